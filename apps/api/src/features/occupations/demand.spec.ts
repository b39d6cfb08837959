import { asks } from '../postings/posting.fixture';
import type { PostingRequirementContent } from '../postings';
import { demandOf, isTelling } from './demand';

const opening = (requirements: PostingRequirementContent[], origin: 'employer' | 'imported' = 'employer') => ({ origin, requirements });
const told = (openings: ReturnType<typeof opening>[]) =>
  demandOf(openings).map(({ requirement: { id, strength }, must, good, learned }) => ({ id, strength, counts: [must, good, learned] }));
const norwegian = (cefr: 'A2' | 'B1'): PostingRequirementContent => ({ kind: 'language', id: 'no', cefr, strength: 'must', note: null, machineRead: false }); // prettier-ignore

describe('a reader of an occupation', () => {
  it('sees as a must what at least half of the openings require, and first of all', () => {
    const openings = [
      opening([asks('baking', 'must'), asks('cleaning', 'must')]),
      opening([asks('baking', 'must'), asks('cleaning', 'good')]),
      opening([asks('baking', 'good')]),
      opening([]),
    ];
    expect(told(openings)).toEqual([
      { id: 'baking', strength: 'must', counts: [2, 1, 0] },
      { id: 'cleaning', strength: 'good', counts: [1, 1, 0] },
    ]);
  });

  it('sees as learned there what more openings teach than ask for', () => {
    expect(told([opening([asks('baking', 'learned')]), opening([asks('baking', 'learned')]), opening([asks('baking', 'must')])])).toEqual([
      { id: 'baking', strength: 'learned', counts: [1, 0, 2] },
    ]);
  });

  it('is told the level that most ask for, and the lower one of two', () => {
    const [demand] = demandOf([opening([norwegian('B1')]), opening([norwegian('A2')])]);
    expect(demand?.requirement).toMatchObject({ kind: 'language', cefr: 'A2', note: null, machineRead: false });
    const [more] = demandOf([opening([norwegian('B1')]), opening([norwegian('A2')]), opening([norwegian('B1')])]);
    expect(more?.requirement).toMatchObject({ cefr: 'B1' });
  });

  it('is not told anything by an advertisement that nothing could be read of', () => {
    expect(isTelling(opening([], 'imported'))).toBe(false);
    expect(isTelling(opening([]))).toBe(true);
    expect(told([opening([], 'imported'), opening([asks('baking', 'must')])])).toEqual([
      { id: 'baking', strength: 'must', counts: [1, 0, 0] },
    ]);
    expect(demandOf([])).toEqual([]);
  });
});
