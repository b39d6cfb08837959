import { REQUIRED_PAPERS } from '../../taxonomy';

/**
 * What such a person must have is in no list of ours, and what is left ('journalsystem', good Norwegian) would suit a nurse, or anybody:
 * nothing is asked, so that the ad is found by searching and never ranked.
 */
export const LONG_STUDY: ReadonlySet<string> = new Set([
  'doctor', 'psychologist', 'physiotherapist', 'occupational-therapist', 'midwife', 'dentist', 'dental-hygienist', 'pharmacist', 'radiographer',
  'biomedical-scientist', 'veterinarian', 'lawyer', 'architect', 'civil-engineer', 'building-engineer',
]); // prettier-ignore
/** The same for titles that are no occupations of the taxonomy (yet). */
export const LONG_STUDY_TITLE =
  /psykolog|fysioterapeut|ergoterapeut|ingeniør(?!\p{L}*assistent)|engineer|tannlege|tannpleier|jordmor|farmasøyt|radiograf|logoped|audiograf|advokat|jurist|veterinær|(?<!\p{L})arkitekt/iu;

/** The paper that every one of these occupations asks for; where one does without, or they ask for different ones, none: any of them will do. */
export function paperOf(occupations: readonly string[]): string | null {
  const papers = new Set(occupations.map((id) => REQUIRED_PAPERS[id] ?? null));
  const [paper, another] = papers;
  return paper !== undefined && another === undefined ? paper : null;
}
