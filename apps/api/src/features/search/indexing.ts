import type { EventPayload } from '@arena/contract';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Settings, type JobContext, type JobDefinition, type JobHandler } from '../../platform';
import { TaxonomyService } from '../taxonomy';
import { PostingDocuments } from './posting-documents';
import { rebuildFrom } from './reconcile';
import { DOCUMENT_VERSION } from './search-document';
import { SearchIndex } from './search-index.port';
import { Errands } from './steady/errands';
import { ReconcileTime } from './steady/reconcile-time';

const BATCH = 500;
/** The setting that names what the index was built of. */
const BUILT_OF = 'search/built-of';
const EVERY_HOUR = 60 * 60 * 1000;

/** Keeps the index as the database is. It reads what is true now, so that messages may come late, twice or in another order. */
@Injectable()
export class PostingIndexer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly index: SearchIndex,
    private readonly truth: PostingDocuments,
    private readonly taxonomy: TaxonomyService,
    private readonly settings: Settings,
  ) {}

  /** Brings these postings up to date in the index: in when open, out when not. */
  async update(ids: readonly string[]): Promise<void> {
    const { documents, removals } = await this.truth.standing(ids);
    await this.index.apply(documents);
    await this.index.remove(removals);
  }

  /** Brings every posting of an employer up to date. */
  async updateOrganisation(organisationId: string): Promise<void> {
    const rows = await this.dataSource.query<{ id: string }[]>(`select id from posting where organisation_id = $1 order by id`, [
      organisationId,
    ]);
    for (let start = 0; start < rows.length; start += BATCH) await this.update(rows.slice(start, start + BATCH).map(({ id }) => id));
  }

  /**
   * Builds the index again and swaps; searches answer from the old one meanwhile.
   * @returns how many postings it holds
   */
  async reindex(): Promise<number> {
    const count = await rebuildFrom(this.index, this.truth);
    await this.dataSource.transaction((manager) => this.settings.add(manager, BUILT_OF, this.builtOf()));
    return count;
  }

  /**
   * Builds the index again only when something is missing in it, or when words or code have changed since it was built.
   * @returns how many postings it holds
   */
  async reindexIfStale(): Promise<number> {
    const { documents } = await this.index.health();
    const open = (await this.truth.versions()).size;
    const { value } = await this.settings.current(BUILT_OF, z.string(), '');
    return documents === open && value === this.builtOf() ? documents : this.reindex();
  }

  private builtOf(): string {
    return `start set ${this.taxonomy.version}, document ${DOCUMENT_VERSION}`;
  }
}

type PostingEvent = EventPayload<'posting.published'>;

@Injectable()
export class IndexPosting implements JobHandler<PostingEvent> {
  constructor(private readonly indexer: PostingIndexer) {}

  handle({ postingId }: PostingEvent): Promise<void> {
    return this.indexer.update([postingId]);
  }
}

@Injectable()
export class IndexOrganisation implements JobHandler<EventPayload<'organisation.changed'>> {
  constructor(private readonly indexer: PostingIndexer) {}

  handle({ organisationId }: EventPayload<'organisation.changed'>): Promise<void> {
    return this.indexer.updateOrganisation(organisationId);
  }
}

/** Asks for the count; the keeper does it outside the transaction of the job. */
@Injectable()
export class CountIndex implements JobHandler<null> {
  constructor(private readonly errands: Errands) {}

  handle(_payload: null, { manager }: JobContext): Promise<void> {
    return this.errands.ask('count', undefined, manager);
  }
}

/** Asks for the reconcile of the night in the hour when fewest search, or as soon after it as the clock runs and the engines answer. */
@Injectable()
export class ReconcileIndex implements JobHandler<null> {
  constructor(
    private readonly errands: Errands,
    private readonly time: ReconcileTime,
  ) {}

  async handle(_payload: null, { manager }: JobContext): Promise<void> {
    if (await this.time.isDue(manager)) await this.errands.ask('reconcile', undefined, manager);
  }
}

export const jobs: readonly JobDefinition[] = [
  { name: 'index-posting', listensTo: ['posting.published', 'posting.changed', 'posting.closed'], handler: IndexPosting },
  { name: 'index-organisation', listensTo: ['organisation.changed'], handler: IndexOrganisation },
  { name: 'count-search-index', every: EVERY_HOUR, handler: CountIndex },
  { name: 'reconcile-search-index', every: EVERY_HOUR, handler: ReconcileIndex },
];
