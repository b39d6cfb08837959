import type { FollowUpSeed } from '../../types';
import { atWorkDidMost } from './at-work';
import { freeTimeDidMost } from './free-time';
import { gamingDidMost } from './gaming';
import { outdoorsDidMost } from './outdoors';
import { tourismDidMost } from './tourism';
import { withPeopleDidMost } from './with-people';

/** What somebody did most, asked after a card. The order counts: where several questions share the room, earlier ones keep theirs. */
export const didMost: readonly FollowUpSeed[] = [
  ...withPeopleDidMost,
  ...atWorkDidMost,
  ...outdoorsDidMost,
  ...gamingDidMost,
  ...freeTimeDidMost,
  ...tourismDidMost,
];
