import { listPostings, type PostingList, type Problem } from '@arena/contract';
import { createTestApp, type TestApp } from '../../../test/app';
import { FixedClock } from '../../platform';
import { Organisations, organisationsSlice } from '../organisations';
import { PostingStore, postingsSlice, type PostingContent } from '../postings';
import { asks, imported, postingContent, testBakery } from '../postings/posting.fixture';
import { taxonomySlice } from '../taxonomy';
import { PostingIndexer, SearchIndex, searchSlice } from '.';
import { IndexOrganisation, IndexPosting } from './indexing';

const clock = new FixedClock('2026-03-02T10:00:00Z');
let test: TestApp;

beforeAll(async () => {
  test = await createTestApp({ clock, slices: [taxonomySlice, organisationsSlice, postingsSlice, searchSlice] });
});
afterAll(() => test.close());

beforeEach(async () => {
  clock.set('2026-03-02T10:00:00Z');
  await test.dataSource.query('truncate organisation, posting, posting_requirement, event, outbox cascade');
  await test.dataSource.transaction((manager) => test.app.get(Organisations, { strict: false }).save(manager, testBakery));
  await indexer().reindex();
});

const indexer = (): PostingIndexer => test.app.get(PostingIndexer, { strict: false });
const store = (): PostingStore => test.app.get(PostingStore, { strict: false });
const save = (content: PostingContent) => test.dataSource.transaction((manager) => store().save(manager, content));
/** Written and indexed, as a worker would. */
const publish = async (...contents: PostingContent[]): Promise<void> => {
  for (const content of contents) await save(content);
  await indexer().update(contents.map(({ id }) => id));
};
const list = async (query: Record<string, string> = {}): Promise<PostingList> => {
  const response = await fetch(`${test.url}/api/postings?${new URLSearchParams(query).toString()}`);
  expect(response.status).toBe(200);
  return listPostings.response.parse(await response.json());
};
const ids = async (query: Record<string, string>): Promise<string[]> => (await list(query)).items.map(({ id }) => id);

const welder = postingContent('welder', {
  title: 'Sveiser til verksted', occupationId: 'welder', municipalityNumber: '3407', requirements: [asks('welding', 'must')], facts: { standing: true },
  summary: 'Du sveiser stål.', about: 'Et verksted.', tasks: ['Du sveiser'], kind: 'apprenticeship', lang: 'nn', extentPercent: 50,
}); // prettier-ignore

describe('the list of openings', () => {
  it('a seeker finds an opening by a misspelt word, and sees what the word was read as', async () => {
    await publish(postingContent('baker'), welder);
    const { items, understood } = await list({ q: 'svieser' });
    expect(items.map(({ id }) => id)).toEqual(['welder']);
    expect(understood).toContainEqual(expect.objectContaining({ kind: 'occupation', id: 'welder', words: 'svieser' }));
  });

  it.each(['welder', 'sveisar', 'sveising', 'welding'])('a seeker finds the same opening by %s', async (q) => {
    await publish(postingContent('baker'), welder);
    expect(await ids({ q })).toEqual(['welder']);
  });

  it.each([
    ['lærling Gjøvik', ['welder']],
    ['deltid i Gjøvik', ['welder']],
    ['ledig jobb i Gjøvik', ['welder']],
    ['jobb nær meg', ['baker', 'welder']],
    ['jobb', ['baker']],
    ['Oppland', ['welder']],
    ['jobb i Vestland', []],
  ])('a seeker who types «%s» gets what a person would expect', async (q, expected) => {
    await publish(postingContent('baker', { kind: 'job' }), welder);
    expect((await ids({ q })).sort()).toEqual(expected);
  });

  it('a word written again and again is read once', async () => {
    await publish(welder);
    expect((await list({ q: 'sveising sveising sveising' })).understood).toHaveLength(1);
  });

  it('a place in the search line narrows, and is text again when the reader takes the chip away', async () => {
    await publish(postingContent('baker'), postingContent('baker-2', { municipalityNumber: '3420' }), welder);
    const { items, understood } = await list({ q: 'baker i Hamar' });
    expect(items.map(({ id }) => id)).toEqual(['baker']);
    expect(understood).toContainEqual({ kind: 'place', id: '3403', label: 'Hamar', words: 'Hamar' });
    const without = await list({ q: 'baker i Hamar', plain: '3403' });
    expect(without.understood.some(({ kind }) => kind === 'place')).toBe(false);
    expect((await ids({ q: 'Hamarregionen' })).sort()).toEqual(['baker']);
    expect((await list({ q: 'baker 2406' })).understood).toContainEqual(expect.objectContaining({ kind: 'postcode', id: '2406' }));
  });

  it('a seeker who asks for a place and a distance gets what lies within it by land, and what is done from anywhere', async () => {
    await publish(
      postingContent('hamar'),
      postingContent('stange', { municipalityNumber: '3413' }),
      postingContent('gjovik', { municipalityNumber: '3407' }),
      postingContent('anywhere', { municipalityNumber: null, remote: true }),
    );
    expect(await ids({ where: 'Hamar' })).toEqual(['hamar']);
    expect((await ids({ where: 'Hamar', within: '15' })).sort()).toEqual(['anywhere', 'hamar', 'stange']);
    expect((await ids({ where: 'Hamar', within: '100' })).sort()).toEqual(['anywhere', 'gjovik', 'hamar', 'stange']);
    expect((await ids({ where: 'Hamra' })).sort()).toEqual(['hamar']);
  });

  it('a seeker is told when the place is not known, and still sees openings', async () => {
    await publish(postingContent('baker'));
    expect(await list({ where: 'Qwxzjk' })).toMatchObject({ unknownPlace: true, total: 1 });
    expect(await list({ where: '0000' })).toMatchObject({ unknownPlace: true });
  });

  it('a facet leaves its own filter out, is named in the language of the reader, and keeps what was chosen', async () => {
    await publish(postingContent('baker'), welder, postingContent('cook', { kind: 'traineeship', title: 'Kokk', occupationId: 'cook' }));
    const { items, facets } = await list({ kind: 'job', lang: 'en' });
    expect(items.map(({ id }) => id)).toEqual(['baker']);
    expect(facets.kind).toEqual([
      { id: 'job', label: 'Job', count: 1 }, { id: 'traineeship', label: 'Traineeship', count: 1 }, { id: 'apprenticeship', label: 'Apprenticeship', count: 1 },
    ]); // prettier-ignore
    expect(facets.postingLang).toEqual(
      [{ id: 'nb', label: 'Bokmål', count: 1 }].map(({ id, count }) => expect.objectContaining({ id, count })),
    );
    expect((await list({ kind: 'work-placement' })).facets.kind).toContainEqual({ id: 'work-placement', label: 'Praksisplass', count: 0 });
  });

  it('filters on extent, language, what is open for all and what is imported', async () => {
    await publish(postingContent('baker'), welder, postingContent('ad', { ...imported('ad-1'), employerName: 'Kafé Nord' }));
    expect((await ids({ extent: 'part' })).sort()).toEqual(['welder']);
    expect(await ids({ postingLang: 'nn' })).toEqual(['welder']);
    expect(await ids({ openForAll: 'true' })).toEqual(['baker']);
    expect(await ids({ imported: 'true' })).toEqual(['ad']);
    expect((await ids({ imported: 'false' })).sort()).toEqual(['baker', 'welder']);
    expect(await ids({ trade: 'food-tourism', q: 'kafe nord' })).toEqual(['ad']);
  });

  it('what is past its deadline is never listed, whether or not a job has run', async () => {
    await publish(postingContent('baker', { deadlineOn: '2026-03-05' }), welder);
    expect((await list()).total).toBe(2);
    clock.set('2026-03-05T23:00:00Z');
    expect(await list()).toMatchObject({ total: 1, items: [{ id: 'welder' }] });
    expect(await ids({ q: 'baker' })).toEqual([]);
  });

  it('what was closed a moment ago is not shown, even before the index knows', async () => {
    await publish(postingContent('baker'));
    await test.dataSource.transaction((manager) => store().close(manager, 'baker', 'filled'));
    expect(await ids({ q: 'baker' })).toEqual([]);
    await test.app.get(IndexPosting, { strict: false }).handle({ postingId: 'baker', version: 2 });
    expect((await list({ q: 'baker' })).total).toBe(0);
  });

  it('an employer that changes its name is found by the new one', async () => {
    await publish(postingContent('baker'));
    await test.dataSource.transaction((manager) =>
      test.app.get(Organisations, { strict: false }).save(manager, { ...testBakery, name: 'Morgenbrød' }),
    );
    await test.app.get(IndexOrganisation, { strict: false }).handle({ organisationId: 'test-bakery' });
    expect(await ids({ q: 'morgenbrød' })).toEqual(['baker']);
  });

  it('pages hold each opening once', async () => {
    await publish(...Array.from({ length: 7 }, (_, n) => postingContent(`b-${n}`)));
    const pages = await Promise.all(['1', '2', '3', '4'].map((page) => list({ page, pageSize: '2' })));
    expect(pages.flatMap(({ items }) => items.map(({ id }) => id)).sort()).toEqual(Array.from({ length: 7 }, (_, n) => `b-${n}`));
    expect(pages.every(({ total, capped }) => total === 7 && !capped)).toBe(true);
  });

  it.each<Record<string, string>>([{ page: '0' }, { pageSize: '1000' }, { kind: 'slavery' }, { q: 'x'.repeat(201) }, { within: 'far' }])(
    'a request with %j is refused in words',
    async (query) => {
      const response = await fetch(`${test.url}/api/postings?${new URLSearchParams(query).toString()}`);
      expect(response.status).toBe(400);
      expect((await response.json()) as Problem).toMatchObject({ code: 'bad-input' });
    },
  );

  it.each([
    `'; drop table posting; --`,
    '\0',
    '%',
    '\\',
    '((((',
    'a & | !',
    '☃',
    '🧑‍🍳',
    ' '.repeat(100),
    '-',
    '"',
    "l'",
    'C# & C++',
    'ord '.repeat(50).trim(),
  ])('a seeker who types %j gets an answer', async (q) => {
    await publish(postingContent('baker'));
    expect((await list({ q, where: q.slice(0, 80) })).page).toBe(1);
  });
});

describe('a rebuild while postings are written', () => {
  it('loses no posting and shows none that was closed', async () => {
    const total = 60;
    const writing = (async () => {
      for (let n = 0; n < total; n++) {
        await publish(postingContent(`p-${n}`));
        if (n % 3 === 0) {
          await test.dataSource.transaction((manager) => store().close(manager, `p-${n}`, 'filled'));
          await indexer().update([`p-${n}`]);
        }
      }
    })();
    const rebuilding = (async () => {
      for (let round = 0; round < 6; round++) await indexer().reindex();
    })();
    await Promise.all([writing, rebuilding]);
    const answer = await test.app
      .get(SearchIndex, { strict: false })
      .search({ text: '', filters: {}, now: clock.now(), offset: 0, limit: 500 });
    expect(new Set(answer.ids)).toEqual(new Set(Array.from({ length: total }, (_, n) => n).filter((n) => n % 3 !== 0).map((n) => `p-${n}`))); // prettier-ignore
  });
});

describe('an operator who starts the product again', () => {
  const generation = async (): Promise<number> => (await test.app.get(SearchIndex, { strict: false }).health()).generation;

  it('gets the index as it stands when it is whole, and a new one when something is missing or the words have changed', async () => {
    await publish(postingContent('baker'), welder);
    const before = await generation();
    expect(await indexer().reindexIfStale()).toBe(2);
    expect(await generation()).toBe(before);

    await save(postingContent('unindexed'));
    expect(await indexer().reindexIfStale()).toBe(3);
    const after = await generation();
    expect(after).toBeGreaterThan(before);

    await test.dataSource.query(`update setting set value = '"start set 1999.1, document 1"' where key = 'search/built-of'`);
    await indexer().reindexIfStale();
    expect(await generation()).toBeGreaterThan(after);
  });
});

describe('a worker', () => {
  it('puts a published posting into the index by itself', async () => {
    await test.work();
    await save(postingContent('baker'));
    const end = Date.now() + 15_000;
    while ((await ids({ q: 'baker' })).length === 0 && Date.now() < end) await new Promise((done) => setTimeout(done, 100));
    expect(await ids({ q: 'baker' })).toEqual(['baker']);
  }, 30_000);
});
