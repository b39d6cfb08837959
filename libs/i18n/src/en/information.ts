import type { information as nb } from '../nb/information';
import type { TextsLike } from '../text';

export const information = {} satisfies TextsLike<typeof nb>;
