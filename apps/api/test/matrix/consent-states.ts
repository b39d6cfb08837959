import { randomUUID } from 'node:crypto';
import {
  comparePeople, lookAtPerson, openingsForPerson, propose, readCaseload, readProfile, suggestChange, takeBackAdvisingConsent, takeBackProposal, type Route,
} from '@arena/contract'; // prettier-ignore
import type { AdvisingPurpose } from '@arena/domain';
import { Client } from 'pg';
import { DRAFT, PROPOSAL, type World } from './world';

/** How a consent can stand when an adviser asks about somebody. Only the first lets the adviser find anything. */
export const CONSENT_STATES = ['given', 'not given', 'taken back', 'ended', 'other purpose only'] as const;
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

/** People of the demo who stand in a comparison anyway. */
let bystanders = 0;

/**
 * Tries each route about a person with each state that a consent can be in.
 * @param databaseUrl where a last day is moved into the past: nobody can do that through the API
 */
export async function tryConsentStates(world: World, databaseUrl: string): Promise<{ tried: number; lines: string[]; faults: string[] }> {
  const [lines, faults]: [string[], string[]] = [[], []];
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    for (const { route, purpose, other, finds } of ASKED)
      for (const state of CONSENT_STATES) {
        const name = `adviser ${route.method} ${route.path} (consent ${state})`;
        try {
          const known = await standing(world, database, state, purpose, other);
          const is = await finds(world, known);
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
): Promise<Known> {
  const { id: posting } = await world.published(world.employer);
  if (state === 'not given') {
    // somebody who lets another office in, by everything that office knows
    const { id: proposal } = await world.proposal(world.elsewhere, world.otherAdviser);
    const { id } = await world.letIn(world.seeker, world.adviser);
    await world.seeker.must(takeBackAdvisingConsent, { params: { id } });
    bystanders = await compared(world, posting);
    return { key: await world.keyOf(world.elsewhere, world.otherAdviser), proposal, posting };
  }
  const { id: proposal } = await world.proposal(world.seeker, world.adviser);
  const key = await world.keyOf(world.seeker, world.adviser);
  const first = await world.letIn(world.seeker, world.adviser);
  await world.seeker.must(takeBackAdvisingConsent, { params: { id: first.id } });
  bystanders = await compared(world, posting);
  if (state === 'taken back') return { key, proposal, posting };
  const { id } = await world.letIn(world.seeker, world.adviser, [state === 'other purpose only' ? other : purpose]);
  // what waited was taken back with the consent: it is asked about as it was
  if (state !== 'other purpose only') await database.query(`update proposal set state = 'sent' where id = $1`, [proposal]);
  if (state === 'ended') await database.query(`update advising_consent set ends_on = current_date - 2 where id = $1`, [id]);
  return { key, proposal, posting };
}
