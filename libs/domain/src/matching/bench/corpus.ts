import {
  CEFR_LEVELS, QUALIFICATION_STATES, SKILL_SOURCES, STRENGTHS, type CefrLevel, type LicenceClass, type Opening, type OpportunityKind, type Profile, type ProfileSkill, type Requirement, type SkillLevel, type Strength,
} from '../../concepts'; // prettier-ignore
import { Random } from './random';
import { POOL, type World } from './world';

const OPENINGS = 2;
const PEOPLE = 3;
const SEEKERS = 4;
const DAY = 86_400_000;
/** A moment that openings close around; fixed, like everything in here. */
export const NOW = Date.UTC(2026, 10, 1);
/** The share of openings that the filters of the questions keep. */
const KEPT_SHARE = 0.09;
const REACHES = [20, 30, 40, 60, 80, 120];
/** Classes that postings ask for, the commonest first. */
const ASKED_LICENCES: readonly LicenceClass[] = ['B', 'B', 'B', 'B', 'C', 'CE', 'D', 'BE'];
const HELD_LICENCES: readonly LicenceClass[] = ['B', 'B', 'B', 'B', 'B', 'BE', 'C1', 'CE', 'D', 'T', 'A', 'AM'];

/** An opening with what filters it, as the index takes it. */
export interface MadeOpening {
  opening: Opening;
  imported: boolean;
  closesAt: number | null;
}

/** Somebody's question: a profile, and filters that keep about {@link KEPT_SHARE}. */
export interface Question {
  profile: Profile;
  kinds: readonly OpportunityKind[];
}

/**
 * Openings and people, each made from its number alone: nothing is kept, so a million cost no memory here.
 * Skills are drawn by Zipf's law from those of an occupation, occupations by Zipf's law as well.
 */
export class Corpus {
  readonly #random = new Random();

  constructor(readonly world: World) {}

  /** Opening number `at`, always the same. */
  opening(at: number): MadeOpening {
    const random = this.#random.reset(this.world.seed, OPENINGS, at);
    const { world } = this;
    const id = random.uuid();
    const imported = random.chance(0.6);
    return {
      opening: {
        id,
        kind: world.kind(random),
        requirements: this.#requirements(random, imported),
        municipality: random.chance(0.02) ? null : world.place(random),
        remote: world.remote(random),
        answerDays: random.chance(0.4) ? null : random.between(1, 30),
        interests: imported ? null : random.chance(0.3) ? 0 : random.between(1, 40),
        places: random.chance(0.8) ? 1 : random.between(2, 5),
      },
      imported,
      closesAt: random.chance(0.2) ? null : NOW + random.between(1, 60) * DAY,
    };
  }

  /** Person number `at`, always the same. */
  person(at: number): { id: string; profile: Profile } {
    const random = this.#random.reset(this.world.seed, PEOPLE, at);
    const id = random.uuid();
    const profile = this.#profile(random);
    const place = random.chance(0.05) ? null : { municipality: this.world.place(random), reachKm: random.pick(REACHES) };
    return { id, profile: { ...profile, place } };
  }

  /** Question number `at`, always the same: somebody else than those of {@link person}. */
  question(at: number): Question {
    const random = this.#random.reset(this.world.seed, SEEKERS, at);
    const profile = this.#profile(random);
    const municipality = this.world.place(random);
    const { reachKm, kinds } = this.world.narrowed(municipality, KEPT_SHARE, random);
    return { profile: { ...profile, place: { municipality, reachKm } }, kinds };
  }

  *openings(count: number, from = 0): Generator<MadeOpening> {
    for (let at = from; at < from + count; at++) yield this.opening(at);
  }

  *people(count: number, from = 0): Generator<{ id: string; profile: Profile }> {
    for (let at = from; at < from + count; at++) yield this.person(at);
  }

  /** None at all for one of 25; otherwise one to four musts, what is good to have and what is learned here. */
  #requirements(random: Random, imported: boolean): Requirement[] {
    const found: Requirement[] = [];
    if (random.chance(0.04)) return found;
    const { world } = this;
    const occupation = world.occupations.draw(random);
    const pool = world.pool(occupation);
    const counts: Record<Strength, number> = {
      must: random.between(1, 4),
      good: random.between(0, 5),
      learned: imported ? 0 : random.between(0, 3),
    };
    let drawn = 0;
    for (const strength of STRENGTHS)
      for (let more = counts[strength]; more > 0; more--) {
        const rank = world.ranks.draw(random);
        // one concept once: drawn again, an opening has one requirement less
        if (drawn & (1 << rank)) continue;
        drawn |= 1 << rank;
        found.push({ strength, kind: 'skill', id: pool[rank] ?? '', level: random.pick<SkillLevel>([1, 1, 2, 2, 2, 3]) });
      }
    if (random.chance(0.4))
      found.push({ strength: asked(random), kind: 'language', id: 'no', cefr: random.pick<CefrLevel>(['A2', 'B1', 'B1', 'B2', 'C1']) });
    if (random.chance(0.15)) found.push({ strength: 'good', kind: 'language', id: 'en', cefr: random.pick<CefrLevel>(['A2', 'B1', 'B2']) });
    if (random.chance(0.25)) found.push({ strength: asked(random), kind: 'licence', id: random.pick(ASKED_LICENCES) });
    if (random.chance(0.15)) found.push({ strength: asked(random), kind: 'certificate', id: certificate(occupation, random) });
    if (random.chance(0.12)) found.push({ strength: asked(random), kind: 'qualification', id: qualification(occupation) });
    return found;
  }

  /** Without a place: that is where people and questions differ. */
  #profile(random: Random): Omit<Profile, 'place'> {
    const { world } = this;
    const occupation = world.occupations.draw(random);
    const skills: ProfileSkill[] = [];
    this.#learn(random, occupation, random.chance(0.03) ? 1 : random.between(3, 12), skills);
    // a third have done something else as well
    if (random.chance(0.35)) this.#learn(random, world.occupations.draw(random), random.between(1, 6), skills);
    return {
      skills,
      languages: [
        { id: 'no', cefr: random.pick(CEFR_LEVELS) },
        ...(random.chance(0.6) ? [{ id: 'en', cefr: random.pick(CEFR_LEVELS) }] : []),
      ],
      licences: random.chance(0.6) ? [random.pick(HELD_LICENCES)] : [],
      certificates: random.chance(0.2) ? [certificate(occupation, random)] : [],
      qualifications: random.chance(0.3)
        ? [{ id: qualification(occupation), country: null, state: random.pick(QUALIFICATION_STATES) }]
        : [],
    };
  }

  #learn(random: Random, occupation: number, count: number, skills: ProfileSkill[]): void {
    const pool = this.world.pool(occupation);
    let drawn = 0;
    for (let more = Math.min(count, POOL); more > 0; more--) {
      const rank = this.world.ranks.draw(random);
      if (drawn & (1 << rank)) continue;
      drawn |= 1 << rank;
      skills.push({ id: pool[rank] ?? '', level: random.pick<SkillLevel>([1, 2, 2, 3]), source: random.pick(SKILL_SOURCES) });
    }
  }
}

const asked = (random: Random): Strength => random.pick<Strength>(['must', 'must', 'good']);
const certificate = (occupation: number, random: Random): string => `certificate-${(occupation % 40) * 2 + random.between(0, 1)}`;
const qualification = (occupation: number): string => `qualification-${occupation % 150}`;
