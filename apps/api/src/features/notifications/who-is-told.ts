import {
  deadlinesFor, replay, waitingSince,
  type ClosingReason, type ContactAction, type ContactEntry, type ContactParty, type DeadlineKind, type NotificationKind,
} from '@arena/domain'; // prettier-ignore

/** Whom something is told: the person who seeks, or everybody of the employer. */
export type Party = 'seeker' | 'employer';

export interface Told {
  party: Party;
  kind: NotificationKind;
}

/** What has happened, as it is known when it is told. */
export type Happening =
  | { event: 'moved'; action: ContactAction; by: ContactParty; closing: ContactEntry['closing'] | null }
  | {
      event: 'due';
      deadline: DeadlineKind;
      /** The contact as it stands now, and the time now: somebody may have answered meanwhile. */
      entries: readonly ContactEntry[];
      now: Date;
    };

const SEEKER: ReadonlyMap<ContactAction, NotificationKind> = new Map([
  ['see', 'interest-seen'],
  ['ask', 'asked'],
  ['meet', 'meeting'],
  ['decline', 'declined'],
  ['confirm', 'closed'],
]);
const EMPLOYER: ReadonlyMap<ContactAction, NotificationKind> = new Map([
  ['send', 'interest-received'],
  ['answer', 'answered'],
  ['agree', 'agreed'],
  ['withdraw', 'withdrawn'],
]);

/** Who is told what of something that has happened. Nobody is told of what they did themselves. */
export function whoIsTold(happening: Happening): readonly Told[] {
  return happening.event === 'moved' ? ofMove(happening) : ofDeadline(happening);
}

function ofMove({ action, by, closing }: Extract<Happening, { event: 'moved' }>): readonly Told[] {
  if (action === 'write') return [{ party: by === 'seeker' ? 'employer' : 'seeker', kind: 'message' }];
  if (action === 'close') return whoIsLeft(closing).map((party) => ({ party, kind: 'closed' }));
  const [seeker, employer] = [SEEKER.get(action), EMPLOYER.get(action)];
  if (seeker) return [{ party: 'seeker', kind: seeker }];
  if (employer) return [{ party: 'employer', kind: employer }];
  return [];
}

/** An employer who ended the posting knows it; a person who is gone cannot be told. */
function whoIsLeft(closing: ClosingReason | null | undefined): readonly Party[] {
  if (closing === 'person-gone') return ['employer'];
  return closing === 'no-answer' ? ['seeker', 'employer'] : ['seeker'];
}

/** The second reminder of an employer is the last before the contact closes. */
const REMINDERS: Readonly<Record<DeadlineKind, Told | null>> = {
  'remind-employer-3': { party: 'employer', kind: 'reminder' },
  'remind-employer-7': { party: 'employer', kind: 'closing-soon' },
  'remind-seeker-3': { party: 'seeker', kind: 'reminder' },
  'remind-seeker-7': { party: 'seeker', kind: 'reminder' },
  'tell-seeker-15': { party: 'seeker', kind: 'no-answer-yet' },
  // the closing itself is a move
  'close-30': null,
};

function ofDeadline({ deadline, entries, now }: Extract<Happening, { event: 'due' }>): readonly Told[] {
  const told = REMINDERS[deadline];
  return told && isDue(deadline, entries, now) ? [told] : [];
}

/** Whether the present wait has come so far: an earlier one may have ended after the reminder was set going. */
function isDue(deadline: DeadlineKind, entries: readonly ContactEntry[], now: Date): boolean {
  const since = waitingSince(entries);
  if (since === null) return false;
  return deadlinesFor(replay(entries), since).some(({ kind, dueAt }) => kind === deadline && new Date(dueAt) <= now);
}
