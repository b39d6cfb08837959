import { CEFR_LEVELS, LICENCE_CLASSES, SKILL_LEVELS, type Profile, type Requirement } from '../../concepts';
import { requirementScore, scoreParts, type MatchContext } from '../fit';
import { licenceCoverage } from '../licences';
import { cefrRank, ProfileIndex } from '../profile-index';
import type { MatchSettings } from '../settings';
import { ints } from './columns-memory';

/** Everything that is worth the same for a requirement, in the parts of `scoreParts`; more than 0. */
export interface Tier {
  parts: number;
  codes: readonly number[];
}

interface Worth {
  code: number;
  parts: number;
}
type SkillRequirement = Extract<Requirement, { kind: 'skill' }>;

/** Requirements whose answer is kept. */
const MOST_KEPT = 20_000;
const FULL = scoreParts(1);
const NOBODY: Profile = { skills: [], languages: [], licences: [], certificates: [], qualifications: [], place: null };

/**
 * What people hold, as numbers. A code is a concept with its level: a skill at level 2, a language at B1, a certificate, an approved
 * qualification; all licences of a person together are one code, everything that they cover.
 * Codes are given out at first sight: they grow with the taxonomy, not with the people. Where a skill comes from has no code.
 */
export class HeldCodes {
  /** By id: the code of each level; of a language by CEFR level; -1 where nobody holds it. */
  readonly #skills = new Map<string, Int32Array>();
  readonly #languages = new Map<string, Int32Array>();
  readonly #certificates = new Map<string, number>();
  readonly #qualifications = new Map<string, number>();
  /** The code of every set of licences that somebody holds, by the bits of what it covers. */
  readonly #licences = new Map<number, number>();
  #size = 0;
  /** Answers that are kept while nothing changes that they follow from. */
  readonly #tiers = new Map<string, readonly Tier[]>();
  readonly #skillParts = new Map<number, readonly number[]>();
  #asked: { edition?: object; settings?: MatchSettings; size: number } = { size: 0 };

  /** Codes given out; they are below this. */
  get size(): number {
    return this.#size;
  }

  /** The codes of a profile, each once. Of what stands there twice, the better one. */
  codesOf(profile: Profile): number[] {
    const best = new ProfileIndex(profile);
    const held = new Set<number>();
    for (const { id } of profile.skills) held.add(this.#levelled(this.#skills, id, SKILL_LEVELS, best.skillLevel(id)));
    for (const { id } of profile.languages) held.add(this.#levelled(this.#languages, id, CEFR_LEVELS, best.languageLevel(id)));
    for (const id of best.certificates) held.add(this.#code(this.#certificates, id));
    for (const { id } of profile.qualifications)
      // Any other state is worth nothing in a fit.
      if (best.qualificationState(id) === 'approved') held.add(this.#code(this.#qualifications, id));
    const covered = coverage(profile);
    if (covered !== 0) held.add(this.#code(this.#licences, covered));
    return [...held];
  }

  /** Everything that somebody holds and that is worth something for a requirement, the most worth first; a code stands there once. */
  tiersOf(requirement: Requirement, context: MatchContext): readonly Tier[] {
    const { settings } = context;
    // a live graph stays the same object when its edges are replaced
    const { edition } = context.concepts;
    const isAsBefore = this.#asked.edition === edition && this.#asked.settings === settings && this.#asked.size === this.#size;
    if (!isAsBefore || this.#tiers.size > MOST_KEPT) {
      this.#asked = { edition, settings, size: this.#size };
      this.#tiers.clear();
      this.#skillParts.clear();
    }
    const key = askKey(requirement);
    const known = this.#tiers.get(key);
    if (known) return known;
    const tiers = new Map<number, number[]>();
    for (const { code, parts } of this.#worthsOf(requirement, context)) {
      const tier = tiers.get(parts);
      if (tier) tier.push(code);
      else tiers.set(parts, [code]);
    }
    const sorted = [...tiers].map(([parts, codes]) => ({ parts, codes })).sort((a, b) => b.parts - a.parts);
    this.#tiers.set(key, sorted);
    return sorted;
  }

  #worthsOf(requirement: Requirement, context: MatchContext): Worth[] {
    const whole = (code: number | undefined): Worth[] => (code === undefined || code < 0 ? [] : [{ code, parts: FULL }]);
    switch (requirement.kind) {
      case 'skill':
        return this.#skillWorths(requirement, context);
      case 'language':
        return [...(this.#languages.get(requirement.id) ?? [])].slice(cefrRank(requirement.cefr)).flatMap(whole);
      case 'licence': {
        const bit = licenceBit(requirement.id);
        return [...this.#licences].flatMap(([covered, code]) => (covered & bit ? whole(code) : []));
      }
      case 'certificate':
        return whole(this.#certificates.get(requirement.id));
      case 'qualification':
        return whole(this.#qualifications.get(requirement.id));
    }
  }

  #skillWorths(requirement: SkillRequirement, context: MatchContext): Worth[] {
    const found: Worth[] = [];
    const add = (id: string, partsByLevel: readonly number[]): void => {
      this.#skills.get(id)?.forEach((code, level) => {
        const parts = partsByLevel[level] ?? 0;
        if (code >= 0 && parts > 0) found.push({ code, parts });
      });
    };
    add(requirement.id, this.#partsByLevel(requirement, requirement.id, context));
    for (const id of context.concepts.nearSkills(requirement.id)) add(id, this.#partsByLevel(requirement, id, context));
    return found;
  }

  /**
   * What each level of a skill is worth for a requirement, the same one or one near it. Asked of the model itself, for somebody who holds
   * just this, so that it is said in one place; kept, for all near skills are worth the same.
   */
  #partsByLevel(requirement: SkillRequirement, held: string, { concepts, settings }: MatchContext): readonly number[] {
    const key = 2 * requirement.level + (held === requirement.id ? 1 : 0);
    const known = this.#skillParts.get(key);
    if (known) return known;
    const parts = SKILL_LEVELS.map((level) => {
      const holder = new ProfileIndex({ ...NOBODY, skills: [{ id: held, level, source: 'other' }] });
      return scoreParts(requirementScore(requirement, holder, concepts, settings).score);
    });
    this.#skillParts.set(key, parts);
    return parts;
  }

  #code<K>(codes: Map<K, number>, key: K): number {
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, this.#size);
    return this.#size++;
  }

  #levelled<L>(codes: Map<string, Int32Array>, id: string, scale: readonly L[], level: L | undefined): number {
    const at = scale.findIndex((one) => one === level);
    let byLevel = codes.get(id);
    if (!byLevel) codes.set(id, (byLevel = ints(scale.length).fill(-1)));
    const known = byLevel[at] ?? -1;
    return known >= 0 ? known : (byLevel[at] = this.#size++);
  }
}

/** What is asked for, without how strongly. */
function askKey(requirement: Requirement): string {
  const needed = requirement.kind === 'skill' ? requirement.level : requirement.kind === 'language' ? requirement.cefr : '';
  return `${requirement.kind} ${needed} ${requirement.id}`;
}

const licenceBit = (id: (typeof LICENCE_CLASSES)[number]): number => 1 << LICENCE_CLASSES.indexOf(id);

/** Everything that somebody may drive, a bit a class. */
function coverage({ licences }: Profile): number {
  let covered = 0;
  if (licences.length > 0) for (const id of licenceCoverage(licences).keys()) covered |= licenceBit(id);
  return covered;
}
