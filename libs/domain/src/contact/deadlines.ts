/** What falls due while a contact waits for somebody. */
import { move, replay, waitsFor, type ContactEntry, type ContactState } from './contact';

export const DEADLINE_KINDS = [
  'remind-employer-3', 'remind-employer-7', 'remind-seeker-3', 'remind-seeker-7', 'tell-seeker-15', 'close-30',
] as const; // prettier-ignore
/** The number is the day, counted in whole days of 24 hours from when the wait began. */
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

export interface Deadline {
  kind: DeadlineKind;
  /** ISO 8601, UTC. */
  dueAt: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const WHILE_WAITING: Readonly<Record<'employer' | 'seeker', readonly (readonly [DeadlineKind, number])[]>> = {
  employer: [['remind-employer-3', 3], ['remind-employer-7', 7], ['tell-seeker-15', 15], ['close-30', 30]],
  seeker: [['remind-seeker-3', 3], ['remind-seeker-7', 7], ['close-30', 30]],
}; // prettier-ignore

/**
 * What falls due while a contact stands in a state, earliest first; empty where nobody is waited for.
 *
 * Every deadline, the closing too, counts from when the present wait began. The clock starts again when the other party has acted:
 * somebody who asks on day 29 gives the other 30 days to answer. So nobody waits more than 30 days for an answer or a closing.
 * @param since ISO 8601: when the present wait began, see {@link waitingSince}
 * @throws RangeError where `since` is not a time
 */
export function deadlinesFor(state: ContactState, since: string): Deadline[] {
  const party = waitsFor(state);
  if (party === null) return [];
  const start = Date.parse(since);
  return WHILE_WAITING[party].map(([kind, days]) => ({ kind, dueAt: new Date(start + days * DAY_MS).toISOString() }));
}

/**
 * When the present wait began: the entry that gave the word to the party who has it now. That an employer sees what was sent
 * is not an answer, and does not start the clock again.
 * @returns ISO 8601 as it stands in the entry, or null where nobody is waited for
 * @throws Error where the entries cannot be replayed
 */
export function waitingSince(entries: readonly ContactEntry[]): string | null {
  if (waitsFor(replay(entries)) === null) return null;
  let state: ContactState | null = null;
  let since: string | null = null;
  for (const { by, action, at } of entries) {
    const next = move(state, by, action);
    if (next === null) break; // cannot be: the entries have been replayed
    if (state === null || waitsFor(next) !== waitsFor(state)) since = at;
    state = next;
  }
  return since;
}
