import { EMPTY_DRAFT, type Draft } from '../../profiles/draft';
import { draftDifference, keptChange, type DraftWords } from './draft-change';

const words: DraftWords = {
  language: (id, cefr) => `${id}: ${cefr}`,
  skill: (label, level) => `${label} (${level})`,
  place: ({ place, reach }) => `${place.text}, ${reach}`,
};
const draft: Draft = {
  ...EMPTY_DRAFT,
  place: { text: 'Hamar', municipality: '3403' },
  languages: [{ id: 'no', cefr: 'A2' }],
  skills: [{ id: 'plan', label: 'Følge en plan', level: 2, source: 'other' }],
};

describe('a change that an adviser suggests', () => {
  it('is told in words: what is new, and what goes', () => {
    const after: Draft = {
      ...draft,
      reach: 100,
      languages: [{ id: 'no', cefr: 'B1' }],
      skills: [...draft.skills, { id: 'kunder', label: 'Ta imot kunder', level: 1, source: 'other' }],
    };
    expect(draftDifference(draft, after, words)).toEqual({
      added: ['Ta imot kunder (1)', 'no: B1', 'Hamar, 100'],
      removed: ['no: A2', 'Hamar, 50'],
    });
    expect(draftDifference(draft, draft, words)).toEqual({ added: [], removed: [] });
  });

  it('is kept while it is made, and dropped when the answers have changed since', () => {
    const kept = JSON.stringify({ version: 4, draft, note: 'Vi snakket om dette' });
    expect(keptChange(kept, 4)).toEqual({ draft, note: 'Vi snakket om dette' });
    expect(keptChange(kept, 5)).toBeNull();
    expect(keptChange(null, 4)).toBeNull();
    expect(keptChange('{', 4)).toBeNull();
    expect(keptChange(JSON.stringify({ version: 4, draft: { skills: 'x' } }), 4)).toBeNull();
  });
});
