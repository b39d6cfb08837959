import type { EventPayload } from '@arena/contract';
import { DEADLINE_KINDS } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, type JobContext, type JobDefinition, type JobHandler } from '../../platform';
import { Audience } from './audience';
import { letterAbout } from './letters/letter-names';
import { Telling, type AsLetter, type News } from './telling';
import { closesAt, ToldContacts, type ToldContact } from './told-contact';
import { whoIsTold, type Party } from './who-is-told';

type Moved = EventPayload<'contact.moved'>;
type Due = EventPayload<'contact.due'>;
type Verified = EventPayload<'email.verified'>;

/** Tells people what happened: in the site, and by letter to those who have said yes to that. All of it in one transaction, or nothing. */
@Injectable()
export class NotifyPeople implements JobHandler<Moved | Due | Verified> {
  constructor(
    private readonly clock: Clock,
    private readonly contacts: ToldContacts,
    private readonly audience: Audience,
    private readonly telling: Telling,
  ) {}

  async handle(payload: Moved | Due | Verified, { manager }: JobContext): Promise<void> {
    if ('personId' in payload) return this.verified(manager, payload.personId);
    // the truth is read now: the contact may have gone on, or be gone, since the event was written
    const contact = await this.contacts.find(manager, payload.contactId);
    if (!contact) return;
    if ('deadline' in payload) await this.due(manager, contact, payload.deadline);
    else await this.moved(manager, contact, payload.sequence);
  }

  private async moved(manager: EntityManager, contact: ToldContact, sequence: number): Promise<void> {
    const entry = contact.entries[sequence - 1];
    if (!entry) return;
    const told = whoIsTold({ event: 'moved', by: entry.by, action: entry.action, closing: entry.closing ?? null });
    for (const { party, kind } of told)
      await this.tellAll(manager, contact, party, { kind, source: `${contact.id} ${sequence}`, at: new Date(entry.at) });
  }

  private async due(manager: EntityManager, contact: ToldContact, due: string): Promise<void> {
    const now = this.clock.now();
    const deadline = DEADLINE_KINDS.find((kind) => kind === due);
    const told = deadline ? whoIsTold({ event: 'due', deadline, entries: contact.entries, now }) : [];
    // the day on which the wait closes tells one wait of a contact from the next
    for (const { party, kind } of told)
      await this.tellAll(manager, contact, party, { kind, source: `${contact.id} ${due} ${closesAt(contact.entries) ?? ''}`, at: now });
  }

  private async verified(manager: EntityManager, personId: string): Promise<void> {
    const [email] = await manager.query<{ verified_at: Date }[]>(
      'select verified_at from email_address where person_id = $1 and verified_at is not null',
      [personId],
    );
    if (!email) return;
    const news = { kind: 'email-verified', source: `email ${email.verified_at.toISOString()}`, at: email.verified_at, contactId: null, postingId: null } as const; // prettier-ignore
    for (const person of await this.audience.people(manager, [personId])) await this.telling.tell(manager, person, news);
  }

  private async tellAll(
    manager: EntityManager,
    contact: ToldContact,
    party: Party,
    news: Pick<News, 'kind' | 'source' | 'at'>,
  ): Promise<void> {
    if (party === 'employer' && contact.hidden) return;
    const { id, posting, pseudonym, entries } = contact;
    const template = letterAbout(party, news.kind);
    const params = {
      contact: id, posting: posting.id, title: posting.title, employer: posting.employer, pseudonym, closesAt: closesAt(entries) ?? '',
    }; // prettier-ignore
    const letter: AsLetter | undefined = template && { template, params };
    for (const person of await this.audience.of(manager, party, contact))
      await this.telling.tell(manager, person, { ...news, contactId: id, postingId: posting.id }, letter);
  }
}

export const notifyPeople: JobDefinition = {
  name: 'notify-people',
  listensTo: ['contact.moved', 'contact.due', 'email.verified'],
  handler: NotifyPeople,
};
