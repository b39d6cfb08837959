import { OPEN_CONTACT_STATES } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccountDetails, PersonData } from '../identity';
import { ContactRows, type Snapshot } from './contact-rows';
import { ContactStore } from './contact-store';
import { ShownPeople } from './shown-person';

/** What this slice keeps about a person: contacts with their history, and what the person is called where it was found. */
@Injectable()
export class ContactData {
  constructor(
    personData: PersonData,
    details: AccountDetails,
    private readonly dataSource: DataSource,
    private readonly rows: ContactRows,
    private readonly store: ContactStore,
    private readonly shown: ShownPeople,
  ) {
    personData.add({
      name: 'contacts',
      export: (personId) => this.export(personId),
      delete: (manager, personId) => this.delete(manager, personId),
    });
    details.nameContacts((ids) => this.names(ids));
    details.whenHiding((manager, personId, organisationIds) => this.withdrawFrom(manager, personId, organisationIds));
  }

  private async export(personId: string): Promise<unknown> {
    const contacts = await this.rows.of({ party: 'seeker', personId });
    return {
      contacts: contacts.map((row) => ({
        id: row.id,
        posting: { id: row.postingId, title: row.posting.title, employer: row.organisationName },
        begunBy: row.begunBy,
        begunAt: row.createdAt.toISOString(),
        pseudonym: row.pseudonym,
        state: row.state,
        sent: { profile: row.snapshot.profile, leftOut: row.snapshot.leaveOut, line: row.line, match: this.match(row.snapshot) },
        history: row.entries,
      })),
      found: await this.dataSource.query<unknown[]>(
        'select posting_id, pseudonym from found_person where person_id = $1 order by posting_id',
        [personId],
      ),
      /** Of an employer: contacts in which this person asked for the meeting. */
      meetings: await this.dataSource.query<unknown[]>(
        'select c.id, c.pseudonym, p.title from contact c join posting p on p.id = c.posting_id where c.employer_person_id = $1 order by c.id',
        [personId],
      ),
    };
  }

  /** How well it fitted when it was sent: by which constants and words, held against what of the opening, and what it came to. */
  private match(snapshot: Snapshot): unknown {
    const { model, taxonomy, posting, result } = snapshot;
    return {
      model: model.version,
      constants: model,
      taxonomy: taxonomy ?? null,
      opening: posting,
      // null in what was sent before it was kept
      result: result
        ? {
            fit: result.fit,
            band: this.shown.explained(snapshot).band,
            distanceKm: result.km,
            near: Object.entries(result.near).map(([asked, has]) => ({ asked, has })),
          }
        : null,
    };
  }

  /** The rows go with the person. What stands open ends first, with its event, so that the employer's page shows that nobody is there. */
  private async delete(manager: EntityManager, personId: string): Promise<void> {
    const contacts = await manager.query<{ id: string }[]>('select id from contact where person_id = $1 order by id', [personId]);
    for (const { id } of contacts) await this.store.close(manager, id, 'person-gone');
    await manager.query('delete from contact where person_id = $1', [personId]);
  }

  /** Who hides from an organisation takes back what it was shown. */
  private async withdrawFrom(manager: EntityManager, personId: string, organisationIds: readonly string[]): Promise<void> {
    const open = await manager.query<{ id: string }[]>(
      `select id from contact where person_id = $1 and organisation_id = any($2) and state = any($3) order by id`,
      [personId, organisationIds, OPEN_CONTACT_STATES],
    );
    for (const { id } of open) await this.store.move(manager, id, { moveId: null, by: 'seeker', action: 'withdraw' }, null);
  }

  private async names(ids: readonly string[]): Promise<Map<string, { title: string; employer: string }>> {
    const rows = await this.dataSource.query<{ id: string; title: string; employer: string }[]>(
      `select c.id, p.title, o.name as employer from contact c join posting p on p.id = c.posting_id join organisation o on o.id = c.organisation_id
       where c.id = any($1::uuid[])`,
      [[...ids]],
    );
    return new Map(rows.map(({ id, ...name }) => [id, name]));
  }
}
