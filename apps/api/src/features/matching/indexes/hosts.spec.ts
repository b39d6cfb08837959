import { Worker } from 'node:worker_threads';
import type { ProfileDto } from '@arena/contract';
import type { Opening } from '@arena/domain';
import { MATCHING_V1, type IndexedOpening, type IndexedPerson } from '@arena/domain/engine';
import { TaxonomyService } from '../../taxonomy';
import { profile } from '../matching.fixture';
import { LocalHost } from './local-host';
import { HostGone, type Asked, type Change, type IndexHost, type MatchData } from './match-messages';
import { ThreadHost, threadPatience } from './thread-host';
import { bundleThread, HANGS, NEVER } from './thread-program.fixture';

const data: MatchData = { ...new TaxonomyService().matchData, settings: MATCHING_V1 };
const AT = Date.parse('2026-03-02T10:00:00Z');
const ended = jest.fn();
let remove: () => void;

beforeAll(() => {
  remove = bundleThread();
});
afterAll(() => remove());

const opening = (id: string, given: Partial<Opening> = {}, closesAt: number | null = null): IndexedOpening => ({
  opening: {
    id, kind: 'job', requirements: [{ kind: 'skill', id: 'baking', level: 1, strength: 'must' }], municipality: '3403', remote: false, answerDays: null,
    interests: 0, places: 1, ...given,
  },
  imported: false,
  closesAt,
}); // prettier-ignore
const person = (id: string, given: Partial<ProfileDto> = {}): IndexedPerson => ({ id, profile: profile(given) });
const NONE: Change<never> = { put: [], gone: [] };
const welder: Partial<ProfileDto> = { skills: [{ id: 'welding', level: 3, source: 'work' }] };

async function standing(host: IndexHost): Promise<void> {
  await host.ask('begin', data);
  await host.ask('fill', {
    openings: [opening('a'), opening('b', { municipality: '5501' }), opening('closed', {}, AT)],
    people: [person('x'), person('y', welder)],
  });
  await host.ask('stand', null);
}
const ids = async (host: IndexHost, given: Partial<Asked<'search'>> = {}): Promise<string[]> =>
  (await host.ask('search', { profile: profile(), limit: 10, filter: { at: AT }, ...given })).ranked.map(({ id }) => id);

describe.each([
  ['in this thread', () => new LocalHost()],
  ['in a thread of its own', () => new ThreadHost(ended)],
] as const)('the indexes %s', (_, open) => {
  let host: IndexHost;
  beforeEach(() => {
    host = open();
  });
  afterEach(() => host.close());

  it('answer for openings, people, one more skill, and how many are open', async () => {
    await standing(host);
    expect(await ids(host)).toEqual(['a', 'b']);
    expect(await ids(host, { filter: { at: AT, withinReachOnly: true, ids: ['b', 'closed', 'a'] } })).toEqual(['a']);
    expect(await host.ask('openAt', AT)).toBe(2);
    expect((await host.ask('people', { ...opening('a'), limit: 10, atLeast: 'strong' })).people.map(({ id }) => id)).toEqual(['x']);
    const [more] = await host.ask('oneMore', { profile: profile({ skills: [] }), filter: { at: AT }, mostTaughtBy: 3 });
    expect(more).toMatchObject({ kind: 'skill', id: 'baking', opens: 1, suitableNow: 0 });
  });

  it('take changes, and tell how many they are', async () => {
    await standing(host);
    const sizes = await host.ask('change', {
      openings: { put: [opening('c')], gone: ['a'] },
      people: { put: [person('x', welder), person('z')], gone: ['y'] },
    });
    expect(sizes).toEqual({ openings: 3, people: 2, wear: 0 });
    expect(await ids(host)).toEqual(['c', 'b']);
    expect((await host.ask('people', { ...opening('a'), limit: 10, atLeast: 'strong' })).people.map(({ id }) => id)).toEqual(['z']);
  });

  it('go on answering while the next are filled, and a change that came meanwhile is not undone by what was read before it', async () => {
    await standing(host);
    await host.ask('begin', data);
    await host.ask('fill', { openings: [opening('a')] });
    await host.ask('change', { openings: { put: [opening('b', { municipality: '3403' })], gone: ['a', 'late'] }, people: NONE });
    expect(await ids(host)).toEqual(['b']);
    // read from the database before the change
    await host.ask('fill', {
      openings: [opening('b', { kind: 'apprenticeship' }), opening('late'), opening('new')],
      people: [person('x')],
    });
    expect(await ids(host)).toEqual(['b']);
    expect(await host.ask('stand', null)).toEqual({ openings: 2, people: 1, wear: 0 });
    expect(await ids(host, { filter: { kinds: ['job'] } })).toEqual(['b', 'new']);
  });

  it('tell when more is dead than lives', async () => {
    await standing(host);
    const many = Array.from({ length: 1001 }, (_each, i) => opening(`many-${i}`));
    await host.ask('change', { openings: { put: many, gone: [] }, people: NONE });
    const gone = many.map((one) => one.opening.id);
    expect((await host.ask('change', { openings: { put: [], gone }, people: NONE })).wear).toBeGreaterThan(1);
    await standing(host);
    expect((await host.ask('change', { openings: NONE, people: NONE })).wear).toBe(0);
  });

  it('take changes, and say no to a question, before they stand', async () => {
    expect(await host.ask('change', { openings: NONE, people: NONE })).toEqual({ openings: 0, people: 0, wear: 0 });
    await expect(host.ask('openAt', AT)).rejects.toThrow('No index stands yet');
    await standing(host);
    expect(await host.ask('openAt', AT)).toBe(2);
  });
});

describe('a thread that ends by itself', () => {
  it('is told of once, and whoever waits for an answer hears of it', async () => {
    ended.mockClear();
    const host = new ThreadHost(ended);
    await standing(host);
    const asked = [host.ask('openAt', NEVER), host.ask('openAt', AT), ids(host)];
    const answers = await Promise.allSettled(asked);
    expect(answers.some(({ status }) => status === 'rejected')).toBe(true);
    await expect(host.ask('openAt', AT)).rejects.toThrow(HostGone);
    expect(ended.mock.calls).toHaveLength(1);
    await host.close();
    expect(ended.mock.calls).toHaveLength(1);
  });

  it('one that is closed is no news', async () => {
    ended.mockClear();
    const host = new ThreadHost(ended);
    await standing(host);
    await host.close();
    await expect(host.ask('openAt', AT)).rejects.toThrow(HostGone);
    expect(ended).not.toHaveBeenCalled();
  });
});

describe('a thread that hangs', () => {
  const { beatMs, beats } = threadPatience;
  beforeEach(() => {
    ended.mockClear();
    Object.assign(threadPatience, { beatMs: 50, beats: 10 });
  });
  afterEach(() => Object.assign(threadPatience, { beatMs, beats }));

  it.each([
    ['because it waits for what does not come', HANGS.waiting],
    ['because it goes round and round', HANGS.busy],
  ])('%s is told of once, whoever waits for an answer hears of it, and it is ended', async (_, question) => {
    const host = new ThreadHost(ended);
    const worker = jest.spyOn(Worker.prototype, 'terminate');
    await standing(host);
    // what comes after it in the row is not answered either
    const answers = await Promise.allSettled([host.ask('openAt', question), host.ask('openAt', AT), ids(host)]);
    for (const answer of answers) expect(answer).toMatchObject({ status: 'rejected', reason: expect.any(HostGone) as unknown });
    await expect(host.ask('openAt', AT)).rejects.toThrow(HostGone);
    expect(ended.mock.calls).toEqual([[new Error('It has answered nothing for 0.5 s, and is ended')]]);
    // the thread itself is gone, and that it ends is no second piece of news
    await worker.mock.results[0]?.value;
    await host.close();
    expect(ended.mock.calls).toHaveLength(1);
    worker.mockRestore();
  });

  it('is none that has much to do, as long as it answers one after the other, nor one that nobody asks', async () => {
    Object.assign(threadPatience, { beatMs: 25, beats: 20 });
    const host = new ThreadHost(ended);
    await standing(host);
    for (const end = performance.now() + 1000; performance.now() < end;)
      await Promise.all(Array.from({ length: 200 }, () => host.ask('openAt', AT)));
    await new Promise((done) => setTimeout(done, 800));
    expect(await host.ask('openAt', AT)).toBe(2);
    expect(ended).not.toHaveBeenCalled();
    await host.close();
  });

  it('is none of a process that was itself held up for longer', async () => {
    const host = new ThreadHost(ended);
    await standing(host);
    const answer = host.ask('openAt', AT);
    // this thread does nothing at all meanwhile, and the beats it has missed are one
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
    expect(await answer).toBe(2);
    expect(ended).not.toHaveBeenCalled();
    await host.close();
  });
});
