import type { NotificationView } from '@arena/contract';
import type { Language } from '@arena/domain';
import type { DataSource } from 'typeorm';
import type { TestApp } from '../../../test/app';
import type { SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { Consents } from '../identity';
import { Organisations } from '../organisations';
import { PostingStore, type PostingContent } from '../postings';

export const NOW = '2026-03-02T10:00:00Z';
export const DAY = 86_400_000;
export const bakery = {
  id: 'test-bakery', organisationNumber: '999999991', name: 'Testbakeriet', trade: 'food-tourism', municipalityNumber: '3403', lang: 'nb',
  about: 'Et lite bakeri.', openForContact: true, answerDays: 4,
} as const; // prettier-ignore

/** A published opening of the bakery. */
export const opening = (id: string): PostingContent => ({
  id, origin: 'employer', state: 'published', organisationId: bakery.id, employerName: bakery.name, kind: 'job', lang: 'nb', title: `Baker ${id}`,
  summary: 'Du baker brød.', about: 'Et lite bakeri.', tasks: ['Du elter deig'], occupationId: 'baker', municipalityNumber: '3403', placeName: null,
  remote: false, extentPercent: 100, startOn: null, durationWeeks: null, publishedAt: new Date('2026-03-01T08:00:00Z'), deadlineOn: null, expiresAt: null,
  places: 1, interests: 0, facts: {}, conditions: [], adaptations: [], pay: '', openToSchemes: false, travel: null, sourceName: null, sourceUrl: null,
  sourceId: null, redated: false, requirements: [],
}); // prettier-ignore

/** Puts the bakery and its openings there. */
export async function openBakery(test: TestApp, ...ids: string[]): Promise<void> {
  const [organisations, store] = [test.app.get(Organisations, { strict: false }), test.app.get(PostingStore, { strict: false })];
  await test.dataSource.transaction(async (manager) => {
    await organisations.save(manager, bakery);
    for (const id of ids) await store.save(manager, opening(id));
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

/** Every event has been handled. */
export async function allHandled(dataSource: DataSource): Promise<boolean> {
  const [row] = await dataSource.query<{ left: number }[]>('select count(*)::int as left from outbox where done_at is null');
  return row?.left === 0;
}

/** A clock that goes on from a moment, and can be moved. */
export class MovedClock extends FixedClock {
  private readonly started = performance.now();

  override now(): Date {
    return new Date(super.now().getTime() + Math.round(performance.now() - this.started));
  }
}
