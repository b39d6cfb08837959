import { randomInt, randomUUID } from 'node:crypto';
import {
  allowedActions, deadlinesFor, missingInEntry, move, pseudonym, replay, waitingSince, waitsFor,
  type ClosingReason, type ContactAction, type ContactEntry, type ContactParty, type ContactState, type DeclineReason, type Language,
} from '@arena/domain'; // prettier-ignore
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, EventLog, ProblemError } from '../../platform';
import { Consents } from '../identity';
import { OpenPostings } from '../postings';
import { ownedBy, toEntry, type Reader, type Snapshot } from './contact-rows';
import { ENDED_BY_POSTING, HARMLESS, standsSince } from './contact-rules';

/** How a contact begins: a person shows interest, or an employer asks somebody who agreed to be found. */
export interface Beginning {
  /** Chosen by the caller, so that a second click finds the first. */
  id: string;
  postingId: string;
  organisationId: string;
  /** The seeker. */
  personId: string;
  by: 'seeker' | 'employer';
  /** Of the employer who asks. */
  employerPersonId?: string;
  snapshot: Snapshot;
  line: { text: string; lang: Language } | null;
  /** Drawn unless given: somebody who was found keeps theirs. */
  pseudonym?: string;
  /** Now, unless given. */
  at?: Date;
}

/** One step of a contact that stands. */
export interface Step {
  /** Chosen by the caller: the same move twice counts once. Null for the system itself. */
  moveId: string | null;
  by: ContactParty;
  action: ContactAction;
  text?: string | undefined;
  reason?: DeclineReason | undefined;
  closing?: ClosingReason | undefined;
  /** Of the employer who acts. */
  employerPersonId?: string;
  at?: Date;
}

interface Locked {
  id: string;
  state: ContactState;
  sequence: number;
  personId: string;
  postingId: string;
  personName: string | null;
  postingState: string;
}

/** The one place that writes contacts: row, entry, deadlines, consent and event in the transaction of the caller. */
@Injectable()
export class ContactStore {
  constructor(
    private readonly clock: Clock,
    private readonly events: EventLog,
    private readonly consents: Consents,
    private readonly openPostings: OpenPostings,
  ) {}

  /**
   * Begins a contact, unless the same one stands already, or another open one between the two about this posting.
   * @param manager that of the caller's transaction
   * @returns the id of what stands now, and whether it is new
   */
  async begin(manager: EntityManager, beginning: Beginning): Promise<{ id: string; added: boolean }> {
    const { postingId, personId, by } = beginning;
    // two clicks at once, and two tabs, wait for each other
    await lock(manager, `contact ${postingId} ${personId}`);
    const [standing] = await manager.query<{ id: string }[]>(
      `select id from contact where posting_id = $1 and person_id = $2 and (id = $3 or state in ('sent', 'seen', 'asked', 'meeting', 'yes'))
       order by id = $3 desc limit 1`,
      [postingId, personId, beginning.id],
    );
    if (standing) return { id: standing.id, added: false };
    const at = beginning.at ?? this.clock.now();
    const action = by === 'seeker' ? 'send' : 'meet';
    const state = move(null, by, action);
    if (state === null) throw new Error(`A contact cannot begin with ${action} by the ${by}`);
    const name = beginning.pseudonym ?? (await freePseudonym(manager, postingId));
    const insert = (id: string): Promise<{ id: string }[]> =>
      manager.query(
        `insert into contact (id, posting_id, organisation_id, person_id, employer_person_id, pseudonym, begun_by, state, waits_for, since, sequence, snapshot,
         line, line_lang, created_at, changed_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11::jsonb, $12, $13, $10, $10)
       on conflict (id) do nothing returning id`,
        [
          id,
          postingId,
          beginning.organisationId,
          personId,
          beginning.employerPersonId ?? null,
          name,
          by,
          state,
          waitsFor(state),
          at,
          JSON.stringify(beginning.snapshot),
          beginning.line?.text ?? null,
          beginning.line?.lang ?? null,
        ],
      );
    // an id that is somebody else's tells nothing about it: this one gets another
    const [added] = await insert(beginning.id);
    const id = added?.id ?? (await insert(randomUUID()))[0]?.id;
    if (id === undefined) throw new Error('A contact could not be added under a new id');
    if (by === 'seeker') await this.consents.give(manager, personId, 'share-with-employer', id);
    await this.write(manager, id, { sequence: 1, by, action, at: at.toISOString() }, null, state);
    await this.remind(manager, id);
    return { id, added: true };
  }

  /**
   * Takes a step, if the table of the domain allows it.
   * @param reader whose contact it must be; null for the system itself
   * @param seen the last entry that the one who acts had seen; null where that does not matter
   * @returns false where this very move was taken before, and nothing is written
   * @throws ProblemError 'not-found', 'moved-meanwhile', 'not-now', 'posting-closed', 'name-missing'
   */
  async move(manager: EntityManager, contactId: string, step: Step, reader: Reader | null, seen: number | null = null): Promise<boolean> {
    const contact = await this.lock(manager, contactId, reader);
    const { by, action } = step;
    if (step.moveId !== null && (await this.isTaken(manager, contactId, step.moveId, by))) return false;
    if ((action === 'answer' || action === 'agree') && (await this.isOver(manager, contact))) throw new ProblemError('posting-closed');
    const allowed = allowedActions(contact.state, by).includes(action);
    if (seen !== null && seen !== contact.sequence && !(allowed && HARMLESS.has(action))) throw new ProblemError('moved-meanwhile');
    const state = move(contact.state, by, action);
    if (!allowed || state === null) throw new ProblemError('not-now');
    if (action === 'agree' && contact.personName === null) throw new ProblemError('name-missing');
    const at = step.at ?? this.clock.now();
    const entry: ContactEntry = {
      sequence: contact.sequence + 1,
      by,
      action,
      at: at.toISOString(),
      ...(step.reason && { reason: step.reason }),
      ...(step.closing && { closing: step.closing }),
      ...(step.text && { text: step.text }),
    };
    const missing = missingInEntry(entry);
    if (missing !== null) throw new ProblemError('bad-input', { fields: [{ field: missing === 'closing' ? 'outcome' : missing, fault: 'required' }] }); // prettier-ignore
    await this.write(manager, contactId, entry, step.moveId, state);
    if (action === 'meet' && step.employerPersonId !== undefined)
      await manager.query('update contact set employer_person_id = coalesce(employer_person_id, $2) where id = $1', [
        contactId,
        step.employerPersonId,
      ]);
    if (action === 'agree') await this.consents.give(manager, contact.personId, 'share-with-employer', contactId);
    if (action === 'withdraw') await this.consents.takeBack(manager, contact.personId, 'share-with-employer', contactId);
    await this.settle(manager, contactId, state);
    return true;
  }

  /**
   * Takes every trace of a contact away; where it stands open it is withdrawn first, so that the other side is told.
   * @throws ProblemError 'not-found'
   */
  async remove(manager: EntityManager, contactId: string, reader: Reader): Promise<void> {
    const contact = await this.lock(manager, contactId, reader);
    if (move(contact.state, 'seeker', 'withdraw') !== null)
      await this.move(manager, contactId, { moveId: null, by: 'seeker', action: 'withdraw' }, reader);
    await this.erase(manager, contact);
  }

  /**
   * Takes contacts away that ended before a moment.
   * @returns how many
   */
  async removeEnded(manager: EntityManager, before: Date, most: number): Promise<number> {
    const ended = await manager.query<Pick<Locked, 'id' | 'personId' | 'postingId'>[]>(
      `select id, person_id as "personId", posting_id as "postingId" from contact
       where state in ('no', 'withdrawn', 'closed') and changed_at < $1 order by id limit $2 for update skip locked`,
      [before, most],
    );
    for (const contact of ended) await this.erase(manager, contact);
    return ended.length;
  }

  /** Closes what is still open. @returns false where it was not, or is gone */
  async close(manager: EntityManager, contactId: string, closing: ClosingReason, at?: Date): Promise<boolean> {
    const [open] = await manager.query<{ state: ContactState }[]>('select state from contact where id = $1 for update', [contactId]);
    if (!open || move(open.state, 'arena', 'close') === null) return false;
    return this.move(manager, contactId, { moveId: null, by: 'arena', action: 'close', closing, ...(at && { at }) }, null);
  }

  private async erase(manager: EntityManager, { id, personId, postingId }: Pick<Locked, 'id' | 'personId' | 'postingId'>): Promise<void> {
    await manager.query('delete from consent where person_id = $1 and contact_id = $2', [personId, id]);
    await manager.query('delete from contact where id = $1', [id]);
    await this.events.append(manager, 'contact.deleted', { contactId: id, postingId });
  }

  private async lock(manager: EntityManager, contactId: string, reader: Reader | null): Promise<Locked> {
    const owned = reader && ownedBy(reader, '$2');
    const [contact] = await manager.query<Locked[]>(
      `select c.id, c.state, c.sequence, c.person_id as "personId", c.posting_id as "postingId", who.name as "personName", p.state as "postingState"
       from contact c join person who on who.id = c.person_id join posting p on p.id = c.posting_id
       where c.id = $1 ${owned ? `and ${owned.sql}` : ''} for update of c`,
      owned ? [contactId, owned.value] : [contactId],
    );
    if (!contact) throw new ProblemError('not-found');
    return contact;
  }

  /** Whether this move was taken already. @throws ProblemError 'not-now' where its id belongs to another move */
  private async isTaken(manager: EntityManager, contactId: string, moveId: string, by: ContactParty): Promise<boolean> {
    const [taken] = await manager.query<{ contactId: string; by: ContactParty }[]>(
      `select contact_id as "contactId", by_party as by from contact_entry where move_id = $1`,
      [moveId],
    );
    if (taken && (taken.contactId !== contactId || taken.by !== by)) throw new ProblemError('not-now');
    return taken !== undefined;
  }

  /** Whether the posting has ended, or the contact because of it. A pause ends nothing. */
  private async isOver(manager: EntityManager, { id, state, postingId, postingState }: Locked): Promise<boolean> {
    if (state === 'closed') {
      const [last] = await manager.query<{ closing: ClosingReason | null }[]>(
        'select closing from contact_entry where contact_id = $1 order by sequence desc limit 1',
        [id],
      );
      return last?.closing != null && ENDED_BY_POSTING.has(last.closing);
    }
    if (postingState === 'paused') return false;
    return (await this.openPostings.byIds([postingId], manager)).length === 0;
  }

  private async write(
    manager: EntityManager,
    contactId: string,
    entry: ContactEntry,
    moveId: string | null,
    state: ContactState,
  ): Promise<void> {
    // prettier-ignore
    const { sequence, by, action, at, reason = null, closing = null, text = null } = entry;
    const written = await manager.query<unknown[]>(
      `insert into contact_entry (contact_id, sequence, by_party, action, at, reason, closing, text, move_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (move_id) do nothing returning contact_id`,
      [contactId, sequence, by, action, at, reason, closing, text, moveId],
    );
    // the same id was used for a move of another contact at this very moment
    if (written.length === 0) throw new ProblemError('not-now');
    await this.events.append(manager, 'contact.moved', { contactId, sequence, by, action, state });
  }

  /** What follows from the entries: the columns that are read, and what falls due. */
  private async settle(manager: EntityManager, contactId: string, state: ContactState): Promise<void> {
    const entries = await entriesOf(manager, contactId);
    if (replay(entries) !== state) throw new Error(`The entries of contact ${contactId} do not lead to ${state}`);
    const last = entries.at(-1);
    await manager.query('update contact set state = $2, waits_for = $3, since = $4, sequence = $5, changed_at = $6 where id = $1', [
      contactId,
      state,
      waitsFor(state),
      waitingSince(entries) ?? standsSince(entries),
      entries.length,
      last?.at,
    ]);
    await this.remind(manager, contactId, entries);
  }

  /** Rebuilds what falls due. What was done of the same wait stays done: that an employer sees something starts no clock again. */
  private async remind(manager: EntityManager, contactId: string, given?: readonly ContactEntry[]): Promise<void> {
    const entries = given ?? (await entriesOf(manager, contactId));
    const since = waitingSince(entries);
    const due = since === null ? [] : deadlinesFor(replay(entries), since);
    const kinds = due.map(({ kind }) => kind);
    await manager.query(
      'delete from contact_deadline where contact_id = $1 and (since is distinct from $2::timestamptz or kind <> all ($3::text[]))',
      [contactId, since, kinds],
    );
    await manager.query(
      `insert into contact_deadline (contact_id, kind, since, due_at)
       select $1, d.kind, $2, d.due_at from unnest($3::text[], $4::timestamptz[]) as d (kind, due_at)
       on conflict do nothing`,
      [contactId, since, kinds, due.map(({ dueAt }) => dueAt)],
    );
  }
}

/** The history of one contact, oldest first. */
export async function entriesOf(manager: EntityManager, contactId: string): Promise<ContactEntry[]> {
  const rows = await manager.query<Parameters<typeof toEntry>[0][]>(
    `select sequence, by_party as by, action, at, reason, closing, text from contact_entry where contact_id = $1 order by sequence`,
    [contactId],
  );
  return rows.map(toEntry);
}

const lock = (manager: EntityManager, name: string): Promise<unknown> =>
  manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);

/**
 * A pseudonym that nobody has or had for this posting. Random, so that nothing links what one person is called at two postings.
 * @param also drawn in the same go, and not written yet
 */
export async function freePseudonym(manager: EntityManager, postingId: string, also: ReadonlySet<string> = new Set()): Promise<string> {
  await lock(manager, `pseudonyms ${postingId}`);
  const rows = await manager.query<{ pseudonym: string }[]>(
    'select pseudonym from contact where posting_id = $1 union select pseudonym from found_person where posting_id = $1',
    [postingId],
  );
  return pseudonym((n) => randomInt(n), new Set([...rows.map((row) => row.pseudonym), ...also]));
}
