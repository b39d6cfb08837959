import { CONTACT_TABLE, CLOSING_REASONS, DEADLINE_KINDS, type ContactAction, type ContactEntry, type ContactParty } from '@arena/domain';
import { letterAbout } from './letters/letter-names';
import { whoIsTold } from './who-is-told';

const moved = (by: ContactParty, action: ContactAction, closing: ContactEntry['closing'] | null = null): string =>
  whoIsTold({ event: 'moved', by, action, closing })
    .map(({ party, kind }) => `${party}: ${kind}`)
    .join(', ');

const TABLE: readonly (readonly [ContactParty, ContactAction, string])[] = [
  ['seeker', 'send', 'employer: interest-received'],
  ['employer', 'see', 'seeker: interest-seen'],
  ['employer', 'ask', 'seeker: asked'],
  ['seeker', 'answer', 'employer: answered'],
  ['employer', 'meet', 'seeker: meeting'],
  ['seeker', 'agree', 'employer: agreed'],
  ['employer', 'decline', 'seeker: declined'],
  ['seeker', 'withdraw', 'employer: withdrawn'],
  ['seeker', 'write', 'employer: message'],
  ['employer', 'write', 'seeker: message'],
  ['employer', 'confirm', 'seeker: closed'],
  ['arena', 'close', 'seeker: closed'],
];

const START = '2026-03-02T08:00:00.000Z';
const steps = (...all: (readonly [ContactParty, ContactAction, day: number])[]): ContactEntry[] =>
  all.map(([by, action, day], index) => ({ sequence: index + 1, by, action, at: dayOf(day).toISOString() }));
const dayOf = (day: number): Date => new Date(Date.parse(START) + day * 86_400_000);
const due = (deadline: (typeof DEADLINE_KINDS)[number], entries: readonly ContactEntry[], day: number): string =>
  whoIsTold({ event: 'due', deadline, entries, now: dayOf(day) })
    .map(({ party, kind }) => `${party}: ${kind}`)
    .join(', ');

const sent = steps(['seeker', 'send', 0]);
const asked = steps(['seeker', 'send', 0], ['employer', 'ask', 1]);

describe('who is told of a move', () => {
  it.each(TABLE)('when the %s does %s: %s', (by, action, told) => expect(moved(by, action)).toBe(told));

  it('every step that a contact can take tells the other side, and never the one who took it', () => {
    for (const { by, action } of CONTACT_TABLE) {
      const told = whoIsTold({ event: 'moved', by, action, closing: null });
      expect({ action, told: told.length }).toEqual({ action, told: 1 });
      expect(told.map(({ party }) => party)).not.toContain(by);
    }
    expect(new Set(TABLE.map(([by, action]) => `${by} ${action}`))).toEqual(
      new Set(CONTACT_TABLE.map(({ by, action }) => `${by} ${action}`)),
    );
  });

  it('an employer who let the time run out is told with the seeker; one who ended the posting knows; a seeker who is gone is not told', () => {
    const told = Object.fromEntries(CLOSING_REASONS.map((closing) => [closing, moved('arena', 'close', closing)]));
    expect(told).toMatchObject({
      'no-answer': 'seeker: closed, employer: closed',
      'posting-filled': 'seeker: closed',
      'posting-withdrawn': 'seeker: closed',
      'posting-expired': 'seeker: closed',
      'person-gone': 'employer: closed',
    });
  });

  it('a person gets a letter about everything but what can wait until the next visit', () => {
    const told = [
      ...CONTACT_TABLE.flatMap(({ by, action }) => whoIsTold({ event: 'moved', by, action, closing: 'no-answer' })),
      ...DEADLINE_KINDS.flatMap((deadline) =>
        [sent, asked].flatMap((entries) => whoIsTold({ event: 'due', deadline, entries, now: dayOf(40) })),
      ),
    ];
    const without = told.filter(({ party, kind }) => !letterAbout(party, kind)).map(({ party, kind }) => `${party}: ${kind}`);
    expect(without.sort()).toEqual(['employer: withdrawn', 'seeker: interest-seen']);
  });
});

describe('who is told of a deadline', () => {
  it('an employer who keeps a seeker waiting is reminded twice, the second time for the last time, and the seeker is told', () => {
    expect(due('remind-employer-3', sent, 3)).toBe('employer: reminder');
    expect(due('remind-employer-7', sent, 7)).toBe('employer: closing-soon');
    expect(due('tell-seeker-15', sent, 15)).toBe('seeker: no-answer-yet');
    expect(due('close-30', sent, 30)).toBe('');
  });

  it('a seeker who was asked is reminded twice', () => {
    expect(due('remind-seeker-3', asked, 4)).toBe('seeker: reminder');
    expect(due('remind-seeker-7', asked, 8)).toBe('seeker: reminder');
  });

  it('nobody is reminded of what was done meanwhile: the other side has the word, or it is over', () => {
    for (const deadline of DEADLINE_KINDS) {
      if (deadline.includes('employer') || deadline.startsWith('tell')) expect(due(deadline, asked, 40)).toBe('');
      else expect(due(deadline, sent, 40)).toBe('');
      for (const end of [steps(['seeker', 'send', 0], ['seeker', 'withdraw', 2]), steps(['employer', 'meet', 0], ['seeker', 'agree', 1])])
        expect(due(deadline, end, 40)).toBe('');
    }
  });

  it('an employer who was answered just now is not reminded by the clock of the wait before', () => {
    const again = steps(['seeker', 'send', 0], ['employer', 'ask', 2], ['seeker', 'answer', 3]);
    expect(due('remind-employer-3', again, 4)).toBe('');
    expect(due('remind-employer-3', again, 6)).toBe('employer: reminder');
  });
});
