import { join } from 'node:path';
import { folderOf, occupationUri, SMALL, skillUri, type Folder } from '../import/esco.fixture';
import { sharedData } from '../import/shared-data.fixture';
import { readMunicipalities, type MunicipalityRow } from './places-tables';
import { readEsco, readStyrk } from './read-classifications';

let folder: Folder | undefined;
afterEach(() => folder?.end());

describe('reading a classification into memory', () => {
  it('joins the languages of a concept, the name of each language first', async () => {
    folder = folderOf(SMALL);
    const { skills, occupations, relations, version } = await readEsco(folder.path);
    const polish = skills.find(({ uri }) => uri === skillUri(2));
    expect(polish?.labels.filter(({ preferred }) => preferred)).toEqual([
      { lang: 'en', text: 'polish glass', preferred: true },
      { lang: 'nb', text: 'polere glass', preferred: true },
    ]);
    expect(occupations).toEqual([expect.objectContaining({ uri: occupationUri(11), iscoCode: '5131' })]);
    expect(relations).toContainEqual({ kind: 'occupation-optional', from: occupationUri(11), to: skillUri(2) });
    expect(version).toBeNull();
  });

  it('leaves out names of concepts that no file lists, and relations for whoever needs none', async () => {
    folder = folderOf({
      ...SMALL,
      'skills_sv_fi_labels_v1.2.csv': `conceptUri,preferredLabel_sv\n${skillUri(77)},ingenting\n${skillUri(1)},blåsa glas\n`,
    });
    const { skills, relations, version } = await readEsco(folder.path, { relations: false });
    expect(skills.map(({ uri }) => uri)).not.toContain(skillUri(77));
    expect(skills.find(({ uri }) => uri === skillUri(1))?.labels).toContainEqual({ lang: 'sv', text: 'blåsa glas', preferred: true });
    expect([relations, version]).toEqual([[], '1.2']);
  });

  it('reads codes with either separator, and is content without job titles', async () => {
    folder = folderOf({ 'styrk08.csv': 'code;level;parentCode;name\n5131;4;513;"Servitører; kelnere"\n' });
    expect(await readStyrk(folder.path)).toEqual({
      codes: [{ code: '5131', level: 4, parentCode: '513', name: 'Servitører; kelnere' }],
      titles: [],
    });
  });

  it('reads municipalities as Klass writes them: with semicolons, names in several languages and one that is unstated', async () => {
    folder = folderOf({
      'kommuner.csv':
        'code;parentCode;level;name;shortName;notes\n"3403";"";"1";"Hamar";"";""\n"5612";"";"1";"Kautokeino - Guovdageaidnu";"";""\n"9999";"";"1";"Uoppgitt";"";""\n',
    });
    const rows: MunicipalityRow[] = [];
    for await (const row of readMunicipalities(join(folder.path, 'kommuner.csv'))) rows.push(row);
    expect(rows.map(({ number, name, county }) => [number, name, county])).toEqual([
      ['3403', 'Hamar', 'Innlandet'],
      ['5612', 'Kautokeino', 'Finnmark'],
    ]);
  });

  it('reads the whole of what is beside the repository, or says that it is not there', async () => {
    const [esco, styrk] = [sharedData('esco'), sharedData('styrk')];
    if (esco === null || styrk === null) {
      process.stderr.write('Left out: reading the whole of ESCO and STYRK-08, because ../shared/data is not there.\n');
      return;
    }
    const { skills, occupations } = await readEsco(esco, { relations: false });
    const { codes, titles } = await readStyrk(styrk);
    expect([skills.length, occupations.length, codes.length, titles.length]).toEqual([13_896, 3007, 582, 4247]);
  }, 60_000);
});
