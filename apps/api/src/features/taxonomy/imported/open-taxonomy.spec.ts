import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrokenFile } from '../classifications/broken-file';
import { importedId, SMALL, skillUri } from '../import/esco.fixture';
import { openTaxonomy } from './open-taxonomy';

const folder = mkdtempSync(join(tmpdir(), 'arena-taxonomy-'));
beforeAll(() => {
  for (const below of ['esco', 'styrk']) mkdirSync(join(folder, below));
  for (const [name, text] of Object.entries(SMALL)) writeFileSync(join(folder, 'esco', name), text);
  writeFileSync(join(folder, 'styrk', 'styrk08.csv'), 'code,level,parentCode,name\n7212,4,721,Sveisere\n');
  writeFileSync(join(folder, 'styrk', 'yrkeskatalog.csv'), 'yrkeskode7,styrk98_4,tittel\n7212111,7212,ZAPPER\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the taxonomy without a database', () => {
  it('is the start set where there is no folder', async () => {
    const taxonomy = await openTaxonomy(null);
    expect([taxonomy.imported.size, taxonomy.knowsConcept('skill', 'cooking')]).toEqual([0, true]);
  });

  it('has the skills of a folder as an import gives them: found in texts, named in the reader’s language', async () => {
    const taxonomy = await openTaxonomy(folder);
    expect(taxonomy.imported.at(skillUri(1))?.id).toBe(importedId(1));
    expect(taxonomy.recogniser.read('I can blow glass trumpets').map(({ id }) => id)).toContain(importedId(1));
    expect(taxonomy.label('skill', importedId(2), 'nb').label).toBe('polere glass');
  });

  it('knows a title of the folder', async () => {
    expect((await openTaxonomy(folder)).titles.find('zapper', 'nb')).toBe('welder');
  });

  it('a folder that is none is told', async () => {
    await expect(openTaxonomy(join(folder, 'no'))).rejects.toThrow(BrokenFile);
  });
});
