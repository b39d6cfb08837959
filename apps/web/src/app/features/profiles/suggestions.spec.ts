import type { BuilderTexts } from '@arena/contract';
import { problemsOf, stepOf } from './builder-checks';
import { EMPTY_DRAFT, toProfile, type Draft } from './draft';
import { sharpenings, startLevelOf, withAnswer, type FollowUpKind } from './follow-ups';
import { suggestionGroups } from './suggestions';

const skill = (id: string) => ({ id, label: id });
const texts: BuilderTexts = {
  version: '1',
  cards: [
    { id: 'shop', group: 'work', label: '', because: 'du sto i butikk', skills: [skill('sales'), skill('cash-register')] },
    {
      id: 'led',
      group: 'gaming',
      label: '',
      because: 'du ledet et lag',
      skills: [skill('leading-a-group'), skill('sales')],
    },
    { id: 'same', group: 'gaming', label: '', because: 'du byttet', skills: [skill('sales')] },
  ],
  followUps: [
    {
      id: 'shop-most',
      kind: 'did-most',
      question: 'Hva gjorde du mest i butikken?',
      cards: ['shop'],
      groups: [],
      options: [{ id: 'shop-most-shelves', label: 'Fylte hyller', skills: ['shelf-stocking', 'sales'] }],
    },
    {
      id: 'work-asked',
      kind: 'asked-for',
      question: 'Hva spurte de deg om?',
      cards: [],
      groups: ['work'],
      options: [{ id: 'work-asked-till', label: 'Kassa', skills: ['cash-register'] }],
    },
    {
      id: 'work-not',
      kind: 'not-want',
      question: 'Hva vil du ikke?',
      cards: [],
      groups: ['work', 'gaming'],
      options: [
        { id: 'work-not-sell', label: 'Selge', skills: ['sales', 'cash-register'] },
        { id: 'work-not-till', label: 'Sitte i kassa', skills: ['cash-register'] },
      ],
    },
  ],
  certificates: [],
  qualifications: [],
  licences: [],
  languages: [],
};

describe('the suggestions for a seeker', () => {
  it('come from what was ticked in the groups that are chosen, each skill once', () => {
    const draft = { ...EMPTY_DRAFT, groups: ['work' as const, 'gaming' as const], cards: ['led', 'shop', 'same'] };
    expect(suggestionGroups(texts, draft).map(({ id, source, skills }) => [id, source, skills.map(({ id }) => id)])).toEqual([
      ['shop', 'work', ['sales', 'cash-register']],
      ['led', 'gaming', ['leading-a-group']],
    ]);
    expect(suggestionGroups(texts, { ...draft, groups: ['gaming'] }).map(({ id }) => id)).toEqual(['led']);
    expect(suggestionGroups(texts, EMPTY_DRAFT)).toEqual([]);
  });
});

describe('the questions that sharpen', () => {
  const worked: Draft = { ...EMPTY_DRAFT, groups: ['work'], cards: ['shop'] };
  const answer = (draft: Draft, kind: FollowUpKind, at = 0): Draft => {
    const question = sharpenings(texts, draft).find((one) => one.kind === kind);
    const chosen = question?.answers[at];
    if (!question || !chosen) throw new Error(`${kind} is not asked`);
    return { ...draft, ...withAnswer(draft, question, chosen) };
  };
  const suggested = (draft: Draft) =>
    suggestionGroups(texts, draft, sharpenings(texts, draft), (id) => id).map(({ because, skills }) => [
      because,
      skills.map(({ id }) => id),
    ]);

  it('are asked of a seeker who ticked a card that they are about, each kind once', () => {
    expect(sharpenings(texts, worked).map(({ kind, question }) => [kind, question])).toEqual([
      ['did-most', 'Hva gjorde du mest i butikken?'],
      ['asked-for', 'Hva spurte de deg om?'],
      ['not-want', 'Hva vil du ikke?'],
    ]);
    expect(sharpenings(texts, { ...worked, groups: ['gaming'], cards: ['led'] }).map(({ kind }) => kind)).toEqual(['not-want']);
    expect(sharpenings(texts, EMPTY_DRAFT)).toEqual([]);
  });

  it('lead to more suggestions with the answer as the reason, and tick nothing', () => {
    const draft = answer(worked, 'did-most');
    expect(suggested(draft)).toEqual([
      ['du sto i butikk', ['sales', 'cash-register']],
      ['Fylte hyller', ['shelf-stocking']],
    ]);
    expect(draft.skills).toEqual([]);
    expect(startLevelOf(sharpenings(texts, draft), 'cash-register')).toBe(2);
    expect(startLevelOf(sharpenings(texts, answer(draft, 'asked-for')), 'cash-register')).toBe(3);
  });

  it('are never suggested again what a seeker does not want, until she takes it back', () => {
    const both = answer(answer(worked, 'not-want'), 'not-want', 1);
    expect(both.notWanted).toEqual(['sales', 'cash-register']);
    expect(suggested(both)).toEqual([]);
    const one = answer(both, 'not-want');
    expect(one.notWanted).toEqual(['cash-register']);
    expect(suggested(one)).toEqual([['du sto i butikk', ['sales']]]);
    expect(answer(one, 'not-want', 1)).toEqual({ ...worked, followUps: undefined, notWanted: undefined });
  });

  it('are not among what is sent to be matched', () => {
    expect(JSON.stringify(toProfile(answer(answer(worked, 'not-want'), 'did-most')))).not.toMatch(/sales|shop-most/);
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
