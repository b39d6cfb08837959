import type { builder as nb } from '../nb/builder';
import type { TextsLike } from '../text';

export const builder = {} satisfies TextsLike<typeof nb>;
