import { isOpenContact, move, type ClosingReason, type ContactAction, type ContactEntry, type ContactState } from '@arena/domain';

/** Steps that do no harm when something else has happened since the reader looked. */
export const HARMLESS: ReadonlySet<ContactAction> = new Set(['see', 'write']);

/** Why a contact ends together with its posting. */
export const ENDED_BY_POSTING: ReadonlySet<ClosingReason> = new Set(['posting-filled', 'posting-withdrawn', 'posting-expired']);

/** ISO time since when a contact waits, or stands as it does: that it was seen is no answer, and a message changes no state. */
export function standsSince(entries: readonly ContactEntry[]): string {
  let state: ContactState | null = null;
  let since = '';
  for (const { by, action, at } of entries) {
    const next = move(state, by, action);
    if (next !== null && next !== state && !(action === 'see' && state === 'sent')) since = at;
    state = next;
  }
  return since;
}

/** Whether it came to nothing: then the person is shown other openings. */
export function cameToNothing(state: ContactState, entries: readonly ContactEntry[]): boolean {
  return !isOpenContact(state) && state !== 'withdrawn' && entries.at(-1)?.closing !== 'agreed';
}
