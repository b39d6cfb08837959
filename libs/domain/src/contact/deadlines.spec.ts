/** When somebody is reminded, told, or let go. */
import { CONTACT_STATES, type ContactAction, type ContactEntry, type ContactParty } from './contact';
import { DEADLINE_KINDS, deadlinesFor, waitingSince } from './deadlines';

const SINCE = '2026-03-20T09:30:00.000Z';

const contact = (...steps: (readonly [ContactParty, ContactAction, day: number])[]): ContactEntry[] =>
  steps.map(([by, action, day], index) => ({
    sequence: index + 1,
    by,
    action,
    at: `2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z`,
  }));
const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T08:00:00.000Z`;

describe('the deadlines of a contact', () => {
  it('an employer is reminded on day 3 and 7, the seeker is told on day 15, and it closes on day 30', () => {
    for (const state of ['sent', 'seen'] as const) {
      expect(deadlinesFor(state, SINCE)).toEqual([
        { kind: 'remind-employer-3', dueAt: '2026-03-23T09:30:00.000Z' },
        // summer time begins on 29 March: days are 24 hours, whatever the clock on the wall says
        { kind: 'remind-employer-7', dueAt: '2026-03-27T09:30:00.000Z' },
        { kind: 'tell-seeker-15', dueAt: '2026-04-04T09:30:00.000Z' },
        { kind: 'close-30', dueAt: '2026-04-19T09:30:00.000Z' },
      ]);
    }
  });

  it('a seeker is reminded on day 3 and 7, and it closes on day 30', () => {
    for (const state of ['asked', 'meeting'] as const) {
      expect(deadlinesFor(state, SINCE)).toEqual([
        { kind: 'remind-seeker-3', dueAt: '2026-03-23T09:30:00.000Z' },
        { kind: 'remind-seeker-7', dueAt: '2026-03-27T09:30:00.000Z' },
        { kind: 'close-30', dueAt: '2026-04-19T09:30:00.000Z' },
      ]);
    }
  });

  it('nobody is reminded where nobody is waited for', () => {
    for (const state of ['yes', 'no', 'withdrawn', 'closed'] as const) expect(deadlinesFor(state, SINCE)).toEqual([]);
  });

  it('every kind of deadline falls due in some state, once', () => {
    const kinds = CONTACT_STATES.map((state) => deadlinesFor(state, SINCE).map(({ kind }) => kind));
    expect(new Set(kinds.flat())).toEqual(new Set(DEADLINE_KINDS));
    for (const one of kinds) expect(new Set(one).size).toBe(one.length);
  });

  it('a time that is none is refused', () => {
    expect(() => deadlinesFor('sent', 'yesterday')).toThrow(RangeError);
  });

  it('an employer who has seen it has not answered: the clock runs on', () => {
    expect(waitingSince(contact(['seeker', 'send', 1], ['employer', 'see', 5]))).toBe(day(1));
  });

  it('a seeker who answers starts the clock of the employer, and a question starts that of the seeker', () => {
    const asked = contact(['seeker', 'send', 1], ['employer', 'see', 2], ['employer', 'ask', 4]);
    expect(waitingSince(asked)).toBe(day(4));
    const answered = contact(['seeker', 'send', 1], ['employer', 'ask', 4], ['seeker', 'answer', 6]);
    expect(waitingSince(answered)).toBe(day(6));
    const met = contact(['seeker', 'send', 1], ['employer', 'ask', 4], ['employer', 'meet', 9]);
    expect(waitingSince(met)).toBe(day(4));
    expect(waitingSince(contact(['employer', 'meet', 3]))).toBe(day(3));
  });

  it('nobody is waited for after a yes or an end, and entries that do not hold together are refused', () => {
    expect(waitingSince(contact(['employer', 'meet', 3], ['seeker', 'agree', 4]))).toBeNull();
    expect(waitingSince(contact(['seeker', 'send', 3], ['seeker', 'withdraw', 4]))).toBeNull();
    expect(() => waitingSince([])).toThrow();
    expect(() => waitingSince(contact(['seeker', 'agree', 1]))).toThrow();
  });
});
