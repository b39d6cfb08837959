import type { Band, Opening, Reach } from '@arena/domain';
import { PersonCaps, type PeopleToken, type PersonFit } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import { MatchEngine } from './match-engine';

/** Who asks may hold a transaction, and others wait for it: rather tried again later. */
const LONGEST_WAIT_MS = 5000;

/** Somebody whom an opening concerns. */
export interface ConcernedPerson {
  /** The id of their answers: who it is stands in the database alone. */
  profileId: string;
  openingId: string;
  /** 0 to 1. For order and for the record. */
  fit: number;
  band: Band;
  reach: Reach;
}

/** Where a walk through the people of openings stands; plain data, to go on from in another process or on another day. */
export interface ConcernedToken {
  /** The opening that is being gone through. */
  openingId: string;
  /** After this person of it; null: from the first. */
  after: PeopleToken | null;
}

export interface ConcernedBatch {
  people: ConcernedPerson[];
  /** Null where nobody is left. */
  token: ConcernedToken | null;
}

export interface ConcernedOptions {
  /** The lowest band that concerns somebody. */
  atLeast: 'strong' | 'possible' | 'stretch';
  withinReachOnly: boolean;
  /** The most people of a batch. */
  batch: number;
  /** The most of these openings that one person gets, the first ones that fit; absent: all. */
  perPerson?: number;
  /** How many a person, by the id of their answers, has been given before this walk; they count against `perPerson`. */
  given?: (profileId: string) => number;
}

/**
 * Whom new openings concern, by their answers alone. It writes and tells nothing: whoever tells people of it asks the database first for what
 * they have said yes to, for whom they hide from, and for whether they want to be told.
 */
@Injectable()
export class WhomItConcerns {
  constructor(private readonly engine: MatchEngine) {}

  /**
   * The people of one opening after the other, in batches: by fit, then by the id of their answers. Whoever has saved answers before this is
   * called is among them.
   * @param from goes on after a batch that was handled before, of the same openings; what people got before it counts against their cap
   * @throws ProblemError 'starting' where the engine does not stand, with the settings that are valid now, within five seconds, or is lost
   *   before this is through
   */
  async *batches(openings: readonly Opening[], options: ConcernedOptions, from?: ConcernedToken): AsyncGenerator<ConcernedBatch> {
    const first = from ? openings.findIndex(({ id }) => id === from.openingId) : 0;
    if (first < 0) throw new Error('The token is of other openings');
    await this.engine.standingAsSet(LONGEST_WAIT_MS);
    await this.engine.catchUp();
    const { perPerson = Infinity, given } = options;
    const caps = perPerson === Infinity ? null : new PersonCaps(perPerson, given);
    if (caps && from) for await (const { id } of this.handled(openings.slice(0, first + 1), options, from)) caps.take(id);
    for (let at = first; at < openings.length; at++) {
      const opening = openings[at];
      if (!opening) return;
      for (let after = at === first ? (from?.after ?? null) : null; ;) {
        const found = await this.page(opening, options, after);
        const last = found.length < options.batch ? undefined : found.at(-1);
        after = last ? { fit: last.fit, id: last.id } : null;
        const next = after ? opening : openings[at + 1];
        const people = found
          .filter(({ id }) => caps?.take(id) ?? true)
          .map(({ id, ...one }) => ({ profileId: id, openingId: opening.id, ...one }));
        if (people.length > 0) yield { people, token: next ? { openingId: next.id, after } : null };
        if (!after) break;
      }
    }
  }

  /** Everybody up to a token, once for each opening. */
  private async *handled(
    openings: readonly Opening[],
    options: ConcernedOptions,
    { openingId, after: end }: ConcernedToken,
  ): AsyncGenerator<PersonFit> {
    for (const opening of openings) {
      const until = opening.id === openingId ? end : undefined;
      if (until === null) return;
      for (let after: PeopleToken | null = null; ;) {
        const found: PersonFit[] = await this.page(opening, options, after);
        for (const one of found) {
          if (until && (one.fit < until.fit || (one.fit === until.fit && one.id > until.id))) return;
          yield one;
        }
        const last = found.at(-1);
        if (!last || found.length < options.batch) break;
        after = { fit: last.fit, id: last.id };
      }
    }
  }

  private async page(
    opening: Opening,
    { atLeast, withinReachOnly, batch }: ConcernedOptions,
    after: PeopleToken | null,
  ): Promise<PersonFit[]> {
    const { people } = await this.engine.people({ opening, atLeast, withinReachOnly, limit: batch, ...(after && { after }) });
    return people;
  }
}
