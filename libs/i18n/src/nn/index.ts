import { account } from './account';
import { advising, caseload } from './advising';
import { builder } from './builder';
import { contact } from './contact';
import { employers } from './employers';
import { front } from './front';
import { information } from './information';
import { matches } from './matches';
import { notifications } from './notifications';
import { openings } from './openings';
import { ourOrganisation } from './our-organisation';
import { ourPostings } from './our-postings';
import { people } from './people';
import { posting } from './posting';
import { problems } from './problems';
import { reasons } from './reasons';
import { shell } from './shell';
import { vocabulary } from './vocabulary';
import type { Texts } from '../nb';
import type { TextsLike } from '../text';

export const texts = {
  ...account,
  ...advising,
  ...builder,
  ...caseload,
  ...contact,
  ...employers,
  ...front,
  ...information,
  ...matches,
  ...notifications,
  ...openings,
  ...ourOrganisation,
  ...ourPostings,
  ...people,
  ...posting,
  ...problems,
  ...reasons,
  ...shell,
  ...vocabulary,
} satisfies TextsLike<Texts>;
