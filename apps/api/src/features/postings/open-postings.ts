import type { Opening, Requirement, Trade } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../platform';
import { TaxonomyService } from '../taxonomy';
import { closesAtSql } from './oslo-day';
import type { OpenPosting, PostingRequirementContent } from './posting';
import type { Posting } from './posting.entity';

interface Row extends Omit<Posting, 'publishedAt' | 'createdAt' | 'changedAt'> {
  publishedAt: Date;
  closesAt: Date | null;
  trade: Trade | null;
  answerDays: number | null;
  requirements: {
    kind: Requirement['kind'];
    id: string;
    level: number | null;
    cefr: string | null;
    strength: string;
    note: string | null;
    machineRead: boolean;
  }[];
}

/** What is matched of an open posting. */
export interface MatchedOpening {
  opening: Opening;
  imported: boolean;
  closesAt: Date | null;
}

type AskedFor = Pick<Row['requirements'][number], 'kind' | 'id' | 'level' | 'cefr' | 'strength'>;
type MatchedRow = Omit<Opening, 'requirements'> & Pick<Row, 'origin' | 'closesAt'> & { requirements: AskedFor[] };

/** @param told what is told about each beside what the model reads, as parts of a JSON object */
const requirementsSql = (told = ''): string => `
  (select coalesce(json_agg(json_build_object('kind', r.kind, 'id', r.concept_id, 'level', r.level, 'cefr', r.cefr, 'strength', r.strength${told})
          order by r.position), '[]'::json)
   from posting_requirement r where r.posting_id = p.id) as requirements`;

const COLUMNS = `
  p.id, p.origin, p.state, p.organisation_id as "organisationId", coalesce(o.name, p.employer_name) as "employerName", p.kind, p.lang, p.title, p.summary, p.about,
  p.tasks, p.occupation_id as "occupationId", p.municipality_number as "municipalityNumber", p.place_name as "placeName", p.remote,
  p.extent_percent as "extentPercent", p.start_on::text as "startOn", p.duration_weeks as "durationWeeks", p.published_at as "publishedAt",
  p.deadline_on::text as "deadlineOn", p.expires_at as "expiresAt", p.places, p.interests, p.facts, p.conditions, p.adaptations, p.pay,
  p.open_to_schemes as "openToSchemes", p.travel, p.source_name as "sourceName", p.source_url as "sourceUrl", p.source_id as "sourceId", p.redated, p.version,
  ${closesAtSql('p')} as "closesAt", o.trade, o.answer_days as "answerDays",
  ${requirementsSql(`, 'note', r.note, 'machineRead', r.machine_read`)}`;

const SIMILAR = 3;

/** What can be seen now: published, and neither past its deadline (a whole day in Europe/Oslo) nor its expiry. */
@Injectable()
export class OpenPostings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly taxonomy: TaxonomyService,
  ) {}

  /** Every open posting, newest first. */
  all(): Promise<OpenPosting[]> {
    return this.load('true', []);
  }

  /** Open postings among these ids, in the order of the ids; the others are left out. */
  async byIds(ids: readonly string[], manager?: EntityManager): Promise<OpenPosting[]> {
    // PostgreSQL cannot even be asked about a text with a zero in it
    const askable = ids.filter((id) => !id.includes('\0'));
    if (askable.length === 0) return [];
    const found = new Map((await this.load('p.id = any($2::text[])', [askable], manager)).map((posting) => [posting.id, posting]));
    return askable.flatMap((id) => found.get(id) ?? []);
  }

  /**
   * What is matched of open postings, without their texts: those of these ids, or so many after one, in the order of the ids. For who holds
   * them in memory.
   */
  async matched(some: { ids: readonly string[] } | { after: string; limit: number }): Promise<MatchedOpening[]> {
    const [condition, parameters] =
      'ids' in some ? ['p.id = any($2::text[])', [some.ids]] : ['p.id > $2 order by p.id limit $3', [some.after, some.limit]];
    const rows = await this.dataSource.query<MatchedRow[]>(
      `select p.id, p.origin, p.kind, p.municipality_number as municipality, p.remote, p.interests, p.places, o.answer_days as "answerDays",
         ${closesAtSql('p')} as "closesAt", ${requirementsSql()}
       from posting p left join organisation o on o.id = p.organisation_id where ${openSql} and ${condition}`,
      [this.clock.now(), ...parameters],
    );
    return rows.map(({ origin, closesAt, requirements, ...opening }) => ({
      opening: {
        ...opening,
        interests: origin === 'imported' ? null : opening.interests,
        requirements: this.standing(requirements).map((one) => toRequirement(one)),
      },
      imported: origin === 'imported',
      closesAt,
    }));
  }

  /** How many are open. */
  async count(): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(`select count(*)::int as count from posting p where ${openSql}`, [
      this.clock.now(),
    ]);
    return row?.count ?? 0;
  }

  /** Ids of the open ones of these employers. */
  async idsOfOrganisations(organisationIds: readonly string[]): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select p.id from posting p where p.organisation_id = any($2::text[]) and ${openSql}`,
      [this.clock.now(), organisationIds],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns null when it is unknown, not published, or past its time: these look alike */
  async find(id: string): Promise<OpenPosting | null> {
    return (await this.byIds([id]))[0] ?? null;
  }

  /**
   * Holds a posting as it stands until the end of the transaction: whoever closes it waits, and finds what was written meanwhile.
   * @returns null as {@link find}, also where it was closed a moment ago
   */
  async hold(id: string, manager: EntityManager): Promise<OpenPosting | null> {
    if (id.includes('\0')) return null;
    await manager.query('select from posting where id = $1 for no key update', [id]);
    return (await this.byIds([id], manager))[0] ?? null;
  }

  /** Those of one employer, newest first. */
  ofOrganisation(organisationId: string): Promise<OpenPosting[]> {
    return this.load('p.organisation_id = $2', [organisationId]);
  }

  /** How many each employer has. */
  async countByOrganisation(): Promise<Map<string, number>> {
    const rows = await this.dataSource.query<{ id: string; count: number }[]>(
      `select p.organisation_id as id, count(*)::int as count from posting p
       where p.organisation_id is not null and ${openSql} group by p.organisation_id`,
      [this.clock.now()],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** Those of any of these occupations, newest first. */
  ofOccupations(ids: readonly string[]): Promise<OpenPosting[]> {
    return this.load('p.occupation_id = any($2::text[])', [ids]);
  }

  /** How many there are of each occupation in each municipality; null where the place is not known. */
  async countByOccupation(): Promise<{ occupationId: string; municipalityNumber: string | null; count: number }[]> {
    return this.dataSource.query<{ occupationId: string; municipalityNumber: string | null; count: number }[]>(
      `select p.occupation_id as "occupationId", p.municipality_number as "municipalityNumber", count(*)::int as count from posting p
       where p.occupation_id is not null and ${openSql} group by 1, 2`,
      [this.clock.now()],
    );
  }

  /** Up to three others that ask for most of the same, or are for the same occupation; those nearest in kind first. It need not be kept yet. */
  async similarTo(
    posting: Pick<OpenPosting, 'id' | 'occupationId' | 'kind' | 'municipalityNumber' | 'requirements'>,
  ): Promise<OpenPosting[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `with shared as (
         select theirs.posting_id as id, count(*) as concepts
         from unnest($6::text[], $7::text[]) as ours (kind, concept_id)
         join posting_requirement theirs on theirs.kind = ours.kind and theirs.concept_id = ours.concept_id
         where theirs.posting_id <> $2
         group by theirs.posting_id
       )
       select p.id from posting p left join shared s on s.id = p.id
       where ${openSql} and p.id <> $2 and (s.concepts > 0 or p.occupation_id = $3)
       order by coalesce(s.concepts, 0) desc, (p.occupation_id is not distinct from $3) desc, (p.kind = $4) desc,
                (p.municipality_number is not distinct from $5) desc, p.published_at desc, p.id
       limit ${SIMILAR}`,
      [
        this.clock.now(),
        posting.id,
        posting.occupationId,
        posting.kind,
        posting.municipalityNumber,
        posting.requirements.map(({ kind }) => kind),
        posting.requirements.map(({ id }) => id),
      ],
    );
    return this.byIds(rows.map((row) => row.id));
  }

  private async load(condition: string, parameters: readonly unknown[], manager?: EntityManager): Promise<OpenPosting[]> {
    const rows = await (manager ?? this.dataSource).query<Row[]>(
      `select ${COLUMNS} from posting p left join organisation o on o.id = p.organisation_id
       where ${openSql} and ${condition} order by p.published_at desc, p.id`,
      [this.clock.now(), ...parameters],
    );
    return rows.map((row) => ({ ...row, requirements: this.standing(row.requirements).map((one) => toRequirement(one)) }));
  }

  /** By the ids that stand now. Two that have become one skill: what was asked for first holds. */
  private standing<R extends AskedFor>(requirements: readonly R[]): R[] {
    const seen = new Set<string>();
    return requirements.flatMap((one) => {
      const id = one.kind === 'skill' ? this.taxonomy.current(one.id) : one.id;
      if (seen.has(`${one.kind} ${id}`)) return [];
      seen.add(`${one.kind} ${id}`);
      return [{ ...one, id }];
    });
  }
}

/** $1 is now. */
const openSql = `p.state = 'published' and (${closesAtSql('p')} is null or ${closesAtSql('p')} > $1)`;

/** The checks of the table say which fields stand with which kind; the type cannot know. */
function toRequirement(row: Row['requirements'][number]): PostingRequirementContent;
function toRequirement(row: AskedFor): Requirement;
function toRequirement({ level, cefr, ...rest }: AskedFor): Requirement {
  const extra = rest.kind === 'skill' ? { level } : rest.kind === 'language' ? { cefr } : {};
  return { ...rest, ...extra } as Requirement;
}
