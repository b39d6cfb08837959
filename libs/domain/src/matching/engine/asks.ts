import type { Requirement } from '../../concepts';
import { cefrRank } from '../profile-index';
import { bytes, grown, ints } from './columns-memory';

const NONE: readonly number[] = [];

/** What is asked for, without how strongly: openings that ask the same share one score in a query. */
function keyOf(requirement: Requirement): string {
  const needed = requirement.kind === 'skill' ? requirement.level : requirement.kind === 'language' ? requirement.cefr : '';
  return `${requirement.kind} ${requirement.id} ${needed}`;
}

const VARIANT_FROM = 3;
const CONCEPT_FROM = 7;
/** Set in the facts of an ask for a language. */
export const LANGUAGE = 1 << 6;
/** From the facts of an ask: the first ask for the same concept, which stands for it. */
export const conceptOf = (facts: number): number => facts >>> CONCEPT_FROM;
/** From the facts of an ask: how many other asks for the same concept were there before it. */
export const variantOf = (facts: number): number => (facts >>> VARIANT_FROM) & 7;
/** From the facts of an ask: the level that is needed, of a skill; of a language the rank of its CEFR level. */
export const neededOf = (facts: number): number => facts & 7;

function neededBy(requirement: Requirement): number {
  if (requirement.kind === 'skill') return requirement.level;
  return requirement.kind === 'language' ? cefrRank(requirement.cefr) : 0;
}

/** A copy with only what the model reads: what an index keeps must not hold on to anything else of an opening. */
function bare(requirement: Requirement): Requirement {
  const strength = 'must';
  switch (requirement.kind) {
    case 'skill':
      return { kind: requirement.kind, strength, id: requirement.id, level: requirement.level };
    case 'language':
      return { kind: requirement.kind, strength, id: requirement.id, cefr: requirement.cefr };
    case 'licence':
      return { kind: requirement.kind, strength, id: requirement.id };
    default:
      return { kind: requirement.kind, strength, id: requirement.id };
  }
}

/**
 * Everything that has ever been asked for, numbered once: a skill at a level, a language at a level, a licence and so on.
 * Grows with the taxonomy, not with the openings.
 */
export class Asks {
  readonly #numbers = new Map<string, number>();
  readonly #list: Requirement[] = [];
  /**
   * By ask, in one number, since who needs one needs the others and each array is another way to memory:
   * see {@link conceptOf}, {@link variantOf}, {@link neededOf} and {@link LANGUAGE}.
   */
  facts = ints(0);
  /** By ask: 1 for a language. */
  areLanguages = bytes(0);
  /** All asks for one skill, language and so on: at most one a level. */
  readonly #byConcept: Record<Requirement['kind'], Map<string, number[]>> = {
    skill: new Map(),
    language: new Map(),
    licence: new Map(),
    certificate: new Map(),
    qualification: new Map(),
  };

  /** The asks for a language, at whatever level. */
  readonly languages: number[] = [];

  get size(): number {
    return this.#list.length;
  }

  /** The number of an ask, given out at first sight. */
  numberOf(requirement: Requirement): number {
    const key = keyOf(requirement);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#list.push(bare(requirement)) - 1;
    this.#numbers.set(key, number);
    if (requirement.kind === 'language') this.languages.push(number);
    const concepts = this.#byConcept[requirement.kind];
    const others = concepts.get(requirement.id);
    this.facts = grown(this.facts, number + 1, ints);
    this.facts[number] =
      ((others?.[0] ?? number) << CONCEPT_FROM) |
      (requirement.kind === 'language' ? LANGUAGE : 0) |
      ((others?.length ?? 0) << VARIANT_FROM) |
      neededBy(requirement);
    this.areLanguages = grown(this.areLanguages, number + 1, bytes);
    this.areLanguages[number] = requirement.kind === 'language' ? 1 : 0;
    if (others) others.push(number);
    else concepts.set(requirement.id, [number]);
    return number;
  }

  /** The ask behind a number; its strength says nothing. */
  at(number: number): Requirement | undefined {
    return this.#list[number];
  }

  /** Every ask for one concept, whatever level. */
  of(kind: Requirement['kind'], id: string): readonly number[] {
    return this.#byConcept[kind].get(id) ?? NONE;
  }
}
