import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, EventLog, type Command } from '../../../platform';
import { BrokenFile } from '../classifications/broken-file';
import { escoPlan } from './esco-plan';
import { reportLines } from './import-report';
import { terminalProgress } from './progress';
import { registerPlan, type Register } from './register-plans';
import { runImport, type ImportPlan } from './run-import';

const USAGE = 'FOLDER [--edition NAME] [--accept-gone]';

interface Given {
  folder: string;
  edition?: string;
  acceptGone: boolean;
}

/** @throws CommandError in one line for what cannot be understood */
function readArguments(name: string, args: readonly string[]): Given {
  const wrong = (why: string): CommandError => new CommandError(`${why} Use: ${name} ${USAGE}`);
  const folders: string[] = [];
  let edition: string | undefined;
  let acceptGone = false;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--accept-gone') acceptGone = true;
    else if (arg === '--edition') {
      edition = args[++at];
      if (edition === undefined || !/^[\w. -]{1,40}$/.test(edition)) throw wrong('What is the edition called?');
    } else if (arg.startsWith('-')) throw wrong(`There is no ${arg}.`);
    else folders.push(arg);
  }
  const [folder, another] = folders;
  if (folder === undefined || another !== undefined) throw wrong('Name one folder.');
  return { folder, acceptGone, ...(edition !== undefined && { edition }) };
}

const isFolder = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

function importCommand(what: string, summary: string, under: string, planOf: (given: Given) => ImportPlan): Command {
  const name = `import ${what}`;
  return {
    name,
    summary,
    usage: USAGE,
    async run(args, { app, dataSource, clock, print }) {
      const given = readArguments(name, args);
      if (!(await isFolder(given.folder))) throw new CommandError(`The folder ${given.folder} cannot be read`);
      // a folder of folders, as classifications are often kept, is as good
      const inner = join(given.folder, under);
      const plan = planOf((await isFolder(inner)) ? { ...given, folder: inner } : given);
      const progress = terminalProgress();
      try {
        const report = await runImport(plan, { dataSource, clock, events: app.get(EventLog, { strict: false }), progress });
        progress.stop();
        for (const line of reportLines(report)) print(line);
      } catch (error) {
        if (error instanceof BrokenFile) throw new CommandError(`${error.message}. Nothing has changed.`);
        throw error;
      } finally {
        progress.stop();
      }
    },
  };
}

const register = (what: Register, summary: string, under: string): Command =>
  importCommand(what, summary, under, ({ folder, ...options }) => registerPlan(what, folder, options));

/** The official classifications, each from a folder that the operator has downloaded. */
export const importCommands: readonly Command[] = [
  importCommand(
    'esco',
    'keep the skills and occupations of ESCO from its CSV files, in every language the folder has',
    'esco',
    ({ folder, ...options }) => escoPlan(folder, options),
  ),
  register('styrk', 'keep the occupations of STYRK-08 and the job titles of Yrkeskatalogen', 'styrk'),
  register('sn2007', 'keep the industries of SN2007', 'styrk'),
  register('municipalities', 'keep the municipalities of Norway', 'geo'),
  register('postcodes', 'keep the postcodes of Norway', 'geo'),
];
