import { searchDocument } from './search-document.fixture';
import { searchOperationContract } from './search-operation.contract';
import { searchWordsContract } from './search-words.contract';
import type { SearchAnswer, SearchDocument, SearchFilters, SearchIndex, SearchQuery } from './search-index.port';

const NOW = new Date('2026-03-02T10:00:00Z');
const HOUR = 3_600_000;

/** An adapter under test. */
export interface SearchIndexUnderTest {
  /** Empty. */
  index: SearchIndex;
  /** Takes what it stands on away, and gives it back as it was. */
  outage: { begin(): Promise<void>; end(): Promise<void> };
}

/** What every adapter of the search port must do: the 18 points of the contract in the design. */
export function searchIndexContract(name: string, create: () => Promise<SearchIndexUnderTest>): void {
  describe(`the search port, kept by ${name}`, () => {
    let index: SearchIndex;
    let outage: SearchIndexUnderTest['outage'];

    beforeEach(async () => {
      ({ index, outage } = await create());
    });

    const put = async (...documents: SearchDocument[]): Promise<void> => {
      await index.apply(documents);
      await index.flush();
    };
    const ask = (text: string, filters: SearchFilters = {}, more: Partial<SearchQuery> = {}): Promise<SearchAnswer> =>
      index.search({ text, filters, now: NOW, offset: 0, limit: 50, ...more });
    const found = async (text: string, filters: SearchFilters = {}, more: Partial<SearchQuery> = {}): Promise<string[]> =>
      (await ask(text, filters, more)).ids;

    describe('1 what is applied', () => {
      it('is there once, however often it is applied', async () => {
        const document = searchDocument('a', 'Kokk');
        await put(document);
        await put(document, document);
        expect(await ask('kokk')).toMatchObject({ ids: ['a'], total: 1 });
        expect((await index.health()).documents).toBe(1);
      });

      it('takes the place of an older version and not of a newer one', async () => {
        await put(searchDocument('a', 'Baker', { version: 2 }));
        await put(searchDocument('a', 'Kokk', { version: 1 }));
        expect(await found('kokk')).toEqual([]);
        expect(await found('baker')).toEqual(['a']);
        await put(searchDocument('a', 'Servitør', { version: 3 }));
        expect(await found('baker')).toEqual([]);
        expect(await found('servitør')).toEqual(['a']);
      });

      it('may hold two versions of one document in one call: the newer counts', async () => {
        await put(searchDocument('a', 'Baker', { version: 2 }), searchDocument('a', 'Kokk', { version: 1 }));
        expect(await found('')).toEqual(['a']);
        expect(await found('baker')).toEqual(['a']);
      });
    });

    describe('2 what is taken out', () => {
      it('is not found, not counted and not suggested', async () => {
        await put(searchDocument('a', 'Kokk', { suggestions: [{ lang: 'nb', text: 'Kokk' }] }), searchDocument('b', 'Kokk på hotell'));
        await index.remove([{ id: 'a', version: 2 }]);
        await index.flush();
        expect(await ask('kokk')).toMatchObject({ ids: ['b'], total: 1 });
        expect(await index.suggest('kok', 'nb', 5, NOW)).toEqual([]);
        expect((await index.health()).documents).toBe(1);
      });

      it('does not come back with a late message about the same or an older version, and comes back with a newer one', async () => {
        await put(searchDocument('a', 'Kokk', { version: 4 }));
        await index.remove([{ id: 'a', version: 5 }]);
        await put(searchDocument('a', 'Kokk', { version: 4 }));
        await put(searchDocument('a', 'Kokk', { version: 5 }));
        expect(await found('kokk')).toEqual([]);
        await put(searchDocument('a', 'Kokk', { version: 6 }));
        expect(await found('kokk')).toEqual(['a']);
      });

      it('stays when the removal is older than what stands, and an unknown id is no fault', async () => {
        await put(searchDocument('a', 'Kokk', { version: 4 }));
        await index.remove([{ id: 'a', version: 3 }, { id: 'nobody', version: 1 }]); // prettier-ignore
        await index.flush();
        expect(await found('kokk')).toEqual(['a']);
      });

      it('a removal that overtook its document keeps it out', async () => {
        await index.remove([{ id: 'a', version: 2 }]);
        await put(searchDocument('a', 'Kokk', { version: 1 }));
        expect(await found('kokk')).toEqual([]);
      });

      it('goes by itself at the moment it expires, also from the counts and the suggestions', async () => {
        await put(searchDocument('a', 'Kokk', { expiresAt: new Date(NOW.getTime() + HOUR), suggestions: [{ lang: 'nb', text: 'Kokk' }] }));
        expect(await found('kokk')).toEqual(['a']);
        const now = new Date(NOW.getTime() + HOUR);
        const later = await ask('kokk', {}, { now });
        expect(later).toMatchObject({ ids: [], total: 0 });
        expect(later.facets.kind).toEqual([]);
        expect(await index.suggest('kok', 'nb', 5, now)).toEqual([]);
      });
    });

    describe('3 filters', () => {
      beforeEach(() =>
        put(
          searchDocument('a', 'Kokk', {
            kind: 'job',
            trade: 'food-tourism',
            region: 'hamarregionen',
            municipality: '3403',
            extent: 'full',
          }),
          searchDocument('b', 'Kokk', {
            kind: 'apprenticeship',
            trade: 'food-tourism',
            region: 'hamarregionen',
            municipality: '3411',
            extent: 'part',
          }),
          searchDocument('c', 'Kokk', {
            kind: 'job',
            trade: 'care-health',
            region: 'valdres',
            municipality: '3451',
            lang: 'nn',
            openForAll: true,
          }),
          searchDocument('d', 'Kokk', {
            kind: 'job',
            remote: true,
            imported: true,
            lang: 'en',
            publishedAt: new Date('2026-02-01T08:00:00Z'),
          }),
        ),
      );

      it.each<[SearchFilters, string[]]>([
        [{ kind: ['job'] }, ['a', 'c', 'd']],
        [{ kind: ['job', 'apprenticeship'] }, ['a', 'b', 'c', 'd']],
        [{ kind: ['job'], trade: ['food-tourism'] }, ['a']],
        [{ kind: ['job'], trade: ['food-tourism', 'care-health'] }, ['a', 'c']],
        [{ region: ['hamarregionen'] }, ['a', 'b']],
        [{ postingLang: ['nn', 'en'] }, ['c', 'd']],
        [{ extent: 'part' }, ['b']],
        [{ openForAll: true }, ['c']],
        [{ openForAll: false }, ['a', 'b', 'd']],
        [{ imported: false }, ['a', 'b', 'c']],
        [{ publishedAfter: new Date('2026-02-15T00:00:00Z') }, ['a', 'b', 'c']],
        [{ publishedAfter: new Date('2026-03-01T08:00:00Z') }, []],
        [{ kind: ['traineeship'] }, []],
      ])('%j are never broken, with and without words', async (filters, expected) => {
        expect((await found('kokk', filters)).sort()).toEqual(expected);
        expect((await found('', filters)).sort()).toEqual(expected);
      });

      it('let in the municipality at the edge of a radius and no other; what is done from anywhere only when asked', async () => {
        expect(await found('kokk', { municipalities: ['3403', '3411'] })).toEqual(['a', 'b']);
        expect(await found('kokk', { municipalities: ['3403'] })).toEqual(['a']);
        expect(await found('kokk', { municipalities: ['3403'], orRemote: true })).toEqual(['a', 'd']);
        expect(await found('kokk', { municipalities: [] })).toEqual([]);
      });
    });

    describe('4 pages', () => {
      const total = 23;
      beforeEach(() => put(...Array.from({ length: total }, (_, n) => searchDocument(`id-${String(n).padStart(2, '0')}`, 'Renholder'))));

      it('hold each document once, in the same order each time, with the same total', async () => {
        const seen: string[] = [];
        for (let offset = 0; offset < 30; offset += 5) {
          const page = await ask('renholder', {}, { offset, limit: 5 });
          expect(page).toMatchObject({ total, capped: false });
          expect(page.ids).toEqual((await ask('renholder', {}, { offset, limit: 5 })).ids);
          seen.push(...page.ids);
        }
        expect(seen).toHaveLength(total);
        expect(new Set(seen).size).toBe(total);
        expect((await ask('renholder', {}, { limit: 50 })).ids).toEqual(seen);
      });

      it('tell when counting stopped', async () => {
        expect(await ask('renholder', {}, { cap: 10 })).toMatchObject({ total: 10, capped: true });
        expect(await ask('renholder', {}, { cap: total })).toMatchObject({ total, capped: false });
      });
    });

    it('5 each facet is counted without its own filter and with all the others', async () => {
      await put(
        searchDocument('a', 'Kokk', { kind: 'job', trade: 'food-tourism', region: 'hamarregionen' }),
        searchDocument('b', 'Kokk', { kind: 'job', trade: 'care-health', region: 'hamarregionen' }),
        searchDocument('c', 'Kokk', { kind: 'traineeship', trade: 'food-tourism', region: 'valdres', lang: 'nn' }),
        searchDocument('d', 'Baker', { kind: 'job', trade: 'food-tourism', region: 'valdres' }),
      );
      const { ids, facets } = await ask('kokk', { kind: ['job'], trade: ['food-tourism'] });
      expect(ids).toEqual(['a']);
      expect(facets.kind).toEqual([{ value: 'job', count: 1 }, { value: 'traineeship', count: 1 }]); // prettier-ignore
      expect(facets.trade).toEqual([{ value: 'care-health', count: 1 }, { value: 'food-tourism', count: 1 }]); // prettier-ignore
      expect(facets.region).toEqual([{ value: 'hamarregionen', count: 1 }]);
      expect(facets.postingLang).toEqual([{ value: 'nb', count: 1 }]);
    });

    searchWordsContract({ put, found });

    it('11 more than ten words and more than twenty filters do not fail, and words past the tenth count', async () => {
      const words = 'kokk baker servitør renholder sveiser maler snekker murer elektriker rørlegger frisør'.split(' ');
      await put(searchDocument('a', words.join(' ')), searchDocument('b', words.slice(0, 6).join(' ')));
      const municipalities = Array.from({ length: 400 }, (_, n) => String(3400 + n));
      expect(await found(words.join(' '))).toEqual(['a']);
      expect(await found([...words, 'og', 'gartner'].join(' '), {})).toEqual(['a']);
      expect(await found('kokk', { municipalities })).toEqual([]);
      expect(await found('ord '.repeat(3000))).toEqual([]);
    });

    it('12 a beginning is completed in the asked language, most used first', async () => {
      const cook = { suggestions: [{ lang: 'nb' as const, text: 'Kokk' }, { lang: 'en' as const, text: 'Cook' }] }; // prettier-ignore
      await put(
        searchDocument('a', 'Kokk', cook),
        searchDocument('b', 'Kokk', cook),
        searchDocument('c', 'Kokkelærling', { suggestions: [{ lang: 'nb', text: 'Kokkelærling' }] }),
        searchDocument('d', 'Økonom', { suggestions: [{ lang: 'nb', text: 'Økonom' }] }),
      );
      expect(await index.suggest('kok', 'nb', 5, NOW)).toEqual(['Kokk', 'Kokkelærling']);
      expect(await index.suggest('kok', 'nb', 1, NOW)).toEqual(['Kokk']);
      expect(await index.suggest('KOKKEL', 'nb', 5, NOW)).toEqual(['Kokkelærling']);
      expect(await index.suggest('co', 'en', 5, NOW)).toEqual(['Cook']);
      expect(await index.suggest('cook', 'nb', 5, NOW)).toEqual([]);
      expect(await index.suggest('oko', 'nb', 5, NOW)).toEqual(['Økonom']);
      expect(await index.suggest('%', 'nb', 5, NOW)).toEqual([]);
      expect(await index.suggest('', 'nb', 5, NOW)).toEqual([]);
    });

    it.each([`o'brien`, `"kokk"`, `a\\b`, `'; drop table posting; --`, `kokk & !baker | (`, `:* <-> \\'`, `{"a":1}`, '%_'])(
      '13 quotes, backslashes and operators in %j are data',
      async (text) => {
        await put(
          searchDocument(text, text, { places: [text], employer: text, suggestions: [{ lang: 'nb', text }] }),
          searchDocument('other', 'Frisør'),
        );
        expect(await found('', { municipalities: [text] })).toEqual([]);
        const { ids } = await ask(text);
        if (/\p{L}/u.test(text)) expect(ids).toEqual([text]);
        else expect(ids.sort()).toEqual(['other', text].sort());
        await index.remove([{ id: text, version: 2 }]);
        await index.flush();
        expect(await found('')).toEqual(['other']);
      },
    );

    searchOperationContract({ index: () => index, put, found, outage: () => outage });

    it('15 ids that differ in case only are two documents', async () => {
      await put(searchDocument('Ab', 'Kokk'), searchDocument('aB', 'Baker'));
      expect(await found('kokk')).toEqual(['Ab']);
      await index.remove([{ id: 'Ab', version: 2 }]);
      await index.flush();
      expect(await found('')).toEqual(['aB']);
    });

    describe('16 a rebuild', () => {
      it('answers from the old until the new is there, and never with nothing', async () => {
        await put(searchDocument('a', 'Kokk'), searchDocument('b', 'Kokk'));
        const totals: number[] = [];
        let going = true;
        const reading = (async () => {
          while (going) totals.push((await ask('kokk')).total);
        })();
        for (let round = 0; round < 5; round++) {
          const rebuild = await index.rebuild();
          await rebuild.apply([searchDocument('a', 'Kokk')]);
          await rebuild.apply([searchDocument('b', 'Kokk')]);
          await rebuild.swap();
        }
        going = false;
        await reading;
        expect(totals.length).toBeGreaterThan(0);
        expect(new Set(totals)).toEqual(new Set([2]));
      });

      it('loses no write that came while it was made, and brings nothing back that was taken out', async () => {
        await put(searchDocument('a', 'Kokk'), searchDocument('b', 'Kokk'), searchDocument('c', 'Kokk'));
        const rebuild = await index.rebuild();
        expect((await index.health()).rebuilding).toBe(true);
        await put(searchDocument('new', 'Baker'), searchDocument('a', 'Baker', { version: 2 }));
        await index.remove([{ id: 'b', version: 2 }]);
        // what the rebuild read before these changes arrives after them
        await rebuild.apply([searchDocument('a', 'Kokk'), searchDocument('b', 'Kokk'), searchDocument('c', 'Kokk')]);
        await rebuild.swap();
        await index.flush();
        expect((await found('baker')).sort()).toEqual(['a', 'new']);
        expect(await found('kokk')).toEqual(['c']);
        expect(await index.health()).toMatchObject({ documents: 3, rebuilding: false });
      });

      it('keeps a write of the same version that came while it was made: what was read before is older', async () => {
        await put(searchDocument('a', 'Kokk', { employer: 'Gammel' }));
        const rebuild = await index.rebuild();
        await put(searchDocument('a', 'Kokk', { employer: 'Nybakt' }));
        await rebuild.apply([searchDocument('a', 'Kokk', { employer: 'Gammel' })]);
        await rebuild.swap();
        expect(await found('nybakt')).toEqual(['a']);
        expect(await found('gammel')).toEqual([]);
      });

      it('forgets what the database does not hold any more', async () => {
        await put(searchDocument('ghost', 'Kokk'));
        const rebuild = await index.rebuild();
        await rebuild.apply([searchDocument('a', 'Baker')]);
        await rebuild.swap();
        expect(await found('')).toEqual(['a']);
      });

      it('that was given up leaves everything as it was, and one that was overtaken cannot swap', async () => {
        await put(searchDocument('a', 'Kokk'));
        const first = await index.rebuild();
        const second = await index.rebuild();
        await expect(first.apply([searchDocument('x', 'Baker')])).rejects.toThrow();
        await expect(first.swap()).rejects.toThrow();
        await second.abandon();
        expect(await found('')).toEqual(['a']);
        expect((await index.health()).rebuilding).toBe(false);
      });
    });
  });
}
