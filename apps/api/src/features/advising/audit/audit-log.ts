import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../../../platform';
import { KEPT_MONTHS } from './create-look.migration';

export interface Seal {
  /** The first day of the month, YYYY-MM-DD. */
  month: string;
  looks: number;
  previous: string | null;
  hash: string;
}

export interface Verdict {
  month: string;
  looks: number;
  /** 'dropped': past its time and gone as a whole. Anything else but 'whole' is a fault. */
  outcome: 'whole' | 'dropped' | 'changed' | 'broken-chain';
}

/** How the database protects the log. */
export interface Protection {
  owner: string;
  /** Rights that whoever asks has beside reading and adding. */
  tooMuch: string[];
}

/** A month is sealed when it has been over for a day: whatever began in it has ended by then. */
const GRACE = '1 day';

/** The looks of the month $1, each by its hash, in their order; chained to the seal before ($2). The times are UTC to the microsecond. */
const SEALED = `
  select count(*)::int as looks, encode(sha256(convert_to(coalesce($2::text, '') || coalesce(string_agg(encode(sha256(convert_to(
    jsonb_build_array(id, subject, to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), reader, office_id, office, reason, posting_id)::text,
    'UTF8')), 'hex'), '' order by id), ''), 'UTF8')), 'hex') as hash
  from look where at >= $1::date::timestamp at time zone 'UTC' and at < ($1::date + interval '1 month') at time zone 'UTC'`;

/** Seals the months of the log by hash, each chained to the one before; drops them whole when their time is over; and checks them. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Seals every month that is over and holds looks, in order. @returns how many */
  async seal(manager: EntityManager): Promise<number> {
    await manager.query(`select pg_advisory_xact_lock(hashtextextended('seal looks', 0))`);
    const due = await manager.query<{ month: string }[]>(
      `select distinct date_trunc('month', at at time zone 'UTC')::date::text as month from look
       where date_trunc('month', at at time zone 'UTC') + interval '1 month' + interval '${GRACE}' <= $1::timestamptz at time zone 'UTC'
         and not exists (select from look_seal where month >= date_trunc('month', at at time zone 'UTC')) order by 1`,
      [this.clock.now()],
    );
    for (const { month } of due) {
      const [last] = await manager.query<{ hash: string }[]>('select hash from look_seal order by month desc limit 1');
      const previous = last?.hash ?? null;
      const [sealed] = await manager.query<{ looks: number; hash: string }[]>(SEALED, [month, previous]);
      await manager.query('insert into look_seal (month, looks, previous, hash, sealed_at) values ($1, $2, $3, $4, $5)', [
        month,
        sealed?.looks,
        previous,
        sealed?.hash,
        this.clock.now(),
      ]);
    }
    return due.length;
  }

  /** Drops the sealed months that are past their time. @returns how many looks */
  async drop(manager: EntityManager): Promise<number> {
    const past = await manager.query<{ month: string }[]>(
      `select s.month::text from look_seal s where s.month < ${keptFromSql('$1')} and exists (
         select from look where at >= s.month::timestamp at time zone 'UTC' and at < (s.month + interval '1 month') at time zone 'UTC') order by 1`,
      [this.clock.now()],
    );
    let looks = 0;
    for (const { month } of past) {
      const [dropped] = await manager.query<{ looks: number }[]>('select look_drop_month($1) as looks', [month]);
      looks += dropped?.looks ?? 0;
    }
    return looks;
  }

  /** Reckons every seal again from what stands in the log. */
  async verify(): Promise<Verdict[]> {
    const seals = await this.dataSource.query<(Seal & { past: boolean })[]>(
      `select month::text, looks, previous, hash, month < ${keptFromSql('$1')} as past from look_seal order by month`,
      [this.clock.now()],
    );
    const verdicts: Verdict[] = [];
    let before: string | null = null;
    for (const { month, looks, previous, hash, past } of seals) {
      const [now]: { looks: number; hash: string }[] = await this.dataSource.query(SEALED, [month, previous]);
      const dropped = past && now?.looks === 0 && looks > 0;
      const outcome =
        previous !== before ? 'broken-chain' : dropped ? 'dropped' : now?.looks === looks && now.hash === hash ? 'whole' : 'changed';
      verdicts.push({ month, looks, outcome });
      before = hash;
    }
    return verdicts;
  }

  /** Who owns the log, and what the role that asks could do to it. */
  async protection(): Promise<Protection> {
    const [row] = await this.dataSource.query<Protection[]>(
      `select pg_get_userbyid(relowner) as owner,
         array(select p from unnest(array['UPDATE', 'DELETE', 'TRUNCATE']) as p where has_table_privilege(current_user, c.oid, p)) as "tooMuch"
       from pg_class c where c.oid = 'look'::regclass`,
    );
    if (!row) throw new Error('There is no log of looks');
    return row;
  }
}

/** The first month that is kept, as SQL, of the moment in a parameter. */
const keptFromSql = (now: string): string =>
  `(date_trunc('month', ${now}::timestamptz at time zone 'UTC') - interval '${KEPT_MONTHS} months')`;
