import type { MatchResponse } from '@arena/contract';
import { createTestApp, type TestApp } from '../../../test/app';
import { FixedClock } from '../../platform';
import { Organisations } from '../organisations';
import { PostingStore } from '../postings';
import { asks, postingContent, testBakery } from '../postings/posting.fixture';
import { taxonomySlice } from '../taxonomy';
import { folderOf, importedId, SMALL, skillsCsv, type Folder } from '../taxonomy/import/esco.fixture';
import { matchingSlices, profile, request, until } from './matching.fixture';

jest.setTimeout(60_000);

const clock = new FixedClock('2026-03-02T10:00:00Z');
let test: TestApp;
let folder: Folder;

const cli = async (name: string, ...args: string[]): Promise<void> => {
  const command = taxonomySlice.commands?.find((one) => one.name === name);
  await command?.run(args, { app: test.app, dataSource: test.dataSource, clock, config: test.config, print: () => undefined });
};
/** How each opening stands for somebody who has this one skill. */
async function states(skill: string): Promise<Record<string, string | undefined>> {
  const held = profile({ skills: [{ id: skill, level: 2, source: 'gaming' }] });
  const response = await fetch(`${test.url}/api/matches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request({ profile: held })),
  });
  const { ranked, unknown, taxonomy } = (await response.json()) as MatchResponse;
  expect(unknown).toEqual([]);
  expect(taxonomy).toMatch(/-r\d+$/);
  return Object.fromEntries(ranked.map(({ posting, explanation }) => [posting.id, explanation.rows[0]?.state]));
}

beforeAll(async () => {
  folder = folderOf(SMALL);
  test = await createTestApp({ clock, slices: matchingSlices });
  const organisations = test.app.get(Organisations, { strict: false });
  const store = test.app.get(PostingStore, { strict: false });
  await test.dataSource.transaction(async (manager) => {
    await organisations.save(manager, testBakery);
    await store.save(manager, postingContent('trumpets', { requirements: [asks(importedId(1), 'must')] }));
    await store.save(manager, postingContent('polish', { requirements: [asks(importedId(2), 'must')] }));
    await store.save(manager, postingContent('sand', { requirements: [asks(importedId(3), 'must')] }));
  });
  await cli('import esco', folder.path);
});
afterAll(async () => {
  folder.end();
  await test.close();
});

const everywhere = async (): Promise<boolean> => (await fetch(`${test.url}/api/taxonomy/skills?q=glass%20trump`)).text().then((text) => text.includes('blow glass')); // prettier-ignore

describe('matching with imported skills', () => {
  it('a seeker who holds one fits an opening that asks for it, and is near one that asks for a broader or a related one', async () => {
    await until(everywhere);
    await until(async () => (await states(importedId(1)))['sand'] !== undefined);
    expect(await states(importedId(1))).toEqual({ trumpets: 'fits', polish: 'near', sand: 'near' });
    expect(await states(importedId(2))).toEqual({ trumpets: 'near', polish: 'fits' });
  });

  it('a seeker who holds what has been replaced fits as one who holds what stands in for it, and the other way round', async () => {
    folder.write('skills_en.csv', skillsCsv([{ number: 1, name: 'blow glass trumpets' }, { number: 2, name: 'polish glass' }, { number: 4, name: 'stay curious', reuse: 'transversal' }])); // prettier-ignore
    await cli('import esco', folder.path);
    await cli('taxonomy replace', importedId(3), importedId(2));
    await until(async () => (await states(importedId(3)))['polish'] === 'fits' && (await states(importedId(2)))['sand'] === 'fits');
  });
});
