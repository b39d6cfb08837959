import type { Profile, SkillLevel } from '../../concepts';
import { scoreParts, type MatchContext } from '../fit';
import { licenceCoverage } from '../licences';
import { cefrRank } from '../profile-index';
import type { Asks } from './asks';
import { grown, ints } from './columns-memory';

/** Of so many skills it is kept what they reach. */
const MOST_KEPT = 5000;

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

  /** By skill, then by level. */
  readonly #bySkill = new Map<string, Int32Array[]>();
  #edition: object | undefined;
  #asksThen = 0;

  readonly #known: Asks;
  readonly #context: MatchContext;

  constructor(known: Asks, context: MatchContext) {
    this.#known = known;
    this.#context = context;
  }

  /** Reads a profile, and forgets the one before. */
  read(profile: Profile): void {
    for (let i = 0; i < this.length; i++) this.parts[this.asks[i] ?? 0] = 0;
    this.length = 0;
    this.parts = grown(this.parts, this.#known.size, ints);
    this.asks = grown(this.asks, this.#known.size, ints);

    this.#forgetWhatChanged();
    for (const { id, level } of profile.skills) {
      const reached = this.#bySkill.get(id)?.[level] ?? this.#bySkillAt(id, level);
      for (let i = 0; i < reached.length; i += 2) this.#reach(reached[i] ?? 0, reached[i + 1] ?? 0);
    }
    const whole = scoreParts(1);
    for (const { id, cefr } of profile.languages) {
      const have = cefrRank(cefr);
      for (const ask of this.#known.of('language', id)) {
        const needed = this.#known.at(ask);
        if (needed?.kind === 'language' && have >= cefrRank(needed.cefr)) this.#reach(ask, whole);
      }
    }
    if (profile.licences.length > 0)
      for (const id of licenceCoverage(profile.licences).keys()) for (const ask of this.#known.of('licence', id)) this.#reach(ask, whole);
    for (const id of profile.certificates) for (const ask of this.#known.of('certificate', id)) this.#reach(ask, whole);
    for (const { id, state } of profile.qualifications)
      if (state === 'approved') for (const ask of this.#known.of('qualification', id)) this.#reach(ask, whole);
  }

  /** What is kept of skills stands for one edition of the taxonomy, and for all that was asked for by then. */
  #forgetWhatChanged(): void {
    const { edition } = this.#context.concepts;
    const isStill = this.#edition === edition && this.#asksThen === this.#known.size && this.#bySkill.size < MOST_KEPT;
    if (!isStill) this.#bySkill.clear();
    this.#edition = edition;
    this.#asksThen = this.#known.size;
  }

  /** What one skill at one level reaches, itself and as a related one: pairs of ask and score parts. */
  #bySkillAt(id: string, level: SkillLevel): Int32Array {
    const { concepts, settings } = this.#context;
    const pairs: number[] = [];
    const add = (asked: string, cap: number): void => {
      for (const ask of this.#known.of('skill', asked)) {
        const needed = this.#known.at(ask);
        if (needed?.kind === 'skill') pairs.push(ask, scoreParts(cap * Math.min(1, level / needed.level)));
      }
    };
    add(id, 1);
    for (const helped of concepts.helpsWith(id)) add(helped, settings.relatedCap);
    const levels = this.#bySkill.get(id) ?? [];
    this.#bySkill.set(id, levels);
    return (levels[level] = Int32Array.from(pairs));
  }

  /** Of several ways to reach an ask the best one counts. */
  #reach(ask: number, parts: number): void {
    const before = this.parts[ask] ?? 0;
    if (parts <= before) return;
    if (before === 0) this.asks[this.length++] = ask;
    this.parts[ask] = parts;
  }
}
