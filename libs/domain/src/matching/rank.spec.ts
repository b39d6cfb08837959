import type { Opening, Profile, Requirement } from '../concepts';
import { OpeningColumns } from './columns';
import { ConceptGraph } from './concept-graph';
import type { MatchContext } from './fit';
import { rank } from './rank';
import { MunicipalityGraph } from './reach';
import { MATCHING_V1 } from './settings';

const context: MatchContext = { concepts: new ConceptGraph([]), municipalities: new MunicipalityGraph([]), settings: MATCHING_V1 };
const seeker: Profile = {
  skills: [],
  languages: [],
  licences: ['B'],
  certificates: [],
  qualifications: [],
  place: { municipality: '0001', reachKm: 30 },
};
const drive: Requirement = { kind: 'licence', strength: 'must', id: 'B' };
const bus: Requirement = { kind: 'licence', strength: 'must', id: 'D' };
const opening = (id: string, rest: Partial<Opening> = {}): Opening => ({
  id, kind: 'job', requirements: [drive], municipality: '0001', remote: false, answerDays: null, interests: 0, places: 1, ...rest,
}); // prettier-ignore
const ranked = (openings: Opening[]): string[] => rank(seeker, new OpeningColumns(context, openings)).ranked.map(({ id }) => id);

describe('rank', () => {
  it('a seeker sees the best fit first, then who answers fastest, then who has the fewest interests per place, then by id', () => {
    expect(
      ranked([
        opening('silent'),
        opening('slow', { answerDays: 9 }),
        opening('crowded', { answerDays: 3, interests: 8, places: 2 }),
        opening('roomy', { answerDays: 3, interests: 9, places: 3 }),
        opening('b', { answerDays: 3, interests: 4, places: 2 }),
        opening('a', { answerDays: 3, interests: 2, places: 1 }),
        opening('better', { requirements: [drive, { ...drive, strength: 'good' }] }),
      ]),
    ).toEqual(['better', 'a', 'b', 'roomy', 'crowded', 'slow', 'silent']);
  });

  it('a seeker finds what asks for nothing in a list of its own, and what is too far off only in the counts', () => {
    const columns = new OpeningColumns(context, [
      opening('fits'),
      opening('open', { requirements: [] }),
      opening('taught', { requirements: [{ ...bus, strength: 'learned' }], municipality: null }),
      opening('bus', { requirements: [bus] }),
    ]);
    expect(rank(seeker, columns)).toEqual({
      ranked: [{ id: 'fits', fit: 3.75 / 6, band: 'strong' }],
      openForAll: [
        { id: 'open', reach: { km: 0, factor: 1, within: true } },
        { id: 'taught', reach: { km: null, factor: 0.5, within: false } },
      ],
      counts: { strong: 1, possible: 0, stretch: 0, none: 1, 'open-for-all': 2 },
    });
  });

  it('a seeker who searched sees only what the search found, each once, and the counts of all of it before the limit', () => {
    const columns = new OpeningColumns(
      context,
      ['a', 'b', 'c', 'd'].map((id) => opening(id)),
    );
    const result = rank(seeker, columns, { candidates: ['d', 'b', 'c', 'b', 'unheard-of'], limit: 2 });
    expect(result.ranked.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(result.counts.strong).toBe(3);
    expect(rank(seeker, columns, { candidates: [] }).ranked).toEqual([]);
  });

  it('an employer who changes or withdraws a posting is seen with the new one, or not at all, also after compaction', () => {
    const columns = new OpeningColumns(
      context,
      ['a', 'b', 'c'].map((id) => opening(id)),
    );
    columns.upsert(opening('a', { requirements: [bus] }));
    expect(columns.remove('c')).toBe(true);
    expect(columns.remove('c')).toBe(false);
    expect([columns.size, columns.tombstones]).toEqual([2, 2]);
    const before = rank(seeker, columns);
    expect(before.ranked.map(({ id }) => id)).toEqual(['b']);
    expect(before.counts.none).toBe(1);
    columns.compact();
    expect([columns.size, columns.tombstones]).toEqual([2, 0]);
    expect(rank(seeker, columns)).toEqual(before);
    columns.upsert(opening('c'));
    expect(rank(seeker, columns).ranked.map(({ id }) => id)).toEqual(['b', 'c']);
  });
});
