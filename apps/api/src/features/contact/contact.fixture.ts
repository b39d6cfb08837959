import { randomUUID } from 'node:crypto';
import type { Applicant, ContactCard, ContactView, FoundPerson, KeptDraft, Problem, ProfileDto } from '@arena/contract';
import { replay, type ConsentPurpose, type ContactEntry, type Language } from '@arena/domain';
import type { DataSource } from 'typeorm';
import { createTestApp, type TestApp, type TestOptions } from '../../../test/app';
import { asks, bakery, bakesDraft, DAY, NOW, opening } from '../../../test/bakery';
import { matchingSlices } from '../../../test/matching-slices';
import { signIn, type SignedIn } from '../../../test/people';
import type { Slice } from '../../platform';
import { Consents } from '../identity';
import { Organisations } from '../organisations';
import { PostingStore, type PostingContent } from '../postings';
import { contactSlice } from '.';

export const contactSlices: readonly Slice[] = [...matchingSlices, contactSlice];

export { asks, bakery, bakesDraft, DAY, NOW, opening };
export const otherBakery = { ...bakery, id: 'other-bakery', organisationNumber: '999999983', name: 'Et annet bakeri' } as const;

/** What {@link bakesDraft} comes to. */
export const bakes: ProfileDto = {
  skills: [{ id: 'baking', level: 2, source: 'care-at-home' }],
  languages: [{ id: 'no', cefr: 'B1' }],
  licences: [],
  certificates: [],
  qualifications: [],
  place: { municipality: '3403', reachKm: 50 },
};
export interface Answer<T> {
  status: number;
  body: T;
}
type Move = { action: string; text?: string | null; reason?: string | null; outcome?: string | null };

/** An app with employers and openings, and what people do in it. */
export class World {
  private constructor(readonly test: TestApp) {}

  static async open(options: TestOptions, ...openings: PostingContent[]): Promise<World> {
    const world = new World(await createTestApp({ slices: contactSlices, ...options }));
    const organisations = world.test.app.get(Organisations, { strict: false });
    await world.dataSource.transaction(async (manager) => {
      for (const one of [bakery, otherBakery]) await organisations.save(manager, one);
    });
    await world.publish(...openings);
    await world.until(async () => (await fetch(`${world.test.url}/api/health/ready`)).ok);
    return world;
  }

  get dataSource(): DataSource {
    return this.test.dataSource;
  }

  close(): Promise<void> {
    return this.test.close();
  }

  async publish(...contents: PostingContent[]): Promise<void> {
    const store = this.test.app.get(PostingStore, { strict: false });
    await this.dataSource.transaction(async (manager) => {
      for (const content of contents) await store.save(manager, content);
    });
  }

  async until(holds: () => Promise<boolean>): Promise<void> {
    for (const end = performance.now() + 15_000; !(await holds()); await new Promise((done) => setTimeout(done, 25)))
      if (performance.now() > end) throw new Error('It did not come about within 15 seconds');
  }

  seeker(name: string | null = null, subject: string = randomUUID()): Promise<SignedIn> {
    return signIn(this.test, { subject, name });
  }

  employer(organisationNumber: string = bakery.organisationNumber, name: string | null = null): Promise<SignedIn> {
    return signIn(this.test, { provider: 'ansattporten', organisationNumber, name });
  }

  async consent(personId: string, purpose: ConsentPurpose, given: boolean): Promise<void> {
    const consents = this.test.app.get(Consents, { strict: false });
    await this.dataSource.transaction((manager) =>
      given ? consents.give(manager, personId, purpose) : consents.takeBack(manager, personId, purpose),
    );
  }

  hide(personId: string, organisationId: string): Promise<unknown> {
    return this.dataSource.query('insert into hidden_from (person_id, organisation_id) values ($1, $2)', [personId, organisationId]);
  }

  /** Keeps these answers and agrees to be found. */
  async findable(person: SignedIn, draft: KeptDraft = bakesDraft): Promise<void> {
    const { status } = await person.ask('PUT', '/api/me/profile', { version: 0, draft });
    if (status !== 200) throw new Error(`The profile was answered ${status}`);
    await this.consent(person.personId, 'be-found', true);
    await this.told();
  }

  /** The event log can be read to its end: a transaction that is open anywhere on the server, in another test's database too, holds it back. */
  private told(): Promise<void> {
    return this.until(async () => {
      const [row] = await this.dataSource.query<{ told: boolean }[]>(
        'select not exists (select from event where xid >= pg_snapshot_xmin(pg_current_snapshot())) as told',
      );
      return row?.told === true;
    });
  }

  async entries(contactId: string): Promise<ContactEntry[]> {
    const rows = await this.dataSource.query<(ContactEntry & { at: unknown })[]>(
      'select sequence, by_party as by, action, at from contact_entry where contact_id = $1 order by sequence',
      [contactId],
    );
    return rows;
  }

  /** Contacts whose stored columns are not what their history leads to. */
  async broken(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string; state: string; sequence: number }[]>('select id, state, sequence from contact');
    const checked = await Promise.all(
      rows.map(async ({ id, state, sequence }) => {
        const entries = await this.entries(id);
        return replay(entries) === state && entries.length === sequence ? [] : [`${id} ${state}`];
      }),
    );
    return checked.flat();
  }
}

/** What is sent to show interest. */
export const interest = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: randomUUID(), lang: 'nb', profile: bakes, leaveOut: [], line: '', ...given,
}); // prettier-ignore

export const send = (person: SignedIn, posting: string, given: Record<string, unknown> = {}): Promise<Answer<ContactView & Problem>> =>
  person.ask('POST', `/api/postings/${posting}/interest`, interest(given)) as Promise<Answer<ContactView & Problem>>;

export const preview = (
  person: SignedIn,
  posting: string,
  given: Record<string, unknown> = {},
): Promise<Answer<{ shown: ContactView['shown']; findings: { kind: string; text: string }[]; contact: string | null } & Problem>> => {
  const { id: _id, ...body } = interest(given);
  return person.ask('POST', `/api/postings/${posting}/interest/preview`, body) as ReturnType<typeof preview>;
};

export const read = (person: SignedIn, id: string, lang: Language = 'nb'): Promise<Answer<ContactView & Problem>> =>
  person.ask('GET', `/api/contacts/${id}?lang=${lang}`) as Promise<Answer<ContactView & Problem>>;

/** Moves with what the reader sees now, unless a sequence is given. */
export async function act(
  person: SignedIn,
  id: string,
  move: Move,
  given: { sequence?: number; id?: string } = {},
): Promise<Answer<ContactView & Problem>> {
  const sequence = given.sequence ?? (await read(person, id)).body.last?.sequence ?? 1;
  return (await person.ask('POST', `/api/contacts/${id}/moves`, {
    lang: 'nb', id: given.id ?? randomUUID(), sequence, text: null, reason: null, outcome: null, ...move,
  })) as Answer<ContactView & Problem>; // prettier-ignore
}

export const list = async (person: SignedIn): Promise<ContactCard[]> =>
  ((await person.ask('GET', '/api/contacts?lang=nb')).body as { items: ContactCard[] }).items;

export interface People {
  waiting: Applicant[];
  going: Applicant[];
  ended: Applicant[];
  found: FoundPerson[];
}
export const people = async (employer: SignedIn, posting: string): Promise<Answer<People & Problem>> =>
  (await employer.ask('GET', `/api/our-postings/${posting}/people?lang=nb`)) as Answer<People & Problem>;

export const askFound = (
  employer: SignedIn,
  posting: string,
  key: string,
  id: string = randomUUID(),
): Promise<Answer<ContactView & Problem>> =>
  // prettier-ignore
  employer.ask('POST', `/api/our-postings/${posting}/people/${key}`, { lang: 'nb', id }) as Promise<Answer<ContactView & Problem>>;
