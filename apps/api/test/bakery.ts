import type { KeptDraft } from '@arena/contract';
import type { PostingContent, PostingRequirementContent } from '../src/features/postings';

export const NOW = '2026-03-02T10:00:00Z';
export const DAY = 86_400_000;

export const bakery = {
  id: 'test-bakery', organisationNumber: '999999991', name: 'Testbakeriet', trade: 'food-tourism', municipalityNumber: '3403', lang: 'nb',
  about: 'Et lite bakeri.', openForContact: true, answerDays: 4,
} as const; // prettier-ignore

export const asks = (id: string, strength: PostingRequirementContent['strength'] = 'good'): PostingRequirementContent => ({
  kind: 'skill', id, level: 1, strength, note: null, machineRead: false,
}); // prettier-ignore
const speaks: PostingRequirementContent = { kind: 'language', id: 'no', cefr: 'A2', strength: 'good', note: null, machineRead: false };

/** A published opening of the bakery in Hamar. */
export const opening = (id: string, given: Partial<PostingContent> = {}): PostingContent => ({
  id, origin: 'employer', state: 'published', organisationId: bakery.id, employerName: bakery.name, kind: 'job', lang: 'nb', title: `Baker ${id}`,
  summary: 'Du baker brød.', about: 'Et lite bakeri.', tasks: ['Du elter deig'], occupationId: 'baker', municipalityNumber: '3403', placeName: null,
  remote: false, extentPercent: 100, startOn: null, durationWeeks: null, publishedAt: new Date('2026-03-01T08:00:00Z'), deadlineOn: null, expiresAt: null,
  places: 1, interests: 0, facts: {}, conditions: [], adaptations: [], pay: '', openToSchemes: false, travel: null, sourceName: null, sourceUrl: null,
  sourceId: null, redated: false, requirements: [asks('baking', 'must'), speaks, asks('cooking'), asks('food-hygiene', 'learned')], ...given,
}); // prettier-ignore

/** The answers of somebody in Hamar who bakes. */
export const bakesDraft: KeptDraft = {
  version: 1,
  place: { text: 'Hamar', municipality: '3403' },
  reach: 50,
  kinds: [],
  languages: [{ id: 'no', cefr: 'B1' }],
  groups: ['care-at-home'],
  cards: [],
  skills: [{ id: 'baking', level: 2, source: 'care-at-home', label: 'Bake' }],
  licences: [],
  certificates: [],
  qualifications: [],
};
