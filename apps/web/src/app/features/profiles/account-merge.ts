import { EMPTY_DRAFT, type Draft } from './draft';

/** What the account keeps. `version` 0: nothing yet. */
export interface AccountAnswers {
  version: number;
  draft: Draft | null;
  changedAt: string | null;
}

/** What this device remembers of the account it was last in step with: no answers, only how to know them again. */
export interface Bond {
  version: number;
  changedAt: string | null;
  print: string;
}

/**
 * What happens when a person with answers on the device logs in.
 * - `nothing`: neither side has any
 * - `same`: both have the same
 * - `move`: the account has none: the device's move in
 * - `save`: the device was in step with the account and has gone on since
 * - `take`: the account's are taken to the device
 * - `ask`: both have some, and only the person knows which to keep
 */
export type Step = 'nothing' | 'same' | 'move' | 'save' | 'take' | 'ask';

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, inOrder(one)]),
  );
}

/** A short print of some answers: the same for the same answers, whatever order their fields came in. Tells nothing of what they are. */
export function printOf(draft: Draft): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const letter of JSON.stringify(inOrder(draft))) {
    const code = letter.codePointAt(0) ?? 0;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return `${(high >>> 0).toString(36)}-${(low >>> 0).toString(36)}`;
}

/** Whether two sets of answers are the same. */
export const sameAnswers = (a: Draft, b: Draft): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

/** Whether anything has been answered. */
export const hasAnswers = (draft: Draft | null): draft is Draft => draft !== null && !sameAnswers(draft, EMPTY_DRAFT);

/**
 * Decides what a login does with the two sets of answers. Never merges.
 * @param bond what the device remembers of an account; null: its answers never belonged to one
 */
export function stepFor(device: Draft, account: AccountAnswers, bond: Bond | null): Step {
  const onDevice = hasAnswers(device);
  const onAccount = hasAnswers(account.draft);
  if (account.draft && sameAnswers(device, account.draft)) return onDevice ? 'same' : 'nothing';
  if (!onDevice) return onAccount ? 'take' : 'nothing';
  if (bond) {
    const sameAccount = account.version === bond.version && account.changedAt === bond.changedAt;
    if (sameAccount) return 'save';
    // what stands here was saved in some account, this one or another person's: nothing is lost, and nothing is shown to a stranger
    if (printOf(device) === bond.print || account.version < bond.version) return 'take';
    return 'ask';
  }
  return onAccount ? 'ask' : 'move';
}
