import type { MatchCard, MatchResponse, ReasonRow, RequirementView } from '@arena/contract';
import type { Band, ReasonCode, RowState } from '@arena/domain';

/** A requirement for a licence: the shortest there is. */
export const licence = (id: 'B' | 'C', strength: RequirementView['strength'] = 'must'): RequirementView => ({
  kind: 'licence', id, strength, note: null, machineRead: false, label: `Førerkort klasse ${id}`, lang: null,
}); // prettier-ignore

export const row = (requirement: RequirementView, state: RowState, code: ReasonCode): ReasonRow => ({
  requirement,
  state,
  code,
  params: { id: requirement.label },
});

/** An opening as it stands in a ranked list. */
export const card = (id: string, band: Band, rows: ReasonRow[] = [], change: Partial<MatchCard['posting']> = {}): MatchCard => ({
  posting: {
    id, kind: 'job', origin: 'employer', lang: 'nb', title: `Plass ${id}`, summary: '', employer: { id: 'g', name: 'Gartneriet' }, place: null, remote: false,
    extentPercent: null, published: '2026-11-01', deadline: null, answerDays: 3, openForAll: band === 'open-for-all', redated: false, facts: {}, ...change,
  },
  explanation: {
    model: 'matching/v1', fit: 0.5, band, counts: { fits: 0, near: 0, learned: 0, missing: 0 }, reach: { km: 3, within: true, factor: 1 }, rows, highlight: null,
  },
  occupation: null,
  order: { answerDays: 3, interestsPerPlace: 0 },
}); // prettier-ignore

/** An answer of the API, counted from its cards. */
export function answer(ranked: MatchCard[], openForAll: MatchCard[] = [], change: Partial<MatchResponse> = {}): MatchResponse {
  const inBand = (band: Band) => ranked.filter(({ explanation }) => explanation.band === band).length;
  return {
    model: 'matching/v1', taxonomy: '2026.1', kinds: [{ id: 'job', label: 'Jobb', count: ranked.length + openForAll.length }], ranked, openForAll,
    bands: { strong: inBand('strong'), possible: inBand('possible'), stretch: inBand('stretch'), 'open-for-all': openForAll.length },
    oneMore: null, unknown: [], search: null, ...change,
  }; // prettier-ignore
}
