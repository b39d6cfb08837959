import { createReadStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTestApp, type TestApp } from '../../../../test/app';
import { CommandError, FixedClock, type CommandContext } from '../../../platform';
import { organisationsSlice } from '../../organisations';
import { taxonomySlice, TaxonomyService } from '../../taxonomy';
import { OpenPostings, postingsSlice, PostingStore } from '..';
import { ImportAds } from './import-ads';
import { importAdsCommand } from './import-ads.command';
import type { ImportReport } from './import-report';

jest.setTimeout(60_000);

const NOW = '2026-03-02T10:00:00Z';
const clock = new FixedClock(NOW);
let test: TestApp;
let ads: ImportAds;
let open: OpenPostings;

beforeAll(async () => {
  test = await createTestApp({ clock, slices: [taxonomySlice, organisationsSlice, postingsSlice] });
  const get = <T>(type: new (...args: never[]) => T): T => test.app.get(type, { strict: false });
  open = get(OpenPostings);
  ads = new ImportAds(test.dataSource, get(PostingStore), get(TaxonomyService), clock);
});
afterAll(() => test.close());

beforeEach(async () => {
  clock.set(NOW);
  await test.dataSource.query('truncate posting, posting_requirement, event, outbox cascade');
});

/** Written by us. Today is 2 March 2026: the first is open, the second is past, the third stands without a deadline. */
const OWN = [
  {
    id: 'own-1', source: 'nav2026', title: 'Sveiser til verkstedet', text: 'Vi søker en sveiser som kan lese tegninger. Du har truckførerbevis og førerkort klasse BE.',
    published: '2026-02-20', due: '30.03.2026', employer: 'Elvekroken Mekaniske', kommunenr_2026: '3420', postalCode: '2408',
  },
  {
    id: 'own-2', source: 'avisa', title: 'Ein lærling i kokkefaget', text: 'Vi søkjer ein lærling som ikkje er redd for å ta i. Kokken vår lærer deg matlaging og menyplanlegging.',
    published: '2025-05-01', due: '24. juni 2025', employer: 'Fjellstova', municipality: 'LOM',
  },
  { id: 'own-3', source: 'avisa', title: 'Vil du bli med?', text: 'Her er det kjekt å være.', published: '2026-02-01', due: 'når som helst', employer: null },
]; // prettier-ignore
const linesOfAds = (list: readonly object[] = OWN): string[] => list.map((ad) => JSON.stringify(ad));

async function run(lines: readonly string[], renew = false): Promise<ImportReport> {
  async function* chunks(): AsyncGenerator<string> {
    yield lines.join('\n');
  }
  return ads.run(chunks(), { renew });
}
const rows = <T>(sql: string): Promise<T[]> => test.dataSource.query<T[]>(sql);
const state = () =>
  rows(
    'select id, version, state, published_at, deadline_on::text, redated, (select count(*) from event)::int as events from posting order by id',
  );

describe('importing ads', () => {
  it('an ad becomes an imported posting that says where it comes from, and never what must be', async () => {
    await run(linesOfAds());
    const posting = await open.find('ad-own-1');
    expect(posting).toMatchObject({
      origin: 'imported', organisationId: null, employerName: 'Elvekroken Mekaniske', sourceName: 'Nav', sourceId: 'own-1', redated: false, kind: 'job', lang: 'nb',
      occupationId: 'welder', municipalityNumber: '3420', deadlineOn: '2026-03-30', interests: 0,
    }); // prettier-ignore
    expect(posting?.requirements.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['welding', 'reading-drawings', 'forklift-certificate', 'BE']),
    );
    expect(posting?.requirements.every(({ strength, machineRead }) => strength === 'good' && machineRead)).toBe(true);
  });

  it('the one who imports is told what came in and what was not understood, by title', async () => {
    const report = await run(linesOfAds());
    expect(report).toMatchObject({ read: 3, added: 3, changed: 0, unchanged: 0, broken: [], expired: 1, redated: 0 });
    expect(report.withoutOccupation).toEqual(['Vil du bli med?']);
    expect(report.withoutSkills).toEqual(['Vil du bli med?']);
    expect(report.withoutPlace).toEqual(['Vil du bli med?']);
    expect(report.unreadDeadlines).toEqual(['når som helst']);
  });

  it('an ad whose time is past is kept and seen by nobody; one without a deadline stands ninety days', async () => {
    await run(linesOfAds());
    expect((await open.all()).map(({ id }) => id)).toEqual(['ad-own-1', 'ad-own-3']);
    expect(await rows(`select state from posting where id = 'ad-own-2'`)).toEqual([{ state: 'expired' }]);
    clock.set('2026-05-01T21:59:00Z');
    expect(await open.find('ad-own-3')).toMatchObject({ employerName: 'Ikke oppgitt' });
    clock.set('2026-05-01T22:00:00Z');
    expect(await open.find('ad-own-3')).toBeNull();
  });

  it('the same file once more writes nothing, also the next day and after the time of an ad has passed', async () => {
    await run(linesOfAds());
    const before = await state();
    expect(await run(linesOfAds())).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    clock.set('2026-03-03T10:00:00Z');
    expect(await run(linesOfAds())).toMatchObject({ unchanged: 3 });
    expect(await state()).toEqual(before);
  });

  it('an ad that changed is a new version of the same posting, with one event', async () => {
    await run(linesOfAds());
    const [first, ...others] = OWN;
    expect(await run(linesOfAds([{ ...first, title: 'Sveiser og platearbeider' }, ...others]))).toMatchObject({ changed: 1, unchanged: 2 });
    expect(await rows(`select version, title from posting where id = 'ad-own-1'`)).toEqual([
      { version: 2, title: 'Sveiser og platearbeider' },
    ]);
    expect(await rows(`select count(*)::int as n from event where name = 'posting.changed'`)).toEqual([{ n: 1 }]);
  });

  it('an old ad that is renewed says so, is open for thirty days, and stays as it is the next day', async () => {
    const report = await run(linesOfAds(), true);
    expect(report).toMatchObject({ added: 3, expired: 0, redated: 1 });
    expect(await open.find('ad-own-2')).toMatchObject({
      redated: true,
      deadlineOn: '2026-04-01',
      kind: 'apprenticeship',
      lang: 'nn',
      municipalityNumber: '3434',
    });
    expect(await open.find('ad-own-1')).toMatchObject({ redated: false, deadlineOn: '2026-03-30' });
    clock.set('2026-03-03T10:00:00Z');
    expect(await run(linesOfAds(), true)).toMatchObject({ unchanged: 3, redated: 1 });
    // without the flag it gets its own dates back
    expect(await run(linesOfAds())).toMatchObject({ changed: 1, expired: 1, redated: 0 });
    expect(await open.find('ad-own-2')).toBeNull();
  });

  it('a broken line is named by its number, and nothing else is lost', async () => {
    const [one, two, three] = linesOfAds();
    const report = await run([
      one ?? '',
      '{"id": "x", "title":',
      '',
      '{"id":"y","source":"s","text":"t"}',
      two ?? '',
      `{"id":"${'z'.repeat(300_000)}"}`,
      three ?? '',
    ]);
    expect(report).toMatchObject({ read: 6, added: 3 });
    expect(report.broken).toEqual([
      { line: 2, reason: 'not JSON', fields: [] },
      { line: 4, reason: 'not an ad', fields: ['title'] },
      { line: 6, reason: 'too long', fields: [] },
    ]);
  });

  it('an ad that the database refuses does not take its batch with it', async () => {
    const withNull = { ...OWN[0], id: 'own-4', text: 'Vi søker en sveiser.\u0000' };
    const report = await run(linesOfAds([OWN[0] ?? {}, withNull, OWN[2] ?? {}]));
    expect(report).toMatchObject({ read: 3, added: 2, broken: [{ line: 2, reason: 'could not be stored', fields: [] }] });
    expect((await open.all()).map(({ id }) => id)).toEqual(['ad-own-1', 'ad-own-3']);
  });

  it('an id that comes twice in a file counts once, the second line is named, and the same file once more writes nothing', async () => {
    const lines = linesOfAds([OWN[0] ?? {}, { ...OWN[0], title: 'Sveiser og platearbeider' }, OWN[2] ?? {}]);
    const second = { line: 2, reason: 'id of an earlier line', fields: [] };
    expect(await run(lines)).toMatchObject({ read: 3, added: 2, broken: [second] });
    expect(await run(lines)).toMatchObject({ changed: 0, unchanged: 2, broken: [second] });
    expect(await rows(`select version, title from posting where id = 'ad-own-1'`)).toEqual([{ version: 1, title: OWN[0]?.title }]);
  });

  it('half a character in an ad does not make it look changed at each import', async () => {
    const line = JSON.stringify({ ...OWN[0], title: 'Sveiser #' }).replace('#', '\\ud800');
    expect(await run([line])).toMatchObject({ added: 1 });
    expect(await run([line])).toMatchObject({ unchanged: 1 });
  });

  it('many ads come in over several transactions, and the one who waits is told', async () => {
    const many = Array.from({ length: 120 }, (_, i) => ({ ...OWN[0], id: `many-${i}` }));
    const told: number[] = [];
    async function* chunks(): AsyncGenerator<string> {
      for (const line of linesOfAds(many)) yield `${line}\n`;
    }
    const report = await ads.run(chunks(), { renew: false, progress: ({ read }) => told.push(read) });
    expect(report.added).toBe(120);
    expect(told).toEqual([50, 100, 120]);
  });
});

describe('import ads as a command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arena-ads-'));
  const file = join(folder, 'ads.jsonl');
  afterAll(() => rmSync(folder, { recursive: true }));
  const call = async (...args: string[]): Promise<string> => {
    const printed: string[] = [];
    const { app, dataSource, config } = test;
    const context: CommandContext = { app, dataSource, clock, config, print: (line) => void printed.push(line) };
    await importAdsCommand.run(args, context);
    return printed.join('\n');
  };

  it('the one at the terminal reads a report that names broken lines, and the command ends well', async () => {
    writeFileSync(file, [...linesOfAds(), 'nonsense'].join('\n'));
    const printed = await call(file);
    expect(printed).toContain('Read 4: 3 new, 0 changed, 0 unchanged, 1 broken.');
    expect(printed).toContain('line 4: not JSON');
    expect(printed).toContain('Without place: 1\n  Vil du bli med?');
    expect(await call(file, '--renew')).toContain('Old ads with a new date, to try the site with: 1.');
  });

  it('a wrong call is told in one line', async () => {
    for (const args of [[], ['a', 'b'], [join(folder, 'nowhere')], [folder], [file, '--everything']])
      await expect(call(...args)).rejects.toBeInstanceOf(CommandError);
  });
});

/** Real ads, kept beside the repository and not in it: their texts belong to the advertisers. */
const REAL = resolve(__dirname, '../../../../../../../shared/data/ads/norwegian_job_ads_scrubbed.jsonl');
const REAL_ADS = 183;
/** These say neither when they came nor how long they stand: they count as published on the day of the import. */
const WITHOUT_DATES = 6;

describe('the real ads', () => {
  const there = existsSync(REAL);
  const real = (renew: boolean): Promise<ImportReport> => ads.run(createReadStream(REAL, 'utf8') as AsyncIterable<string>, { renew });

  if (!there) {
    it('are not on this machine; the ads of our own writing were imported instead', async () => {
      expect(await run(linesOfAds())).toMatchObject({ added: OWN.length });
    });
  } else {
    it('all come in, and most are understood', async () => {
      const report = await real(false);
      expect(report).toMatchObject({ read: REAL_ADS, added: REAL_ADS, broken: [], unreadDeadlines: [] });
      expect(report.withoutOccupation.length).toBeLessThan(60);
      expect(report.withoutSkills.length).toBeLessThan(25);
      expect(report.withoutPlace.length).toBeLessThan(20);
      expect(report.expired).toBe(REAL_ADS - WITHOUT_DATES);
      expect((await open.all()).length).toBe(WITHOUT_DATES);
    });

    it('a second time nothing changes; renewed they can all be seen, and each old one says that its date is new', async () => {
      await real(true);
      const before = await state();
      expect(await real(true)).toMatchObject({ unchanged: REAL_ADS });
      expect(await state()).toEqual(before);
      const shown = await open.all();
      expect(shown.length).toBe(REAL_ADS);
      expect(shown.every(({ origin }) => origin === 'imported')).toBe(true);
      expect(shown.filter(({ redated }) => !redated).length).toBe(WITHOUT_DATES);
      expect(
        shown.flatMap(({ requirements }) => requirements).every(({ strength, machineRead }) => strength !== 'must' && machineRead),
      ).toBe(true);
    });
  }
});
