/** The three measures, on parts that stand already. Each alternates what it compares, so that what else the machine does falls on both. */
import { Agent } from 'node:http';
import { askManyTimes, askOnce, timeEach } from './client.mjs';
import { line, median, rounded } from './figures.mjs';

const AIMS = { api: 1.3, json: 1.3, page: 0.05 };

/** Requests of different people, always the same: each with some of what openings ask for most. @param {readonly string[]} skills */
export const matchRequests = (skills, many = 20) =>
  Array.from({ length: many }, (_, person) => ({
    lang: 'nb',
    kinds: [],
    withinReachOnly: false,
    includeImported: true,
    // as many as the site asks for
    limit: 20,
    openLimit: 5,
    profile: {
      skills: [...new Set(Array.from({ length: 8 }, (_, n) => skills[(person * 3 + n * 7) % skills.length]))].map((id) => ({
        id,
        level: 2,
        source: 'care-at-home',
      })),
      languages: [{ id: 'no', cefr: 'B1' }],
      licences: [],
      certificates: [],
      qualifications: [],
      place: { municipality: '3403', reachKm: 40 },
    },
  }));

/** Runs each of the series in turn, round after round, and puts together what each took. */
async function alternated(series, rounds) {
  const times = series.map(() => []);
  for (let round = 0; round < rounds; round++) for (const [at, run] of series.entries()) times[at].push(...(await run()));
  return times;
}

/**
 * The answer of the API to a page of matches against the engine and an empty endpoint.
 * @param {{ memory: string, hydrated: string, engine: (asks: object[]) => Promise<number[]>, requests: object[], warmUp: number, rounds: number }} of
 */
export async function measureMatches({ memory, hydrated, engine, requests, warmUp, rounds }) {
  const asks = (api) => requests.map((body) => ({ url: `${api}/api/matches`, method: 'POST', body: JSON.stringify(body) }));
  const series = [
    () => engine(requests),
    () => timeEach(requests.map(() => ({ url: `${memory}/api/health/live` }))),
    () => timeEach(asks(memory)),
    () => timeEach(asks(hydrated)),
  ];
  await alternated(series, warmUp);
  const [engineMs, emptyMs, memoryMs, hydratedMs] = (await alternated(series, rounds)).map(median);
  const facts = { engineMs: rounded(engineMs), emptyMs: rounded(emptyMs) };
  return [
    line('api_ratio', memoryMs / (engineMs + emptyMs), { aim: AIMS.api, cards: 'in memory', apiMs: rounded(memoryMs), ...facts }),
    line('api_ratio_hydrated', hydratedMs / (engineMs + emptyMs), { cards: 'from PostgreSQL', apiMs: rounded(hydratedMs), ...facts }),
  ];
}

const PACKINGS = { json_cpu_ratio: '', json_cpu_ratio_br: 'br' };

/**
 * What a request of the public list computes, against a bare server that gives the same bytes.
 * @param {{ api: { url: string, cpu: () => Promise<number> }, bare: (give: object[]) => Promise<{ url: string, cpu: () => Promise<number> }>,
 *   path: string, warmUp: number, rounds: number, requests: number }} of
 * @throws Error when the two do not give the same bytes
 */
export async function measureList({ api, bare, path, warmUp, rounds, requests }) {
  const agent = new Agent();
  const ask = (url, accepts) => ({ url, headers: accepts ? { 'accept-encoding': accepts } : {} });
  const give = [];
  for (const accepts of Object.values(PACKINGS)) {
    const { body, headers } = await askOnce(agent, ask(`${api.url}${path}`, accepts));
    if ((headers['content-encoding'] ?? '') !== accepts) throw new Error(`The list was not packed as ${accepts || 'plain text'}`);
    give.push({ accepts, type: headers['content-type'], encoding: headers['content-encoding'], body: body.toString('base64') });
  }
  const server = await bare(give);
  const lines = [];
  for (const [metric, accepts] of Object.entries(PACKINGS)) {
    const parts = [api, server].map(({ url, cpu }, at) => ({ ask: ask(at === 0 ? `${url}${path}` : url, accepts), cpu, micros: [] }));
    const bodies = await Promise.all(parts.map(async (part) => (await askOnce(agent, part.ask)).body));
    if (!bodies[0].equals(bodies[1])) throw new Error('The API and the bare server do not give the same bytes');
    for (let round = -warmUp; round < rounds; round++)
      for (const part of parts) {
        const before = await part.cpu();
        await askManyTimes(part.ask, requests);
        if (round >= 0) part.micros.push(((await part.cpu()) - before) / requests);
      }
    const [ours, bareOnes] = parts.map(({ micros }) => micros);
    const facts = { bytes: bodies[0].length, apiMicros: rounded(median(ours)), bareMicros: rounded(median(bareOnes)) };
    lines.push(line(metric, median(ours.map((micros, round) => micros / bareOnes[round])), { aim: AIMS.json, ...facts }));
  }
  return lines;
}

/**
 * A rendered page that is kept against one that is rendered: the same page under an address nobody asked for before.
 * @param {{ site: string, path: string, warmUp: number, rounds: number }} of
 */
export async function measurePages({ site, path, warmUp, rounds }) {
  let asked = 0;
  const kept = () => timeEach(Array.from({ length: 30 }, () => ({ url: `${site}${path}` })));
  const rendered = () => timeEach(Array.from({ length: 3 }, () => ({ url: `${site}${path}?asked=${asked++}` })));
  await alternated([kept, rendered], warmUp);
  const [keptMs, renderedMs] = (await alternated([kept, rendered], rounds)).map(median);
  return [
    line('page_cache_ratio', keptMs / renderedMs, { aim: AIMS.page, page: path, keptMs: rounded(keptMs), renderedMs: rounded(renderedMs) }),
  ];
}
