/** Asks over one kept connection, one request after the other, as a reader's browser does; and asks many at once where CPU is counted. */
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

/**
 * One request, answered whole.
 * @param {Agent} agent with kept connections
 * @param {{ url: string, method?: string, body?: string, headers?: Record<string, string> }} ask
 * @returns {Promise<{ status: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer }>}
 * @throws Error when the line breaks
 */
export function askOnce(agent, { url, method = 'GET', body, headers = {} }) {
  return new Promise((done, failed) => {
    const length = body === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const asked = request(url, { agent, method, headers: { ...headers, ...length } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.once('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
      answer.once('error', failed);
    });
    asked.once('error', failed);
    asked.end(body);
  });
}

/** The same, with a refusal as an error: a figure of refusals would look splendid. @throws Error when the answer is not 200 */
async function askWell(agent, ask) {
  const answer = await askOnce(agent, ask);
  if (answer.status !== 200)
    throw new Error(`${ask.method ?? 'GET'} ${ask.url} was answered with ${answer.status}: ${answer.body.subarray(0, 300)}`);
  return answer;
}

/**
 * How long each of a series of requests takes, milliseconds, one after the other over one connection.
 * @param {readonly Parameters<typeof askOnce>[1][]} asks
 * @returns {Promise<number[]>}
 */
export async function timeEach(asks) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const times = [];
    for (const ask of asks) {
      const begun = performance.now();
      await askWell(agent, ask);
      times.push(performance.now() - begun);
    }
    return times;
  } finally {
    agent.destroy();
  }
}

/**
 * Asks the same thing many times, over a few kept connections at once.
 * @param {Parameters<typeof askOnce>[1]} ask
 * @param {number} times
 * @returns {Promise<void>}
 */
export async function askManyTimes(ask, times, connections = 8) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = times;
  const line = async () => {
    while (left-- > 0) await askWell(agent, ask);
  };
  try {
    await Promise.all(Array.from({ length: connections }, line));
  } finally {
    agent.destroy();
  }
}
