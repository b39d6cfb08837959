import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Role } from '@arena/contract';
import type { Provider } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource, type EntityManager } from 'typeorm';
import { Callers, Clock, type Caller } from '../../platform';

/** `__Host-`: only over HTTPS or on localhost, only for this very host, for every path. */
export const SESSION_COOKIE = '__Host-arena';

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
  /** The provider's own name of the account, and of its session. */
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
    return { id, token };
  }

  /** Who calls, by the cookie. Each call within the idle time puts its end off. */
  override async of(request: Request): Promise<Caller> {
    const token = tokenOf(request);
    if (token === null) return { viewer: null, ended: false };
    const [row] = await this.dataSource.query<Row[]>(
      `select s.id, s.person_id, p.role, s.organisation_number, o.id as organisation_id, s.used_at, s.ends_at, s.ended_at
       from session s join person p on p.id = s.person_id left join organisation o on o.organisation_number = s.organisation_number
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

  /** Whether a session is still open; does not put its end off. For streams, which ask again while they run. */
  async lives(sessionId: string): Promise<boolean> {
    const [row] = await this.dataSource.query<Row[]>('select used_at, ends_at, ended_at from session where id = $1', [sessionId]);
    return row !== undefined && this.isOpen(row);
  }

  /** Ends one session. */
  async end(sessionId: string): Promise<void> {
    await this.dataSource.query('update session set ended_at = $2, id_token = null where id = $1 and ended_at is null', [
      sessionId,
      this.clock.now(),
    ]);
  }

  private isOpen({ used_at, ends_at, ended_at }: Pick<Row, 'used_at' | 'ends_at' | 'ended_at'>): boolean {
    const now = this.clock.now().getTime();
    return ended_at === null && ends_at.getTime() > now && used_at.getTime() + IDLE > now;
  }
}

/** The token in the cookie; null where there is none, or nothing that could be one. */
export function tokenOf(request: Request): string | null {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.split('=', 2).map((part) => part.trim());
    if (name === SESSION_COOKIE && value && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return null;
}
