import { createTestApp, type TestApp } from '../../../test/app';
import { FixedClock } from '../../platform';
import { CuttableProxy } from '../../platform/tests/cuttable-proxy';
import { eventually } from '../../platform/tests/eventually';
import { Organisations, organisationsSlice } from '../organisations';
import { taxonomySlice } from '../taxonomy';
import { HeldPostings, OpenPostings, PostingStore, postingsSlice, type PostingContent } from '.';
import { postingContent, testBakery } from './posting.fixture';

const clock = new FixedClock('2026-03-02T10:00:00Z');
const proxy = new CuttableProxy();
let test: TestApp;
let reads: jest.SpyInstance;

beforeAll(async () => {
  test = await createTestApp({
    clock,
    slices: [taxonomySlice, organisationsSlice, postingsSlice],
    environment: { CARDS_IN_MEMORY: '3' },
    through: (url) => proxy.before(url),
  });
  await test.dataSource.transaction((manager) => test.app.get(Organisations, { strict: false }).save(manager, testBakery));
  for (const id of ['a', 'b', 'c', 'd']) await save(postingContent(id));
  reads = jest.spyOn(test.app.get(OpenPostings, { strict: false }), 'byIds');
});
afterAll(async () => {
  await test.close();
  await proxy.cut();
});
afterEach(async () => {
  jest.restoreAllMocks();
  clock.set('2026-03-02T10:00:00Z');
  await save(postingContent('a'));
  reads = jest.spyOn(test.app.get(OpenPostings, { strict: false }), 'byIds');
});

const save = (content: PostingContent) =>
  test.dataSource.transaction((manager) => test.app.get(PostingStore, { strict: false }).save(manager, content));
const held = (): HeldPostings => test.app.get(HeldPostings, { strict: false });
const titles = async (...ids: string[]) => (await held().byIds(ids)).map(({ id, title }) => `${id} ${title}`);

describe('a seeker whose page is made of held openings', () => {
  it('sees them in the order asked for, read once', async () => {
    await eventually('nothing of before is held', async () => (await titles('b', 'a')).join() === 'b Baker,a Baker');
    reads.mockClear();
    expect(await titles('a', 'b')).toEqual(['a Baker', 'b Baker']);
    expect(await titles('b', 'a', 'nobody')).toEqual(['b Baker', 'a Baker']);
    expect(reads.mock.calls).toEqual([[['nobody']]]);
  });

  it('sees a change, and no longer what was closed, within a second, also while something long is being written', async () => {
    const writing = test.dataSource.createQueryRunner();
    await writing.startTransaction();
    // takes a number, and with it holds back everybody who follows the log
    await writing.query('select pg_current_xact_id()');
    try {
      await titles('a', 'b');
      await save(postingContent('a', { title: 'Bakar' }));
      await eventually('the new title', async () => (await titles('a')).join() === 'a Bakar', 2000);
      await save(postingContent('a', { state: 'filled' }));
      await eventually('it is gone', async () => (await titles('a')).length === 0, 2000);
    } finally {
      await writing.rollbackTransaction();
      await writing.release();
    }
  });

  it('no longer sees what passed its deadline, of which nobody tells', async () => {
    await save(postingContent('a', { deadlineOn: '2026-03-02' }));
    await eventually('the deadline is known', async () => (await held().byIds(['a']))[0]?.deadlineOn === '2026-03-02');
    clock.set('2026-03-03T10:00:00Z');
    expect(await titles('a')).toEqual([]);
  });

  it('sees the employer by the name that stands now', async () => {
    await titles('a', 'b');
    await test.dataSource.transaction((manager) =>
      test.app.get(Organisations, { strict: false }).save(manager, { ...testBakery, name: 'Nybakeriet' }),
    );
    await eventually('the new name', async () =>
      (await held().byIds(['a', 'b'])).every(({ employerName }) => employerName === 'Nybakeriet'),
    );
  });

  it('sees all of a page that is longer than what may be held', async () => {
    expect(await titles('a', 'b', 'c', 'd')).toEqual(['a Baker', 'b Baker', 'c Baker', 'd Baker']);
    expect(held().size).toBe(3);
    expect(await titles('d', 'a')).toEqual(['d Baker', 'a Baker']);
  });

  it('is told that it cannot be said while the database is away, not what stood a while ago', async () => {
    await titles('a');
    await proxy.cut();
    try {
      await eventually('it is refused', () => titles('a').then(() => false, () => true), 3000); // prettier-ignore
    } finally {
      await proxy.restore();
    }
    await eventually('it is seen again', () => titles('a').then((seen) => seen.length === 1, () => false)); // prettier-ignore
  });
});
