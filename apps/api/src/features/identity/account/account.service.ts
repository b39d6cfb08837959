import type { AccountView } from '@arena/contract';
import type { ConsentPurpose, Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProblemError, type Viewer } from '../../../platform';
import { Consents } from '../consents.service';
import { People } from '../people.service';
import { Sessions } from '../sessions.service';
import { AccountDetails } from './account-details';
import { EmailAddresses } from './email-addresses.service';
import { PersonData } from './person-data';

/** The consents that a role is asked for on its own page. */
const ASKED: Readonly<Record<Viewer['role'], readonly ConsentPurpose[]>> = {
  seeker: ['be-found', 'email'],
  employer: ['email'],
  adviser: ['email'],
};

/** The account of the person who asks. */
@Injectable()
export class Account {
  constructor(
    private readonly dataSource: DataSource,
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly consents: Consents,
    private readonly emailAddresses: EmailAddresses,
    private readonly details: AccountDetails,
    private readonly personData: PersonData,
  ) {}

  /** @throws ProblemError 'session-ended' where the person was deleted a moment ago */
  async read({ personId, role, sessionId }: Viewer): Promise<AccountView> {
    const [person, session, email, hiddenFrom] = await Promise.all([
      this.people.find(personId),
      this.sessions.details(sessionId),
      this.emailAddresses.of(personId),
      this.dataSource.query<AccountView['hiddenFrom']>(
        'select o.id, o.name from hidden_from h join organisation o on o.id = h.organisation_id where h.person_id = $1 order by o.name, o.id',
        [personId],
      ),
    ]);
    if (!person || !session) throw new ProblemError('session-ended');
    return {
      role,
      lang: person.lang,
      name: person.name,
      email,
      consents: await this.consentsOf(personId, role, person.lang),
      hiddenFrom,
      sessionEndsAt: session.endsAt.toISOString(),
    };
  }

  async change({ personId }: Viewer, { name, lang }: { name: string | null; lang: Language }): Promise<void> {
    await this.dataSource.query('update person set name = $2, lang = $3 where id = $1', [personId, name, lang]);
  }

  /** @throws ProblemError 'not-allowed' for a consent that this role is not asked for; 'not-now' for e-mail without a verified address */
  async changeConsent({ personId, role }: Viewer, purpose: ConsentPurpose, given: boolean): Promise<void> {
    if (!ASKED[role].includes(purpose)) throw new ProblemError('not-allowed');
    await this.dataSource.transaction(async (manager) => {
      if (!given) return this.consents.takeBack(manager, personId, purpose);
      if (purpose === 'email') {
        // locked: the address is not taken away between the question and the answer
        const [address] = await manager.query<unknown[]>(
          'select from email_address where person_id = $1 and verified_at is not null for update',
          [personId],
        );
        if (!address) throw new ProblemError('not-now');
      }
      return this.consents.give(manager, personId, purpose);
    });
  }

  /**
   * Sets the organisations that must never see the person.
   * @throws ProblemError 'bad-input' that names each one that does not exist: nobody shall believe to be hidden who is not
   */
  async hideFrom({ personId }: Viewer, organisationIds: readonly string[]): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const known = await manager.query<{ id: string }[]>('select id from organisation where id = any($1) for share', [
        // PostgreSQL cannot even be asked about a text with a zero in it
        organisationIds.filter((id) => !id.includes('\0')),
      ]);
      const faults = organisationIds.flatMap((id, index) => (known.some((organisation) => organisation.id === id) ? [] : [index]));
      if (faults.length)
        throw new ProblemError('bad-input', {
          fields: faults.map((index) => ({ field: `organisations.${index}`, fault: 'invalid_choice' })),
        });
      await manager.query('delete from hidden_from where person_id = $1 and organisation_id <> all($2)', [personId, organisationIds]);
      const hidden = await manager.query<{ id: string }[]>(
        'insert into hidden_from (person_id, organisation_id) select $1, unnest($2::text[]) on conflict do nothing returning organisation_id as id',
        [personId, organisationIds],
      );
      await this.details.ended(manager, personId, hidden.map(({ id }) => id)); // prettier-ignore
    });
  }

  /** Everything that is kept about the person, from every part of the product. */
  export({ personId }: Viewer): Promise<Record<string, unknown>> {
    return this.personData.export(personId);
  }

  /** Deletes the person and everything about them, at once and in one transaction. */
  async delete({ personId }: Viewer): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await this.personData.delete(manager, personId);
      await manager.query('delete from person where id = $1', [personId]);
    });
  }

  private async consentsOf(personId: string, role: Viewer['role'], lang: Language): Promise<AccountView['consents']> {
    const given = await this.dataSource.query<{ purpose: ConsentPurpose; contact_id: string | null; given_at: Date }[]>(
      'select purpose, contact_id, given_at from consent where person_id = $1 and taken_back_at is null order by given_at, id',
      [personId],
    );
    const contacts = await this.details.contactNames(
      given.flatMap(({ contact_id }) => (contact_id === null ? [] : [contact_id])),
      lang,
    );
    const asked = ASKED[role].map((purpose) => ({
      purpose,
      givenAt: given.find((consent) => consent.purpose === purpose)?.given_at.toISOString() ?? null,
      contact: null,
    }));
    const shared = given.flatMap(({ purpose, contact_id: id, given_at }) => {
      if (id === null) return [];
      const name = contacts.get(id);
      return [{ purpose, givenAt: given_at.toISOString(), contact: name ? { id, title: name.title, employer: name.employer } : null }];
    });
    return [...asked, ...shared];
  }
}
