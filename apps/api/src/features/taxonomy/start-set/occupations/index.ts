/*
 * Occupations that openings in Innlandet name. Labels are titles as Norwegian advertisements write them: the gender-neutral title first, then
 * abbreviations, older titles and compounds. They drive the longest match in texts, so words that are also everyday words ('guide') stand only
 * inside longer titles; recognition itself knows that 'selger' and 'lærer' are verbs in running text. STYRK-08 (Statistics Norway) is the
 * Norwegian code; the ESCO concept (v1.1.1, European Commission) is given where the meaning is the same.
 */
import { careAndProtection } from './care-and-protection';
import { clerks } from './clerks';
import { craft } from './craft';
import { elementary } from './elementary';
import { farmingAndForestry } from './farming-and-forestry';
import { managers } from './managers';
import { operatorsAndDrivers } from './operators-and-drivers';
import { personalService } from './personal-service';
import { professionals } from './professionals';
import { sales } from './sales';
import { technicians } from './technicians';
import type { OccupationSeed } from '../types';

/** All occupations, by STYRK-08 major group; the fifth in three parts. */
export const occupations: readonly OccupationSeed[] = [
  ...managers,
  ...professionals,
  ...technicians,
  ...clerks,
  ...personalService,
  ...sales,
  ...careAndProtection,
  ...farmingAndForestry,
  ...craft,
  ...operatorsAndDrivers,
  ...elementary,
];
