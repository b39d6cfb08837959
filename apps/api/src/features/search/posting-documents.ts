import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OpenPostings, PostingPresenter } from '../postings';
import { TaxonomyService } from '../taxonomy';
import type { SearchTruth } from './reconcile';
import { searchDocumentOf } from './search-document';
import type { HeldDocument, SearchDocument } from './search-index.port';

/** What the index should hold, as the database says now. */
@Injectable()
export class PostingDocuments implements SearchTruth {
  constructor(
    private readonly dataSource: DataSource,
    private readonly openPostings: OpenPostings,
    private readonly presenter: PostingPresenter,
    private readonly taxonomy: TaxonomyService,
  ) {}

  async versions(): Promise<Map<string, number>> {
    return new Map((await this.openPostings.all()).map(({ id, version }) => [id, version]));
  }

  async documents(ids: readonly string[]): Promise<SearchDocument[]> {
    return (await this.openPostings.byIds(ids)).map((posting) => searchDocumentOf(posting, this.presenter, this.taxonomy));
  }

  /** Of these postings what belongs in the index, and what does not. */
  async standing(ids: readonly string[]): Promise<{ documents: SearchDocument[]; removals: HeldDocument[] }> {
    // the versions first: what is closed in between is then not taken for open in its newer version
    const versions = await this.dataSource.query<HeldDocument[]>(`select id, version from posting where id = any($1::text[])`, [ids]);
    const documents = await this.documents(ids);
    const open = new Set(documents.map(({ id }) => id));
    return { documents, removals: versions.filter(({ id }) => !open.has(id)) };
  }
}
