import type { CefrLevel, SkillLevel, Strength } from '@arena/domain';
import type { AdReading } from '@arena/domain/engine';
import type { TaxonomyService } from '../../taxonomy';
import type { PostingRequirementContent } from '../posting';
import type { AdLine } from './ad-line';
import { LONG_STUDY, LONG_STUDY_TITLE, paperOf } from './ad-papers';
import { AdSayings } from './ad-strength';
import { tidyText } from './ad-text';

type Concept = PostingRequirementContent;
const read = { note: null, machineRead: true } as const;

export const MOST_REQUIREMENTS = 12;
const MOST_PAPERS = 4;
/** Languages, class B and transversal skills together. */
const MOST_GENERAL = 3;
/** 'Samarbeid' and 'selvstendig' stand in nearly every ad: a few are enough, and they come last. */
const MOST_TRANSVERSAL = 0;
/** Skills that an occupation is made of, whether the ad spells them out or not: these always... */
const ESSENTIAL = 2;
/** ...and more of them where the ad spells out little, up to so many in all: nobody can be told from one word whether work suits them. */
const ENOUGH = 6;
/** Skills that the words name and that are not of the occupation: the more there are, the likelier some stand there by chance. */
const MOST_BESIDE = 3;
/** A skill that more occupations than this are made of says little about one of them, unless it is the first of it. */
const MOST_SHARED = 8;
/** What 'gode norskkunnskaper' is taken to mean. */
const LOOSE_LEVEL: CefrLevel = 'B1';
/** Skills and papers that say nothing about the work itself. */
const GENERAL_SKILLS: ReadonlySet<string> = new Set(['basic-digital']);
const GENERAL_PAPERS: ReadonlySet<string> = new Set(['B', 'upper-secondary-completed', 'vg1-completed', 'vg2-completed']);
/** Professionals of STYRK-08: what their work is made of, they can teach others. */
const PROFESSIONAL = /^2/;

/** What is understood of the work, beside its words. */
export interface AdWork {
  /** Of the ad's own words, any of which will do. */
  occupations: readonly string[];
  /** What it likely is, where it names none. */
  likely: string | null;
  /** What it leads to is not asked for. */
  apprenticeship: boolean;
}

export interface AdRequirements {
  requirements: Concept[];
  /** The ad says that it asks for nothing. */
  open: boolean;
}

/**
 * What the ad asks for. Of what nearly every ad asks (good Norwegian, class B, 'selvstendig') there is never more than of what tells this job
 * from others; otherwise an ad of which little was understood would suit everybody. What the ad says is taught there is 'learned', what is
 * expressly not needed is left out, and of an ad that is open for all nothing else is read.
 */
export function requirementsOf(ad: AdLine, reading: AdReading, work: AdWork, taxonomy: TaxonomyService): AdRequirements {
  const occupations = work.occupations.filter((id) => !LONG_STUDY.has(id));
  if (work.occupations.length === 0 ? LONG_STUDY_TITLE.test(ad.title) : occupations.length === 0) return { requirements: [], open: false };
  const paper = work.apprenticeship ? null : paperOf(work.occupations);
  const strengths = new Strengths(ad, reading, paper);
  const skills = skillsOf(ad, reading, { ...work, occupations }, strengths, taxonomy);
  const qualifications = [...new Set([...(paper === null ? [] : [paper]), ...reading.qualifications])];
  const papers: Concept[] = [
    ...qualifications.flatMap((id): Concept[] =>
      strengths.of(id, (strength) => ({
        kind: 'qualification',
        id,
        strength: work.apprenticeship && id.startsWith('fagbrev-') ? 'learned' : strength,
        ...read,
      })),
    ),
    ...reading.licences.flatMap(({ id, start }): Concept[] =>
      strengths.at(start, (strength) => ({ kind: 'licence', id, strength, ...read })),
    ),
    ...reading.certificates.flatMap((id): Concept[] => strengths.of(id, (strength) => ({ kind: 'certificate', id, strength, ...read }))),
  ].slice(0, MOST_PAPERS);
  const languages = reading.languages
    // 'Norsk eller engelsk' is met by either, and a list of requirements cannot say so.
    .filter(({ alternative }) => !alternative)
    .flatMap(({ id, cefr, start }): Concept[] =>
      strengths.at(start, (strength) => ({ kind: 'language', id, cefr: cefr ?? LOOSE_LEVEL, strength, ...read })),
    );
  const ownPapers = papers.filter(({ id }) => !GENERAL_PAPERS.has(id));
  const generalPapers = papers.filter(({ id }) => GENERAL_PAPERS.has(id));
  const most = Math.min(MOST_GENERAL, skills.telling.length + ownPapers.length);
  const general = [...generalPapers, ...languages, ...skills.general].slice(0, most);
  const all = [...skills.telling.slice(0, MOST_REQUIREMENTS - ownPapers.length - general.length), ...ownPapers, ...general];
  // that something is taught there does not say that nothing is asked for
  const isSaid = strengths.open || all.some(({ strength }) => strength === 'good');
  return { requirements: isSaid ? all : [], open: strengths.open };
}

type MachineStrength = Exclude<Strength, 'must'>;

/** How strongly each thing is asked for, by the sentences that name it. A machine never says 'must'. */
class Strengths {
  readonly #sayings: AdSayings;
  readonly #places: ReadonlyMap<string, readonly number[]>;
  /** Asks for nothing, not even for a paper that is only named. */
  readonly open: boolean;

  /** @param paper without which nobody may do such work, whatever the ad says */
  constructor(ad: AdLine, reading: AdReading, paper: string | null) {
    this.#sayings = new AdSayings(`${ad.title}\n${tidyText(ad.text)}`);
    const places = new Map<string, number[]>();
    for (const { id, start } of reading.mentions) {
      const known = places.get(id);
      if (known) known.push(start);
      else places.set(id, [start]);
    }
    this.#places = places;
    const papers = [
      ...[...reading.qualifications, ...reading.certificates].flatMap((id) => places.get(id) ?? []),
      ...reading.licences.map(({ start }) => start),
    ];
    this.open = this.#sayings.open && paper === null && papers.every((place) => this.#sayings.at(place) !== 'plain');
  }

  /** Whether it is named as something that must be there. */
  isMust(id: string): boolean {
    return this.#places.get(id)?.some((place) => this.#sayings.at(place) === 'must') ?? false;
  }

  of<T>(id: string, make: (strength: MachineStrength) => T): T[] {
    return this.among(this.#places.get(id) ?? [], make);
  }

  at<T>(place: number, make: (strength: MachineStrength) => T): T[] {
    return this.among([place], make);
  }

  private among<T>(places: readonly number[], make: (strength: MachineStrength) => T): T[] {
    const sayings = places.map((place) => this.#sayings.at(place)).filter((saying) => saying !== 'not-needed');
    if (places.length > 0 && sayings.length === 0) return [];
    if (sayings.length > 0 && sayings.every((saying) => saying === 'learned')) return [make('learned')];
    // what is only nice to have closes no ad that is open for all
    return this.open ? [] : [make('good')];
  }
}

/** Skills by how much they say about this job: of the title, of the occupation, then by how often they are named. */
function skillsOf(
  ad: AdLine,
  reading: AdReading,
  { occupations, likely }: AdWork,
  strengths: Strengths,
  taxonomy: TaxonomyService,
): { telling: Concept[]; general: Concept[] } {
  const inTitle = new Set(taxonomy.recogniser.read(ad.title, { kinds: ['skill'] }).map(({ id }) => id));
  const isGeneral = (id: string): boolean => taxonomy.skill(id)?.group === 'transversal' || GENERAL_SKILLS.has(id);
  const counts = new Map(reading.skills.map(({ id, count }) => [id, count]));
  const those = occupations.length > 0 ? occupations : likely === null ? [] : [likely];
  const usual = usualOf(those, taxonomy).filter((id) => !isGeneral(id));
  const named = [...counts.keys()].filter((id) => !isGeneral(id) && !usual.includes(id));
  const most = Math.max(ESSENTIAL, ENOUGH - Math.min(MOST_BESIDE, named.length));
  const rare = usual.filter((id, at) => at === 0 || isRare(id, taxonomy));
  const ofWork = usual.filter((id) => (rare.includes(id) && rare.indexOf(id) < most) || counts.has(id));
  const weight = (id: string): number => (inTitle.has(id) ? 8 : 0) + (strengths.isMust(id) ? 2 : 0) + Math.min(3, counts.get(id) ?? 0);
  const beside = named.sort((a, b) => weight(b) - weight(a)).slice(0, those.length > 0 ? MOST_BESIDE : MOST_REQUIREMENTS);
  const professional = those.some((id) => PROFESSIONAL.test(taxonomy.occupation(id)?.styrk08 ?? ''));
  const concept = (id: string): Concept[] =>
    strengths.of(id, (strength) => {
      const level: SkillLevel =
        usual.indexOf(id) >= 0 && usual.indexOf(id) < ESSENTIAL ? (professional ? 3 : 2) : strengths.isMust(id) ? 2 : 1;
      return { kind: 'skill', id, level, strength, ...read };
    });
  return {
    telling: [...ofWork, ...beside].flatMap(concept),
    general: [...counts.keys()].filter(isGeneral).slice(0, MOST_TRANSVERSAL).flatMap(concept),
  };
}

/** What one or several occupations are made of, in turn: the first of each, then what few others share. */
function usualOf(occupations: readonly string[], taxonomy: TaxonomyService): string[] {
  const lists = occupations.map((id) => essentialFirst(taxonomy.occupation(id)?.skills ?? [], taxonomy));
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const usual: string[] = [];
  for (let at = 0; at < longest; at++) for (const list of lists) if (list[at] !== undefined) usual.push(list[at] ?? '');
  return [...new Set(usual)];
}

/** The first skill of an occupation, then those that few other occupations share, then the others. */
function essentialFirst(skills: readonly string[], taxonomy: TaxonomyService): string[] {
  const [first, ...others] = skills;
  const rare = (id: string): boolean => isRare(id, taxonomy);
  return first === undefined ? [] : [first, ...others.filter(rare), ...others.filter((id) => !rare(id))];
}

const isRare = (id: string, taxonomy: TaxonomyService): boolean => (timesShared(taxonomy).get(id) ?? 0) <= MOST_SHARED;

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
