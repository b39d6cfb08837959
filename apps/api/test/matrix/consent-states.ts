import { randomUUID } from 'node:crypto';
import {
  comparePeople, lookAtPerson, openingsForPerson, propose, readCaseload, readProfile, routes, suggestChange, takeBackAdvisingConsent, takeBackProposal, type Route,
} from '@arena/contract'; // prettier-ignore
import type { AdvisingPurpose } from '@arena/domain';
import { Client } from 'pg';
import { DRAFT, PROPOSAL, type World } from './world';

/** How a consent can stand when an adviser asks about somebody. Only the first lets the adviser find anything. */
export const CONSENT_STATES = [
  'given',
  'not given',
  'taken back',
  'ended',
  'other purpose only',
  'given to a colleague',
  'adviser moved office',
] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** Somebody under consent: the person, and what the adviser knows of them from the time when it was given. */
interface Known {
  key: string;
  proposal: string;
  posting: string;
}

interface Asked {
  route: Route;
  purpose: AdvisingPurpose;
  other: AdvisingPurpose;
  /** Whether the adviser finds the person, or may do what the route does. Anything but found or 'not there' is a fault. */
  finds: (world: World, known: Known) => Promise<boolean>;
}

const LOOK = { lang: 'nb', reason: 'follow-up' } as const;

/** Asks, and takes only a good answer or 'not there' for one. */
async function found(world: World, route: Route, params: Record<string, string>, body?: unknown): Promise<boolean> {
  const response = await world.adviser.ask(route, { params, ...(body !== undefined && { body }) });
  const text = await response.text();
  if (!response.ok && response.status !== 404) throw new Error(`got ${response.status} ${text.slice(0, 200)}`);
  return response.ok;
}

const compared = async (world: World, posting: string): Promise<number> =>
  (await world.adviser.must<{ people: unknown[] }>(comparePeople, { params: { id: posting }, body: LOOK })).people.length;

/** Every route on which an adviser asks about a person under consent. */
const ASKED: readonly Asked[] = [
  {
    route: readCaseload, purpose: 'see-profile', other: 'propose',
    finds: async (world, { key }) => {
      const { people } = await world.adviser.must<{ people: { key: string; name: string | null }[] }>(readCaseload);
      return people.some((one) => one.key === key && one.name !== null);
    },
  },
  { route: lookAtPerson, purpose: 'see-profile', other: 'propose', finds: (world, { key }) => found(world, lookAtPerson, { key }, LOOK) },
  { route: openingsForPerson, purpose: 'propose', other: 'see-profile', finds: (world, { key }) => found(world, openingsForPerson, { key }, LOOK) },
  {
    // nameless: the one who lets it is one more than without
    route: comparePeople, purpose: 'propose', other: 'build-profile',
    finds: async (world, { posting }) => (await compared(world, posting)) > bystanders,
  },
  {
    route: propose, purpose: 'propose', other: 'see-profile',
    finds: async (world, { key }) => {
      const { id: posting } = await world.published(world.employer);
      return found(world, propose, { key }, { ...PROPOSAL, id: randomUUID(), posting });
    },
  },
  { route: takeBackProposal, purpose: 'propose', other: 'build-profile', finds: (world, { proposal }) => found(world, takeBackProposal, { id: proposal }) },
  {
    route: suggestChange, purpose: 'build-profile', other: 'see-profile',
    finds: async (world, { key }) => {
      const { version } = await world.seeker.must<{ version: number }>(readProfile);
      return found(world, suggestChange, { key }, { id: randomUUID(), version, draft: { ...DRAFT, reach: 20 }, note: '' });
    },
  },
]; // prettier-ignore

/** Routes on which only advisers ask, and of which no state of a consent is tried: there must be none. @param all those of the contract */
export const untriedRoutes = (all: readonly Route[]): string[] =>
  all
    .filter(({ access: { who } }) => Array.isArray(who) && who.length === 1 && who[0] === 'adviser')
    .filter(({ name }) => !ASKED.some(({ route }) => route.name === name))
    .map(({ name }) => name);

/** People of the demo who stand in a comparison anyway. */
let bystanders = 0;

/**
 * Tries each route about a person with each state that a consent can be in.
 * @param databaseUrl where a last day is moved into the past: nobody can do that through the API
 */
export async function tryConsentStates(world: World, databaseUrl: string): Promise<{ tried: number; lines: string[]; faults: string[] }> {
  const lines: string[] = [];
  const faults = untriedRoutes(routes).map((name) => `${name}: is tried in no state of a consent`);
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    for (const { route, purpose, other, finds } of ASKED)
      for (const state of CONSENT_STATES) {
        const name = `adviser ${route.method} ${route.path} (consent ${state})`;
        try {
          const { back, ...known } = await standing(world, database, state, purpose, other);
          const is = await finds(world, known).finally(back);
          const right = is === (state === 'given');
          lines.push(`${right ? (is ? 'let in' : 'kept out') : 'BROKEN'} ${name}`);
          if (!right) faults.push(`${name}: ${is ? 'finds somebody' : 'finds nobody'}`);
        } catch (error) {
          lines.push(`BROKEN ${name}`);
          faults.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
  } finally {
    await database.end();
  }
  return { tried: ASKED.length * CONSENT_STATES.length, lines, faults };
}

async function standing(
  world: World,
  database: Client,
  state: ConsentState,
  purpose: AdvisingPurpose,
  other: AdvisingPurpose,
): Promise<Known & { back: () => Promise<void> }> {
  const back = (): Promise<void> => Promise.resolve();
  const { id: posting } = await world.published(world.employer);
  if (state === 'not given') {
    // somebody who lets another office in, by everything that office knows
    const { id: proposal } = await world.proposal(world.elsewhere, world.otherAdviser);
    const { id } = await world.letIn(world.seeker, world.adviser);
    await world.seeker.must(takeBackAdvisingConsent, { params: { id } });
    bystanders = await compared(world, posting);
    return { key: await world.keyOf(world.elsewhere, world.otherAdviser), proposal, posting, back };
  }
  const { id: proposal } = await world.proposal(world.seeker, world.adviser);
  const key = await world.keyOf(world.seeker, world.adviser);
  const first = await world.letIn(world.seeker, world.adviser);
  await world.seeker.must(takeBackAdvisingConsent, { params: { id: first.id } });
  const [made] = (
    await database.query<{ adviser: string; office: string }>(
      'select adviser_id as adviser, office_id as office from proposal where id = $1',
      [proposal],
    )
  ).rows;
  if (!made) throw new Error('A proposal was made, and is not there');
  if (state === 'adviser moved office')
    await database.query(
      `update office_member set office_id = (select id from office where id <> $2 order by id limit 1) where person_id = $1`,
      [made.adviser, made.office],
    );
  bystanders = await compared(world, posting);
  if (state === 'taken back') return { key, proposal, posting, back };
  const { id } = await world.letIn(world.seeker, world.adviser, [state === 'other purpose only' ? other : purpose]);
  // what waited was taken back with the consent: it is asked about as it was
  if (state !== 'other purpose only') await database.query(`update proposal set state = 'sent' where id = $1`, [proposal]);
  if (state === 'ended') await database.query(`update advising_consent set ends_on = current_date - 2 where id = $1`, [id]);
  if (state === 'given to a colleague')
    // whoever works nowhere yet begins at this office
    await database.query(
      `with free as (
         insert into office_member (person_id, office_id, since)
         select p.id, $2, now() from person p where p.role = 'adviser' and not exists (select from office_member m where m.person_id = p.id) order by p.id limit 1
         on conflict do nothing returning person_id)
       update advising_consent set adviser_id = coalesce((select person_id from free), (select m.person_id from office_member m where m.office_id = $2 and m.person_id <> $3 limit 1))
       where id = $1`,
      [id, made.office, made.adviser],
    );
  if (state !== 'adviser moved office') return { key, proposal, posting, back };
  const home = async (): Promise<void> =>
    void (await database.query('update office_member set office_id = $2 where person_id = $1', [made.adviser, made.office]));
  return { key, proposal, posting, back: home };
}
