import {
  namesAreOpen,
  type ClosingReason,
  type ContactAction,
  type ContactParty,
  type ContactState,
  type Language,
  type OpportunityKind,
} from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { entriesOf } from './contact-store';

/** What is true of a contact now, for who tells people about it. No name, no place, and nothing that anybody wrote. */
export interface ContactFacts {
  id: string;
  /** The seeker. */
  personId: string;
  organisationId: string;
  organisationNumber: string;
  posting: { id: string; title: string; lang: Language; kind: OpportunityKind; employer: string };
  begunBy: 'seeker' | 'employer';
  pseudonym: string;
  state: ContactState;
  waitsFor: 'seeker' | 'employer' | null;
  sequence: number;
  /** Whether both have said yes, and it still holds. */
  namesAreOpen: boolean;
  last: { by: ContactParty; action: ContactAction; closing: ClosingReason | null };
}

/** Tells other slices what a contact is about. */
@Injectable()
export class ContactsOf {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns null when it is gone */
  async find(contactId: string, manager: EntityManager = this.dataSource.manager): Promise<ContactFacts | null> {
    const [row] = await manager.query<Omit<ContactFacts, 'namesAreOpen' | 'last'>[]>(
      `select c.id, c.person_id as "personId", c.organisation_id as "organisationId", o.organisation_number as "organisationNumber",
         json_build_object('id', p.id, 'title', p.title, 'lang', p.lang, 'kind', p.kind, 'employer', o.name) as posting,
         c.begun_by as "begunBy", c.pseudonym, c.state, c.waits_for as "waitsFor", c.sequence
       from contact c join posting p on p.id = c.posting_id join organisation o on o.id = c.organisation_id where c.id = $1`,
      [contactId],
    );
    const entries = row ? await entriesOf(manager, contactId) : [];
    const last = entries.at(-1);
    if (!row || !last) return null;
    return {
      ...row,
      namesAreOpen: namesAreOpen(entries),
      last: { by: last.by, action: last.action, closing: last.closing ?? null },
    };
  }
}
