import { demoConsents, offices, people } from '@arena/fixtures';
import type { EntityManager } from 'typeorm';
import type { CommandContext } from '../../platform';
import { entraSubject, People } from '../identity';
import { addDays, osloDay } from '../postings';
import { AdvisingConsents } from './advising-consents.service';
import { Offices } from './offices.service';

const DAY_MS = 86_400_000;

/** Puts the demo's offices, their advisers and five people's consents in place, once: what somebody has taken back in the demo stays so. */
export async function seedAdvising({ app, dataSource, clock, print }: CommandContext): Promise<void> {
  const [places, consents, accounts] = [
    app.get(Offices, { strict: false }),
    app.get(AdvisingConsents, { strict: false }),
    app.get(People, { strict: false }),
  ];
  const now = clock.now();
  const personOf = async (manager: EntityManager, sub: string): Promise<string> => {
    const login = people.find((one) => one.sub === sub);
    if (!login) throw new Error(`There is no demo login ${sub}`);
    const subject = login.tid && login.oid ? entraSubject(login.tid, login.oid) : login.sub;
    const { id } = await accounts.ofLogin(manager, login.provider, subject, 'nb');
    // as somebody who has been here before has done; the given name only
    await manager.query('update person set name = $2 where id = $1 and name is null', [id, login.name.split(' ')[0]]);
    return id;
  };
  await dataSource.transaction(async (manager) => {
    for (const office of offices) {
      await places.save(manager, office);
      for (const sub of office.advisers) await places.join(manager, await personOf(manager, sub), office.id);
    }
  });
  let added = 0;
  for (const demo of demoConsents) {
    await dataSource.transaction(async (manager) => {
      const [there] = await manager.query<unknown[]>(
        `select from advising_consent where id = $1::uuid
         union all select from event where name = 'advising.changed' and payload ->> 'consentId' = $1::text`,
        [demo.id],
      );
      if (there) return;
      added++;
      const person = await personOf(manager, demo.seeker);
      await consents.write(
        manager,
        person,
        {
          id: demo.id,
          office: demo.office,
          adviser: demo.adviser === null ? null : await personOf(manager, demo.adviser),
          purposes: [...demo.purposes],
          endsOn: addDays(osloDay(now), demo.endsInDays),
        },
        new Date(now.getTime() - demo.givenDaysAgo * DAY_MS),
      );
    });
  }
  print(`Offices: ${offices.length}; consents to advisers: ${demoConsents.length}, ${added} new`);
}
