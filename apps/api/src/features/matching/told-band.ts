import type { Band } from '@arena/domain';
import type { PostingOrigin } from '../postings';

/**
 * The band that is told of a posting, on the page and at the terminal. An imported posting of which nothing could be read is not open for all:
 * what it asks for stands at the source.
 * @param band by the model, which does not know where a posting is from
 */
export function toldBand(band: Band, origin: PostingOrigin): Band {
  return band === 'open-for-all' && origin === 'imported' ? 'none' : band;
}
