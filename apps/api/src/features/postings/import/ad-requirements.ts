import type { CefrLevel, SkillLevel } from '@arena/domain';
import type { AdReading } from '@arena/domain/engine';
import type { TaxonomyService } from '../../taxonomy';
import type { PostingRequirementContent } from '../posting';
import type { AdLine } from './ad-line';

type Concept = PostingRequirementContent;
const read = { strength: 'good', note: null, machineRead: true } as const;

export const MOST_REQUIREMENTS = 12;
const MOST_PAPERS = 4;
/** Languages, class B and transversal skills together. */
const MOST_GENERAL = 4;
/** 'Samarbeid' and 'selvstendig' stand in nearly every ad: a few are enough, and they come last. */
const MOST_TRANSVERSAL = 2;
/** Skills that an occupation is made of, whether the ad spells them out or not. */
const ESSENTIAL = 2;
/** A skill that more occupations than this are made of says little about one of them, unless it is the first of it. */
const MOST_SHARED = 5;
/** What 'gode norskkunnskaper' is taken to mean. */
const LOOSE_LEVEL: CefrLevel = 'B1';
/** Skills and papers that say nothing about the work itself. */
const GENERAL_SKILLS: ReadonlySet<string> = new Set(['basic-digital']);
const GENERAL_PAPERS: ReadonlySet<string> = new Set(['B', 'upper-secondary-completed', 'vg1-completed', 'vg2-completed']);

/** Occupations that nobody can hold without a paper: naming the occupation asks for the paper. */
const PAPERS: Readonly<Record<string, string>> = {
  nurse: 'authorisation-nurse',
  electrician: 'fagbrev-electrician',
  'health-care-worker': 'authorisation-health-worker',
  teacher: 'teacher-education',
  'kindergarten-teacher': 'kindergarten-teacher-education',
};

/**
 * What such a person must have is in no list of ours, and what is left ('journalsystem', good Norwegian) would suit a nurse, or anybody:
 * nothing is asked, so that the ad is found by searching and never ranked.
 */
const LONG_STUDY: ReadonlySet<string> = new Set(['doctor']);
/** The same for titles that are no occupations of the taxonomy (yet). */
const LONG_STUDY_TITLE =
  /psykolog|fysioterapeut|ergoterapeut|ingeniør(?!\p{L}*assistent)|engineer|tannlege|tannpleier|jordmor|farmasøyt|radiograf|logoped|audiograf|advokat|jurist|veterinær|(?<!\p{L})arkitekt/iu;

/**
 * What the ad asks for. Of what nearly every ad asks (good Norwegian, class B, 'selvstendig') there is never more than of what tells this job
 * from others; otherwise an ad of which little was understood would suit everybody.
 */
export function requirementsOf(ad: AdLine, reading: AdReading, occupation: string | null, taxonomy: TaxonomyService): Concept[] {
  if (occupation === null ? LONG_STUDY_TITLE.test(ad.title) : LONG_STUDY.has(occupation)) return [];
  const skills = skillsOf(ad, reading, occupation, taxonomy);
  const paper = occupation === null ? undefined : PAPERS[occupation];
  const qualifications = [...new Set([...(paper === undefined ? [] : [paper]), ...reading.qualifications])];
  const papers: Concept[] = [
    ...qualifications.map((id): Concept => ({ kind: 'qualification', id, ...read })),
    ...reading.licences.map(({ id }): Concept => ({ kind: 'licence', id, ...read })),
    ...reading.certificates.map((id): Concept => ({ kind: 'certificate', id, ...read })),
  ].slice(0, MOST_PAPERS);
  const languages = reading.languages
    // 'Norsk eller engelsk' is met by either, and a list of requirements cannot say so.
    .filter(({ alternative }) => !alternative)
    .map(({ id, cefr }): Concept => ({ kind: 'language', id, cefr: cefr ?? LOOSE_LEVEL, ...read }));
  const ownPapers = papers.filter(({ id }) => !GENERAL_PAPERS.has(id));
  const generalPapers = papers.filter(({ id }) => GENERAL_PAPERS.has(id));
  const most = Math.min(MOST_GENERAL, skills.telling.length + ownPapers.length);
  const general = [...generalPapers, ...languages, ...skills.general].slice(0, most);
  return [...skills.telling.slice(0, MOST_REQUIREMENTS - ownPapers.length - general.length), ...ownPapers, ...general];
}

/** Skills by how much they say about this job: of the title, of the occupation, then by how often they are named. */
function skillsOf(
  ad: AdLine,
  reading: AdReading,
  occupation: string | null,
  taxonomy: TaxonomyService,
): { telling: Concept[]; general: Concept[] } {
  const inTitle = new Set(taxonomy.recogniser.read(ad.title, { kinds: ['skill'] }).map(({ id }) => id));
  const ofOccupation = (occupation === null ? undefined : taxonomy.occupation(occupation)?.skills) ?? [];
  const isGeneral = (id: string): boolean => taxonomy.skill(id)?.group === 'transversal' || GENERAL_SKILLS.has(id);
  const essential = essentialOf(
    ofOccupation.filter((id) => !isGeneral(id)),
    taxonomy,
  );
  const counts = new Map(reading.skills.map(({ id, count }) => [id, count]));
  const weight = (id: string): number =>
    (inTitle.has(id) ? 8 : 0) + (essential.includes(id) ? 6 : 0) + (ofOccupation.includes(id) ? 3 : 0) + Math.min(3, counts.get(id) ?? 0);
  const ids = [...new Set([...counts.keys(), ...essential])].sort((a, b) => weight(b) - weight(a));
  const concept = (id: string): Concept => ({ kind: 'skill', id, level: (essential.includes(id) ? 2 : 1) satisfies SkillLevel, ...read });
  return {
    telling: ids.filter((id) => !isGeneral(id)).map(concept),
    general: ids.filter(isGeneral).slice(0, MOST_TRANSVERSAL).map(concept),
  };
}

/** The first skill of an occupation, and those that few other occupations share. */
function essentialOf(skills: readonly string[], taxonomy: TaxonomyService): string[] {
  const [first, ...others] = skills;
  const isRare = (id: string): boolean => (timesShared(taxonomy).get(id) ?? 0) <= MOST_SHARED;
  return first === undefined ? [] : [first, ...others.filter(isRare)].slice(0, ESSENTIAL);
}

const shared = new WeakMap<TaxonomyService, ReadonlyMap<string, number>>();

/** How many occupations each skill is part of. The taxonomy never changes while running: counted once. */
function timesShared(taxonomy: TaxonomyService): ReadonlyMap<string, number> {
  const known = shared.get(taxonomy);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const { kind, id } of taxonomy.concepts)
    if (kind === 'occupation') for (const skill of taxonomy.occupation(id)?.skills ?? []) counts.set(skill, (counts.get(skill) ?? 0) + 1);
  shared.set(taxonomy, counts);
  return counts;
}
