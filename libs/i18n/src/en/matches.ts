import type { matches as nb } from '../nb/matches';
import type { TextsLike } from '../text';

export const matches = {} satisfies TextsLike<typeof nb>;
