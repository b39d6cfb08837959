import { deadlinesFor, replay, waitingSince, type ContactEntry } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ContactsOf, type ContactFacts } from '../contact';

/** A contact as it stands when people are told of it. */
export interface ToldContact extends ContactFacts {
  /** Without what anybody wrote. */
  entries: readonly ContactEntry[];
  /** Whether the person has hidden from this employer: then it hears nothing of them any more. */
  hidden: boolean;
}

/** Reads contacts for those who are told of them. */
@Injectable()
export class ToldContacts {
  constructor(private readonly contacts: ContactsOf) {}

  /** @returns null when it is gone */
  async find(manager: EntityManager, contactId: string): Promise<ToldContact | null> {
    // First the contact, then people, as everybody who deletes does it: so nobody waits in a circle.
    await manager.query('select from contact where id = $1 for key share', [contactId]);
    const facts = await this.contacts.find(contactId, manager);
    if (!facts) return null;
    const [more] = await manager.query<{ entries: ContactEntry[]; hidden: boolean }[]>(
      `select
         (select json_agg(json_strip_nulls(json_build_object('sequence', e.sequence, 'by', e.by_party, 'action', e.action,
            'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', e.reason, 'closing', e.closing)) order by e.sequence)
          from contact_entry e where e.contact_id = $1) as entries,
         exists (select from hidden_from where person_id = $2 and organisation_id = $3) as hidden`,
      [contactId, facts.personId, facts.organisationId],
    );
    return more?.entries ? { ...facts, ...more } : null;
  }
}

/** ISO time at which a contact that waits closes by itself; null: nobody is waited for. */
export function closesAt(entries: readonly ContactEntry[]): string | null {
  const since = waitingSince(entries);
  if (since === null) return null;
  return deadlinesFor(replay(entries), since).find(({ kind }) => kind === 'close-30')?.dueAt ?? null;
}
