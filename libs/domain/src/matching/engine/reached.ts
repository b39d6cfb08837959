import { SKILL_LEVELS, type LicenceClass, type Profile } from '../../concepts';
import { scoreParts, type MatchContext } from '../fit';
import { licenceCoverage } from '../licences';
import { cefrRank } from '../profile-index';
import { neededOf, type Asks } from './asks';
import { grown, ints } from './columns-memory';

/** Of so many skills it is kept what they reach: more than there are in a taxonomy. */
const MOST_KEPT = 20_000;
const WHOLE = scoreParts(1);

/* What a skill reaches, as numbers: the ask, whether it is for a skill that this one is only near, and the level that is needed. */
const NEAR = 4;
const ASK_FROM = 3;
/** All that such a number says beside the ask is below this. */
const HOWS = 1 << ASK_FROM;

/**
 * What one profile reaches of all that is asked for, in score parts: found from the profile's side, so that it costs by what is held
 * and not by what is asked. The same as `requirementScore` for every ask. Used again from query to query.
 */
export class Reached {
  /** Score parts by ask; 0 where it is not reached. May be longer than there are asks. */
  parts = ints(0);
  /** The asks that are reached, the first {@link length}, in no order. */
  asks = ints(0);
  length = 0;

  /** What a skill reaches, whatever its level. */
  readonly #bySkill = new Map<string, readonly number[]>();
  #edition: object | undefined;
  #asksThen = 0;
  /** By level that is held, and by how something is reached: its score parts. */
  readonly #parts: Int32Array;
  /** Of every set of licences that somebody held, everything it covers. */
  readonly #covered = new Map<string, readonly LicenceClass[]>();

  readonly #known: Asks;
  readonly #context: MatchContext;

  constructor(known: Asks, context: MatchContext) {
    this.#known = known;
    this.#context = context;
    this.#parts = partsByLevels(context.settings.relatedCap);
  }

  /** Reads a profile, and forgets the one before. */
  read(profile: Profile): void {
    for (let i = 0; i < this.length; i++) this.parts[this.asks[i] ?? 0] = 0;
    this.length = 0;
    const known = this.#known;
    const { facts } = known;
    this.parts = grown(this.parts, known.size, ints);
    this.asks = grown(this.asks, known.size, ints);

    this.#forgetWhatChanged();
    for (const { id, level } of profile.skills) {
      const all = this.#bySkill.get(id) ?? this.#reachedBySkill(id);
      for (const one of all) this.#reach(one >>> ASK_FROM, this.#parts[level * HOWS + (one & (HOWS - 1))] ?? 0);
    }
    for (const { id, cefr } of profile.languages) {
      const have = cefrRank(cefr);
      for (const ask of known.of('language', id)) if (have >= neededOf(facts[ask] ?? 0)) this.#reach(ask, WHOLE);
    }
    if (profile.licences.length > 0)
      for (const id of this.#coveredBy(profile.licences)) for (const ask of known.of('licence', id)) this.#reach(ask, WHOLE);
    for (const id of profile.certificates) for (const ask of known.of('certificate', id)) this.#reach(ask, WHOLE);
    for (const { id, state } of profile.qualifications)
      if (state === 'approved') for (const ask of known.of('qualification', id)) this.#reach(ask, WHOLE);
  }

  /** What is kept of skills stands for one edition of the taxonomy, and for all that was asked for by then. */
  #forgetWhatChanged(): void {
    const { edition } = this.#context.concepts;
    const isStill = this.#edition === edition && this.#asksThen === this.#known.size && this.#bySkill.size < MOST_KEPT;
    if (!isStill) this.#bySkill.clear();
    this.#edition = edition;
    this.#asksThen = this.#known.size;
  }

  #reachedBySkill(id: string): readonly number[] {
    const found: number[] = [];
    const add = (asked: string, near: number): void => {
      for (const ask of this.#known.of('skill', asked)) found.push((ask << ASK_FROM) | near | neededOf(this.#known.facts[ask] ?? 0));
    };
    add(id, 0);
    for (const helped of this.#context.concepts.helpsWith(id)) add(helped, NEAR);
    this.#bySkill.set(id, found);
    return found;
  }

  #coveredBy(licences: readonly LicenceClass[]): readonly LicenceClass[] {
    const key = licences.join();
    let covered = this.#covered.get(key);
    if (!covered) {
      covered = [...licenceCoverage(licences).keys()];
      if (this.#covered.size >= MOST_KEPT) this.#covered.clear();
      this.#covered.set(key, covered);
    }
    return covered;
  }

  /** Of several ways to reach an ask the best one counts. */
  #reach(ask: number, parts: number): void {
    const before = this.parts[ask] ?? 0;
    if (parts <= before) return;
    if (before === 0) this.asks[this.length++] = ask;
    this.parts[ask] = parts;
  }
}

function partsByLevels(relatedCap: number): Int32Array {
  const parts = ints(HOWS * HOWS);
  for (const have of SKILL_LEVELS) {
    for (const needed of SKILL_LEVELS) {
      const share = Math.min(1, have / needed);
      parts[have * HOWS + needed] = scoreParts(share);
      parts[have * HOWS + (NEAR | needed)] = scoreParts(relatedCap * share);
    }
  }
  return parts;
}
