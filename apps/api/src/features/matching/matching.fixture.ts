import type { MatchRequest, ProfileDto } from '@arena/contract';
import type { PostingContent, PostingRequirementContent } from '../postings';
import { asks, imported, postingContent } from '../postings/posting.fixture';

/** Somebody in Hamar who bakes. */
export const profile = (given: Partial<ProfileDto> = {}): ProfileDto => ({
  skills: [{ id: 'baking', level: 2, source: 'care-at-home' }],
  languages: [{ id: 'no', cefr: 'B1' }],
  licences: [],
  certificates: [],
  qualifications: [],
  place: { municipality: '3403', reachKm: 40 },
  ...given,
});
/** As the page asks it when nothing is filtered. */
export const request = (given: Partial<MatchRequest> = {}): MatchRequest => ({
  lang: 'nb', profile: profile(), kinds: [], without: [], withFacts: [], withinReachOnly: false, includeImported: true, limit: 20, ...given,
}); // prettier-ignore

const language = (id: string, cefr: 'A2' | 'B1' | 'B2', strength: 'must' | 'good' = 'good'): PostingRequirementContent => ({ kind: 'language', id, cefr, strength, note: null, machineRead: false }); // prettier-ignore
const qualification = (id: string): PostingRequirementContent => ({
  kind: 'qualification',
  id,
  strength: 'must',
  note: 'Loven krever det.',
  machineRead: false,
});
/** Hamar, Gjøvik across the lake, and a place far away. */
export const demo = (): PostingContent[] => [
  postingContent('baker', {
    requirements: [asks('baking', 'must', { note: 'Hver dag' }), language('no', 'A2'), asks('food-hygiene', 'learned')],
    facts: { nights: true },
  }),
  postingContent('cook', {
    kind: 'apprenticeship',
    requirements: [asks('cooking', 'must'), language('no', 'B1')],
    facts: { nights: false },
  }),
  postingContent('bakery-shop', {
    requirements: [asks('baking'), asks('cash-register')],
    municipalityNumber: '3407',
    facts: { standing: false },
  }),
  postingContent('far-bakery', { requirements: [asks('baking', 'must'), language('no', 'A2')], municipalityNumber: '5501' }),
  postingContent('nurse', {
    requirements: [qualification('authorisation-nurse'), asks('nursing-procedures', 'must')],
    conditions: ['authorisation-required'],
  }),
  postingContent('everybody', { kind: 'work-placement', requirements: [asks('packing', 'learned')] }),
  postingContent('ad-baker', { ...imported('baker-1'), requirements: [asks('baking', 'good', { machineRead: true })], lang: 'nn' }),
  postingContent('ad-mystery', { ...imported('mystery-1') }),
];
