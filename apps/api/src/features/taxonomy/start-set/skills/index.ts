import type { SkillSeed } from '../types';
import { buildingSkills } from './building';
import { careSkills } from './care';
import { cleaningSkills } from './cleaning';
import { cultureSkills } from './culture';
import { everydaySkills } from './everyday';
import { farmingSkills } from './farming';
import { foodTourismSkills } from './food-tourism';
import { forestSkills } from './forest';
import { gamesAndMediaSkills } from './games-and-media';
import { groundAndSiteSkills } from './ground-and-site';
import { healthSkills } from './health';
import { industrySkills } from './industry';
import { itSkills } from './it';
import { natureSkills } from './nature';
import { officeSkills } from './office';
import { schoolSkills } from './school';
import { technicalInstallationsSkills } from './technical-installations';
import { thinkingSkills } from './thinking';
import { tourismSkills } from './tourism';
import { tradeSkills } from './trade';
import { transportSkills } from './transport';
import { waysOfWorkingSkills } from './ways-of-working';
import { withOthersSkills } from './with-others';
import { woodSkills } from './wood';

/**
 * Every skill of the start set, in the order of the groups. Labels drive the longest match in Norwegian advertisements: single words stay
 * out when they mostly mean something else there ('planlegging', 'arkiv'), and so do words that folding turns into everyday ones ('søm' reads as 'som').
 * ESCO concepts (v1.1.1, European Commission) are given where the meaning is the same.
 */
export const skills: readonly SkillSeed[] = [
  ...careSkills,
  ...healthSkills,
  ...industrySkills,
  ...buildingSkills,
  ...technicalInstallationsSkills,
  ...groundAndSiteSkills,
  ...woodSkills,
  ...farmingSkills,
  ...forestSkills,
  ...natureSkills,
  ...transportSkills,
  ...foodTourismSkills,
  ...tourismSkills,
  ...tradeSkills,
  ...cleaningSkills,
  ...officeSkills,
  ...itSkills,
  ...gamesAndMediaSkills,
  ...schoolSkills,
  ...cultureSkills,
  ...everydaySkills,
  ...withOthersSkills,
  ...waysOfWorkingSkills,
  ...thinkingSkills,
];
