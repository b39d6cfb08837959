import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestApp, type TestApp } from '../../../../test/app';
import { createDataSource } from '../../../platform/database/data-source';
import { CommandError, EventLog, FixedClock } from '../../../platform';
import { taxonomySlice } from '..';
import { BrokenFile } from '../classifications/broken-file';
import { folderOf, importedId, occupationsCsv, SMALL, skillsCsv, skillUri, type Folder, type InventedSkill } from './esco.fixture';
import { escoPlan, type EscoOptions } from './esco-plan';
import { importCommands } from './import.commands';
import { reportLines, type ImportReport } from './import-report';
import { registerPlan, type Register } from './register-plans';
import { runImport } from './run-import';
import { sharedData } from './shared-data.fixture';

jest.setTimeout(180_000);

const clock = new FixedClock('2026-03-02T10:00:00Z');
let test: TestApp;
let folder: Folder;

beforeAll(async () => {
  test = await createTestApp({ clock, slices: [taxonomySlice] });
});
afterAll(() => test.close());
beforeEach(async () => {
  folder = folderOf(SMALL);
  await test.dataSource.query(
    'truncate esco_concept, esco_label, esco_description, esco_relation, taxonomy_version, classification_import, event cascade',
  );
});
afterEach(() => folder.end());

const quiet = { update: () => undefined, stop: () => undefined };
const services = () => ({ dataSource: test.dataSource, clock, events: test.app.get(EventLog, { strict: false }), progress: quiet });
const run = (path = folder.path, options: EscoOptions = {}): Promise<ImportReport> => runImport(escoPlan(path, options), services());
const rows = <T>(sql: string): Promise<T[]> => test.dataSource.query<T[]>(sql);
const TABLES = ['esco_concept', 'esco_label', 'esco_description', 'esco_relation', 'taxonomy_version', 'classification_import', 'event'];
/** Every row with the transaction that wrote it: equal only if nothing was written. */
const everything = async (): Promise<unknown> =>
  Object.fromEntries(
    await Promise.all(TABLES.map(async (table) => [table, await rows(`select xmin::text, t.* from ${table} t order by t::text`)])),
  );
const counts = ({ tables }: ImportReport): Record<string, number[]> =>
  Object.fromEntries(tables.map(({ name, read, added, changed, gone }) => [name, [read, added, changed, gone]]));

describe('importing ESCO', () => {
  it('an operator is told what came in, and what was left out and why', async () => {
    folder.write('occupationSkillRelations_en.csv', `${SMALL['occupationSkillRelations_en.csv']}${occupationLine(11, 99)}`);
    const report = await run();
    expect(counts(report)).toEqual({ concepts: [5, 5, 0, 0], names: [9, 9, 0, 0], descriptions: [5, 5, 0, 0], relations: [5, 5, 0, 0] });
    expect(report.dropped).toEqual([{ file: 'occupationSkillRelations_en.csv', reason: 'unknown concept', count: 1, line: 4 }]);
    expect(report.passedOver).toEqual(['greenSkillsCollection_en.csv']);
    expect(report.languages).toEqual(['en', 'nb']);
    expect(reportLines(report)).toContain('This is version 1 of the taxonomy.');
    expect(await rows('select name from event')).toEqual([{ name: 'taxonomy.changed' }]);
  });

  it('an operator who imports the same files again writes nothing', async () => {
    await run();
    const before = await everything();
    const report = await run();
    expect(await everything()).toEqual(before);
    expect(report.version).toBeNull();
  });

  it('files packed with gzip say the same as files that are not', async () => {
    await run();
    const packed = folderOf(Object.fromEntries(Object.entries(SMALL).map(([name, content]) => [`${name}.gz`, content])));
    const before = await rows('select xmin::text, t.* from esco_label t order by t::text');
    expect((await run(packed.path)).version).toBeNull();
    expect(await rows('select xmin::text, t.* from esco_label t order by t::text')).toEqual(before);
    packed.end();
  });

  it('a concept that goes is kept for whoever has it, and comes back as what it was', async () => {
    await run();
    folder.write('skills_en.csv', skillsCsv([{ number: 1, name: 'blow glass horns' }, { number: 2, name: 'polish glass' }, { number: 4, name: 'stay curious', reuse: 'transversal' }])); // prettier-ignore
    const report = await run();
    expect(counts(report)['concepts']).toEqual([4, 0, 0, 1]);
    expect(report.goneNames).toEqual([{ id: importedId(3), label: 'melt sand', replacedBy: null }]);
    expect(await rows(`select text from esco_label where uri = '${skillUri(3)}' order by text`)).toEqual([
      { text: 'melt sand' },
      { text: 'sand melting' },
    ]);
    expect(await rows(`select text from esco_label where uri = '${skillUri(1)}'`)).toEqual([{ text: 'blow glass horns' }]);
    folder.write('skills_en.csv', SMALL['skills_en.csv'] ?? '');
    expect(counts(await run())['concepts']).toEqual([5, 0, 1, 0]);
    expect(await rows('select from esco_concept where gone_at is not null')).toEqual([]);
  });

  it('what ESCO itself says stands in for a withdrawn concept is kept', async () => {
    await run();
    const skills: InventedSkill[] = [
      { number: 1, name: 'blow glass trumpets' },
      { number: 2, name: 'polish glass' },
      { number: 3, name: 'melt sand', status: 'obsolete', replacedBy: 2 },
      { number: 4, name: 'stay curious', reuse: 'transversal' },
    ];
    folder.write('skills_en.csv', skillsCsv(skills, true));
    expect((await run()).goneNames).toEqual([{ id: importedId(3), label: 'melt sand', replacedBy: importedId(2) }]);
  });

  it('a folder with another language adds its names and leaves the rest alone', async () => {
    await run();
    const swedish = folderOf({
      'skills_labels.csv': `conceptUri,preferredLabel_sv\n${skillUri(3)},smälta sand\n${skillUri(77)},ingenting\n`,
    });
    const onlySwedish = folderOf({
      'skills_sv_labels.csv': `conceptUri,preferredLabel_sv\n${skillUri(3)},smälta sand\n${skillUri(77)},ingenting\n`,
    });
    const report = await run(onlySwedish.path);
    expect(counts(report)).toEqual({ concepts: [0, 0, 0, 0], names: [1, 1, 0, 0], descriptions: [0, 0, 0, 0], relations: [0, 0, 0, 0] });
    expect(report.dropped).toEqual([{ file: 'skills_sv_labels.csv', reason: 'unknown concept', count: 1, line: 3 }]);
    expect((await run(swedish.path)).version).toBeNull();
    for (const one of [swedish, onlySwedish]) one.end();
  });

  it.each([
    ['a row with too few columns', 'skills_en.csv', `${SMALL['skills_en.csv']}KnowledgeSkillCompetence,${skillUri(5)}\n`, /skills_en\.csv: line \d+: it has more or fewer columns/],
    ['a quote that is never closed', 'occupations_en.csv', `${SMALL['occupations_en.csv']}Occupation,"half`, /occupations_en\.csv: line 3: a quote is opened and never closed/],
    ['an address that is none', 'occupationSkillRelations_en.csv', `${SMALL['occupationSkillRelations_en.csv']}x,essential,knowledge,y\n`, /occupationSkillRelations_en\.csv: line 4: «occupationUri» is no ESCO address/],
    ['an unknown kind of relation', 'occupationSkillRelations_en.csv', (SMALL['occupationSkillRelations_en.csv'] ?? '').replace('optional', 'perhaps'), /line 3: «relationType» is neither/],
    ['a missing column', 'skills_en.csv', 'conceptUri,name\n', /skills_en\.csv: line 1: there is no column «preferredLabel»/],
    ['an empty file', 'skills_en.csv', '', /skills_en\.csv: it is empty/],
    ['an occupation without a group', 'occupations_en.csv', occupationsCsv([{ number: 11, name: 'x', isco: '51' }]), /line 2: «iscoGroup» is not four digits/],
  ])('a folder with %s is refused with file and line, and nothing changes', async (_, name, content, message) => {
    await run();
    const before = await everything();
    folder.write(name, content);
    await expect(run()).rejects.toThrow(message);
    await expect(run()).rejects.toBeInstanceOf(BrokenFile);
    expect(await everything()).toEqual(before);
  }); // prettier-ignore

  it('a file that is not UTF-8, or a gzip file that is cut, is refused by name', async () => {
    folder.write('skills_en.csv', (SMALL['skills_en.csv'] ?? '').replace('melt', 'm\uFFFDlt'));
    await expect(run()).rejects.toThrow(/skills_en\.csv: line \d+: it is not UTF-8/);
    folder.remove('skills_en.csv');
    const cut = folderOf({});
    const many = Array.from({ length: 3000 }, (_, at) => ({ number: at, name: `skill ${(at * 7919) % 104729}` }));
    folder.write('skills_en.csv.gz', skillsCsv(many));
    const packed = readFileSync(join(folder.path, 'skills_en.csv.gz'));
    writeFileSync(join(cut.path, 'skills_en.csv.gz'), packed.subarray(0, packed.length / 2));
    await expect(run(cut.path)).rejects.toThrow(/skills_en\.csv\.gz: line \d+: from here on it cannot be unpacked/);
    cut.end();
  });

  it('a file that was cut between two lines is asked about before a tenth of the concepts goes', async () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ number: 100 + at, name: `invented ${at}` }));
    folder.write('skills_en.csv', skillsCsv(many));
    await run();
    folder.write('skills_en.csv', skillsCsv(many.slice(0, 200)));
    const before = await everything();
    await expect(run()).rejects.toThrow(CommandError);
    expect(await everything()).toEqual(before);
    expect(counts(await run(folder.path, { acceptGone: true }))['concepts']?.[3]).toBe(100);
  });

  it('the command names what is wrong in one line', async () => {
    const [esco] = importCommands;
    const context = { app: test.app, dataSource: test.dataSource, clock, config: test.config, print: () => undefined };
    await expect(esco?.run(['/nowhere/at/all'], context)).rejects.toThrow('cannot be read');
    await expect(esco?.run([], context)).rejects.toThrow('Name one folder');
    await expect(esco?.run([folder.path, '--quick'], context)).rejects.toThrow('There is no --quick');
  });
});

const occupationLine = (occupation: number, skill: number): string =>
  `http://data.europa.eu/esco/occupation/${String(occupation).padStart(8, '0')}-0000-4000-8000-000000000000,essential,knowledge,${skillUri(skill)}\n`;

describe('an import that is killed', () => {
  const home = join(__dirname, '../../../../../../.arena/test', `import-${process.pid}`);
  const program = join(home, 'cli.mjs');
  beforeAll(() => {
    mkdirSync(home, { recursive: true });
    const bundle = join(__dirname, '../../../../test/worker-process.bundle.mjs');
    const { status, stderr } = spawnSync(process.execPath, [bundle, program, join(__dirname, 'import-program.fixture.ts')], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  /** Runs the command as a process; kills it so many milliseconds after it has said this. */
  const command = (
    path: string,
    killAfter?: { said: RegExp; ms: number },
  ): Promise<{ code: number | null; signal: string | null; said: string }> =>
    new Promise((done) => {
      const child = spawn(process.execPath, [program, 'import', 'esco', path], {
        env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: test.databaseUrl, LOG_LEVEL: 'silent' },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let said = '';
      let armed = false;
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (killAfter && !armed && killAfter.said.test(said)) {
          armed = true;
          setTimeout(() => child.kill('SIGKILL'), killAfter.ms);
        }
      });
      child.once('exit', (code, signal) => done({ code, signal, said }));
    });

  it('leaves what was there, and the next one goes through', async () => {
    await run();
    const before = await everything();
    const many: InventedSkill[] = Array.from({ length: 20_000 }, (_, at) => ({
      number: 1000 + at,
      name: `invented skill ${at}`,
      others: [`another name ${at}`, `a third name ${at}`],
    }));
    const big = folderOf({ ...SMALL, 'skills_en.csv': `${SMALL['skills_en.csv']}${skillsCsv(many).split('\n').slice(1).join('\n')}` });
    let killed = 0;
    for (const [said, ms] of [
      [/rows so far/, 0],
      [/skills_en/, 40],
      [/in place/, 0],
      [/in place/, 150],
      [/in place/, 400],
      [/in place/, 800],
    ] as const) {
      const { signal } = await command(big.path, { said, ms });
      if (signal !== 'SIGKILL') break;
      killed++;
      const [seen] = await rows<{ count: number }>('select count(*)::int as count from esco_concept');
      expect([5, 20_005]).toContain(seen?.count);
      if (seen?.count !== 5) break;
      expect(await everything()).toEqual(before);
    }
    expect(killed).toBeGreaterThanOrEqual(3);
    expect(await command(big.path)).toMatchObject({ code: 0 });
    expect(await rows('select count(*)::int as count from esco_concept')).toEqual([{ count: 20_005 }]);
    expect(await rows(`select count(*)::int as count from pg_class where relname like 'stage_%'`)).toEqual([{ count: 0 }]);
    big.end();
  });
});

describe('importing registers', () => {
  const register = (what: Register, path: string): Promise<ImportReport> => runImport(registerPlan(what, path), services());

  it('an operator keeps STYRK-08 with job titles, SN2007, municipalities and postcodes, each twice without harm', async () => {
    const files = folderOf({
      'styrk08_klass.csv': 'code,level,parentCode,name\n5,1,,Salg\n51,2,5,Service\n',
      'yrkeskatalog_titler.csv': 'yrkeskode7,styrk98_4,tittel\n5131101,5131,GLASSBLÅSER (TROMPET)\n',
      'sn2007_klass.csv.gz': 'code;level;parentCode;name\nA;1;;Jordbruk\n01.110;5;A;Korn\n',
      'kommuner_2025.csv': 'kommunenr,name,county_nr,county,population,lat_center,lon_center\n3403,Hamar,34,Innlandet,33000,60.8,11.07\n',
      'postnummerregister_2024-10.tsv': '2317\tHAMAR\t3403\tHAMAR\tP\n',
      'postnummer_2026.csv': 'postnr,poststed,kommunenr,kommune,category_2026\n2317,Hamar,3403,Hamar,P\n',
    });
    const all: Register[] = ['styrk', 'sn2007', 'municipalities', 'postcodes'];
    const first = await Promise.all(all.slice(0, 1).map((what) => register(what, files.path)));
    for (const what of all.slice(1)) first.push(await register(what, files.path));
    expect(first.map(({ edition, version }) => [edition.replace(/ .*/, ''), version])).toEqual([
      ['contents', 1],
      ['2007', 2],
      ['2025', 3],
      ['2026', 4],
    ]);
    for (const what of all) expect((await register(what, files.path)).version).toBeNull();
    expect(await rows('select code, level, parent_code, name from sn2007 order by code')).toEqual([
      { code: '01.110', level: 5, parent_code: 'A', name: 'Korn' },
      { code: 'A', level: 1, parent_code: null, name: 'Jordbruk' },
    ]);
    files.write('styrk08_klass.csv', 'code,level,parentCode,name\n5,1,,Salg og service\n');
    expect((await register('styrk', files.path)).tables[0]).toMatchObject({ read: 1, added: 0, changed: 1, gone: 1 });
    files.write('kommuner_2025.csv', 'kommunenr,name,county_nr,county\n34O3,Hamar,34,Innlandet\n');
    await expect(register('municipalities', files.path)).rejects.toThrow('kommuner_2025.csv: line 2: «kommunenr» has the wrong form');
    files.end();
  });

  it('an operator is asked about a register that was cut, and nothing has changed until she accepts it', async () => {
    await test.dataSource.query('truncate postcode');
    const codes = Array.from({ length: 100 }, (_, at) => `${2300 + at},Hamar,3403`);
    const written = (some: readonly string[]): string => `postnr,poststed,kommunenr\n${some.join('\n')}\n`;
    const files = folderOf({ 'postnummer_2031.csv': written(codes) });
    await register('postcodes', files.path);
    files.write('postnummer_2031.csv', written(codes.slice(0, 70)));
    await expect(register('postcodes', files.path)).rejects.toThrow('30 of 100 postcodes are not in the file any more. Is a file cut?');
    expect(await rows('select count(*)::int as count from postcode where gone_at is null')).toEqual([{ count: 100 }]);
    const accepted = await runImport(registerPlan('postcodes', files.path, { acceptGone: true }), services());
    expect(accepted.tables[0]).toMatchObject({ read: 70, gone: 30 });
    files.end();
  });
});

describe('the whole of ESCO', () => {
  const shared = sharedData('esco');
  if (shared === null) {
    it('is not imported where the shared classifications are not beside the repository', () => {
      process.stderr.write('Left out: the whole of ESCO, because ../shared/data/esco is not there.\n');
      expect(shared).toBeNull();
    });
    return;
  }
  it('comes in within a minute, with every skill, occupation and relation whose ends are there', async () => {
    // As the command connects: without the bound that answers to people have.
    const dataSource = await createDataSource(test.config, [taxonomySlice], 'long').initialize();
    const report = await runImport(escoPlan(shared), { ...services(), dataSource }).finally(() => dataSource.destroy());
    expect(report.edition).toBe('1.1.1');
    expect(report.seconds).toBeLessThan(60);
    expect(
      await rows(`select type, count(*)::int as count from esco_concept where type in ('skill', 'occupation') group by type order by type`),
    ).toEqual([
      { type: 'occupation', count: 3007 },
      { type: 'skill', count: 13_896 },
    ]);
    const left = report.dropped.filter(({ file }) => file.startsWith('occupationSkill')).reduce((sum, { count }) => sum + count, 0);
    expect(await rows(`select count(*)::int as count from esco_relation where kind like 'occupation%'`)).toEqual([
      { count: 123_855 - left },
    ]);
  });
});
