import type { MatchSettings, OneMore, Profile } from '@arena/domain';
import type {
  ConceptEdges,
  Crossing,
  IndexedOpening,
  IndexedPerson,
  MunicipalityNode,
  OpeningAnswer,
  OpeningFilter,
  OpeningQuery,
  PeopleAnswer,
  PeopleQuery,
} from '@arena/domain/engine';

/** What the model needs beside a profile and openings, as plain data: from it each place that holds indexes makes its own graphs. */
export interface MatchData {
  edges: readonly ConceptEdges[];
  municipalities: readonly MunicipalityNode[];
  crossings: readonly Crossing[];
  settings: MatchSettings;
}

/** What stands in the database now of some that an event told of. */
export interface Change<T> {
  put: readonly T[];
  /** Ids that are not there any more. */
  gone: readonly string[];
}

export interface IndexSizes {
  openings: number;
  people: number;
  /** Above 1 more is dead, or out of order, than is well: they are better built anew. */
  wear: number;
}

/** What indexes are asked, by name: the message and its answer. All of it is plain data, so that it goes to a thread as it is. */
export interface MatchMessages {
  /** A second pair of indexes is begun, beside the one that answers. One that was begun before is dropped. */
  begin: [MatchData, null];
  /** Into the second pair: what was read from the database since it was begun. */
  fill: [{ openings?: readonly IndexedOpening[]; people?: readonly IndexedPerson[] }, null];
  /** What events tell of, into both. */
  change: [{ openings: Change<IndexedOpening>; people: Change<IndexedPerson> }, IndexSizes];
  /** The second pair answers from now on. */
  stand: [null, IndexSizes];
  search: [OpeningQuery, OpeningAnswer];
  oneMore: [{ profile: Profile; filter: OpeningFilter; mostTaughtBy: number }, OneMore[]];
  people: [PeopleQuery, PeopleAnswer];
  /** How many openings have not closed at this moment (ms since 1970). */
  openAt: [number, number];
}
export type MessageName = keyof MatchMessages;
export type Asked<N extends MessageName> = MatchMessages[N][0];
export type Told<N extends MessageName> = MatchMessages[N][1];

/** Where a pair of indexes lives: in this thread or in one of its own. Messages are taken one after the other, in the order they are sent. */
export interface IndexHost {
  readonly isThread: boolean;
  /** @throws HostGone when the place has ended, also for what was asked before that */
  ask<N extends MessageName>(name: N, message: Asked<N>): Promise<Told<N>>;
  close(): Promise<void>;
}

/** The place where the indexes lived has ended: they are built anew elsewhere. */
export class HostGone extends Error {
  override name = 'HostGone';
}
