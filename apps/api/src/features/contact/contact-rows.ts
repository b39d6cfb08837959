import type { ContactEntry, ContactParty, ContactState, Language, OpportunityKind, PostingState } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isUuid } from '../../platform';
import { consentSql } from '../identity';
import type { KeptQuestion } from '../matching';
import type { PostingOrigin } from '../postings';

/**
 * What an interest was sent with. It never leaves the server as it is: people are shown what `ShownPeople` makes of it. The requirements
 * and the model are those of that moment, so that a posting that asks for more later shows nothing that the person has not seen first.
 */
export interface Snapshot extends KeptQuestion {
  posting: KeptQuestion['posting'] & { origin: PostingOrigin };
  /** The edition of the taxonomy at that moment; absent in what was sent before it was kept. */
  taxonomy?: string;
}

export interface ContactRow {
  id: string;
  postingId: string;
  organisationId: string;
  personId: string;
  pseudonym: string;
  begunBy: 'seeker' | 'employer';
  state: ContactState;
  waitsFor: 'seeker' | 'employer' | null;
  since: Date;
  sequence: number;
  snapshot: Snapshot;
  line: string | null;
  lineLang: Language | null;
  createdAt: Date;
  posting: {
    title: string;
    lang: Language;
    kind: OpportunityKind;
    state: PostingState;
    occupationId: string | null;
    municipalityNumber: string | null;
  };
  organisationName: string;
  personName: string | null;
  employerName: string | null;
  /** Whether the employer may see anything of the person now; asked of the consents in the same statement. */
  visible: boolean;
  entries: ContactEntry[];
}

interface EntryRow {
  sequence: number;
  by: ContactParty;
  action: ContactEntry['action'];
  at: string;
  reason: ContactEntry['reason'] | null;
  closing: ContactEntry['closing'] | null;
  text: string | null;
}

/**
 * SQL that is true where the employer of the contact in the row `contact` may see the person: what was sent is still shared, or the employer
 * asked somebody who still agrees to be found; not hidden from this organisation, not withdrawn, not gone. Asked in every answer.
 */
export const visibleSql = (contact: string): string => `(
  ${contact}.state <> 'withdrawn'
  and not exists (select from contact_entry g where g.contact_id = ${contact}.id and g.closing = 'person-gone')
  and not exists (select from hidden_from h where h.person_id = ${contact}.person_id and h.organisation_id = ${contact}.organisation_id)
  and (
    exists (select from consent s
            where s.person_id = ${contact}.person_id and s.purpose = 'share-with-employer' and s.contact_id = ${contact}.id and s.taken_back_at is null)
    or (${contact}.begun_by = 'employer' and ${consentSql(`${contact}.person_id`, 'be-found')})
  ))`;

const SELECT = `
  select c.id, c.posting_id as "postingId", c.organisation_id as "organisationId", c.person_id as "personId", c.pseudonym,
    c.begun_by as "begunBy", c.state, c.waits_for as "waitsFor", c.since, c.sequence, c.snapshot, c.line, c.line_lang as "lineLang",
    c.created_at as "createdAt",
    json_build_object('title', p.title, 'lang', p.lang, 'kind', p.kind, 'state', p.state, 'occupationId', p.occupation_id,
      'municipalityNumber', p.municipality_number) as posting,
    o.name as "organisationName", who.name as "personName", them.name as "employerName", ${visibleSql('c')} as visible,
    (select json_agg(json_build_object('sequence', e.sequence, 'by', e.by_party, 'action', e.action, 'at', e.at, 'reason', e.reason,
        'closing', e.closing, 'text', e.text) order by e.sequence)
     from contact_entry e where e.contact_id = c.id) as entries
  from contact c
  join posting p on p.id = c.posting_id
  join organisation o on o.id = c.organisation_id
  join person who on who.id = c.person_id
  left join person them on them.id = c.employer_person_id`;

/** Who reads: a contact that is not theirs is not there. */
export type Reader = { party: 'seeker'; personId: string } | { party: 'employer'; organisationId: string };

/** SQL for what belongs to a reader, and its parameter. */
export const ownedBy = (reader: Reader, parameter: string): { sql: string; value: string } =>
  reader.party === 'seeker'
    ? { sql: `c.person_id = ${parameter}`, value: reader.personId }
    : { sql: `c.organisation_id = ${parameter}`, value: reader.organisationId };

/** Reads contacts, each with its history and with whether the employer may see the person now. */
@Injectable()
export class ContactRows {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns null when it is not there, or not the reader's */
  async find(id: string, reader: Reader, manager?: EntityManager): Promise<ContactRow | null> {
    if (!isUuid(id)) return null;
    const { sql, value } = ownedBy(reader, '$2');
    return (await this.load(`c.id = $1 and ${sql}`, [id, value], manager))[0] ?? null;
  }

  /** All of a reader, the one where something happened last first. */
  async of(reader: Reader): Promise<ContactRow[]> {
    const { sql, value } = ownedBy(reader, '$1');
    return this.load(sql, [value]);
  }

  /** All about one posting. */
  async ofPosting(postingId: string, organisationId: string): Promise<ContactRow[]> {
    return this.load('c.posting_id = $1 and c.organisation_id = $2', [postingId, organisationId]);
  }

  private async load(condition: string, parameters: readonly unknown[], manager?: EntityManager): Promise<ContactRow[]> {
    const rows = await (manager ?? this.dataSource).query<(Omit<ContactRow, 'entries'> & { entries: EntryRow[] })[]>(
      `${SELECT} where ${condition} order by c.changed_at desc, c.id`,
      [...parameters],
    );
    return rows.map((row) => ({ ...row, entries: row.entries.map(toEntry) }));
  }
}

/** What the table says of an entry, as the domain reads it. */
export function toEntry({ sequence, by, action, at, reason, closing, text }: EntryRow): ContactEntry {
  return {
    sequence,
    by,
    action,
    at: new Date(at).toISOString(),
    ...(reason != null && { reason }),
    ...(closing != null && { closing }),
    ...(text !== null && { text }),
  };
}
