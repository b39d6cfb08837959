import type { NotificationView } from '@arena/contract';
import type { Language } from '@arena/domain';
import { allHandled } from '../../../test/all-handled';
import type { TestApp } from '../../../test/app';
import { bakery, DAY, NOW, opening } from '../../../test/bakery';
import type { SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { Consents } from '../identity';
import { Organisations } from '../organisations';
import { PostingStore } from '../postings';

export { allHandled, bakery, DAY, NOW };

/** Puts the bakery and its openings there. */
export async function openBakery(test: TestApp, ...ids: string[]): Promise<void> {
  const [organisations, store] = [test.app.get(Organisations, { strict: false }), test.app.get(PostingStore, { strict: false })];
  await test.dataSource.transaction(async (manager) => {
    await organisations.save(manager, bakery);
    for (const id of ids) await store.save(manager, opening(id, { requirements: [] }));
  });
}

/** A person reads letters: the address is verified and the consent given. */
export async function readsLetters(test: TestApp, { personId }: SignedIn, address: string, lang: Language = 'nb'): Promise<void> {
  await test.dataSource.transaction(async (manager) => {
    await manager.query('update person set lang = $2 where id = $1', [personId, lang]);
    await manager.query(
      `insert into email_address (person_id, address, verified_at, changed_at) values ($1, $2, $3, $3)
       on conflict (person_id) do update set address = excluded.address, verified_at = excluded.verified_at`,
      [personId, address, NOW],
    );
    await test.app.get(Consents, { strict: false }).give(manager, personId, 'email');
  });
}

export interface Told {
  items: NotificationView[];
  unread: number;
  more: boolean;
}
export const told = async (person: SignedIn, query = ''): Promise<Told> =>
  (await person.ask('GET', `/api/me/notifications?lang=nb${query}`)).body as Told;
/** What a person was told, newest first. */
export const kinds = async (person: SignedIn): Promise<string[]> => (await told(person)).items.map(({ kind }) => kind);

/** A clock that goes on from a moment, and can be moved. */
export class MovedClock extends FixedClock {
  private readonly started = performance.now();

  override now(): Date {
    return new Date(super.now().getTime() + Math.round(performance.now() - this.started));
  }
}
