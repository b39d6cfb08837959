/**
 * A contact between one seeker and one employer: its states, who may do what when, and what follows from its entries.
 * The entries are the truth; the state is what they replay to.
 */

export const CONTACT_STATES = ['sent', 'seen', 'asked', 'meeting', 'yes', 'no', 'withdrawn', 'closed'] as const;
/** Where a contact stands. 'meeting': the employer wants to meet; 'yes': the seeker does too. */
export type ContactState = (typeof CONTACT_STATES)[number];

/** States that something can still happen in. The others are ends: nothing leaves them. */
export const OPEN_CONTACT_STATES = ['sent', 'seen', 'asked', 'meeting', 'yes'] as const satisfies readonly ContactState[];
export type OpenContactState = (typeof OPEN_CONTACT_STATES)[number];

export const CONTACT_PARTIES = ['seeker', 'employer', 'arena'] as const;
/** Who acts. 'arena' is the system itself. */
export type ContactParty = (typeof CONTACT_PARTIES)[number];

export const CONTACT_ACTIONS = [
  'send', 'see', 'ask', 'answer', 'meet', 'agree', 'decline', 'withdraw', 'write', 'confirm', 'close',
] as const; // prettier-ignore
export type ContactAction = (typeof CONTACT_ACTIONS)[number];

export const DECLINE_REASONS = ['others-closer', 'must-missing', 'place-taken', 'no-capacity', 'needs-other-time'] as const;
/** Why an employer says not this time. */
export type DeclineReason = (typeof DECLINE_REASONS)[number];

export const OUTCOMES = ['agreed', 'not-agreed'] as const;
/** What the employer confirms after both have said yes. */
export type Outcome = (typeof OUTCOMES)[number];

export const CLOSING_REASONS = ['no-answer', 'posting-filled', 'posting-withdrawn', 'posting-expired', ...OUTCOMES, 'person-gone'] as const;
/** Why a contact is closed: an {@link Outcome} where the employer confirms, one of the others where the system closes. */
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** One step of a contact. Entries are only added, never changed. */
export interface ContactEntry {
  /** From 1, without a gap. */
  sequence: number;
  by: ContactParty;
  action: ContactAction;
  /** ISO 8601, UTC. */
  at: string;
  /** With 'decline'. */
  reason?: DeclineReason;
  /** With 'confirm' and 'close'. */
  closing?: ClosingReason;
  /** What was written, where the action carries words. */
  text?: string;
}

/** One rule: who may take which step from where. `null` is before the first entry. */
export interface ContactRule {
  action: ContactAction;
  by: ContactParty;
  from: readonly (ContactState | null)[];
  to: ContactState;
}

/** Every step there is; what does not stand here is not allowed. No rule leaves an ended state. */
export const CONTACT_TABLE: readonly ContactRule[] = [
  { action: 'send', by: 'seeker', from: [null], to: 'sent' },
  { action: 'see', by: 'employer', from: ['sent'], to: 'seen' },
  { action: 'ask', by: 'employer', from: ['sent', 'seen'], to: 'asked' },
  { action: 'answer', by: 'seeker', from: ['asked'], to: 'seen' },
  // from null: the employer asks a person who agreed to be found
  { action: 'meet', by: 'employer', from: [null, 'sent', 'seen', 'asked'], to: 'meeting' },
  { action: 'agree', by: 'seeker', from: ['meeting'], to: 'yes' },
  { action: 'decline', by: 'employer', from: OPEN_CONTACT_STATES, to: 'no' },
  { action: 'withdraw', by: 'seeker', from: OPEN_CONTACT_STATES, to: 'withdrawn' },
  { action: 'write', by: 'seeker', from: ['yes'], to: 'yes' },
  { action: 'write', by: 'employer', from: ['yes'], to: 'yes' },
  { action: 'confirm', by: 'employer', from: ['yes'], to: 'closed' },
  { action: 'close', by: 'arena', from: OPEN_CONTACT_STATES, to: 'closed' },
];

/** Whether something can still happen in this state. */
export function isOpenContact(state: ContactState): state is OpenContactState {
  return (OPEN_CONTACT_STATES as readonly ContactState[]).includes(state);
}

/**
 * The state that follows when a party takes a step.
 * @param state where the contact stands; null before its first entry
 * @returns the next state, or null where the step is not allowed
 */
export function move(state: ContactState | null, by: ContactParty, action: ContactAction): ContactState | null {
  return CONTACT_TABLE.find((rule) => rule.action === action && rule.by === by && rule.from.includes(state))?.to ?? null;
}

/** The steps a party may take from a state (null: before the first entry), in the order of {@link CONTACT_ACTIONS}. */
export function allowedActions(state: ContactState | null, by: ContactParty): ContactAction[] {
  return CONTACT_ACTIONS.filter((action) => move(state, by, action) !== null);
}

/**
 * What an entry must carry and does not: a reason with 'decline', an outcome with 'confirm', another closing reason with 'close'.
 * @returns null where nothing is missing
 */
export function missingInEntry({ action, reason, closing }: ContactEntry): 'reason' | 'closing' | null {
  const isOutcome = (OUTCOMES as readonly (string | undefined)[]).includes(closing);
  if (action === 'decline') return reason === undefined ? 'reason' : null;
  if (action === 'confirm') return isOutcome ? null : 'closing';
  if (action === 'close') return closing === undefined || isOutcome ? 'closing' : null;
  return null;
}

/**
 * The state that entries lead to, taken from the first.
 * @throws Error where there are no entries, the sequence does not run 1, 2, 3 …, or a step is not allowed
 */
export function replay(entries: readonly ContactEntry[]): ContactState {
  let state: ContactState | null = null;
  for (const [index, { sequence, by, action }] of entries.entries()) {
    if (sequence !== index + 1) throw new Error(`Contact entry ${index + 1} has sequence ${sequence}`);
    const next = move(state, by, action);
    if (next === null) throw new Error(`Contact entry ${sequence}: ${by} may not ${action} from ${state ?? 'the start'}`);
    state = next;
  }
  if (state === null) throw new Error('A contact has at least one entry');
  return state;
}

/** Who must act next: the employer has the word in 'sent' and 'seen', the seeker in 'asked' and 'meeting'; else nobody. */
export function waitsFor(state: ContactState): 'employer' | 'seeker' | null {
  if (state === 'sent' || state === 'seen') return 'employer';
  if (state === 'asked' || state === 'meeting') return 'seeker';
  return null;
}

/**
 * Whether the two may see each other's names: both have said yes, and the seeker has not taken it back since.
 * They stay open when the employer later declines or the contact is closed, since both know each other by then;
 * they are hidden again when the seeker withdraws or is gone.
 * @throws Error where the entries cannot be replayed: names never open by entries that do not hold together
 */
export function namesAreOpen(entries: readonly ContactEntry[]): boolean {
  if (entries.length === 0) return false;
  const state = replay(entries);
  const gone = entries.some(({ closing }) => closing === 'person-gone');
  return state !== 'withdrawn' && !gone && entries.some(({ action }) => action === 'agree');
}
