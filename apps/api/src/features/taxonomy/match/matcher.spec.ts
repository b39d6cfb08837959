import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { runCli } from '../../../platform/cli/run-cli';
import { taxonomySlice } from '../index';
import { occupations, skills } from '../start-set';
import { openMatcher, type MatchResult } from './matcher';

const REAL = process.env['ARENA_SHARED_DATA'] ?? resolve(__dirname, '../../../../../../../shared/data');
const NURSE = occupations.find(({ id }) => id === 'nurse');
const folder = mkdtempSync(join(tmpdir(), 'arena-match-'));

beforeAll(() => {
  for (const below of ['esco', 'styrk']) mkdirSync(join(folder, below));
  const uri = 'http://data.europa.eu/esco/occupation/00000000-0000-4000-8000-00000000000';
  writeFileSync(
    join(folder, 'esco', 'occupations_nb.csv'),
    [
      'conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description',
      `Occupation,${uri}1,7212,flammeskjærer,brenner,released,`,
      `Occupation,${NURSE?.esco},2221,sykepleier,pleiekyndig,released,`,
    ].join('\n'),
  );
  writeFileSync(
    join(folder, 'esco', 'occupations_en.csv'),
    `conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,description\nOccupation,${uri}1,7212,flame cutter,,released,\nOccupation,${NURSE?.esco},2221,nurse,,released,`,
  );
  writeFileSync(
    join(folder, 'esco', 'skills_en.csv'),
    `conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description\nKnowledgeSkillCompetence,http://data.europa.eu/esco/skill/00000000-0000-4000-8000-000000000002,knowledge,cross-sector,lichenometry,,released,`,
  );
  writeFileSync(
    join(folder, 'styrk', 'styrk08.csv'),
    'code,level,parentCode,name\n0000,4,,Uoppgitt\n7212,4,721,Sveisere\n6222,4,622,Fiskere\n',
  );
  writeFileSync(join(folder, 'styrk', 'yrkeskatalog.csv'), 'yrkeskode7,styrk98_4,tittel\n6411111,6411,SNURREVADFISKER\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask(args: readonly string[], lines: string): Promise<{ code: number; out: string[]; complaints: string[] }> {
  const out: string[] = [];
  const complaints: string[] = [];
  const code = await runCli(['taxonomy', 'match', ...args], [taxonomySlice], {
    environment: {},
    print: (line) => out.push(line),
    complain: (line) => complaints.push(line),
    input: Readable.from([lines]),
  });
  return { code, out, complaints };
}

describe('a matcher of occupations and skills', () => {
  it('answers from the start set alone, in the reader’s language', async () => {
    const matcher = await openMatcher('occupation', null);
    expect(matcher.match('sjukepleiar', 'nn', 3)[0]).toMatchObject({
      id: 'nurse',
      styrk08: '2223',
      label: 'sjukepleiar',
      escoUri: NURSE?.esco,
    });
    expect(matcher.match('registered nurse', 'en', 3)[0]).toMatchObject({ id: 'nurse', label: NURSE?.en[0] });
    expect(matcher.match('', 'nb', 3)).toEqual([]);
  });

  it('finds every occupation and every skill of the start set by its own name', async () => {
    const [jobs, abilities] = [await openMatcher('occupation', null), await openMatcher('skill', null)];
    const lost = [
      ...occupations.filter((one) => !jobs.match(one.nb[0], 'nb', 3).some(({ id }) => id === one.id)),
      ...skills.filter((one) => !abilities.match(one.nb[0], 'nb', 3).some(({ id }) => id === one.id)),
    ];
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it('lets the start set win over ESCO by its address, with the labels of both', async () => {
    const matcher = await openMatcher('occupation', folder);
    for (const text of ['sykepleier', 'pleiekyndig'])
      expect(matcher.match(text, 'nb', 5)[0]).toMatchObject({ id: 'nurse', styrk08: '2223' });
    expect(matcher.match('sykepleier', 'nb', 50).filter(({ escoUri }) => escoUri === NURSE?.esco)).toHaveLength(1);
  });

  it('answers with ESCO’s concepts, and with unit groups by the titles of Yrkeskatalogen', async () => {
    const matcher = await openMatcher('occupation', folder);
    expect(matcher.match('flammeskjærer', 'nb', 1)[0]).toMatchObject({ styrk08: '7212', label: 'flammeskjærer' });
    expect(matcher.match('flammeskjærer', 'en', 1)[0]).toMatchObject({ label: 'flame cutter' });
    expect(matcher.match('snurrevadfisker', 'nb', 1)[0]).toMatchObject({
      id: 'styrk08-6222',
      styrk08: '6222',
      escoUri: null,
      label: 'Fiskere',
    });
  });

  it('shows the English name of a skill that has no Norwegian one', async () => {
    const matcher = await openMatcher('skill', folder);
    expect(matcher.match('lichenometry', 'nb', 1)[0]).toMatchObject({ styrk08: null, label: 'lichenometry' });
  });
});

describe('taxonomy match', () => {
  it('prints a line of JSON for each line, in order, without a database', async () => {
    const { code, out } = await ask(['--kind', 'occupation', '--lang', 'nb', '--top', '4'], 'sveiser\r\n\n  \nrenholder\nxqzw');
    expect(code).toBe(0);
    const answers = out.map((line) => JSON.parse(line) as { query: string; results: MatchResult[] });
    expect(answers.map(({ query }) => query)).toEqual(['sveiser', '', '  ', 'renholder', 'xqzw']);
    expect(answers[0]?.results[0]).toMatchObject({ id: 'welder', styrk08: '7212' });
    expect([answers[1]?.results, answers[2]?.results]).toEqual([[], []]);
    for (const { results } of answers) {
      expect(results.length).toBeLessThanOrEqual(4);
      expect(new Set(results.map(({ id }) => id)).size).toBe(results.length);
      for (const { score } of results) expect(score >= 0 && score <= 1).toBe(true);
    }
  });

  it('reads the folder that is named', async () => {
    const { out } = await ask(['--kind=occupation', '--lang=nb', '--classifications', folder], 'snurrevadfisker\n');
    expect((JSON.parse(out[0] ?? '') as { results: MatchResult[] }).results[0]).toMatchObject({ styrk08: '6222' });
  });

  it('says on standard error which part of the folder is empty, and answers from the start set', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'arena-empty-'));
    for (const below of ['esco', 'styrk']) mkdirSync(join(empty, below));
    const { code, out, complaints } = await ask(['--kind', 'occupation', '--lang', 'nb', '--classifications', empty], 'sveiser\n');
    rmSync(empty, { recursive: true, force: true });
    expect([code, out.length]).toEqual([0, 1]);
    expect(complaints.map((line) => /esco|styrk/.exec(line.slice(empty.length))?.[0])).toEqual(['esco', 'styrk']);
  });

  it('answers a text with a lone carriage return as one line', async () => {
    const { out } = await ask(['--kind', 'occupation', '--lang', 'nb'], 'sveiser\rkokk\nbaker\n');
    expect(out.map((line) => (JSON.parse(line) as { query: string }).query)).toEqual(['sveiser\rkokk', 'baker']);
  });

  it('tells a wrong call in words, and prints nothing', async () => {
    for (const args of [
      [],
      ['--kind', 'job', '--lang', 'nb'],
      ['--kind', 'skill', '--lang', 'de'],
      ['--kind', 'skill', '--lang', 'nb', '--top', '0'],
      ['--kind', 'skill', '--lang', 'nb', '--what'],
      ['--kind', 'skill', '--lang', 'nb', '--classifications', join(folder, 'nowhere')],
      ['--kind', 'skill', '--lang', 'nb', '--classifications', join(folder, 'styrk')],
    ]) {
      const { code, out, complaints } = await ask(args, 'sveiser\n');
      expect([code, out, complaints.length]).toEqual([1, [], 1]);
    }
  });
});

describe('the official files', () => {
  if (!existsSync(join(REAL, 'esco')) || !existsSync(join(REAL, 'styrk'))) {
    it('are not on this machine; the small ones of our own writing were read instead', async () => {
      expect((await openMatcher('occupation', folder)).match('sykepleier', 'nb', 1)).toHaveLength(1);
    });
  } else {
    it('answer what people write', async () => {
      const matcher = await openMatcher('occupation', REAL);
      const code = (text: string): string | null | undefined => matcher.match(text, 'nb', 1)[0]?.styrk08;
      expect(['helse fagarbeider', 'VVS-montør', 'BPA', 'røyrleggjar', 'lastebilsjaafør'].map(code)).toEqual([
        '5321',
        '7126',
        '5322',
        '7126',
        '8332',
      ]);
    }, 60_000);
  }
});
