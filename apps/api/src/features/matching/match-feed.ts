import type { IndexedOpening, IndexedPerson } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TailedEvent } from '../../platform';
import { OpenPostings, type MatchedOpening } from '../postings';
import { Profiles } from '../profiles';
import type { Asked, Change } from './indexes/match-messages';

/** Read at a time, so that neither the database nor this process is held up long. */
const PAGE = 2000;

/** What the match engine holds, read from the database: all of it, page by page, or what an event tells of. */
@Injectable()
export class MatchFeed {
  constructor(
    private readonly openPostings: OpenPostings,
    private readonly profiles: Profiles,
    private readonly dataSource: DataSource,
  ) {}

  /** How many openings and people there are. */
  async count(): Promise<number> {
    const [openings, people] = await Promise.all([this.openPostings.count(), this.profiles.count()]);
    return openings + people;
  }

  /** Everything, in pages. */
  async *everything(): AsyncGenerator<Asked<'fill'>> {
    for (let after = ''; ;) {
      const found = await this.openPostings.matched({ after, limit: PAGE });
      if (found.length) yield { openings: found.map(indexed) };
      if (found.length < PAGE) break;
      after = found.at(-1)?.opening.id ?? after;
    }
    for (let after: string | null = null; ;) {
      const people: IndexedPerson[] = await this.profiles.matched({ after, limit: PAGE });
      if (people.length) yield { people };
      if (people.length < PAGE) break;
      after = people.at(-1)?.id ?? after;
    }
  }

  /** Whatever an event says, what counts is what stands in the database now: events may come twice, and late. Null where they tell of nothing that is held. */
  async changes(events: readonly TailedEvent[]): Promise<Asked<'change'> | null> {
    const [postings, profiles, contacts, organisations] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
    for (const { name, payload } of events) {
      if (name === 'posting.published' || name === 'posting.changed' || name === 'posting.closed') postings.add(payload.postingId);
      else if (name === 'profile.changed' || name === 'profile.deleted') profiles.add(payload.profileId);
      else if (name === 'organisation.changed') organisations.add(payload.organisationId);
      // an interest more: others are shown first from now on
      else if (name === 'contact.moved' && payload.action === 'send') contacts.add(payload.contactId);
    }
    for (const id of await this.postingsOf(contacts)) postings.add(id);
    if (organisations.size) for (const id of await this.openPostings.idsOfOrganisations([...organisations])) postings.add(id);
    if (postings.size === 0 && profiles.size === 0) return null;
    const openings = postings.size ? await this.openPostings.matched({ ids: [...postings] }) : [];
    const people = profiles.size ? await this.profiles.matched({ ids: [...profiles] }) : [];
    return {
      openings: change(postings, openings.map(indexed), ({ opening }) => opening.id),
      people: change(profiles, people, ({ id }) => id),
    };
  }

  private async postingsOf(contacts: ReadonlySet<string>): Promise<string[]> {
    if (contacts.size === 0) return [];
    const rows = await this.dataSource.query<{ id: string }[]>('select distinct posting_id as id from contact where id = any($1::uuid[])', [
      [...contacts],
    ]);
    return rows.map(({ id }) => id);
  }
}

const indexed = ({ opening, imported, closesAt }: MatchedOpening): IndexedOpening => ({
  opening,
  imported,
  closesAt: closesAt?.getTime() ?? null,
});

/** What was told of and is not found is gone. */
function change<T>(told: ReadonlySet<string>, put: readonly T[], idOf: (one: T) => string): Change<T> {
  const found = new Set(put.map(idOf));
  return { put, gone: [...told].filter((id) => !found.has(id)) };
}
