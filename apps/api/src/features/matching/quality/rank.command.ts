import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { asTyped, CommandError, type BareCommand } from '../../../platform';
import { BrokenFile, openTaxonomy } from '../../taxonomy';
import { SetRanking } from './rank-set';
import { BrokenSet, readSet } from './set-files';

const USAGE = '--set DIR [--top 200] [--classifications DIR]';
const MOST = 1_000_000;
/** The exit code where the classifications are not there. */
const WRONG_FOLDER = 2;

interface Asked {
  set: string;
  top: number;
  classifications: string | null;
}

function read(args: readonly string[]): Asked {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { set: { type: 'string' }, top: { type: 'string' }, classifications: { type: 'string' } },
    });
    if (values.set === undefined) throw new Error('--set names the folder with profiles.jsonl and postings.jsonl');
    const top = Number(values.top ?? 200);
    if (!Number.isInteger(top) || top < 1 || top > MOST) throw new Error(`--top is a number from 1 to ${MOST}`);
    return {
      set: asTyped(values.set),
      top,
      classifications: values.classifications === undefined ? null : asTyped(values.classifications),
    };
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\nmatch rank ${USAGE}`);
  }
}

/** Ranks the postings of a folder for the people in it, a line of JSON a person, in the order of the file. */
export const rankCommand: BareCommand = {
  name: 'match rank',
  usage: USAGE,
  summary: 'how well each posting of a set fits each person of it, by what they wrote, as lines of JSON; needs no database',
  async run(args, { print, complain = () => undefined }) {
    const { set, top, classifications } = read(args);
    if (!(await isFolder(set))) throw new CommandError(`There is no folder ${set}`);
    try {
      if (classifications !== null && !(await isFolder(classifications)))
        throw new BrokenFile(classifications, null, 'there is no such folder');
      const taxonomy = await openTaxonomy(classifications);
      const judged = await readSet(set, complain);
      const ranking = new SetRanking(judged, taxonomy);
      for (const person of judged.profiles) print(JSON.stringify({ profile: person.id, results: ranking.rank(person).slice(0, top) }));
      return 0;
    } catch (error) {
      if (error instanceof BrokenSet) throw new CommandError(error.message);
      if (!(error instanceof BrokenFile)) throw error;
      complain(`--classifications is a folder that holds esco/ and styrk/: ${error.message}`);
      return WRONG_FOLDER;
    }
  },
};

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
