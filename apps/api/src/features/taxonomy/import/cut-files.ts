import { CommandError } from '../../../platform';

/** A file that was cut between two lines looks whole: more than this going at once is asked about first. */
const GONE_SHARE = 0.1;
const GONE_FEW = 20;

/**
 * Call it in the transaction of the change.
 * @param gone how many rows would go, of how many before
 * @param what they are, with where they are looked for: 'concepts are not in these files', 'STYRK-08 codes are not in the file'
 * @throws CommandError where a tenth or more would go, unless the operator has accepted that
 */
export function refuseCutFiles(gone: number, before: number, what: string, acceptGone: boolean): void {
  if (acceptGone || gone <= GONE_FEW || gone / Math.max(1, before) <= GONE_SHARE) return;
  throw new CommandError(`${gone} of ${before} ${what} any more. Is a file cut? If it is right, say --accept-gone. Nothing has changed.`);
}
