import type { EventPayload } from '@arena/contract';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Settings, type Command, type JobDefinition, type JobHandler } from '../../platform';
import { OpenPostings, PostingPresenter, type OpenPosting } from '../postings';
import { TaxonomyService } from '../taxonomy';
import { DOCUMENT_VERSION, searchDocumentOf } from './search-document';
import { SearchIndex } from './search-index.port';

const BATCH = 500;
/** The setting that names what the index was built of. */
const BUILT_OF = 'search/built-of';

/** Keeps the index as the database is. It reads what is true now, so that messages may come late, twice or in another order. */
@Injectable()
export class PostingIndexer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly index: SearchIndex,
    private readonly openPostings: OpenPostings,
    private readonly presenter: PostingPresenter,
    private readonly taxonomy: TaxonomyService,
    private readonly settings: Settings,
  ) {}

  /** Brings these postings up to date in the index: in when open, out when not. */
  async update(ids: readonly string[]): Promise<void> {
    const versions = await this.dataSource.query<{ id: string; version: number }[]>(
      `select id, version from posting where id = any($1::text[])`,
      [ids],
    );
    const open = await this.openPostings.byIds(ids);
    const isOpen = new Set(open.map(({ id }) => id));
    await this.index.apply(this.documents(open));
    await this.index.remove(versions.filter(({ id }) => !isOpen.has(id)));
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
    const rebuild = await this.index.rebuild();
    try {
      // read only now: what is written from here on also goes into the new generation
      const open = await this.openPostings.all();
      for (let start = 0; start < open.length; start += BATCH) await rebuild.apply(this.documents(open.slice(start, start + BATCH)));
      await rebuild.swap();
      await this.dataSource.transaction((manager) => this.settings.add(manager, BUILT_OF, this.builtOf()));
      return open.length;
    } catch (error) {
      await rebuild.abandon();
      throw error;
    }
  }

  /**
   * Builds the index again only when something is missing in it, or when words or code have changed since it was built.
   * @returns how many postings it holds
   */
  async reindexIfStale(): Promise<number> {
    const { documents } = await this.index.health();
    const open = (await this.openPostings.all()).length;
    const { value } = await this.settings.current(BUILT_OF, z.string(), '');
    return documents === open && value === this.builtOf() ? documents : this.reindex();
  }

  private builtOf(): string {
    return `start set ${this.taxonomy.version}, document ${DOCUMENT_VERSION}`;
  }

  private documents(postings: readonly OpenPosting[]) {
    return postings.map((posting) => searchDocumentOf(posting, this.presenter, this.taxonomy));
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

export const jobs: readonly JobDefinition[] = [
  { name: 'index-posting', listensTo: ['posting.published', 'posting.changed', 'posting.closed'], handler: IndexPosting },
  { name: 'index-organisation', listensTo: ['organisation.changed'], handler: IndexOrganisation },
];

export const reindexCommand: Command = {
  name: 'reindex',
  summary: 'Builds the search index again from the database and swaps it in',
  async run(_args, { app, print }) {
    const started = performance.now();
    const count = await app.get(PostingIndexer, { strict: false }).reindex();
    print(`The search index holds ${count} openings; it took ${((performance.now() - started) / 1000).toFixed(1)} s`);
  },
};
