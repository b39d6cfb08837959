import { writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { suggestSkills, type BuilderTexts } from '@arena/contract';
import type { Language } from '@arena/domain';
import type { z } from 'zod';
import { createTestApp, type TestApp } from '../../../../test/app';
import { CommandError, EventLog, FixedClock, type CommandContext } from '../../../platform';
import { ImportedDescriptions, TaxonomyService, taxonomySlice } from '..';
import { careCommands } from '../care/care.commands';
import { SHOWN_FROM, UnknownWords } from '../care/unknown-words';
import { folderOf, importedId, SMALL, skillsCsv, skillUri, type Folder } from '../import/esco.fixture';
import { escoPlan } from '../import/esco-plan';
import { registerPlan } from '../import/register-plans';
import { runImport } from '../import/run-import';
import { skills } from '../start-set';
import { TypedLabels } from './typed-labels';

jest.setTimeout(60_000);

const clock = new FixedClock('2026-03-02T10:00:00Z');
const linked = skills.find(({ esco }) => esco !== undefined);
let test: TestApp;
let taxonomy: TaxonomyService;
let folder: Folder;
let printed: string[] = [];

const quiet = { update: () => undefined, stop: () => undefined };
const importFolder = () =>
  runImport(escoPlan(folder.path), {
    dataSource: test.dataSource,
    clock,
    events: test.app.get(EventLog, { strict: false }),
    progress: quiet,
  });
const get = async <T>(path: string): Promise<T> => (await (await fetch(`${test.url}${path}`)).json()) as T;
const typed = async (q: string, lang = 'nb') =>
  (await get<z.infer<typeof suggestSkills.response>>(`/api/taxonomy/skills?lang=${lang}&q=${encodeURIComponent(q)}`)).items;
const context = (): CommandContext => ({
  app: test.app,
  dataSource: test.dataSource,
  clock,
  config: test.config,
  print: (line) => void printed.push(line),
});
const cli = async (line: readonly string[]): Promise<string> => {
  printed = [];
  const command = careCommands.find(({ name }) => line.slice(0, 2).join(' ') === name);
  await command?.run(line.slice(2), context());
  return printed.join('\n');
};

/** An event comes to the process in its own time. */
async function eventually(holds: () => void | Promise<void>): Promise<void> {
  for (const end = performance.now() + 15_000; ; await pause(25)) {
    try {
      return await holds();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}

beforeAll(async () => {
  test = await createTestApp({ clock, slices: [taxonomySlice] });
  taxonomy = test.app.get(TaxonomyService, { strict: false });
  folder = folderOf(SMALL);
  folder.write('skills_en.csv', `${SMALL['skills_en.csv']}${linked?.esco === undefined ? '' : linkedRow(linked.esco)}`);
  await importFolder();
  await eventually(() => expect(taxonomy.imported.size).toBeGreaterThan(0));
});
afterAll(async () => {
  folder.end();
  await test.close();
});

const linkedRow = (uri: string): string => `KnowledgeSkillCompetence,${uri},skill/competence,cross-sector,flumbering widely,,,released,\n`;

describe('what is imported, beside the start set', () => {
  it('a seeker finds an imported skill by any of its names while the process runs; a name in English is marked', async () => {
    expect(await typed('glass trum')).toEqual([{ id: importedId(1), label: 'blow glass trumpets', labelLang: 'en' }]);
    expect((await typed('glasspol'))[0]).toEqual({ id: importedId(2), label: 'polere glass' });
    expect((await typed('glasspol', 'nn'))[0]).toEqual({ id: importedId(2), label: 'polere glass', labelLang: 'nb' });
    expect(await typed('polere gl', 'en')).toContainEqual({ id: importedId(2), label: 'polish glass' });
    expect(await typed('blow glas trumpats', 'en')).toContainEqual({ id: importedId(1), label: 'blow glass trumpets' });
  });

  it('a skill that both have is the start set’s, under its own name, found by the imported one too', async () => {
    expect(linked).toBeDefined();
    expect(await typed('flumbering')).toEqual([{ id: linked?.id, label: linked?.nb[0] }]);
  });

  it('an ad and her own words find an imported skill; what ours name stays ours', () => {
    const read = (text: string) => taxonomy.recogniser.read(text, { kinds: ['skill'] }).map(({ id }) => id);
    expect(read('We are blowing glass trumpets all day')).toEqual([importedId(1)]);
    expect(read('Eg har polert glass')).toEqual([]);
    expect(read('Du liker å polere glass')).toEqual([importedId(2)]);
    expect(read('Sveising. Flumbering widely')).toEqual(['welding', linked?.id]);
    expect(taxonomy.recogniser.read('blow glass trumpets', { kinds: ['occupation'] })).toEqual([]);
  });

  it('an opening may ask for an imported skill, and what is near it counts', () => {
    expect(taxonomy.knows('skill', importedId(1))).toBe(true);
    expect(taxonomy.label('skill', importedId(1), 'nb')).toEqual({ label: 'blow glass trumpets', lang: 'en' });
    expect(taxonomy.graph.nearSkills(importedId(1))).toEqual([importedId(2), importedId(3)]);
    // a general skill shows no trade, wherever it comes from
    expect(taxonomy.graph.nearSkills(importedId(4))).toContain(importedId(1));
    expect(taxonomy.graph.nearSkills(importedId(1))).not.toContain(importedId(4));
  });

  it('an imported concept is described in the reader’s language, else in the nearest there is', async () => {
    const uri = skillUri(1);
    await test.dataSource.query(
      `insert into esco_description (uri, lang, text, type) values ($1, 'en', 'Make glass shine.', 'skill'), ($1, 'nn', 'Få glas til å skine.', 'skill')
       on conflict (uri, lang) do update set text = excluded.text`,
      [uri],
    );
    const of = (lang: Language) => test.app.get(ImportedDescriptions, { strict: false }).of(uri, lang);
    expect(await of('nn')).toEqual({ text: 'Få glas til å skine.', lang: null });
    expect(await of('nb')).toEqual({ text: 'Få glas til å skine.', lang: 'nn' });
    expect(await of('en')).toEqual({ text: 'Make glass shine.', lang: null });
    expect(await test.app.get(ImportedDescriptions, { strict: false }).of(skillUri(99), 'nb')).toBeNull();
  });

  it('an imported occupation has its skills and its group', () => {
    expect(taxonomy.occupation(importedId(11))).toMatchObject({ styrk08: '5131', nb: ['glass trumpeter'], skills: [importedId(1)] });
  });

  it('a draft from before is named by id, with the address of ESCO', async () => {
    const { items } = await get<{ items: unknown[] }>(`/api/taxonomy/skill-names?lang=en&ids=${importedId(3)},no-such-skill`);
    expect(items).toEqual([{ id: importedId(3), label: 'melt sand', esco: skillUri(3) }]);
  });

  it('what ESCO has no more is offered to nobody, still named, and led on by the operator’s word', async () => {
    folder.write('skills_en.csv', skillsCsv([{ number: 1, name: 'blow glass trumpets' }, { number: 2, name: 'polish glass' }, { number: 4, name: 'stay curious', reuse: 'transversal' }])); // prettier-ignore
    await importFolder();
    await eventually(async () => expect(await typed('melt sand')).toEqual([]));
    expect(taxonomy.label('skill', importedId(3), 'en').label).toBe('melt sand');
    await expect(cli(['taxonomy', 'replace', importedId(3), 'no-such-skill'])).rejects.toThrow(CommandError);
    await cli(['taxonomy', 'replace', importedId(3), importedId(2)]);
    await expect(cli(['taxonomy', 'replace', importedId(2), importedId(3)])).rejects.toThrow('stand in for each other');
    await eventually(async () => expect((await typed('melt sand', 'en'))[0]?.id).toBe(importedId(2)));
    expect(taxonomy.current(importedId(3))).toBe(importedId(2));
    const held = [{ id: importedId(3), level: 3 }, { id: importedId(2), level: 1 }]; // prettier-ignore
    expect(taxonomy.currentSkills(held)).toEqual([{ id: importedId(2), level: 3 }]);
  });
});

describe('imported names of the codes of STYRK-08', () => {
  it('a seeker is understood by a title that only the register has', async () => {
    expect(taxonomy.titles.find('kringlefletter', 'nb')).toBeNull();
    folder.write('styrk08_2031.csv', 'code,level,parentCode,name\n7512,4,751,Kringleflettere\n');
    await runImport(registerPlan('styrk', folder.path), { dataSource: test.dataSource, clock, events: test.app.get(EventLog, { strict: false }), progress: quiet }); // prettier-ignore
    await eventually(() => expect(taxonomy.titles.find('kringlefletter', 'nb')).toBe('baker'));
  });
});

describe('an imported register of postcodes', () => {
  it('a seeker finds a place that is newer than the build', async () => {
    folder.write('postnummer_2031.csv', 'postnr,poststed,kommunenr\n2399,NY GREND I SKOGEN,3403\n');
    await runImport(registerPlan('postcodes', folder.path), { dataSource: test.dataSource, clock, events: test.app.get(EventLog, { strict: false }), progress: quiet }); // prettier-ignore
    await eventually(async () => {
      const { items } = await get<{ items: unknown[] }>('/api/taxonomy/places?q=ny%20grend');
      expect(items).toEqual([expect.objectContaining({ label: 'Ny Grend i Skogen', municipality: '3403' })]);
    });
    expect(taxonomy.places.resolve('2399')?.municipalities).toEqual(['3403']);
    expect(taxonomy.places.resolve('2317')?.municipalities).toEqual(['3403']);
  });
});

describe('care for the taxonomy', () => {
  it('a synonym finds its skill when it is published, and not before', async () => {
    const [skill] = skills;
    expect(await typed('snurrebassere')).toEqual([]);
    await cli(['taxonomy', 'synonym', 'add', 'skill', skill?.id ?? '', 'nb', 'snurrebassere', '--source', 'typed by people']);
    expect(await typed('snurrebassere')).toEqual([]);
    expect(await cli(['taxonomy', 'publish', 'A word that people use'])).toMatch(/Version \d+: 1 added, 0 taken away/);
    await eventually(async () => expect((await typed('snurrebass'))[0]?.id).toBe(skill?.id));
    expect(await cli(['taxonomy', 'publish', 'Again'])).toBe('Nothing waits.');
    expect(await cli(['taxonomy', 'synonym', 'list'])).toContain('«snurrebassere»  typed by people  since version');
  });

  it('an operator must say where a word comes from, and name a skill that is there', async () => {
    await expect(cli(['taxonomy', 'synonym', 'add', 'skill', skills[0]?.id ?? '', 'nb', 'noe'])).rejects.toThrow(
      'Where does it come from?',
    );
    await expect(cli(['taxonomy', 'synonym', 'add', 'skill', 'no-such', 'nb', 'noe', '--source', 'x'])).rejects.toThrow(
      'There is no skill no-such',
    );
  });

  it('a card is among the cards when it is published', async () => {
    const file = `${folder.path}/card.json`;
    const words = { nb: 'Jeg har blåst i glass', nn: 'Eg har blåse i glas', en: 'I have blown glass', becauseNb: 'du har blåst i glass', becauseNn: 'du har blåse i glas', becauseEn: 'you have blown glass' }; // prettier-ignore
    writeFileSync(file, JSON.stringify({ id: 'blown-glass', group: 'other', ...words, skills: [importedId(1)] }));
    await cli(['taxonomy', 'card', 'add', file, '--source', 'a careers adviser']);
    await cli(['taxonomy', 'publish', 'Glass']);
    await eventually(async () => {
      const { cards, version } = await get<BuilderTexts>('/api/taxonomy/builder?lang=nb');
      const { version: now } =
        (await test.dataSource.query<{ version: number }[]>('select max(number) as version from taxonomy_version'))[0] ?? {};
      expect(version).toBe(`${taxonomy.version}-r${now}`);
      expect(cards.find(({ id }) => id === 'blown-glass')?.skills).toEqual([
        { id: importedId(1), label: 'blow glass trumpets', labelLang: 'en' },
      ]);
    });
    writeFileSync(file, JSON.stringify({ id: 'blown-sand', group: 'hobby', ...words, skills: [importedId(1)] }));
    await expect(cli(['taxonomy', 'card', 'add', file, '--source', 'x'])).rejects.toThrow(/group/);
  });

  const tell = (word: string) =>
    fetch(`${test.url}/api/taxonomy/unknown-words`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-arena': '1', origin: test.url },
      body: JSON.stringify({ lang: 'nb', word }),
    });

  it('an operator sees a word that many typed, and never one that few did', async () => {
    const words = test.app.get(UnknownWords, { strict: false });
    for (let time = 1; time < SHOWN_FROM; time++) expect((await tell('Okkelponging')).status).toBeLessThan(300);
    expect(await test.dataSource.query('select word, times from unknown_word')).toEqual([{ word: null, times: SHOWN_FROM - 1 }]);
    expect(await words.list(1)).toEqual([]);
    await tell('okkelponging');
    expect(await cli(['taxonomy', 'unknown'])).toContain(`${SHOWN_FROM}  nb  okkelponging`);
    await cli(['taxonomy', 'unknown', '--dismiss', 'nb', 'okkelponging']);
    expect(await words.list()).toEqual([]);
  });

  it('what could tell of a person is not counted, nor what is known', async () => {
    await test.dataSource.query('truncate unknown_word');
    for (const word of [
      'ring 91234567',
      'kari@eksempel.no',
      'jeg bor i det gule huset',
      'https://a.no',
      'jeg heter Kari Nordmann',
      'x',
      'polere glass',
    ])
      await tell(word);
    expect(await test.dataSource.query('select * from unknown_word')).toEqual([]);
  });

  it('a word that nobody types any more is forgotten after three months', async () => {
    await tell('okkelponging');
    const words = test.app.get(UnknownWords, { strict: false });
    clock.set('2026-07-01T10:00:00Z');
    await test.dataSource.transaction((manager) => words.sweep(manager));
    expect(await test.dataSource.query('select * from unknown_word')).toEqual([]);
    clock.set('2026-03-02T10:00:00Z');
  });
});

describe('finding by what is typed', () => {
  it('prefers the reader’s language and the preferred name, and takes each concept once', async () => {
    const index = await TypedLabels.build([
      { id: 'a', lang: 'en', rank: 0, text: 'glass work' },
      { id: 'b', lang: 'nb', rank: 1, text: 'glassarbeid' },
      { id: 'c', lang: 'nb', rank: 0, text: 'glass' },
      { id: 'c', lang: 'en', rank: 0, text: 'glass' },
      { id: 'd', lang: 'nb', rank: 0, text: 'vaske glass' },
    ]);
    expect(index.find('glass', 'nb', 9).map(({ id }) => id)).toEqual(['c', 'b', 'a', 'd']);
    expect(index.find('glass w', 'nb', 9)).toEqual([{ id: 'a', how: 'start' }]);
    expect(index.find('glass vaske', 'nb', 9)).toEqual([{ id: 'd', how: 'word' }]);
    expect(index.find('arbeid', 'nb', 9)).toEqual([{ id: 'b', how: 'inside' }]);
    expect(index.find('glaas', 'nb', 1)).toEqual([{ id: 'c', how: 'misspelt' }]);
    expect(index.find('glaas', 'nb', 1, false)).toEqual([]);
    expect(index.find('glass', 'nb', 9)).toHaveLength(4);
  });
});
