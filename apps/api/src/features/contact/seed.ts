import { contacts, people, personas, type DemoContact } from '@arena/fixtures';
import { MATCHING_V1 } from '@arena/domain/engine';
import type { EntityManager } from 'typeorm';
import type { CommandContext } from '../../platform';
import { Organisations } from '../organisations';
import { OpenPostings, type OpenPosting } from '../postings';
import { People } from '../identity';
import { Profiles } from '../profiles';
import { ContactStore } from './contact-store';
import { keptPosting } from './shown-person';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/**
 * Puts the demo's contacts in place, once: each entry with the time at which it would have happened, through the store that writes all
 * contacts. A contact that is there already is left as it stands; one whose opening is closed is left out.
 */
export async function seedContacts({ app, dataSource, clock, print }: CommandContext): Promise<void> {
  const [store, postings, profiles, accounts, organisations] = [
    app.get(ContactStore, { strict: false }),
    app.get(OpenPostings, { strict: false }),
    app.get(Profiles, { strict: false }),
    app.get(People, { strict: false }),
    app.get(Organisations, { strict: false }),
  ];
  const now = clock.now().getTime();
  let added = 0;
  for (const demo of contacts) {
    const posting = await postings.find(demo.posting);
    if (!posting?.organisationId || !(await organisations.find(posting.organisationId))) continue;
    const { organisationId, publishedAt } = posting;
    // not before the opening could be seen, each step after the one before, and never later than now
    const moment = (hoursAgo: number, order: number): Date =>
      new Date(Math.min(now, Math.max(publishedAt.getTime() + (1 + order) * MINUTE_MS, now - hoursAgo * HOUR_MS)));
    await dataSource.transaction(async (manager) => {
      const seeker = await personOf(manager, accounts, demo.seeker);
      const employer = await personOf(manager, accounts, demo.employer);
      const profile = await profiles.of(seeker, manager);
      if (!profile || (await wasThere(manager, demo))) return;
      const skills = [...profile.skills.filter(({ id }) => !demo.also.some((one) => one.id === id)), ...demo.also];
      const begun = await store.begin(manager, {
        id: demo.id,
        postingId: posting.id,
        organisationId,
        personId: seeker,
        by: 'seeker',
        snapshot: { profile: { ...profile, skills }, leaveOut: [], posting: keptPosting(posting), model: MATCHING_V1 },
        line: demo.line,
        pseudonym: await freeOr(manager, posting, demo.pseudonym),
        at: moment(demo.hoursAgo, 0),
      });
      if (!begun.added) return;
      added++;
      for (const [index, { action, hoursAgo, text, reason }] of demo.steps.entries())
        await store.move(
          manager,
          begun.id,
          { moveId: null, by: 'employer', action, text, reason, employerPersonId: employer, at: moment(hoursAgo, index + 1) },
          null,
        );
    });
  }
  print(`Contacts: ${contacts.length}, ${added} new`);
}

async function personOf(manager: EntityManager, accounts: People, subject: string): Promise<string> {
  const login = people.find(({ sub }) => sub === subject);
  if (!login) throw new Error(`There is no demo login ${subject}`);
  const { id } = await accounts.ofLogin(manager, login.provider, login.sub, personas.find((one) => one.id === login.persona)?.lang ?? 'nb');
  // as somebody who has been here before has done; the given name only
  await manager.query('update person set name = $2 where id = $1 and name is null', [id, login.name.split(' ')[0]]);
  return id;
}

/** Whether it was put in place before, and perhaps deleted since by somebody who tried the demo. */
async function wasThere(manager: EntityManager, { id }: DemoContact): Promise<boolean> {
  const [row] = await manager.query<unknown[]>(
    `select from contact where id = $1 union all select from event where name = 'contact.deleted' and payload ->> 'contactId' = $1::text`,
    [id],
  );
  return row !== undefined;
}

/** Its own pseudonym, unless somebody else has it at this opening by now. */
async function freeOr(manager: EntityManager, { id }: OpenPosting, wanted: string): Promise<string | undefined> {
  const [taken] = await manager.query<unknown[]>(
    `select from contact where posting_id = $1 and pseudonym = $2 union all select from found_person where posting_id = $1 and pseudonym = $2`,
    [id, wanted],
  );
  return taken ? undefined : wanted;
}
