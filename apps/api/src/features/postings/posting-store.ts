import type { EventPayload } from '@arena/contract';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, EventLog } from '../../platform';
import type { PostingContent, PostingRequirementContent } from './posting';
import { PostingRequirement } from './posting-requirement.entity';
import { Posting } from './posting.entity';

export const MOST_MUST = 5;

/** Why a posting cannot be saved as it is. */
export class PostingRuleError extends Error {
  constructor(readonly rule: 'too-many-must' | 'machine-read-must' | 'concept-twice') {
    super(`A posting breaks the rule ${rule}`);
    this.name = 'PostingRuleError';
  }
}

export type CloseReason = EventPayload<'posting.closed'>['reason'];
export type SaveOutcome = 'added' | 'changed' | 'unchanged';

/** The one place that writes postings: rows, version and event in the transaction of the caller. */
@Injectable()
export class PostingStore {
  constructor(
    private readonly clock: Clock,
    private readonly events: EventLog,
  ) {}

  /**
   * Adds a posting or replaces what it says. Saving what already stands there changes nothing and tells nobody.
   * @param manager that of the caller's transaction
   * @throws PostingRuleError when the requirements break a rule
   */
  async save(manager: EntityManager, content: PostingContent): Promise<SaveOutcome> {
    checkRules(content.requirements);
    const { requirements, ...posting } = content;
    // two writers of one new posting wait for each other too, which a lock on a row that is not there yet does not give
    await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`posting ${posting.id}`]);
    const existing = await manager.getRepository(Posting).findOneBy({ id: posting.id });
    const rows = requirements.map((requirement, position) => toRow(posting.id, requirement, position));
    if (existing) {
      const before = await manager.getRepository(PostingRequirement).find({ where: { postingId: posting.id }, order: { position: 'ASC' } });
      if (fingerprint(contentOf(existing), before) === fingerprint(posting, rows)) return 'unchanged';
    }
    const now = this.clock.now();
    const version = (existing?.version ?? 0) + 1;
    await manager.getRepository(Posting).save({ ...posting, version, createdAt: existing?.createdAt ?? now, changedAt: now });
    await manager.getRepository(PostingRequirement).delete({ postingId: posting.id });
    if (rows.length > 0) await manager.getRepository(PostingRequirement).insert(rows);
    await this.tell(manager, posting, version, existing?.state);
    return existing ? 'changed' : 'added';
  }

  /**
   * Closes a posting that is published, or paused on the way to another end.
   * @returns false when it was neither (any more), or is not known
   */
  async close(manager: EntityManager, id: string, reason: CloseReason): Promise<boolean> {
    // typeorm gives [rows, count] for an update
    const [rows] = await manager.query<[{ version: number }[], number]>(
      `update posting set state = $2, version = version + 1, changed_at = $3 where id = $1 and (state = 'published' or state = 'paused' and $2 <> 'paused') returning version`,
      [id, reason, this.clock.now()],
    );
    const closed = rows[0];
    if (!closed) return false;
    await this.events.append(manager, 'posting.closed', { postingId: id, version: closed.version, reason });
    return true;
  }

  private async tell(
    manager: EntityManager,
    { id, state }: { id: string; state: Posting['state'] },
    version: number,
    before: Posting['state'] | undefined,
  ): Promise<void> {
    const postingId = id;
    if (state === 'published')
      await this.events.append(manager, before === 'published' ? 'posting.changed' : 'posting.published', { postingId, version });
    else if (before === 'published' || (before === 'paused' && state !== 'paused'))
      await this.events.append(manager, 'posting.closed', { postingId, version, reason: state === 'draft' ? 'withdrawn' : state });
  }
}

function checkRules(requirements: readonly PostingRequirementContent[]): void {
  if (requirements.filter(({ strength }) => strength === 'must').length > MOST_MUST) throw new PostingRuleError('too-many-must');
  if (requirements.some(({ strength, machineRead }) => machineRead && strength === 'must')) throw new PostingRuleError('machine-read-must');
  if (new Set(requirements.map(({ kind, id }) => `${kind} ${id}`)).size < requirements.length) throw new PostingRuleError('concept-twice');
}

const toRow = (postingId: string, requirement: PostingRequirementContent, position: number): PostingRequirement => ({
  postingId,
  position,
  kind: requirement.kind,
  conceptId: requirement.id,
  level: requirement.kind === 'skill' ? requirement.level : null,
  cefr: requirement.kind === 'language' ? requirement.cefr : null,
  strength: requirement.strength,
  note: requirement.note,
  machineRead: requirement.machineRead,
});

function contentOf({
  version: _version,
  createdAt: _createdAt,
  changedAt: _changedAt,
  ...content
}: Posting): Omit<PostingContent, 'requirements'> {
  return content;
}

/** Equal for equal contents, whatever order keys and columns come in. */
function fingerprint(posting: Omit<PostingContent, 'requirements'>, requirements: readonly PostingRequirement[]): string {
  const sorted = (value: unknown): unknown => {
    if (value instanceof Date) return value.toISOString();
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)])); // prettier-ignore
  };
  return JSON.stringify(sorted({ posting, requirements }));
}
