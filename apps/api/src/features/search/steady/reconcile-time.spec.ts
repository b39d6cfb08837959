import { createTestApp, type TestApp } from '../../../../test/app';
import { FixedClock } from '../../../platform';
import { organisationsSlice } from '../../organisations';
import { postingsSlice } from '../../postings';
import { taxonomySlice } from '../../taxonomy';
import { searchSlice } from '..';
import { ReconcileIndex } from '../indexing';
import { Errands } from './errands';
import { IndexKeeper } from './index-keeper';

const slices = [taxonomySlice, organisationsSlice, postingsSlice, searchSlice];

describe('an operator whose search index is compared with the database each night', () => {
  const clock = new FixedClock('2026-03-02T10:00:00Z');
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ clock, slices });
  });
  afterAll(() => test.close());

  /** The job of each hour, at a moment; whether it asks for the reconcile. */
  const asksAt = async (moment: string, of = test): Promise<boolean> => {
    clock.set(moment);
    await of.dataSource.transaction((manager) => of.app.get(ReconcileIndex, { strict: false }).handle(null, { manager }));
    const errands = of.app.get(Errands, { strict: false });
    const asked = await errands.next('reconcile', 1);
    await errands.done('reconcile', asked);
    return asked.length > 0;
  };
  const reconcileAt = async (moment: string, of = test): Promise<void> => {
    clock.set(moment);
    await of.app.get(IndexKeeper, { strict: false }).reconcileAll();
  };

  it('has it compared at once where it never was', async () => {
    expect(await asksAt('2026-03-02T10:00:00Z')).toBe(true);
    await reconcileAt('2026-03-02T10:00:00Z');
    expect(await asksAt('2026-03-02T11:00:00Z')).toBe(false);
  });

  it.each([
    ['winter', '2026-03-03T01:50:00Z', '2026-03-03T02:10:00Z'],
    ['summer', '2026-07-02T00:50:00Z', '2026-07-02T01:10:00Z'],
  ])('has it compared once after 3 in the night by the clock of Norway, in %s', async (_season, before, after) => {
    await reconcileAt(new Date(Date.parse(before) - 23 * 3_600_000).toISOString());
    expect(await asksAt(before)).toBe(false);
    expect(await asksAt(after)).toBe(true);
    await reconcileAt(after);
    for (const hour of [1, 5, 12, 20, 23]) expect(await asksAt(new Date(Date.parse(after) + hour * 3_600_000).toISOString())).toBe(false);
    expect(await asksAt(new Date(Date.parse(after) + 24 * 3_600_000).toISOString())).toBe(true);
  });

  it('has a night made up for by day, when nothing ran in that hour', async () => {
    await reconcileAt('2026-03-05T02:10:00Z');
    expect(await asksAt('2026-03-06T13:00:00Z')).toBe(true);
    await reconcileAt('2026-03-06T13:00:00Z');
    expect(await asksAt('2026-03-06T14:00:00Z')).toBe(false);
    expect(await asksAt('2026-03-07T02:10:00Z')).toBe(true);
  });

  it('has it tried again each hour while an engine cannot be compared', async () => {
    const away = await createTestApp({
      clock,
      slices,
      environment: { SEARCH_URL: 'http://127.0.0.1:9', SEARCH_KEY: 'a-key-of-the-tests' },
    });
    try {
      expect(await asksAt('2026-03-08T02:10:00Z', away)).toBe(true);
      await reconcileAt('2026-03-08T02:10:00Z', away);
      expect(await asksAt('2026-03-08T03:10:00Z', away)).toBe(true);
    } finally {
      await away.close();
    }
  });
});
