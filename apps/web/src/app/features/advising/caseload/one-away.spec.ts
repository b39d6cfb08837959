import type { ReasonRow } from '@arena/contract';
import { oneAway, type RankedOpening } from './one-away';

const row = (id: string, state: ReasonRow['state'], strength: 'must' | 'good' | 'learned' = 'must'): ReasonRow => ({
  requirement: { kind: 'skill', id, level: 1, strength, note: null, machineRead: false, label: id, lang: null },
  state,
  code: 'reason.skill.missing',
  params: {},
});
const opening = (id: string, rows: ReasonRow[]): RankedOpening => ({
  posting: {
    id, kind: 'job', origin: 'employer', lang: 'nb', title: id, summary: '', employer: { id: null, name: 'E' }, place: null, remote: false,
    extentPercent: null, published: '2026-11-01', deadline: null, answerDays: null, openForAll: false, redated: false, facts: {},
  },
  explanation: {
    model: 'm', fit: 0.5, band: 'possible', counts: { fits: 0, near: 0, learned: 0, missing: 0 }, reach: { km: null, within: true, factor: 1 },
    rows, highlight: null,
  },
}); // prettier-ignore

describe('one skill away', () => {
  it('is what alone is missing, the one that opens most first, with where it is learned', () => {
    const found = oneAway([
      opening('a', [row('kunder', 'missing'), row('norsk', 'fits')]),
      opening('b', [row('kunder', 'missing')]),
      opening('c', [row('truck', 'missing', 'good')]),
      opening('d', [row('truck', 'missing'), row('kunder', 'missing')]),
      opening('e', [row('kunder', 'learned', 'learned')]),
    ]);
    expect(found.map(({ label, opens, taughtBy }) => [label, opens.map(({ id }) => id), taughtBy.map(({ id }) => id)])).toEqual([
      ['kunder', ['a', 'b'], ['e']],
      ['truck', ['c'], []],
    ]);
  });

  it('is nothing where everything fits or more than one thing is missing', () => {
    expect(oneAway([opening('a', [row('norsk', 'fits')]), opening('b', [row('x', 'missing'), row('y', 'missing')])])).toEqual([]);
  });
});
