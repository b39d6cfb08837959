import type { PostingContent, PostingRequirementContent } from './posting';

/** A requirement for a test. */
export const asks = (id: string, strength: PostingRequirementContent['strength'] = 'good', given: { machineRead?: boolean; note?: string } = {}): PostingRequirementContent =>
  ({ kind: 'skill', id, level: 1, strength, note: given.note ?? null, machineRead: given.machineRead ?? false }); // prettier-ignore

/** A published posting of the organisation `test-bakery`, with what a test is about. */
export function postingContent(id: string, given: Partial<PostingContent> = {}): PostingContent {
  return {
    id, origin: 'employer', state: 'published', organisationId: 'test-bakery', employerName: 'Testbakeriet', kind: 'job', lang: 'nb', title: 'Baker',
    summary: 'Du baker brød.', about: 'Et lite bakeri.', tasks: ['Du elter deig'], occupationId: 'baker', municipalityNumber: '3403', placeName: null,
    remote: false, extentPercent: 100, startOn: null, durationWeeks: null, publishedAt: new Date('2026-03-01T08:00:00Z'), deadlineOn: null, expiresAt: null,
    places: 1, interests: 0, facts: {}, conditions: [], adaptations: [], pay: '', openToSchemes: false, travel: null, sourceName: null, sourceUrl: null,
    sourceId: null, redated: false, requirements: [], ...given,
  }; // prettier-ignore
}

/** What makes a posting of a test an imported one. */
export const imported = (sourceId: string): Partial<PostingContent> => ({
  origin: 'imported', organisationId: null, sourceName: 'Avisa', sourceUrl: 'https://example.org/ad', sourceId,
}); // prettier-ignore

export const testBakery = {
  id: 'test-bakery', organisationNumber: '999999991', name: 'Testbakeriet', trade: 'food-tourism', municipalityNumber: '3403', lang: 'nb',
  about: 'Et lite bakeri.', openForContact: true, answerDays: 4,
} as const; // prettier-ignore
