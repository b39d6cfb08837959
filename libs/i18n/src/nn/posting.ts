import type { posting as nb } from '../nb/posting';
import type { TextsLike } from '../text';

export const posting = {} satisfies TextsLike<typeof nb>;
