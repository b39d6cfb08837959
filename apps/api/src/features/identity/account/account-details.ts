import type { Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What a contact is about, for the person's list of consents. */
export interface ContactName {
  /** The opening. */
  title: string;
  employer: string;
}

/**
 * What other slices know and the account shows. This slice is below them and cannot ask: they say how, when they start:
 * `details.countUnread((personId) => ...)` in a constructor. Until then nothing is unread, and contacts have no names.
 */
@Injectable()
export class AccountDetails {
  /** How many notifications a person has not read. */
  unread: (personId: string) => Promise<number> = () => Promise.resolve(0);
  /** What contacts are about, by their id; those that are gone are left out. */
  contactNames: (contactIds: readonly string[], lang: Language) => Promise<ReadonlyMap<string, ContactName>> = () =>
    Promise.resolve(new Map());

  /** What ends when somebody hides from organisations. */
  ended: (manager: EntityManager, personId: string, organisationIds: readonly string[]) => Promise<void> = () => Promise.resolve();

  /** Called once, by the slice of contacts: contacts that stand open with an organisation end when the person hides from it. */
  whenHiding(end: AccountDetails['ended']): void {
    this.ended = end;
  }

  /** Called once, by the slice of notifications. */
  countUnread(count: AccountDetails['unread']): void {
    this.unread = count;
  }

  /** Called once, by the slice of contacts. */
  nameContacts(names: AccountDetails['contactNames']): void {
    this.contactNames = names;
  }
}
