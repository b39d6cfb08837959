import { postingFilters } from '@arena/contract';
import { LANGUAGES } from '@arena/domain';
import { createTestApp, type TestApp } from '../../../../test/app';
import { programOnPath, onEngine, startMeilisearch, type MeilisearchServer } from '../../../../test/engines';
import { FixedClock } from '../../../platform';
import { organisationsSlice } from '../../organisations';
import { postingsSlice } from '../../postings';
import { taxonomySlice } from '../../taxonomy';
import { PostingIndexer, QueryReader, searchSlice, type SearchAnswer, type SearchIndex } from '..';
import { MeilisearchSearchIndex } from '../meilisearch/meilisearch-search-index';
import { KeptIndexes } from './index-keeper';

jest.setTimeout(180_000);

/** What people type: occupations, skills, places, slips, forms, other languages, sentences, signs. */
const TYPED = [
  '', 'jobb', 'baker', 'baker i Hamar', 'kokk', 'kok', 'svieser', 'sveiser', 'sveising', 'sveisar', 'lærling', 'lærling Gjøvik', 'helsefagarbeider', 'helse fagarbeider',
  'fagarbeider', 'helsefagarbeidar', 'assistent', 'barnehage', 'barnehageassistent', 'sykepleier', 'sjukepleiar', 'nurse', 'rengolder', 'renhold', 'cleaning', 'butikk',
  'butikkmedarbeider', 'lager', 'truck', 'truckfører', 'sjåfør', 'sjafor', 'driver', 'tømrer', 'tømrar', 'tomrer', 'elektriker', 'elektriekr', 'deltid', 'deltid Lillehammer',
  'heltid', 'hjemmekontor', 'praksis', 'praksisplass', 'trainee', 'IT', 'utvikler', 'data', 'C#', 'kundeservice', 'snekker Elverum', 'jobb i Valdres', 'jobb nær Hamar',
  'gård', 'fjøs', 'melking', 'dyr', 'hotell', 'resepsjon', 'servitør', 'vaktmester', 'økonomi', 'regnskap', 'lærer', 'skole', 'barn og unge', 'jeg liker å lage mat',
  'noe med dyr og natur', 'jobb uten krav til norsk', 'jeg har jobbet på lager og kan kjøre truck i Gjøvik', 'mat', 'bil', 'mekaniker', 'maler', 'måler', 'murer', 'anlegg',
  'gravemaskin', 'skog', 'tre', 'industri', 'maskin', 'operatør', 'pleie', 'omsorg', 'bruker', 'BPA', 'zzzz', 'x', 'a b c d e f', '%', '"kokk"', 'kokk, baker', 'Brumunddal', '2406',
]; // prettier-ignore

/** Filters as they stand in the URL, beside what is typed. */
const NARROWED: readonly Record<string, string>[] = [
  {}, { kind: 'job' }, { kind: 'job,apprenticeship', trade: 'food-tourism' }, { where: 'Hamar', within: '50' }, { postingLang: 'nn' }, { extent: 'part' }, { openForAll: 'true' },
]; // prettier-ignore

onEngine(
  {
    engine: 'meilisearch',
    isHere: programOnPath('meilisearch') !== null,
    without: 'its answers were not compared with those of PostgreSQL',
  },
  () => {
    let server: MeilisearchServer;
    let test: TestApp;
    const clock = new FixedClock('2026-03-02T10:00:00Z');

    beforeAll(async () => {
      server = await startMeilisearch(true);
      const slices = [taxonomySlice, organisationsSlice, postingsSlice, searchSlice];
      test = await createTestApp({ clock, slices, environment: { SEARCH_URL: server.url, SEARCH_KEY: server.key ?? '' } });
      const context = { app: test.app, dataSource: test.dataSource, clock, config: test.config, print: () => undefined };
      for (const slice of slices.slice(0, -1)) await slice.seed?.(context);
      await test.app.get(PostingIndexer, { strict: false }).reindex();
    });
    afterAll(async () => {
      await test.close();
      await server.close();
    });

    const both = (): SearchIndex[] => {
      // patient: what is compared is what they say, on a machine that may have much else to do
      const engine = new MeilisearchSearchIndex({ url: server.url, key: server.key, patience: 60_000 });
      return [test.app.get(KeptIndexes, { strict: false }).database, engine];
    };

    it.each(NARROWED)('a seeker who filters by %j and types anything gets the same openings and counts from both', async (given) => {
      const reader = test.app.get(QueryReader, { strict: false });
      const different: unknown[] = [];
      let found = 0;
      for (const [index, q] of TYPED.entries()) {
        const { text, concepts, filters } = reader.read(postingFilters.parse({ ...given, q }), LANGUAGES[index % LANGUAGES.length] ?? 'nb');
        const query = { text, concepts, filters, now: clock.now(), offset: 0, limit: 500 };
        const [ours, theirs] = await Promise.all(both().map((one) => one.search(query)));
        if (!ours || !theirs) throw new Error('Both answer');
        found += ours.total;
        const alike = (answer: SearchAnswer): unknown => ({ ...answer, ids: [...answer.ids].sort() });
        if (JSON.stringify(alike(ours)) !== JSON.stringify(alike(theirs))) different.push({ q, ours: alike(ours), theirs: alike(theirs) });
      }
      expect(different).toEqual([]);
      expect(found).toBeGreaterThan(0);
    });

    it('a seeker finds on the first page of one what stands first on the other', async () => {
      const reader = test.app.get(QueryReader, { strict: false });
      const far: string[] = [];
      for (const q of TYPED) {
        const { text, concepts, filters } = reader.read(postingFilters.parse({ q }), 'nb');
        const query = { text, concepts, filters, now: clock.now(), offset: 0, limit: 20 };
        const [ours, theirs] = await Promise.all(both().map((one) => one.search(query)));
        if (!ours || !theirs) throw new Error('Both answer');
        if (ours.ids[0] !== undefined && (!theirs.ids.includes(ours.ids[0]) || !ours.ids.includes(theirs.ids[0] ?? ''))) far.push(q);
      }
      expect(far).toEqual([]);
    });

    it('a beginning is completed alike by both', async () => {
      for (const lang of LANGUAGES) {
        for (const prefix of ['b', 'ko', 'hel', 'sj', 'ø', 'tr', 'Vi', 'x', '%']) {
          const [ours, theirs] = await Promise.all(both().map((one) => one.suggest(prefix, lang, 8, clock.now())));
          expect({ prefix, lang, found: theirs }).toEqual({ prefix, lang, found: ours });
        }
      }
    });
  },
);
