import { PageCache } from './page-cache';

function cacheAt(size: number, freshFor: number) {
  let time = 0;
  return { cache: new PageCache<string>({ size, freshFor, now: () => time }), pass: (ms: number) => (time += ms) };
}
const always = () => true;

describe('the cache of rendered pages', () => {
  it('renders once for many readers who ask at the same time', async () => {
    const { cache } = cacheAt(10, 1000);
    const render = jest.fn(() => Promise.resolve('page'));
    await Promise.all([cache.get('/nb', render, always), cache.get('/nb', render, always), cache.get('/nb', render, always)]);
    expect(render).toHaveBeenCalledTimes(1);
  });

  it('gives a reader the kept page while it is fresh, and a new one afterwards', async () => {
    const { cache, pass } = cacheAt(10, 1000);
    let n = 0;
    const render = () => Promise.resolve(`page ${++n}`);
    expect(await cache.get('/nb', render, always)).toBe('page 1');
    pass(999);
    expect(await cache.get('/nb', render, always)).toBe('page 1');
    pass(1);
    expect(await cache.get('/nb', render, always)).toBe('page 2');
  });

  it('counts from when a rendering began, so that a reader is not given what was read longer ago', async () => {
    const { cache, pass } = cacheAt(10, 1000);
    const slow = () => {
      pass(600);
      return Promise.resolve('read at 0');
    };
    await cache.get('/nb', slow, always);
    pass(399);
    expect(await cache.get('/nb', () => Promise.resolve('read at 999'), always)).toBe('read at 0');
    pass(1);
    expect(await cache.get('/nb', () => Promise.resolve('read at 1000'), always)).toBe('read at 1000');
  });

  it('never keeps an error for the next reader', async () => {
    const { cache } = cacheAt(10, 1000);
    const render = jest.fn(() => Promise.resolve('503'));
    await cache.get('/nb', render, (page) => page !== '503');
    await cache.get('/nb', render, (page) => page !== '503');
    expect(render).toHaveBeenCalledTimes(2);
    await expect(cache.get('/nn', () => Promise.reject(new Error('broken')), always)).rejects.toThrow('broken');
    expect(cache.size).toBe(0);
  });

  it('lets the page go that was asked for longest ago', async () => {
    const { cache } = cacheAt(2, 1000);
    const render = jest.fn((url: string) => Promise.resolve(url));
    for (const url of ['/a', '/b', '/a', '/c', '/a', '/b']) await cache.get(url, () => render(url), always);
    expect(render.mock.calls.map(([url]) => url)).toEqual(['/a', '/b', '/c', '/b']);
  });

  it('keeps different addresses apart', async () => {
    const { cache } = cacheAt(10, 1000);
    expect(await cache.get('/nb?q=a', () => Promise.resolve('a'), always)).toBe('a');
    expect(await cache.get('/nb?q=b', () => Promise.resolve('b'), always)).toBe('b');
  });
});
