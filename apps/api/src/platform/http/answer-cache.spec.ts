import type { EventName } from '@arena/contract';
import { listPostings } from '@arena/contract';
import { Config } from '../config/config';
import type { EventTail, TailedEvent } from '../outbox/event-tail';
import { AnswerCache, LIFE_MS, type KeptAnswer } from './answer-cache';

const answer = (bytes = 10): KeptAnswer => ({
  headers: ['content-type', 'application/json'],
  body: Buffer.alloc(bytes),
  route: listPostings,
});

/** A cache, and how an event reaches it. */
async function cacheOf(): Promise<{ cache: AnswerCache; tell: (name: EventName) => Promise<void> }> {
  let heard: Parameters<EventTail['follow']>[1] = () => Promise.resolve();
  const follow: EventTail['follow'] = (_, handler) => {
    heard = handler;
    return Promise.resolve(() => Promise.resolve());
  };
  const cache = new AnswerCache(new Config({ DATABASE_URL: 'postgres://a@localhost/a' }), { follow } as EventTail);
  await cache.onApplicationBootstrap();
  return { cache, tell: (name) => heard([{ name } as TailedEvent]) };
}

describe('a public answer that is kept', () => {
  it('is given to readers for a second from its question on, and not a moment longer', async () => {
    const { cache } = await cacheOf();
    cache.begin(1000)('list', answer());
    expect(cache.find('list', false, 1000 + LIFE_MS - 1)).toBeDefined();
    expect(cache.find('list', false, 1000 + LIFE_MS)).toBeUndefined();
    expect(LIFE_MS).toBeLessThanOrEqual(1000);
    expect(cache.find('another', false, 1001)).toBeUndefined();
  });

  it('is made anew by one reader shortly before its end, while the others are still given the old one', async () => {
    const { cache } = await cacheOf();
    cache.begin(0)('list', answer());
    expect(cache.find('list', true, 100)).toBeDefined();
    // who comes with a cookie makes no answer for others
    expect(cache.find('list', false, 950)).toBeDefined();
    expect([950, 950, 960].map((now) => cache.find('list', true, now) === undefined)).toEqual([true, false, false]);
    cache.begin(955)('list', answer());
    expect(cache.find('list', true, 1500)).toBeDefined();
  });

  it('is gone at once when an event tells that an opening was closed, and stays when somebody writes a message', async () => {
    const { cache, tell } = await cacheOf();
    const { find } = { find: () => cache.find('list', false, 1) };
    for (const name of ['posting.published', 'posting.changed', 'posting.closed', 'organisation.changed', 'taxonomy.changed'] as const) {
      cache.begin(0)('list', answer());
      expect(find()).toBeDefined();
      await tell(name);
      expect([name, find()]).toEqual([name, undefined]);
    }
    cache.begin(0)('list', answer());
    await tell('contact.moved');
    expect(find()).toBeDefined();
  });

  it('is not taken in when an opening was closed while it was being made', async () => {
    const { cache, tell } = await cacheOf();
    const keep = cache.begin();
    await tell('posting.closed');
    keep('list', answer());
    expect(cache.size).toEqual({ answers: 0, bytes: 0 });
  });

  it('never takes more than 32 MiB together with the others, nor a thirtieth of that alone', async () => {
    const { cache } = await cacheOf();
    cache.begin()('huge', answer(2 * 1024 * 1024));
    expect(cache.size.answers).toBe(0);
    const [kiB, most] = [1024, 32 * 1024 * 1024];
    for (let n = 0; n < 50; n++) cache.begin()(`list ${n}`, answer(900 * kiB));
    expect(cache.size.bytes).toBeLessThanOrEqual(most);
    expect(cache.size.bytes).toBeGreaterThan(most - 1000 * kiB);
    // the oldest went first
    expect(cache.find('list 0', false)).toBeUndefined();
    expect(cache.find('list 49', false)).toBeDefined();
    cache.empty();
    expect(cache.size).toEqual({ answers: 0, bytes: 0 });
    // the same again takes the place of what was there
    for (let n = 0; n < 50; n++) cache.begin()('list', answer(900 * kiB));
    expect(cache.size.answers).toBe(1);
    expect(cache.size.bytes).toBeLessThan(1000 * kiB);
  });
});
