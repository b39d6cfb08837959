import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder with files in it, for one test. */
export function folderWith(files: Readonly<Record<string, string>>): { path: string; end(): void } {
  const path = mkdtempSync(join(tmpdir(), 'arena-set-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return { path, end: () => rmSync(path, { recursive: true, force: true }) };
}

export const lines = (...rows: object[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

/** Three people and four openings; the last opening is of another world. */
export const SMALL_SET = {
  'profiles.jsonl': lines(
    { id: 'care', lang: 'nb', text: 'Jeg har jobbet på sykehjem i to år', municipality: null, reachKm: null },
    { id: 'cook', lang: 'en', text: 'I was a cook in a hotel', municipality: '3405', reachKm: 30 },
    { id: 'none', lang: null, text: '', municipality: null, reachKm: null },
  ),
  'postings.jsonl': lines(
    { id: 'a', lang: 'nb', kind: 'job', title: 'Pleieassistent', text: 'Vi søker deg til et lite sykehjem.', municipality: '3405' },
    { id: 'b', lang: null, kind: null, title: 'Kokk', text: 'Du lager mat fra bunnen av.', municipality: '3405' },
    { id: 'c', lang: 'nb', kind: 'work-placement', title: 'Praksis på lager', text: 'Ingen krav. Alle kan søke.', municipality: null },
    { id: 'd', lang: 'nb', kind: null, title: 'Fastlege', text: 'Du har norsk autorisasjon.', municipality: null },
  ),
  'judgements.tsv': 'profile\tposting\tgrade\ncare\ta\t3\ncare\tb\t0\ncook\ta\t0\ncook\tb\t3\ncook\tc\t2\n',
};
