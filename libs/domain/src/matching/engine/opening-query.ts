import type { OpportunityKind, Profile } from '../../concepts';
import type { RankedOpening } from '../rank';
import type { Band, Reach } from '../vocabulary';

/** Which openings a question is about. Filters never score. */
export interface OpeningFilter {
  /** Empty or absent: all. */
  kinds?: readonly OpportunityKind[];
  withinReachOnly?: boolean;
  /** Absent: true. */
  includeImported?: boolean;
  /** Milliseconds since 1970: leaves out what closes at or before this moment. */
  at?: number;
  /** What a text search left; unknown ids are passed over, a repeated id counts once. */
  ids?: Iterable<string>;
}

export interface OpeningQuery {
  profile: Profile;
  filter?: OpeningFilter;
  /** The most of each list. May be Infinity. */
  limit: number;
  /** How many of each list to pass over first. */
  offset?: number;
}

export interface OpeningAnswer {
  /** Best first; what is less than a stretch is left out, but counted. */
  ranked: RankedOpening[];
  /** Openings that ask for nothing, nearest travel reach first. */
  openForAll: { id: string; reach: Reach }[];
  /** How many stand in each band, whatever the limit. */
  counts: Record<Band, number>;
  /** How many would be shown of each kind, were there no filter on kinds. */
  kinds: Record<OpportunityKind, number>;
}
