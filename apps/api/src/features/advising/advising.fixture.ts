import { randomUUID } from 'node:crypto';
import type { AdviseePerson, AdvisingConsent, CaseloadPerson, KeptDraft, Look, Problem, ProposalForAdviser, ProposalForSeeker, ShownFit, SuggestedChange } from '@arena/contract'; // prettier-ignore
import type { AdvisingPurpose } from '@arena/domain';
import type { DataSource } from 'typeorm';
import { allHandled } from '../../../test/all-handled';
import type { TestApp } from '../../../test/app';
import { bakesDraft, NOW } from '../../../test/bakery';
import { matchingSlices } from '../../../test/matching-slices';
import { signIn, type SignedIn } from '../../../test/people';
import { contactSlice } from '../contact';
import { eventually } from '../../platform/tests/eventually';
import type { FixedClock, Slice } from '../../platform';
import { advisingSlice, Offices } from '.';

export const advisingSlices: readonly Slice[] = [...matchingSlices, contactSlice, advisingSlice];
export const ALL: readonly AdvisingPurpose[] = ['see-profile', 'build-profile', 'propose'];
export const TODAY = NOW.slice(0, 10);

export const NAV = { id: 'test-nav', name: 'Nav Testvika', kind: 'nav-office', municipality: '3403' } as const;
export const OT = { id: 'test-ot', name: 'Oppfølging Testlia', kind: 'follow-up-service', municipality: null } as const;

/** What stands between a seeker and advisers, as the seeker reads it. */
export interface Advising {
  consents: AdvisingConsent[];
  proposals: ProposalForSeeker[];
  changes: SuggestedChange[];
  looks: Look[];
}
export interface Worklist {
  office: { id: string } | null;
  people: CaseloadPerson[];
  proposals: ProposalForAdviser[];
}
export interface Compared {
  posting: { id: string };
  people: { key: string; pseudonym: string; fit: ShownFit; proposed: boolean }[];
}
type Sent<T> = Promise<{ status: number; body: T & Problem }>;

/** What is used here of an app with openings. */
interface Opened {
  test: TestApp;
  dataSource: DataSource;
  seeker(name: string | null): Promise<SignedIn>;
}

/** An app with two offices; people are signed in as they are needed. */
export class AdvisingWorld<W extends Opened> {
  private constructor(readonly world: W) {}

  /** @param world opened with at least {@link advisingSlices} */
  static async open<W extends Opened>(world: W): Promise<AdvisingWorld<W>> {
    const offices = world.test.app.get(Offices, { strict: false });
    await world.dataSource.transaction(async (manager) => {
      for (const office of [NAV, OT]) await offices.save(manager, office);
    });
    return new AdvisingWorld(world);
  }

  /** Nobody is there but an adviser, and Kari who lets the office do everything; `key` is what the adviser knows her by. */
  async begin(): Promise<{ adviser: SignedIn; seeker: SignedIn; key: string }> {
    await this.world.dataSource.query('delete from person');
    const [adviser, seeker] = [await this.adviser(), await this.seeker('Kari')];
    await give(seeker);
    return { adviser, seeker, key: await keyOf(adviser) };
  }

  /** Nobody is deleted while they are told something. */
  settled(): Promise<void> {
    return eventually('everything is told', () => allHandled(this.world.dataSource));
  }

  async adviser(office: string | null = NAV.id, name: string | null = 'Hanne'): Promise<SignedIn> {
    const person = await signIn(this.world.test, { provider: 'entra-id', name });
    const offices = this.world.test.app.get(Offices, { strict: false });
    if (office !== null) await this.world.dataSource.transaction((manager) => offices.join(manager, person.personId, office));
    return person;
  }

  /** Moves the clock; everybody who is logged in stays so. */
  async at(clock: FixedClock, moment: Date | string): Promise<void> {
    clock.set(moment);
    const ends = new Date(new Date(moment).getTime() + 3_600_000);
    await this.world.dataSource.query('update session set used_at = $1, ends_at = $2', [new Date(moment), ends]);
  }

  /** A seeker with answers. */
  async seeker(name: string | null = null, draft: KeptDraft | null = bakesDraft): Promise<SignedIn> {
    const person = await this.world.seeker(name);
    if (draft) await must(person.ask('PUT', '/api/me/profile', { version: 0, draft }));
    return person;
  }
}

/** An answer that must be a good one. @throws Error with what came instead */
export async function must<T>(answer: Promise<{ status: number; body: unknown }>): Promise<T> {
  const { status, body } = await answer;
  if (status !== 200 && status !== 201) throw new Error(`It was answered ${status} ${JSON.stringify(body)}`);
  return body as T;
}

export const consentBody = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: randomUUID(), office: NAV.id, adviser: null, purposes: ALL, endsOn: '2026-06-30', ...given,
}); // prettier-ignore
export const give = (person: SignedIn, given: Record<string, unknown> = {}): Promise<AdvisingConsent> =>
  must(person.ask('POST', '/api/me/advising/consents', consentBody(given)));
export const takeBack = (person: SignedIn, id: string): Promise<{ status: number; body: unknown }> =>
  person.ask('DELETE', `/api/me/advising/consents/${id}`);
export const advising = (person: SignedIn): Promise<Advising> => must(person.ask('GET', '/api/me/advising?lang=nb'));
export const worklist = (adviser: SignedIn): Promise<Worklist> => must(adviser.ask('GET', '/api/caseload?lang=nb'));
export const keyOf = async (adviser: SignedIn): Promise<string> => (await worklist(adviser)).people[0]?.key ?? '';

const asked = { lang: 'nb', reason: 'follow-up' };
export const lookAt = (adviser: SignedIn, key: string, given: Record<string, unknown> = {}): Sent<AdviseePerson> =>
  adviser.ask('POST', `/api/caseload/${key}/looks`, { ...asked, ...given }) as Sent<AdviseePerson>;
export const openingsFor = (
  adviser: SignedIn,
  key: string,
): Sent<{
  ranked: { posting: { id: string }; explanation: { fit: number; reach: { km: number | null } } }[];
  proposed: string[];
  consentVersion: string;
}> => adviser.ask('POST', `/api/caseload/${key}/openings`, asked) as ReturnType<typeof openingsFor>;
export const compare = (adviser: SignedIn, posting: string): Sent<Compared> =>
  adviser.ask('POST', `/api/postings/${posting}/advisees`, { ...asked, reason: 'proposal' }) as Sent<Compared>;
export const propose = (adviser: SignedIn, key: string, given: Record<string, unknown> = {}): Sent<ProposalForAdviser> =>
  adviser.ask('POST', `/api/caseload/${key}/proposals`, {
    id: randomUUID(), lang: 'nb', posting: 'one', note: 'Dette kan du.', days: 7, ...given,
  }) as Sent<ProposalForAdviser>; // prettier-ignore
export const answer = (person: SignedIn, id: string, word: 'yes' | 'no', contact: string = randomUUID()): Sent<ProposalForSeeker> =>
  person.ask('POST', `/api/me/advising/proposals/${id}/answer`, { lang: 'nb', answer: word, contact }) as Sent<ProposalForSeeker>;
export const suggest = (adviser: SignedIn, key: string, given: Record<string, unknown> = {}): Sent<{ sent: true }> =>
  adviser.ask('POST', `/api/caseload/${key}/changes`, {
    id: randomUUID(), version: 1, draft: bakesDraft, note: '', ...given,
  }) as Sent<{ sent: true }>; // prettier-ignore
export const answerChange = (person: SignedIn, id: string, word: 'yes' | 'no'): Sent<{ approved: boolean }> =>
  person.ask('POST', `/api/me/advising/changes/${id}/answer`, { answer: word }) as Sent<{ approved: boolean }>;

/** Until this many of the database's sessions wait for a lock. */
export const waiting = (dataSource: DataSource, count: number): Promise<void> =>
  eventually(`${count} wait for a lock`, async () => {
    const rows = await dataSource.query<unknown[]>(
      `select distinct pid from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`,
    );
    return rows.length >= count;
  });

/** Every route on which an adviser asks about a person, by its name. */
export const ADVISER_ROUTES: Readonly<Record<string, (adviser: SignedIn, at: { key: string; compared: string; proposal: string; posting: string }) => Promise<{ status: number; body: unknown }>>> = {
  lookAtPerson: (adviser, { key }) => lookAt(adviser, key),
  openingsForPerson: (adviser, { key }) => openingsFor(adviser, key),
  propose: (adviser, { key, posting }) => propose(adviser, key, { posting }),
  'propose from a comparison': (adviser, { compared, posting }) => propose(adviser, compared, { posting }),
  suggestChange: (adviser, { key }) => suggest(adviser, key),
  takeBackProposal: (adviser, { proposal }) => adviser.ask('DELETE', `/api/proposals/${proposal}`),
}; // prettier-ignore

/** Every route on which an adviser finds people without a key. */
export const LIST_ROUTES: Readonly<Record<string, (adviser: SignedIn, at: { posting: string }) => Promise<{ status: number; body: unknown }>>> = {
  readCaseload: (adviser) => adviser.ask('GET', '/api/caseload?lang=nb'),
  comparePeople: (adviser, { posting }) => compare(adviser, posting),
}; // prettier-ignore
