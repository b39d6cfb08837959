import { account } from './account';
import { advising, caseload } from './advising';
import { builder } from './builder';
import { care } from './care';
import { contact } from './contact';
import { employers } from './employers';
import { front } from './front';
import { information } from './information';
import { matches } from './matches';
import { matching } from './matching';
import { mySkills } from './my-skills';
import { notifications } from './notifications';
import { occupations } from './occupations';
import { openings } from './openings';
import { ourOrganisation } from './our-organisation';
import { ourPostings } from './our-postings';
import { people } from './people';
import { posting } from './posting';
import { problems } from './problems';
import { reasons } from './reasons';
import { shell } from './shell';
import { vocabulary } from './vocabulary';

/** Bokmål is the source: its keys are the keys. */
export const texts = {
  ...account,
  ...advising,
  ...builder,
  ...care,
  ...caseload,
  ...contact,
  ...employers,
  ...front,
  ...information,
  ...matches,
  ...matching,
  ...mySkills,
  ...notifications,
  ...occupations,
  ...openings,
  ...ourOrganisation,
  ...ourPostings,
  ...people,
  ...posting,
  ...problems,
  ...reasons,
  ...shell,
  ...vocabulary,
};
export type Texts = typeof texts;
export type TextKey = keyof Texts;
