/** The table of who may do what when, written once more by hand, and what must hold for every contact. */
import * as fc from 'fast-check';
import {
  CLOSING_REASONS, CONTACT_ACTIONS, CONTACT_PARTIES, CONTACT_STATES, CONTACT_TABLE, DECLINE_REASONS, OPEN_CONTACT_STATES, OUTCOMES,
  allowedActions, isOpenContact, missingInEntry, move, namesAreOpen, replay, waitsFor,
  type ContactAction, type ContactEntry, type ContactParty, type ContactState,
} from './contact'; // prettier-ignore

type Row = Partial<Record<ContactAction, ContactState>>;
type Matrix = Record<'start' | ContactState, Row>;
const NOTHING: Row = {};

/** Party, where the contact stands, and what each step leads to. What is not written here is not allowed. */
const EXPECTED: Record<ContactParty, Matrix> = {
  seeker: {
    start: { send: 'sent' },
    sent: { withdraw: 'withdrawn' },
    seen: { withdraw: 'withdrawn' },
    asked: { answer: 'seen', withdraw: 'withdrawn' },
    meeting: { agree: 'yes', withdraw: 'withdrawn' },
    yes: { withdraw: 'withdrawn', write: 'yes' },
    no: NOTHING,
    withdrawn: NOTHING,
    closed: NOTHING,
  },
  employer: {
    start: { meet: 'meeting' },
    sent: { see: 'seen', ask: 'asked', meet: 'meeting', decline: 'no' },
    seen: { ask: 'asked', meet: 'meeting', decline: 'no' },
    asked: { meet: 'meeting', decline: 'no' },
    meeting: { decline: 'no' },
    yes: { decline: 'no', write: 'yes', confirm: 'closed' },
    no: NOTHING,
    withdrawn: NOTHING,
    closed: NOTHING,
  },
  arena: {
    start: NOTHING,
    sent: { close: 'closed' },
    seen: { close: 'closed' },
    asked: { close: 'closed' },
    meeting: { close: 'closed' },
    yes: { close: 'closed' },
    no: NOTHING,
    withdrawn: NOTHING,
    closed: NOTHING,
  },
};

const STANDINGS = [null, ...CONTACT_STATES];
const expected = (state: ContactState | null, by: ContactParty, action: ContactAction): ContactState | null =>
  EXPECTED[by][state ?? 'start'][action] ?? null;

type Step = readonly [by: ContactParty, action: ContactAction];
const STEPS: readonly Step[] = CONTACT_PARTIES.flatMap((by) => CONTACT_ACTIONS.map((action) => [by, action] as const));
const AT = '2026-01-05T08:00:00.000Z';
const entriesOf = (steps: readonly Step[]): ContactEntry[] =>
  steps.map(([by, action], index) => ({ sequence: index + 1, by, action, at: AT }));

interface Walk {
  steps: Step[];
  states: ContactState[];
}

/** A random walk over the matrix written by hand: at least one step, at most as many as there are choices. */
const walk: fc.Arbitrary<Walk> = fc.array(fc.nat(), { minLength: 1, maxLength: 14 }).map((choices) => {
  const steps: Step[] = [];
  const states: ContactState[] = [];
  for (const choice of choices) {
    const state = states.at(-1) ?? null;
    const open = STEPS.filter(([by, action]) => expected(state, by, action) !== null);
    const step = open[choice % open.length];
    if (step === undefined) break;
    steps.push(step);
    states.push(expected(state, ...step) ?? 'closed');
  }
  return { steps, states };
});

describe('the table of a contact', () => {
  const cells = CONTACT_PARTIES.flatMap((by) => STANDINGS.map((state) => ({ by, state })));

  it.each(cells)('$by in state $state may do what is written, and nothing else', ({ by, state }) => {
    for (const action of CONTACT_ACTIONS) {
      expect([action, move(state, by, action)]).toEqual([action, expected(state, by, action)]);
    }
    const allowed = CONTACT_ACTIONS.filter((action) => expected(state, by, action) !== null);
    expect(allowedActions(state, by)).toEqual(allowed);
  });

  it('an employer and a seeker find one rule at most for each step from each state', () => {
    for (const state of STANDINGS) {
      for (const [by, action] of STEPS) {
        expect(CONTACT_TABLE.filter((rule) => rule.by === by && rule.action === action && rule.from.includes(state)).length).toBeLessThan(
          2,
        );
      }
    }
  });

  it('nobody moves a contact that has ended', () => {
    expect(CONTACT_STATES.filter((state) => !isOpenContact(state))).toEqual(['no', 'withdrawn', 'closed']);
    expect(OPEN_CONTACT_STATES).toEqual(['sent', 'seen', 'asked', 'meeting', 'yes']);
    for (const state of ['no', 'withdrawn', 'closed'] as const) {
      expect(CONTACT_PARTIES.flatMap((by) => allowedActions(state, by))).toEqual([]);
    }
  });

  it('a seeker can withdraw, and an employer decline, for as long as the contact is open', () => {
    for (const state of OPEN_CONTACT_STATES) {
      expect(move(state, 'seeker', 'withdraw')).toBe('withdrawn');
      expect(move(state, 'employer', 'decline')).toBe('no');
    }
  });

  it('one party is waited for until both have said yes', () => {
    expect(CONTACT_STATES.map((state) => [state, waitsFor(state)])).toEqual([
      ['sent', 'employer'],
      ['seen', 'employer'],
      ['asked', 'seeker'],
      ['meeting', 'seeker'],
      ['yes', null],
      ['no', null],
      ['withdrawn', null],
      ['closed', null],
    ]);
  });
});

describe('the entries of a contact', () => {
  it('a contact replays to where it was walked to, at every step', () => {
    fc.assert(
      fc.property(walk, ({ steps, states }) => {
        const entries = entriesOf(steps);
        expect(states.map((_, index) => replay(entries.slice(0, index + 1)))).toEqual(states);
      }),
    );
  });

  it('an employer who begins and a seeker who begins differ in the first entry only', () => {
    const rest: Step[] = [['seeker', 'agree'], ['employer', 'write'], ['seeker', 'write'], ['employer', 'confirm']]; // prettier-ignore
    expect(replay(entriesOf([['employer', 'meet'], ...rest]))).toBe('closed');
    expect(replay(entriesOf([['seeker', 'send'], ['employer', 'meet'], ...rest]))).toBe('closed');
  });

  it('a step that is not allowed is refused wherever it is put in', () => {
    fc.assert(
      fc.property(walk, fc.nat(), fc.constantFrom(...STEPS), ({ steps, states }, place, step) => {
        const index = place % (steps.length + 1);
        const state = states[index - 1] ?? null;
        fc.pre(expected(state, ...step) === null);
        expect(() => replay(entriesOf(steps.toSpliced(index, 0, step)))).toThrow(/may not/);
      }),
    );
  });

  it('a gap, a double or another order in the sequence is refused, and so is no entry at all', () => {
    fc.assert(
      fc.property(walk, fc.nat(), fc.integer({ min: -3, max: 3 }).filter((by) => by !== 0), ({ steps }, place, by) => {
        const index = place % steps.length;
        const entries = entriesOf(steps).map((entry, i) => (i === index ? { ...entry, sequence: entry.sequence + by } : entry));
        expect(() => replay(entries)).toThrow(/sequence/);
      }),
    ); // prettier-ignore
    expect(() => replay([])).toThrow('at least one entry');
  });

  it('names never open without a wish to meet and a yes to it, and only while the seeker has not taken it back', () => {
    fc.assert(
      fc.property(walk, ({ steps, states }) => {
        const meets = steps.findIndex(([by, action]) => by === 'employer' && action === 'meet');
        const agrees = steps.findIndex(([by, action]) => by === 'seeker' && action === 'agree');
        const bothSaidYes = meets >= 0 && agrees > meets;
        expect(namesAreOpen(entriesOf(steps))).toBe(bothSaidYes && states.at(-1) !== 'withdrawn');
      }),
      { numRuns: 500 },
    );
  });

  it('an employer sees no name before the seeker agrees, nor after the seeker withdrew or is gone', () => {
    const met: Step[] = [['seeker', 'send'], ['employer', 'meet']]; // prettier-ignore
    const agreed: Step[] = [...met, ['seeker', 'agree']];
    expect(namesAreOpen([])).toBe(false);
    expect(namesAreOpen(entriesOf(met))).toBe(false);
    expect(namesAreOpen(entriesOf(agreed))).toBe(true);
    expect(namesAreOpen(entriesOf([...agreed, ['employer', 'confirm']]))).toBe(true);
    expect(namesAreOpen(entriesOf([...agreed, ['employer', 'decline']]))).toBe(true);
    expect(namesAreOpen(entriesOf([...agreed, ['seeker', 'withdraw']]))).toBe(false);
    const gone = entriesOf([...agreed, ['arena', 'close']]);
    expect(namesAreOpen(gone.map((entry) => (entry.action === 'close' ? { ...entry, closing: 'person-gone' } : entry)))).toBe(false);
    expect(namesAreOpen(gone.map((entry) => (entry.action === 'close' ? { ...entry, closing: 'posting-filled' } : entry)))).toBe(true);
    expect(() => namesAreOpen(entriesOf([['seeker', 'agree']]))).toThrow(/may not/);
  });

  it('an employer who declines says why, and a contact that closes says why', () => {
    const entry = (action: ContactAction, more: Partial<ContactEntry> = {}): ContactEntry => ({
      sequence: 1,
      by: 'employer',
      action,
      at: AT,
      ...more,
    });
    expect(missingInEntry(entry('decline'))).toBe('reason');
    for (const reason of DECLINE_REASONS) expect(missingInEntry(entry('decline', { reason }))).toBeNull();
    for (const action of ['confirm', 'close'] as const) {
      expect(missingInEntry(entry(action))).toBe('closing');
      for (const closing of CLOSING_REASONS) {
        const isOutcome = OUTCOMES.some((one) => one === closing);
        expect(missingInEntry(entry(action, { closing }))).toBe(isOutcome === (action === 'confirm') ? null : 'closing');
      }
    }
    expect(missingInEntry(entry('meet'))).toBeNull();
  });
});
