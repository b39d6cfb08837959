import type { KeptDraft, ProfileDto, ProfileView, SharedDraft } from '@arena/contract';
import { profileOfAnswers } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock, ProblemError } from '../../platform';
import { consentSql } from '../identity';
import { TaxonomyService } from '../taxonomy';

interface Row {
  version: number;
  draft: KeptDraft;
  changedAt: Date;
}

const COLUMNS = `version, draft, changed_at as "changedAt"`;

/** SQL that is true where the person in `person` may be found by the organisation in `organisation` (an expression): asked in every answer. */
export const findableSql = (person: string, organisation: string): string =>
  `${consentSql(person, 'be-found')} and not exists (select from hidden_from h where h.person_id = ${person} and h.organisation_id = ${organisation})`;

/** SQL for what others may see of the answers in a `draft` column: without what is for the person alone. */
export const sharedDraftSql = (draft: string): string => `(${draft} - '{followUps,notWanted}'::text[])`;

/** What people have answered, as their accounts keep it. */
@Injectable()
export class Profiles {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly taxonomy: TaxonomyService,
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
    if (first) return viewOf(first);
    const [before] = await manager.query<(Row & { same: boolean })[]>(
      `select ${COLUMNS}, draft = $2::jsonb as same from profile where person_id = $1 for update`,
      [personId, written],
    );
    if (before?.same) return viewOf(before);
    if (before?.version !== version) throw new ProblemError('changed-meanwhile');
    await manager.query(
      `update profile set draft = $2::jsonb, version = version + 1, changed_at = $3, taxonomy_version = $4 where person_id = $1`,
      [personId, written, this.clock.now(), this.taxonomy.edition],
    );
    return { version: version + 1, draft, changedAt: this.clock.now().toISOString() };
  }

  /**
   * Keeps answers that somebody else wrote and the person has said yes to. What is for the person alone stays as it was: the other never saw it.
   * @throws as {@link save}
   */
  async saveSuggested(manager: EntityManager, personId: string, version: number, suggested: SharedDraft): Promise<ProfileView> {
    const [now] = await manager.query<Pick<Row, 'draft'>[]>('select draft from profile where person_id = $1 for update', [personId]);
    const { followUps, notWanted } = now?.draft ?? {};
    return this.save(manager, personId, version, { ...suggested, ...(followUps && { followUps }), ...(notWanted && { notWanted }) });
  }

  /** What somebody is matched by; null where no answers are kept. */
  async of(personId: string, manager?: EntityManager): Promise<ProfileDto | null> {
    const [row] = await (manager ?? this.dataSource).query<Pick<Row, 'draft'>[]>('select draft from profile where person_id = $1', [
      personId,
    ]);
    return row ? this.profileOf(row.draft) : null;
  }

  /**
   * Seekers who agree now to be found, and have not hidden from this organisation. The consent is asked in the statement that reads the
   * profile: who takes it back is gone from the next answer.
   */
  async findable(organisationId: string, manager?: EntityManager): Promise<{ personId: string; profile: ProfileDto }[]> {
    const rows = await (manager ?? this.dataSource).query<{ personId: string; draft: KeptDraft }[]>(
      `select p.id as "personId", pr.draft from person p join profile pr on pr.person_id = p.id
       where p.role = 'seeker' and ${findableSql('p.id', '$1')} order by p.id`,
      [organisationId],
    );
    return rows.map(({ personId, draft }) => ({ personId, profile: this.profileOf(draft) }));
  }

  /** By the ids that stand now: what somebody answered with an older taxonomy still counts. */
  private profileOf(draft: KeptDraft): ProfileDto {
    const profile = profileOfAnswers(draft);
    return { ...profile, skills: this.taxonomy.currentSkills(profile.skills) };
  }
}

const viewOf = (row: Row | undefined): ProfileView =>
  row ? { version: row.version, draft: row.draft, changedAt: row.changedAt.toISOString() } : { version: 0, draft: null, changedAt: null };
