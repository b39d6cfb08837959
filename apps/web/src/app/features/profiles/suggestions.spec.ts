import type { BuilderTexts } from '@arena/contract';
import { problemsOf, stepOf } from './builder-checks';
import { EMPTY_DRAFT } from './draft';
import { suggestionGroups } from './suggestions';

const skill = (id: string) => ({ id, label: id });
const texts: BuilderTexts = {
  version: '1',
  cards: [
    { id: 'shop', group: 'work', label: '', because: 'du sto i butikk', skills: [skill('sales'), skill('cash-register')] },
    { id: 'led', group: 'gaming', label: '', because: 'du ledet et lag', skills: [skill('leading-a-group'), skill('sales')] },
    { id: 'same', group: 'gaming', label: '', because: 'du byttet', skills: [skill('sales')] },
  ],
  certificates: [],
  qualifications: [],
  licences: [],
  languages: [],
};

describe('the suggestions for a seeker', () => {
  it('come from what was ticked in the groups that are chosen, each skill once', () => {
    const draft = { ...EMPTY_DRAFT, groups: ['work' as const, 'gaming' as const], cards: ['led', 'shop', 'same'] };
    expect(suggestionGroups(texts, draft).map(({ card, source, skills }) => [card, source, skills.map(({ id }) => id)])).toEqual([
      ['shop', 'work', ['sales', 'cash-register']],
      ['led', 'gaming', ['leading-a-group']],
    ]);
    expect(suggestionGroups(texts, { ...draft, groups: ['gaming'] }).map(({ card }) => card)).toEqual(['led']);
    expect(suggestionGroups(texts, EMPTY_DRAFT)).toEqual([]);
  });
});

describe('a step of the builder', () => {
  it('is the one in the URL, and the first where the URL names none', () => {
    expect([stepOf('3'), stepOf(undefined), stepOf('9'), stepOf('x')]).toEqual([3, 1, 1, 1]);
  });

  it('lets a seeker leave everything open, but not half answered', () => {
    expect(problemsOf(1, EMPTY_DRAFT)).toEqual([]);
    expect(problemsOf(1, { ...EMPTY_DRAFT, place: { text: 'Xyz', municipality: null } })).toHaveLength(1);
    expect(problemsOf(2, { ...EMPTY_DRAFT, languages: [{ id: 'no', cefr: null }] })).toEqual([]);
    expect(problemsOf(2, { ...EMPTY_DRAFT, languages: [{ id: 'uk', cefr: null }] })).toEqual([
      { field: 'level-uk-A1', text: 'builder.languages.levelMissing' },
    ]);
    expect(problemsOf(3, EMPTY_DRAFT)).toHaveLength(1);
    expect(problemsOf(3, { ...EMPTY_DRAFT, cards: ['led'] })).toEqual([]);
    expect(problemsOf(4, EMPTY_DRAFT)).toEqual([]);
    expect(problemsOf(5, { ...EMPTY_DRAFT, qualifications: [{ id: 'bachelor-degree', state: null }] })).toHaveLength(1);
  });
});
