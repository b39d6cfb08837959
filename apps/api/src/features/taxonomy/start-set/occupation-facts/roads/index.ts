import { careAndProtectionRoads } from './care-and-protection';
import { clerksRoads } from './clerks';
import { craftRoads } from './craft';
import { elementaryRoads } from './elementary';
import { farmingAndForestryRoads } from './farming-and-forestry';
import { managersRoads } from './managers';
import { operatorsAndDriversRoads } from './operators-and-drivers';
import { personalServiceRoads } from './personal-service';
import { professionalsRoads } from './professionals';
import { salesRoads } from './sales';
import { techniciansRoads } from './technicians';
import type { Roads } from './types';

/** Roads into every occupation of the start set, the shortest first; in files of the same names as the occupations themselves. */
export const roads: readonly Roads[] = [
  ...managersRoads,
  ...professionalsRoads,
  ...techniciansRoads,
  ...clerksRoads,
  ...personalServiceRoads,
  ...salesRoads,
  ...careAndProtectionRoads,
  ...farmingAndForestryRoads,
  ...craftRoads,
  ...operatorsAndDriversRoads,
  ...elementaryRoads,
];
