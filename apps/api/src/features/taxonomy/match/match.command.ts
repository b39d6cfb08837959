import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '@arena/domain';
import { asTyped, CommandError, type BareCommand } from '../../../platform';
import { findEscoFiles } from '../classifications/esco-files';
import { fileIn, STYRK_FILE } from '../classifications/norwegian-tables';
import { linesOf } from './lines-of';
import { MATCH_KINDS, openMatcher, type MatchKind } from './matcher';

const USAGE = '--kind occupation|skill --lang nb|nn|en [--top 10] [--classifications DIR] < TEXTS';
const MOST = 1000;

interface Asked {
  kind: MatchKind;
  lang: Language;
  top: number;
  folder: string | null;
}

function read(args: readonly string[]): Asked {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { kind: { type: 'string' }, lang: { type: 'string' }, top: { type: 'string' }, classifications: { type: 'string' } },
    });
    const kind = MATCH_KINDS.find((one) => one === values.kind);
    const lang = LANGUAGES.find((one) => one === values.lang);
    const top = Number(values.top ?? 10);
    if (!kind) throw new Error('--kind is occupation or skill');
    if (!lang) throw new Error('--lang is nb, nn or en');
    if (!Number.isInteger(top) || top < 1 || top > MOST) throw new Error(`--top is a number from 1 to ${MOST}`);
    // npm runs commands in the product's folder; the folder is meant from where the person stands
    const folder = values.classifications === undefined ? null : asTyped(values.classifications);
    return { kind, lang, top, folder };
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\ntaxonomy match ${USAGE}`);
  }
}

/** What the folder should hold and does not: the answers then are the start set's. One line each. */
async function missingIn(folder: string, kind: MatchKind): Promise<string[]> {
  const table = kind === 'skill' ? 'skills' : 'occupations';
  const { files } = await findEscoFiles(join(folder, 'esco'));
  const lines = files.some((file) => file.table === table)
    ? []
    : [`${join(folder, 'esco')} holds no table of ${table} (${table}_en.csv): none of ESCO is answered.`];
  if (kind === 'skill') return lines;
  if ((await fileIn(join(folder, 'styrk'), STYRK_FILE)) === null)
    lines.push(`${join(folder, 'styrk')} holds no styrk08.csv: no unit group of STYRK-08 is answered.`);
  return lines;
}

/** Reads one text a line, answers with one line of JSON each, in the same order. */
export const matchCommand: BareCommand = {
  name: 'taxonomy match',
  usage: USAGE,
  summary: 'which occupations or skills each line on standard input may name, as lines of JSON; needs no database',
  async run(args, { input, print, complain }) {
    const { kind, lang, top, folder } = read(args);
    if (folder !== null && !(await stat(folder).catch(() => undefined))?.isDirectory())
      throw new CommandError(`There is no folder ${folder}`);
    for (const line of folder === null ? [] : await missingIn(folder, kind)) complain?.(line);
    const matcher = await openMatcher(kind, folder);
    for await (const query of linesOf(input)) {
      print(JSON.stringify({ query, results: matcher.match(query, lang, top) }));
    }
  },
};
