import type { MatchRequest, MatchResponse, ProfileDto } from '@arena/contract';
import { matchResponse } from '@arena/contract';
import { createTestApp, type TestApp } from '../../../test/app';
import { EventLog, FixedClock } from '../../platform';
import { Organisations } from '../organisations';
import { PostingStore, type PostingContent } from '../postings';
import { asks, imported, postingContent, testBakery } from '../postings/posting.fixture';
import { PostingIndexer } from '../search';
import { TaxonomyService, taxonomySlice } from '../taxonomy';
import { folderOf, importedId, SMALL, skillsCsv, type Folder } from '../taxonomy/import/esco.fixture';
import type { Asked } from './indexes/match-messages';
import { MatchEngine } from './match-engine';
import { MatchFeed } from './match-feed';
import { matchingSlices, profile, request, until } from './matching.fixture';

jest.setTimeout(120_000);

const clock = new FixedClock('2026-03-02T10:00:00Z');
const EQUALS = 3000;
let test: TestApp;
let folder: Folder;

async function match(given: Partial<MatchRequest> = {}): Promise<MatchResponse> {
  const response = await fetch(`${test.url}/api/matches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request(given)),
  });
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  const body = (await response.json()) as MatchResponse;
  expect(matchResponse.strict().parse(body)).toEqual(body);
  return body;
}
const idsOf = ({ ranked }: MatchResponse): string[] => ranked.map(({ posting }) => posting.id);
const holds = (...ids: string[]): ProfileDto => profile({ skills: ids.map((id) => ({ id, level: 2, source: 'gaming' })) });
async function publish(...contents: PostingContent[]): Promise<void> {
  const store = test.app.get(PostingStore, { strict: false });
  await test.dataSource.transaction(async (manager) => {
    for (const content of contents) await store.save(manager, content);
  });
  await test.app.get(MatchEngine, { strict: false }).catchUp();
}
const cli = async (name: string, ...args: string[]): Promise<void> => {
  const command = taxonomySlice.commands?.find((one) => one.name === name);
  await command?.run(args, { app: test.app, dataSource: test.dataSource, clock, config: test.config, print: () => undefined });
};

beforeAll(async () => {
  folder = folderOf(SMALL);
  test = await createTestApp({ clock, slices: matchingSlices });
  await test.app.get(MatchEngine, { strict: false }).standing();
  const organisations = test.app.get(Organisations, { strict: false });
  await test.dataSource.transaction((manager) => organisations.save(manager, testBakery));
  await publish(
    postingContent('baker', { requirements: [asks('baking', 'must'), asks('sales', 'good')] }),
    postingContent('cook', {
      kind: 'apprenticeship',
      title: 'Kokkelærling',
      requirements: [asks('cooking', 'must')],
      municipalityNumber: '3407',
    }),
    postingContent('open', { kind: 'work-placement', requirements: [asks('packing', 'learned')] }),
    postingContent('nothing', { requirements: [] }),
    postingContent('ad-nothing', { ...imported('nothing'), requirements: [] }),
    postingContent('tromso', { requirements: [asks('baking', 'must')], municipalityNumber: '5501' }),
  );
});
afterAll(async () => {
  folder.end();
  await test.close();
});

describe('a seeker with few skills or many', () => {
  it('without any sees what is open for all, and what one skill would open', async () => {
    const answer = await match({ profile: profile({ skills: [], languages: [] }) });
    expect(idsOf(answer)).toEqual([]);
    expect(answer.bands).toEqual({ strong: 0, possible: 0, stretch: 0, 'open-for-all': 2 });
    expect(answer.openForAll.map(({ posting }) => posting.id).sort()).toEqual(['nothing', 'open']);
    expect(answer.oneMore).toMatchObject({ opens: 1, suitableNow: 0 });
  });

  it('with one sees the openings that ask for it or for one that stands near it', async () => {
    const answer = await match({ profile: holds('baking') });
    expect(idsOf(answer)).toEqual(['baker', 'cook', 'tromso']);
    expect(answer.ranked[1]?.explanation.rows[0]).toMatchObject({ state: 'near', params: { via: 'bake' } });
  });

  it('with three hundred is answered, each once, in the order of what is explained', async () => {
    const taxonomy = test.app.get(TaxonomyService, { strict: false });
    const skills = taxonomy.concepts.filter(({ kind }) => kind === 'skill').slice(0, 300);
    const answer = await match({ profile: holds(...skills.map(({ id }) => id)) });
    expect(answer.unknown).toEqual([]);
    expect(new Set(idsOf(answer)).size).toBe(idsOf(answer).length);
    const fits = answer.ranked.map(({ explanation }) => explanation.fit);
    expect(fits).toEqual([...fits].sort((a, b) => b - a));
    expect(idsOf(answer)).toEqual(expect.arrayContaining(['baker', 'cook']));
    expect(skills.length).toBeGreaterThan(250);
  });
});

describe('an opening without requirements', () => {
  it('stands in the list of its own; an ad of which nothing was read stands in none', async () => {
    const answer = await match({ profile: holds('welding') });
    expect(answer.openForAll.map(({ posting, explanation }) => [posting.id, explanation.band])).toContainEqual(['nothing', 'open-for-all']);
    expect(JSON.stringify(answer)).not.toContain('ad-nothing');
  });
});

describe('a seeker who moves', () => {
  it('is answered for the new place by the next question, though the results were open', async () => {
    const before = await match({ profile: holds('baking'), withinReachOnly: true });
    expect(idsOf(before)).not.toContain('tromso');
    const after = await match({ profile: { ...holds('baking'), place: { municipality: '5501', reachKm: 40 } }, withinReachOnly: true });
    expect(idsOf(after)).toEqual(['tromso']);
    expect(idsOf(await match({ profile: holds('baking'), withinReachOnly: true }))).toEqual(idsOf(before));
  });
});

describe('a search together with a profile', () => {
  beforeAll(() => test.app.get(PostingIndexer, { strict: false }).reindex());

  it('finds by the words and ranks by the fit', async () => {
    const answer = await match({ profile: holds('baking'), q: 'kokkelærling' });
    expect(idsOf(answer)).toEqual(['cook']);
    expect(answer.bands).toEqual({ strong: 0, possible: 0, stretch: 1, 'open-for-all': 0 });
    expect(answer.search).toMatchObject({ unknownPlace: false, capped: false, limited: false });
    expect((await match({ profile: holds('baking') })).search).toBeNull();
  });

  it('finds around a place, says how the words were read, and when a place is not known', async () => {
    expect(idsOf(await match({ profile: holds('baking'), where: 'Tromsø' }))).toEqual(['tromso']);
    const read = await match({ profile: holds('baking'), q: 'jobb i Hamar' });
    expect(idsOf(read)).toEqual(['baker']);
    expect(read.search?.understood).toMatchObject([{ kind: 'place', label: 'Hamar' }]);
    expect((await match({ where: 'Langtvekkistan' })).search?.unknownPlace).toBe(true);
    expect(idsOf(await match({ q: 'finnesikkeordet' }))).toEqual([]);
  });
});

describe('thousands of openings that are all the same', () => {
  it('are counted in whole, and read page by page, each once, in one order', async () => {
    const ids = Array.from({ length: EQUALS }, (_, i) => `weld-${String(i).padStart(5, '0')}`);
    await publish(postingContent('weld', { requirements: [asks('welding', 'must')] }));
    await test.dataSource.transaction(async (manager) => {
      await manager.query(
        `insert into posting select (jsonb_populate_record(p, jsonb_build_object('id', copy))).* from posting p, unnest($1::text[]) copy where p.id = 'weld'`,
        [ids],
      );
      await manager.query(
        `insert into posting_requirement select (jsonb_populate_record(r, jsonb_build_object('posting_id', copy))).*
         from posting_requirement r, unnest($1::text[]) copy where r.posting_id = 'weld'`,
        [ids],
      );
      const events = test.app.get(EventLog, { strict: false });
      for (const postingId of ids) await events.append(manager, 'posting.published', { postingId, version: 1 });
    });
    await test.app.get(MatchEngine, { strict: false }).catchUp();
    const seen: string[] = [];
    for (let offset = 0; offset <= EQUALS; offset += 100) {
      const answer = await match({ profile: holds('welding'), limit: 100, offset });
      expect(answer.bands.strong).toBe(EQUALS + 1);
      seen.push(...idsOf(answer));
    }
    expect(seen.slice(0, EQUALS + 1)).toEqual(['weld', ...ids]);
  });
});

describe('a taxonomy that changes', () => {
  it('between the index and the question costs nobody a result: what was answered by an older name still counts', async () => {
    await cli('import esco', folder.path);
    const taxonomy = test.app.get(TaxonomyService, { strict: false });
    await until(() => Promise.resolve(taxonomy.knowsConcept('skill', importedId(3))));
    await publish(postingContent('sand', { requirements: [asks(importedId(3), 'must')] }));
    expect(idsOf(await match({ profile: holds(importedId(3)) }))).toContain('sand');

    // the indexes are not built anew before they are let
    const feed = test.app.get(MatchFeed, { strict: false });
    const { promise, resolve } = Promise.withResolvers<void>();
    const pages = feed.everything.bind(feed);
    const held = jest.spyOn(feed, 'everything').mockImplementation(async function* (): AsyncGenerator<Asked<'fill'>> {
      await promise;
      yield* pages();
    });
    folder.write('skills_en.csv', skillsCsv([{ number: 1, name: 'blow glass trumpets' }, { number: 2, name: 'polish glass' }, { number: 4, name: 'stay curious', reuse: 'transversal' }])); // prettier-ignore
    await cli('import esco', folder.path);
    await cli('taxonomy replace', importedId(3), importedId(2));
    await until(() => Promise.resolve(taxonomy.current(importedId(3)) === importedId(2)));
    const between = await match({ profile: holds(importedId(3)) });
    expect(between.ranked.find(({ posting }) => posting.id === 'sand')?.explanation).toMatchObject({
      band: 'strong',
      rows: [{ state: 'fits' }],
    });
    resolve();
    held.mockRestore();
    await until(async () => idsOf(await match({ profile: holds(importedId(2)) })).includes('sand'));
    expect(idsOf(await match({ profile: holds(importedId(3)) }))).toContain('sand');
  });

  it('a concept that is gone is named as not known, is met by nobody, and an opening that asks for it still stands', async () => {
    const answer = await match({ profile: holds('baking', 'no-such-skill-any-more') });
    expect(answer.unknown).toEqual(['no-such-skill-any-more']);
    expect(idsOf(answer)).toContain('baker');
    await publish(postingContent('old', { requirements: [asks('baking', 'must'), asks('gone-since-long', 'must')] }));
    const old = (await match({ profile: holds('baking', 'gone-since-long') })).ranked.find(({ posting }) => posting.id === 'old');
    expect(old?.explanation.rows).toMatchObject([
      { state: 'fits' },
      { state: 'missing', requirement: { id: 'gone-since-long', label: 'Noe som ikke lenger står i listen over ferdigheter' } },
    ]);
  });
});
