import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import { CommandError, type Command, type CommandContext } from '../../../platform';
import { TaxonomyService } from '../../taxonomy';
import { PostingStore } from '../posting-store';
import { ImportAds } from './import-ads';
import { reportLines, type ImportReport } from './import-report';

const USAGE = 'FILE.jsonl [--renew]';
const LINES_BETWEEN = 50;

/** Broken lines are told, and the command still ends well: the rest came in. */
export const importAdsCommand: Command = {
  name: 'import ads',
  summary: 'keep job ads (one JSON object a line) as imported postings; --renew gives old ads new dates, for trying out',
  usage: USAGE,
  async run(args, context) {
    const unknown = args.find((arg) => arg.startsWith('-') && arg !== '--renew');
    const [file, another] = args.filter((arg) => !arg.startsWith('-'));
    if (unknown !== undefined) throw new CommandError(`There is no ${unknown}. Use: import ads ${USAGE}`);
    if (file === undefined || another !== undefined) throw new CommandError(`Name one file. Use: import ads ${USAGE}`);
    const size = await sizeOf(file);
    const { app, dataSource, clock, print } = context;
    const ads = new ImportAds(dataSource, app.get(PostingStore, { strict: false }), app.get(TaxonomyService, { strict: false }), clock);
    const shown = progressOf(size, context);
    try {
      const report = await ads.run(createReadStream(file, 'utf8') as AsyncIterable<string>, {
        renew: args.includes('--renew'),
        progress: shown.update,
      });
      shown.stop();
      for (const line of reportLines(report)) print(line);
    } finally {
      shown.stop();
    }
  },
};

async function sizeOf(file: string): Promise<number> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new CommandError(`${file} is not a file`);
    return found.size;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`The file ${file} cannot be read`);
  }
}

interface Progress {
  update(report: ImportReport, readUnits: number): void;
  stop(): void;
}

/** A bar for somebody who watches; a line now and then for a log. */
function progressOf(size: number, { print }: CommandContext): Progress {
  if (!process.stderr.isTTY) {
    let told = 0;
    return {
      update({ read }) {
        if (read - told < LINES_BETWEEN) return;
        told = read;
        print(`${read} lines read`);
      },
      stop: () => undefined,
    };
  }
  const bar = new SingleBar({ format: '{bar} {percentage} %  {ads} ads', hideCursor: true });
  let running = true;
  bar.start(Math.max(1, size), 0, { ads: 0 });
  return {
    // Characters are counted, the file has bytes: a little behind until the end.
    update: ({ read }, readUnits) => bar.update(Math.min(size, readUnits), { ads: read }),
    stop: () => {
      if (running) {
        bar.update(Math.max(1, size));
        bar.stop();
      }
      running = false;
    },
  };
}
