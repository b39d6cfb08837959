import { SearchUnavailable, type SearchHealth, type SearchIndex } from '../search-index.port';
import { EngineWatch } from './engine-watch';
import type { Errands } from './errands';

const holds = (documents: number | Error): SearchIndex => {
  const health = (): Promise<SearchHealth> =>
    typeof documents === 'number' ? Promise.resolve({ documents, generation: 1, rebuilding: false }) : Promise.reject(documents);
  return { health } as unknown as SearchIndex;
};
const waits = (seconds: number): Errands => ({ waiting: () => Promise.resolve(seconds) }) as unknown as Errands;
const away = new SearchUnavailable('Meilisearch does not answer');

const watching = (engine: number | Error, database: number | Error = 100, seconds = 0) => {
  const told: [boolean, string][] = [];
  return { told, watch: new EngineWatch(holds(engine), holds(database), waits(seconds), (good, why) => told.push([good, why])) };
};

describe('the watch over the search engine', () => {
  it.each([
    [100, 100, 0, true, 'holds all'],
    [91, 100, 0, true, 'lags by a few'],
    [89, 100, 0, false, 'is half indexed'],
    [0, 3, 0, false, 'was emptied'],
    [0, 0, 0, true, 'has nothing to hold'],
    [120, 100, 0, true, 'holds what has just been closed'],
    [100, 100, 16, false, 'has not been told of changes for 16 seconds'],
  ])(
    'an engine with %i of %i openings and changes that waited %i s is asked: %s, as it %s',
    async (engine, database, seconds, expected) => {
      expect(await watching(engine, database, seconds).watch.usable()).toBe(expected);
    },
  );

  it('an engine that is away is not asked, and an operator reads about it once', async () => {
    const { watch, told } = watching(away);
    await watch.look();
    await watch.look();
    expect(await watch.usable()).toBe(false);
    expect(told).toEqual([[false, 'Meilisearch does not answer']]);
  });

  it('an engine that failed somebody is not asked again before a look says that it is well', async () => {
    const { watch, told } = watching(100);
    expect(await watch.usable()).toBe(true);
    watch.failed(away);
    expect(await watch.usable()).toBe(false);
    await watch.look();
    expect(await watch.usable()).toBe(true);
    expect(told.map(([good]) => good)).toEqual([true, false, true]);
  });

  it('a database that is away says nothing about the engine', async () => {
    let database: number | Error = 100;
    const health = (): Promise<SearchHealth> => holds(database).health();
    const watch = new EngineWatch(holds(100), { health } as unknown as SearchIndex, waits(0), () => undefined);
    expect(await watch.usable()).toBe(true);
    database = new SearchUnavailable('PostgreSQL does not answer');
    await watch.look();
    expect(await watch.usable()).toBe(true);
  });
});
