import { postingContent, type PostingContentDto } from '@arena/contract';
import type { PostingState } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform';
import { closesAt } from '../oslo-day';
import type { PostingContent, PostingRequirementContent } from '../posting';
import { PostingRequirement } from '../posting-requirement.entity';
import { Posting } from '../posting.entity';
import { writtenOf } from './written-content';

/** A posting as its own people have it: what is written, and what of it stands published. */
export interface OwnPosting {
  id: string;
  organisationId: string;
  content: PostingContentDto;
  /** Of `content`. */
  version: number;
  /** The version of `content` that was last published; null: never. */
  publishedVersion: number | null;
  changedAt: Date;
  /** Whether `content` has a row of its own; without one it is what is published. */
  isKept: boolean;
  /** What is or was published; null: never. */
  posting: PostingContent | null;
  /** The state now: a posting that is past its time has ended, also before the sweep has come by. */
  state: PostingState;
}

interface DraftRow {
  content: unknown;
  version: number;
  published_version: number | null;
  changed_at: Date;
}

/** The version of a text that has no row of its own yet. */
export const FIRST_VERSION = 1;

/** The rows of what employers write. Every change is made while holding the posting, one at a time. */
@Injectable()
export class PostingDrafts {
  constructor(private readonly clock: Clock) {}

  /**
   * Holds a posting until the end of the transaction, whether it is there or not.
   * @param id without zeros
   */
  async hold(manager: EntityManager, id: string): Promise<void> {
    // the same lock as that of PostingStore.save
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`posting ${id}`]);
    await manager.query('select 1 from posting where id = $1 for update', [id]);
  }

  /** Whether any organisation has used the id. */
  async isTaken(manager: EntityManager, id: string): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      'select 1 from posting where id = $1 union all select 1 from posting_draft where posting_id = $1',
      [id],
    );
    return rows.length > 0;
  }

  /** @returns null for what is not there and for what is another organisation's: these look alike */
  async find(manager: EntityManager, organisationId: string, id: string): Promise<OwnPosting | null> {
    // PostgreSQL cannot even be asked about a text with a zero in it
    if (id.includes('\0')) return null;
    const [draft] = await manager.query<DraftRow[]>(
      'select content, version, published_version, changed_at from posting_draft where posting_id = $1 and organisation_id = $2',
      [id, organisationId],
    );
    const row = await manager.getRepository(Posting).findOneBy({ id, organisationId, origin: 'employer' });
    if (!draft && !row) return null;
    const posting = row && contentOf(row, await manager.getRepository(PostingRequirement).find({ where: { postingId: id }, order: { position: 'ASC' } })); // prettier-ignore
    const content = draft ? postingContent.parse(draft.content) : posting && writtenOf(posting);
    if (!content) return null;
    const times = [draft?.changed_at, row?.changedAt].flatMap((time) => time?.getTime() ?? []);
    return {
      id,
      organisationId,
      content,
      version: draft?.version ?? FIRST_VERSION,
      publishedVersion: draft ? draft.published_version : FIRST_VERSION,
      changedAt: new Date(Math.max(...times)),
      isKept: draft !== undefined,
      posting,
      state: posting ? stateNow(posting, this.clock.now()) : 'draft',
    };
  }

  /** Begins a text. */
  async add(manager: EntityManager, id: string, organisationId: string, content: PostingContentDto): Promise<void> {
    await this.insert(manager, { id, organisationId, content, version: FIRST_VERSION, publishedVersion: null });
  }

  /**
   * Writes the next version of a text.
   * @param publishedVersion the version that stands published from now on
   * @returns whether the text still was at that version
   */
  async write(manager: EntityManager, own: OwnPosting, content: PostingContentDto, publishedVersion: number | null): Promise<boolean> {
    const version = own.version + 1;
    if (!own.isKept) {
      await this.insert(manager, { id: own.id, organisationId: own.organisationId, content, version, publishedVersion });
      return true;
    }
    // typeorm gives [rows, count] for an update
    const [, count] = await manager.query<[unknown[], number]>(
      `update posting_draft set content = $3, version = version + 1, published_version = $4, changed_at = $5
       where posting_id = $1 and version = $2`,
      [own.id, own.version, JSON.stringify(content), publishedVersion, this.clock.now()],
    );
    return count === 1;
  }

  /** Remembers which version of the text stands published. */
  async markPublished(manager: EntityManager, { id, organisationId, content, version, isKept }: OwnPosting): Promise<void> {
    if (isKept) await manager.query('update posting_draft set published_version = version where posting_id = $1', [id]);
    else await this.insert(manager, { id, organisationId, content, version, publishedVersion: version });
  }

  async remove(manager: EntityManager, id: string): Promise<void> {
    await manager.query('delete from posting_draft where posting_id = $1', [id]);
  }

  private async insert(
    manager: EntityManager,
    draft: Pick<OwnPosting, 'id' | 'organisationId' | 'content' | 'version' | 'publishedVersion'>,
  ): Promise<void> {
    await manager.query(
      `insert into posting_draft (posting_id, organisation_id, content, version, published_version, created_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $6)`,
      [draft.id, draft.organisationId, JSON.stringify(draft.content), draft.version, draft.publishedVersion, this.clock.now()],
    );
  }
}

/** The state of a posting at a moment, past its time or not. */
export function stateNow({ state, deadlineOn, expiresAt }: Pick<Posting, 'state' | 'deadlineOn' | 'expiresAt'>, now: Date): PostingState {
  const end = state === 'published' || state === 'paused' ? closesAt(deadlineOn, expiresAt) : null;
  return end !== null && end <= now ? 'expired' : state;
}

function contentOf(
  { version: _v, createdAt: _c, changedAt: _t, ...posting }: Posting,
  rows: readonly PostingRequirement[],
): PostingContent {
  return { ...posting, requirements: rows.map(toRequirement) };
}

/** The checks of the table say which fields stand with which kind; the type cannot know. */
function toRequirement({ kind, conceptId, level, cefr, strength, note, machineRead }: PostingRequirement): PostingRequirementContent {
  const extra = kind === 'skill' ? { level } : kind === 'language' ? { cefr } : {};
  return { kind, id: conceptId, ...extra, strength, note, machineRead } as PostingRequirementContent;
}
