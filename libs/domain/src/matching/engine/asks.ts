import type { Requirement } from '../../concepts';
import { bytes, grown, ints } from './columns-memory';

const NONE: readonly number[] = [];

/** What is asked for, without how strongly: openings that ask the same share one score in a query. */
function keyOf(requirement: Requirement): string {
  const needed = requirement.kind === 'skill' ? requirement.level : requirement.kind === 'language' ? requirement.cefr : '';
  return `${requirement.kind} ${requirement.id} ${needed}`;
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
  /** By ask: the first ask for the same concept, which stands for it. */
  concepts = ints(0);
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
    this.concepts = grown(this.concepts, number + 1, ints);
    this.concepts[number] = others?.[0] ?? number;
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
