import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@arena/contract';
import type { Provider } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource, type EntityManager } from 'typeorm';
import { Callers, Clock, type Caller, type Viewer } from '../../platform';
import { readCookie, SESSION_COOKIE } from './cookies';

const MINUTE = 60_000;
/** Milliseconds without a request after which a session is over. */
export const IDLE = 30 * MINUTE;
/** Milliseconds after which a session is over whatever happens. */
export const LONGEST: Readonly<Record<Role, number>> = { seeker: 12 * 60 * MINUTE, employer: 12 * 60 * MINUTE, adviser: 8 * 60 * MINUTE };
/** How often the time of the last use is written: not for every request of a page. */
const TOUCH = MINUTE;

export interface SessionStart {
  personId: string;
  role: Role;
  provider: Provider;
  /** `sub` of the provider, and the name of its session: by these it says later that the session has ended. */
  subject: string;
  providerSession: string | null;
  /** To end the session at the provider later. */
  idToken: string | null;
  organisationNumber: string | null;
}

interface Row {
  id: string;
  person_id: string;
  role: Role;
  organisation_number: string | null;
  organisation_id: string | null;
  used_at: Date;
  ends_at: Date;
  ended_at: Date | null;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Sessions as rows. Who reads the database cannot become somebody else: only a hash of the token stands there. */
@Injectable()
export class Sessions extends Callers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    super();
  }

  /**
   * Begins a session.
   * @param manager that of the caller's transaction
   * @returns the token for the cookie; it is nowhere else
   */
  async start(manager: EntityManager, start: SessionStart): Promise<{ id: string; token: string }> {
    const id = randomUUID();
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await manager.query(
      `insert into session (id, token_hash, person_id, provider, subject, provider_session, id_token, organisation_number, started_at, used_at, ends_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)`,
      [
        id,
        hashOf(token),
        start.personId,
        start.provider,
        start.subject,
        start.providerSession,
        start.idToken,
        start.organisationNumber,
        now,
        new Date(now.getTime() + LONGEST[start.role]),
      ],
    );
    if (start.organisationNumber !== null)
      await manager.query(
        `insert into membership (person_id, organisation_number, since, seen_at) values ($1, $2, $3, $3)
         on conflict (organisation_number, person_id) do update set seen_at = excluded.seen_at`,
        [start.personId, start.organisationNumber, now],
      );
    return { id, token };
  }

  /** Who calls, by the cookie. Each call within the idle time puts its end off. */
  override async of(request: Request): Promise<Caller> {
    const token = readCookie(request, SESSION_COOKIE);
    if (token === null) return { viewer: null, ended: false };
    const [row] = await this.dataSource.query<Row[]>(
      `select s.id, s.person_id, p.role, s.organisation_number, o.id as organisation_id, s.used_at, s.ends_at, s.ended_at
       from session s join person p on p.id = s.person_id
       left join lateral (
         -- a unit without a page of its own works on the page of the sub-unit that its people opened
         select id from organisation where s.organisation_number in (organisation_number, parent_number)
         order by organisation_number = s.organisation_number desc limit 1
       ) o on true
       where s.token_hash = $1`,
      [hashOf(token)],
    );
    // The cookie goes with the session: that it names one we do not know any more means that it has ended.
    if (!row || !this.isOpen(row)) return { viewer: null, ended: true };
    const now = this.clock.now();
    if (now.getTime() - row.used_at.getTime() >= TOUCH)
      await this.dataSource.query('update session set used_at = $2 where id = $1 and used_at < $2', [row.id, now]);
    const { id, person_id, role, organisation_number, organisation_id } = row;
    return {
      viewer: { sessionId: id, personId: person_id, role, organisationNumber: organisation_number, organisationId: organisation_id },
      ended: false,
    };
  }

  /** Whether the command line has named the person to care for the site; asked anew each time, so that it ends at once. */
  override async isOperator({ personId, role }: Viewer): Promise<boolean> {
    if (role !== 'adviser') return false;
    const [row] = await this.dataSource.query<unknown[]>('select from site_operator where person_id = $1', [personId]);
    return row !== undefined;
  }

  /** Whether a session is still open; does not put its end off. For streams, which ask again while they run. */
  async lives(sessionId: string): Promise<boolean> {
    return (await this.living([sessionId])).has(sessionId);
  }

  /** What a session knows for its own page and its end; null where it is gone. */
  async details(sessionId: string): Promise<{ provider: Provider; idToken: string | null; endsAt: Date } | null> {
    const [row] = await this.dataSource.query<{ provider: Provider; id_token: string | null; ends_at: Date }[]>(
      'select provider, id_token, ends_at from session where id = $1',
      [sessionId],
    );
    return row ? { provider: row.provider, idToken: row.id_token, endsAt: row.ends_at } : null;
  }

  /** Those of these sessions that are still open; does not put their end off. */
  async living(sessionIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (sessionIds.length === 0) return new Set();
    const rows = await this.dataSource.query<Row[]>('select id, used_at, ends_at, ended_at from session where id = any($1::uuid[])', [
      [...new Set(sessionIds)],
    ]);
    return new Set(rows.filter((row) => this.isOpen(row)).map(({ id }) => id));
  }

  /** Ends one session. */
  async end(sessionId: string): Promise<void> {
    await this.endWhere(this.dataSource.manager, 'id = $2', [sessionId]);
  }

  /** Ends the session that the caller's browser still has, if any: a new login begins anew. */
  async endOfBrowser(manager: EntityManager, request: Request): Promise<void> {
    const token = readCookie(request, SESSION_COOKIE);
    if (token !== null) await this.endWhere(manager, 'token_hash = $2', [hashOf(token)]);
  }

  /**
   * Ends what a provider says has ended: one session of its own, or all of a person, or the one where both fit.
   * @returns how many were open
   */
  async endAtProvider(manager: EntityManager, provider: Provider, by: { subject?: string; providerSession?: string }): Promise<number> {
    if (by.subject === undefined && by.providerSession === undefined) return 0;
    return this.endWhere(manager, 'provider = $2 and ($3::text is null or subject = $3) and ($4::text is null or provider_session = $4)', [
      provider,
      by.subject ?? null,
      by.providerSession ?? null,
    ]);
  }

  private async endWhere(manager: EntityManager, where: string, values: readonly unknown[]): Promise<number> {
    const [rows] = await manager.query<[unknown[], number]>(
      `update session set ended_at = $1, id_token = null where ended_at is null and ${where} returning id`,
      [this.clock.now(), ...values],
    );
    return rows.length;
  }

  private isOpen({ used_at, ends_at, ended_at }: Pick<Row, 'used_at' | 'ends_at' | 'ended_at'>): boolean {
    const now = this.clock.now().getTime();
    return ended_at === null && ends_at.getTime() > now && used_at.getTime() + IDLE > now;
  }
}
