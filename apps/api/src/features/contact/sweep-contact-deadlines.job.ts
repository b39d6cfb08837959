import type { DeadlineKind } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, EventLog, type JobContext, type JobDefinition, type JobHandler } from '../../platform';
import { ContactStore } from './contact-store';

const EVERY_MINUTE = 60_000;
/** Contacts in one run: what is left is taken by the next. */
const MOST = 200;

/** Whom a reminder is for. Of several that are due at once, after a night without a worker, each is told the last. */
const TOLD: Readonly<Record<Exclude<DeadlineKind, 'close-30'>, string>> = {
  'remind-employer-3': 'employer',
  'remind-employer-7': 'employer',
  'remind-seeker-3': 'seeker',
  'remind-seeker-7': 'seeker',
  'tell-seeker-15': 'seeker that nobody has answered',
};

/** Does what has fallen due: reminds, and closes on day 30. Run again, or by two at once, nothing happens twice. */
@Injectable()
export class SweepContactDeadlines implements JobHandler<null> {
  constructor(
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly store: ContactStore,
  ) {}

  async handle(_payload: null, { manager }: JobContext): Promise<void> {
    await this.sweep(manager);
  }

  /** @returns how many contacts were taken */
  async sweep(manager: EntityManager): Promise<number> {
    const now = this.clock.now();
    // The contact is locked first, as whoever moves it does; one that somebody holds is somebody else's at this moment.
    const due = await manager.query<{ id: string }[]>(
      `select c.id from contact c
       where exists (select from contact_deadline d where d.contact_id = c.id and d.done_at is null and d.due_at <= $1)
       order by c.id limit ${MOST} for update skip locked`,
      [now],
    );
    for (const { id } of due) await this.take(manager, id, now);
    return due.length;
  }

  private async take(manager: EntityManager, contactId: string, now: Date): Promise<void> {
    const [rows] = await manager.query<[{ kind: DeadlineKind; dueAt: Date }[], number]>(
      `update contact_deadline set done_at = $2 where contact_id = $1 and done_at is null and due_at <= $2
       returning kind, due_at as "dueAt"`,
      [contactId, now],
    );
    if (rows.some(({ kind }) => kind === 'close-30')) {
      await this.store.close(manager, contactId, 'no-answer');
      return;
    }
    const last = new Map<string, DeadlineKind>();
    for (const { kind } of [...rows].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime()))
      if (kind !== 'close-30') last.set(TOLD[kind], kind);
    for (const deadline of last.values()) await this.events.append(manager, 'contact.due', { contactId, deadline });
  }
}

export const sweepContactDeadlines: JobDefinition = {
  name: 'sweep-contact-deadlines',
  every: EVERY_MINUTE,
  handler: SweepContactDeadlines,
};
