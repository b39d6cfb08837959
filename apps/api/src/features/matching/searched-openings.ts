import { postingFilters, type MatchRequest, type MatchResponse } from '@arena/contract';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform';
import { DEFAULT_CAP, QueryReader, SearchIndex } from '../search';

export interface FoundOpenings {
  /** In the order of the text; the engine ranks them by fit. */
  ids: string[];
  told: NonNullable<MatchResponse['search']>;
}

/** What a typed search leaves of the openings, for ranking by fit: the index retrieves, the engine ranks. */
@Injectable()
export class SearchedOpenings {
  constructor(
    private readonly index: SearchIndex,
    private readonly reader: QueryReader,
    private readonly clock: Clock,
  ) {}

  /** @returns null where neither words nor a place was asked for */
  async find({ q = '', where = '', lang }: Pick<MatchRequest, 'q' | 'where' | 'lang'>): Promise<FoundOpenings | null> {
    if (q === '' && where === '') return null;
    // read as the list of openings reads it; the filters of the match are the engine's
    const { understood, unknownPlace, ...read } = this.reader.read(postingFilters.parse({ q, where }), lang);
    const { ids, capped, limited = false } = await this.index.search({ ...read, now: this.clock.now(), offset: 0, limit: DEFAULT_CAP });
    return { ids, told: { understood, unknownPlace, capped, limited } };
  }
}
