import type { KeptDraft, ProfileDto, ProfileView, SharedDraft } from '@arena/contract';
import { profileOfAnswers } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, EventLog, ProblemError } from '../../platform';
import { consentSql } from '../identity';
import { TaxonomyService } from '../taxonomy';

/** What a seeker is matched by, under the id of the answers: it says nothing of the person. */
export interface MatchedProfile {
  id: string;
  profile: ProfileDto;
}

interface Row {
  id: string;
  version: number;
  draft: KeptDraft;
  changedAt: Date;
}

const COLUMNS = `id, version, draft, changed_at as "changedAt"`;

/** SQL that is true where the person in `person` may be found by the organisation in `organisation` (an expression): asked in every answer. */
export const findableSql = (person: string, organisation: string): string =>
  `${consentSql(person, 'be-found')} and not exists (select from hidden_from h where h.person_id = ${person} and h.organisation_id = ${organisation})`;

/** SQL for what others may see of the answers in a `draft` column: without what is for the person alone. */
export const sharedDraftSql = (draft: string): string => `(${draft} - '{followUps,notWanted,matching}'::text[])`;

/** SQL that is true where the person of the answers in a `draft` column has not turned matching off. */
export const matchingOnSql = (draft: string): string => `${draft} ->> 'matching' is distinct from 'off'`;

const MATCHED = `from profile pr join person p on p.id = pr.person_id where p.role = 'seeker'`;

/** What people have answered, as their accounts keep it. */
@Injectable()
export class Profiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly taxonomy: TaxonomyService,
    private readonly events: EventLog,
  ) {}

  /** The answers of one person; version 0 where nothing is kept yet. */
  async read(personId: string): Promise<ProfileView> {
    const [row] = await this.dataSource.query<Row[]>(`select ${COLUMNS} from profile where person_id = $1`, [personId]);
    return viewOf(row);
  }

  /**
   * Keeps the answers. Saving what already stands there changes nothing, whatever version was read.
   * @param version the one that was read; 0 for the first
   * @throws ProblemError 'changed-meanwhile' when another version stands there; nothing is written then
   */
  async save(manager: EntityManager, personId: string, version: number, draft: KeptDraft): Promise<ProfileView> {
    const written = JSON.stringify(draft);
    const [first] =
      version === 0
        ? await manager.query<Row[]>(
            `insert into profile (person_id, draft, version, changed_at, taxonomy_version) values ($1, $2::jsonb, 1, $3, $4)
             on conflict (person_id) do nothing returning ${COLUMNS}`,
            [personId, written, this.clock.now(), this.taxonomy.edition],
          )
        : [];
    if (first) return this.told(manager, first);
    const [before] = await manager.query<(Row & { same: boolean })[]>(
      `select ${COLUMNS}, draft = $2::jsonb as same from profile where person_id = $1 for update`,
      [personId, written],
    );
    if (before?.same) return viewOf(before);
    if (before?.version !== version) throw new ProblemError('changed-meanwhile');
    const changedAt = this.clock.now();
    await manager.query(
      `update profile set draft = $2::jsonb, version = version + 1, changed_at = $3, taxonomy_version = $4 where person_id = $1`,
      [personId, written, changedAt, this.taxonomy.edition],
    );
    return this.told(manager, { id: before.id, version: version + 1, draft, changedAt });
  }

  private async told(manager: EntityManager, row: Row): Promise<ProfileView> {
    await this.events.append(manager, 'profile.changed', { profileId: row.id });
    return viewOf(row);
  }

  /**
   * Keeps answers that somebody else wrote and the person has said yes to. What is for the person alone stays as it was: the other never saw it.
   * @throws as {@link save}
   */
  async saveSuggested(manager: EntityManager, personId: string, version: number, suggested: SharedDraft): Promise<ProfileView> {
    const [now] = await manager.query<Pick<Row, 'draft'>[]>('select draft from profile where person_id = $1 for update', [personId]);
    const { followUps, notWanted, matching } = now?.draft ?? {};
    const own = { ...(followUps && { followUps }), ...(notWanted && { notWanted }), ...(matching && { matching }) };
    return this.save(manager, personId, version, { ...suggested, ...own });
  }

  /** What somebody is matched by; null where no answers are kept. */
  async of(personId: string, manager?: EntityManager): Promise<ProfileDto | null> {
    const [row] = await (manager ?? this.dataSource).query<Pick<Row, 'draft'>[]>('select draft from profile where person_id = $1', [
      personId,
    ]);
    return row ? this.profileOf(row.draft) : null;
  }

  /**
   * What seekers are matched by: those of these ids, or so many after one, in the order of the ids. For who holds them in memory; whatever is
   * told of a person because of it asks the database again for what the person has said yes to.
   */
  async matched(some: { ids: readonly string[] } | { after: string | null; limit: number }): Promise<MatchedProfile[]> {
    const [condition, parameters] =
      'ids' in some
        ? ['pr.id = any($1::uuid[])', [some.ids]]
        : ['($1::uuid is null or pr.id > $1) order by pr.id limit $2', [some.after, some.limit]];
    const rows = await this.dataSource.query<{ id: string; draft: KeptDraft }[]>(
      `select pr.id, pr.draft ${MATCHED} and ${condition}`,
      parameters,
    );
    return rows.map(({ id, draft }) => ({ id, profile: this.profileOf(draft) }));
  }

  /** How many {@link matched} would give. */
  async count(): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(`select count(*)::int as count ${MATCHED}`);
    return row?.count ?? 0;
  }

  /**
   * Seekers who agree now to be found, and have not hidden from this organisation. The consent is asked in the statement that reads the
   * profile: who takes it back is gone from the next answer.
   * @param among ids of answers; null: everybody
   */
  async findable(organisationId: string, among: readonly string[] | null = null): Promise<{ personId: string; profile: ProfileDto }[]> {
    const rows = await this.dataSource.query<{ personId: string; draft: KeptDraft }[]>(
      `select p.id as "personId", pr.draft from person p join profile pr on pr.person_id = p.id
       where p.role = 'seeker' and ($2::uuid[] is null or pr.id = any($2)) and ${findableSql('p.id', '$1')} order by p.id`,
      [organisationId, among],
    );
    return rows.map(({ personId, draft }) => ({ personId, profile: this.profileOf(draft) }));
  }

  /**
   * The ids of the answers of everybody who is {@link findable}, where they are few: an index is asked among them then, and does not name one
   * person after the other who may not be shown. Who they are is asked again where they are read.
   * @returns null where there are more than `most`
   */
  async fewFindable(organisationId: string, most: number): Promise<string[] | null> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select pr.id from person p join profile pr on pr.person_id = p.id where p.role = 'seeker' and ${findableSql('p.id', '$1')} limit $2`,
      [organisationId, most + 1],
    );
    return rows.length > most ? null : rows.map(({ id }) => id);
  }

  /** By the ids that stand now: what somebody answered with an older taxonomy still counts. */
  profileOf(draft: KeptDraft): ProfileDto {
    const profile = profileOfAnswers(draft);
    return { ...profile, skills: this.taxonomy.currentSkills(profile.skills) };
  }
}

const viewOf = (row: Row | undefined): ProfileView =>
  row ? { version: row.version, draft: row.draft, changedAt: row.changedAt.toISOString() } : { version: 0, draft: null, changedAt: null };
