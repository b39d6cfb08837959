import type { MatchRequest, ProfileDto } from '@arena/contract';

export { matchingSlices } from '../../../test/matching-slices';

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
  lang: 'nb', profile: profile(), kinds: [], withinReachOnly: false, includeImported: true, limit: 20, ...given,
}); // prettier-ignore

/** Waits until it holds; an error after 15 seconds. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 15_000; !(await holds()); await new Promise((done) => setTimeout(done, 25)))
    if (performance.now() > end) throw new Error('It did not come about within 15 seconds');
}
