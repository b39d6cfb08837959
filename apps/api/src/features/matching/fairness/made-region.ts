import {
  SKILL_SOURCES, type CefrLevel, type Language, type Opening, type OpportunityKind, type Profile, type ProfileSkill, type Requirement, type SkillLevel, type SkillSource, type Strength,
} from '@arena/domain'; // prettier-ignore
import type { TaxonomyService } from '../../taxonomy';
import { INHABITANTS } from './inhabitants';
import { Seeded } from './seeded';

export const NORWEGIAN_GROUPS = ['none', 'A1-A2', 'B1-B2', 'C1-C2'] as const;
export type NorwegianGroup = (typeof NORWEGIAN_GROUPS)[number];

export interface MadePerson {
  id: string;
  profile: Profile;
  /** Where most of the skills come from. Nothing that ranks is told. */
  source: SkillSource;
  region: string;
  norwegian: NorwegianGroup;
}

export interface MadeOpening {
  opening: Opening;
  imported: boolean;
  /** As an ad would say it, for search by text. */
  title: string;
  text: string;
}

export interface MadeRegion {
  people: readonly MadePerson[];
  openings: readonly MadeOpening[];
}

/*
 * What is assumed, because no figures of the county's job seekers are at hand. Source, place and language are drawn apart from each other:
 * what differs between places is then what lies near, and what differs between sources is what their cards hold.
 */
const NORWEGIAN: readonly (readonly [CefrLevel | null, number])[] = [
  [null, 4], ['A1', 5], ['A2', 8], ['B1', 10], ['B2', 8], ['C1', 10], ['C2', 55],
]; // prettier-ignore
const REACHES = [20, 50, 50, 100];
const ELSEWHERE_SHARE = 0.25;
const TICKED_SHARE = 0.6;
const LEVELS: readonly SkillLevel[] = [1, 2, 2, 3];
const DRIVES_SHARE = 0.65;
const KINDS: readonly (readonly [OpportunityKind, number])[] = [
  ['job', 70], ['apprenticeship', 10], ['traineeship', 10], ['work-placement', 10],
]; // prettier-ignore
const IMPORTED_SHARE = 0.4;
const ASKS_NORWEGIAN: readonly (readonly [CefrLevel | null, number])[] = [
  [null, 50], ['A2', 15], ['B1', 20], ['B2', 15],
]; // prettier-ignore
const ASKS_TO_DRIVE_SHARE = 0.2;
const EMPLOYERS = 0.3;
const COUNTRIES = ['NO', 'UA', 'SY', 'PL', 'SO', null];

export interface MadeSizes {
  seed: number;
  people: number;
  openings: number;
  /** How many different openings there are: the others ask what one of these asks, elsewhere and of another employer. Absent: each its own. */
  different?: number;
}

/** People and openings over the municipalities of Innlandet in proportion to who lives there; the same in every run with the same seed. */
export function makeRegion(taxonomy: TaxonomyService, { seed, people, openings, different = openings }: MadeSizes): MadeRegion {
  const maker = new Maker(taxonomy, new Seeded(seed));
  return {
    people: Array.from({ length: people }, () => maker.person()),
    openings: maker.openings(openings, different),
  };
}

class Maker {
  readonly #cards: ReadonlyMap<SkillSource, readonly (readonly string[])[]>;
  readonly #occupations: readonly string[];
  readonly #regions: ReadonlyMap<string, string>;
  readonly #places = [...INHABITANTS];

  constructor(
    readonly taxonomy: TaxonomyService,
    readonly random: Seeded,
  ) {
    const { cards } = taxonomy.builder('nb');
    this.#cards = new Map(
      SKILL_SOURCES.map((source) => [
        source,
        cards.filter(({ group }) => group === source).map(({ skills }) => skills.map(({ id }) => id)),
      ]),
    );
    this.#occupations = taxonomy.concepts.filter(({ kind }) => kind === 'occupation').map(({ id }) => id);
    this.#regions = new Map(taxonomy.matchData.municipalities.map(({ number, region }) => [number, region ?? '']));
  }

  person(): MadePerson {
    const { random } = this;
    const source = random.pick(SKILL_SOURCES);
    const skills = new Map<string, ProfileSkill>();
    for (let more = random.between(1, 3); more > 0; more--) this.#tick(source, skills);
    if (random.chance(ELSEWHERE_SHARE)) this.#tick(random.pick(SKILL_SOURCES), skills);
    const norwegian = random.weighted(NORWEGIAN);
    const municipality = random.weighted(this.#places);
    return {
      id: random.id(),
      source,
      region: this.#regions.get(municipality) ?? '',
      norwegian: norwegianGroup(norwegian),
      profile: {
        skills: [...skills.values()],
        languages: [
          ...(norwegian === null ? [] : [{ id: 'no', cefr: norwegian }]),
          ...(random.chance(0.7) ? [{ id: 'en', cefr: random.pick<CefrLevel>(['A2', 'B1', 'B2', 'C1']) }] : []),
        ],
        licences: random.chance(DRIVES_SHARE) ? ['B'] : [],
        certificates: [],
        qualifications: random.chance(0.4)
          ? [{ id: 'upper-secondary-completed', country: random.pick(COUNTRIES), state: random.pick(['approved', 'approved', 'applied']) }]
          : [],
        place: { municipality, reachKm: random.pick(REACHES) },
      },
    };
  }

  openings(count: number, different: number): MadeOpening[] {
    const { random } = this;
    // An employer answers as it does whatever it asks for; of some it is not known yet.
    const employers = Array.from({ length: Math.max(1, Math.round(count * EMPLOYERS)) }, () =>
      random.chance(0.4) ? null : random.between(1, 30),
    );
    const made: MadeOpening[] = [];
    for (let at = 0; at < count; at++) {
      const one = this.#opening(random.pick(employers));
      const like = made[at % different];
      if (at < different || !like) made.push(one);
      else made.push({ ...one, title: like.title, text: like.text, opening: { ...one.opening, requirements: like.opening.requirements } });
    }
    return made;
  }

  #opening(answerDays: number | null): MadeOpening {
    const { random, taxonomy } = this;
    const occupation = taxonomy.occupation(random.pick(this.#occupations));
    const imported = random.chance(IMPORTED_SHARE);
    const kind = imported ? 'job' : random.weighted(KINDS);
    const requirements = this.#requirements(occupation?.skills ?? [], imported, kind);
    const label = (one: Requirement, lang: Language): string => taxonomy.label(one.kind, one.id, lang).label;
    return {
      opening: {
        id: random.id(),
        kind,
        requirements,
        municipality: random.weighted(this.#places),
        remote: random.chance(0.03),
        answerDays: imported ? null : answerDays,
        interests: imported ? null : random.between(0, 12),
        places: random.chance(0.8) ? 1 : random.between(2, 4),
      },
      imported,
      title: occupation?.nb[0] ?? '',
      text: requirements.map((one) => label(one, 'nb')).join('. '),
    };
  }

  /** The first skills of an occupation are what it is made of. A machine never says 'must'; where somebody trains, more is learned there. */
  #requirements(skills: readonly string[], imported: boolean, kind: OpportunityKind): Requirement[] {
    const { random } = this;
    const musts = imported ? 0 : kind === 'job' ? random.between(1, 2) : random.between(0, 1);
    const goods = random.between(1, 4);
    const learned = imported ? 0 : kind === 'job' ? random.between(0, 1) : random.between(1, 3);
    const strengths: Strength[] = [
      ...Array<Strength>(musts).fill('must'), ...Array<Strength>(goods).fill('good'), ...Array<Strength>(learned).fill('learned'),
    ]; // prettier-ignore
    const asked: Requirement[] = skills
      .slice(0, strengths.length)
      .map((id, at) => ({ kind: 'skill', id, level: random.pick<SkillLevel>([1, 1, 2]), strength: strengths[at] ?? 'good' }));
    const norwegian = random.weighted(ASKS_NORWEGIAN);
    const strength: Strength = imported || random.chance(0.5) ? 'good' : 'must';
    if (norwegian !== null) asked.push({ kind: 'language', id: 'no', cefr: norwegian, strength });
    if (random.chance(ASKS_TO_DRIVE_SHARE))
      asked.push({ kind: 'licence', id: 'B', strength: imported || random.chance(0.5) ? 'good' : 'must' });
    return asked;
  }

  /** A card of a source, and most of the skills that it suggests. */
  #tick(source: SkillSource, skills: Map<string, ProfileSkill>): void {
    const { random } = this;
    for (const id of random.some(random.pick(this.#cards.get(source) ?? []), TICKED_SHARE))
      if (!skills.has(id)) skills.set(id, { id, level: random.pick(LEVELS), source });
  }
}

function norwegianGroup(cefr: CefrLevel | null): NorwegianGroup {
  if (cefr === null) return 'none';
  return cefr.startsWith('A') ? 'A1-A2' : cefr.startsWith('B') ? 'B1-B2' : 'C1-C2';
}
