import { OPPORTUNITY_KINDS, STRENGTHS, type Opening } from '../../concepts';
import { asksForSomething, scoreParts } from '../fit';
import type { MatchSettings } from '../settings';
import { grown, ints } from './columns-memory';

/**
 * A running sum of an opening in one whole number: the weighed score parts in the low bits, how many musts are met above them.
 * Adding such numbers adds both. 31 bits, so that it is never below 0.
 */
export const SUM_BITS = 22;
export const SUM_MASK = (1 << SUM_BITS) - 1;
const MOST_MUSTS = (1 << (31 - SUM_BITS)) - 1;

export const MUST = STRENGTHS.indexOf('must');
export const LEARNED = STRENGTHS.indexOf('learned');

/** Asks for something, and for something else than languages: it has no band before something of that is met. */
const ASKS_FOR_WORK = 0;
/** Asks for something, but nothing that weighs is other than a language: it may have a band although nothing was met. */
export const ASKS_ELSE = 1;
/** Asks for nothing now: a list of its own. */
export const OPEN_FOR_ALL = 2;
/** Asks for something, but its sums may not fit into one whole number, or are none: they are added up one by one. */
export const OVERSIZE = 3;

/* The code of a frame: kind in 3 bits, shape in 2, musts in 9, and the sum of the weights above, which fits where the sums do. */
const SHAPE_FROM = 3;
const MUSTS_FROM = 5;
const WEIGHTS_FROM = 14;

/** From the code of a frame: index of the kind of opportunity. */
export const kindOf = (code: number): number => code & 7;
/** From the code of a frame: {@link ASKS_FOR_WORK}, {@link ASKS_ELSE}, {@link OPEN_FOR_ALL} or {@link OVERSIZE}. */
export const shapeOf = (code: number): number => (code >>> SHAPE_FROM) & 3;
/** From the code of a frame that is not oversize: how many musts. */
export const mustsOf = (code: number): number => (code >>> MUSTS_FROM) & MOST_MUSTS;
/** From the code of a frame that is not oversize: the sum of the weights. */
export const weightsOf = (code: number): number => code >>> WEIGHTS_FROM;

/** What an opening asks for by numbers: ask and strength of each requirement. */
export interface NumberedRequirement {
  ask: number;
  strength: number;
  isLanguage: boolean;
}

/** A frame is the number of a code, and below it the number of a set of languages. */
const LANGUAGES_BITS = 10;
/** The most codes, and the most sets of languages, that fit into a frame. */
export const MOST_FRAMES = 1 << LANGUAGES_BITS;
/** From a frame: the number of its set of languages. */
export const languagesOf = (frame: number): number => frame & (MOST_FRAMES - 1);
/** From a frame: the number of its code. */
export const codeOf = (frame: number): number => frame >>> LANGUAGES_BITS;

/**
 * What openings have in common, whatever they ask for in the work: a code (the kind, how many musts, the weights), and the languages.
 * There are a few hundred of each, however many openings: what a query needs of them are tables so small that they are always at hand.
 */
export class Frames {
  /** By {@link codeOf}: what the frame says, in one number; see {@link kindOf}, {@link shapeOf}, {@link mustsOf} and {@link weightsOf}. */
  codes = ints(0);

  readonly #numbers = new Map<number, number>();
  readonly #languageNumbers = new Map<string, number>();
  readonly #languageSets: (readonly NumberedRequirement[])[] = [];
  readonly #weightOf: readonly number[];
  readonly #mostParts: number;
  /** Whether sums can be whole numbers at all, and a must that is met shows in them. */
  readonly #isWhole: boolean;

  readonly #mostCodes: number;
  readonly #mostLanguages: number;

  /** @param most how many codes, and how many sets of languages, are told apart; what comes after them is added up one by one */
  constructor(settings: MatchSettings, most: number) {
    this.#weightOf = STRENGTHS.map((strength) => settings.weights[strength]);
    this.#mostParts = scoreParts(Math.max(1, settings.relatedCap));
    this.#isWhole = this.#weightOf.every((weight) => Number.isInteger(weight) && weight >= 0) && settings.weights.must > 0;
    // The last few are kept for those that are told apart by their kind only.
    this.#mostCodes = most - 2 * OPPORTUNITY_KINDS.length;
    this.#mostLanguages = most;
  }

  /** Sets of languages that are asked for together. */
  get languageSets(): readonly (readonly NumberedRequirement[])[] {
    return this.#languageSets;
  }

  /**
   * The number of the frame of an opening, given out at first sight.
   * @param isAlone whether the opening is to be added up one by one, whatever it asks for
   */
  numberOf(opening: Pick<Opening, 'kind' | 'requirements'>, requirements: readonly NumberedRequirement[], isAlone: boolean): number {
    let musts = 0;
    let weights = 0;
    let asksForWork = false;
    for (const { strength, isLanguage } of requirements) {
      const weight = this.#weightOf[strength] ?? 0;
      if (strength === MUST) musts++;
      weights += weight;
      asksForWork ||= !isLanguage && weight !== 0;
    }
    const kind = OPPORTUNITY_KINDS.indexOf(opening.kind);
    const asks = asksForSomething(opening);
    const fits = this.#isWhole && weights * this.#mostParts <= SUM_MASK && musts <= MOST_MUSTS;
    if (fits && !isAlone) {
      const shape = !asks ? OPEN_FOR_ALL : asksForWork ? ASKS_FOR_WORK : ASKS_ELSE;
      const code = kind | (shape << SHAPE_FROM) | (musts << MUSTS_FROM) | (weights << WEIGHTS_FROM);
      const languages = this.#languagesOf(requirements);
      const number = this.#numbered(code, this.#mostCodes);
      if (languages >= 0 && number >= 0) return (number << LANGUAGES_BITS) | languages;
    }
    return this.#numbered(kind | ((asks ? OVERSIZE : OPEN_FOR_ALL) << SHAPE_FROM), Infinity) << LANGUAGES_BITS;
  }

  /** Bytes of memory held in columns. */
  bytes(): number {
    return this.codes.byteLength;
  }

  /** What adds to a sum: a language that is only learned here, and weighs nothing, does not set openings apart. -1 where there are too many. */
  #languagesOf(requirements: readonly NumberedRequirement[]): number {
    const set = requirements
      .filter(({ isLanguage, strength }) => isLanguage && (strength !== LEARNED || this.#weightOf[strength] !== 0))
      .sort((a, b) => a.ask - b.ask || a.strength - b.strength);
    const key = set.map(({ ask, strength }) => `${ask} ${strength}`).join();
    const known = this.#languageNumbers.get(key);
    if (known !== undefined) return known;
    if (this.#languageSets.length >= this.#mostLanguages) return -1;
    this.#languageNumbers.set(key, this.#languageSets.length);
    return this.#languageSets.push(set) - 1;
  }

  /** -1 for one that is new where there are `most` already. */
  #numbered(code: number, most: number): number {
    const known = this.#numbers.get(code);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    if (number >= most) return -1;
    this.codes = grown(this.codes, number + 1, ints);
    this.codes[number] = code;
    this.#numbers.set(code, number);
    return number;
  }
}
