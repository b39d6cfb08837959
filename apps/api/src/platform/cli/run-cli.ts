import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import type { DataSource } from 'typeorm';
import { CliModule } from '../../cli.module';
import { Config } from '../config/config';
import { connect, createDataSource } from '../database/data-source';
import { migrate } from '../database/migrate';
import { generate } from '../generate/generate';
import { jobsCommand } from '../jobs/jobs.command';
import { outboxCommand } from '../outbox/outbox.command';
import { openPlatform } from '../process/open-platform';
import { startFault } from '../process/run-process';
import { PATIENCE } from '../process/start-options';
import { settingsCommands } from '../settings/settings.commands';
import type { Slice } from '../slice';
import { CommandError, type BareCommand, type Command, type CommandContext } from './command';

export interface Terminal {
  environment: Readonly<Record<string, string | undefined>>;
  print(line: string): void;
  complain(line: string): void;
  /** Standard input; the process's own where left out. */
  input?: NodeJS.ReadableStream;
}

interface BuiltIn {
  name: string;
  summary: string;
  usage?: string;
  run(args: readonly string[], slices: readonly Slice[], terminal: Terminal): Promise<number | void>;
}

const BUILT_IN: readonly BuiltIn[] = [
  { name: 'help', summary: 'this list', run: (_, slices, terminal) => Promise.resolve(terminal.print(overview(slices))) },
  {
    name: 'migrate',
    summary: 'bring the database to what this build needs; may be run again without harm',
    run: (_, slices, terminal) =>
      withDatabase(slices, asOwner(terminal), async (dataSource, config) => {
        const run = await migrate(dataSource, config);
        terminal.print(run.length ? `Ran ${run.length} migration(s): ${run.join(', ')}` : 'The database is up to date.');
      }),
  },
  {
    name: 'seed',
    summary: 'put the start set and the demo in place; may be run again without harm',
    run: (_, slices, terminal) =>
      withSlices(slices, terminal, async (context) => {
        for (const slice of slices) await slice.seed?.(context);
      }),
  },
  {
    name: 'generate',
    usage: 'FOLDER',
    summary: 'write openapi.json, problems.md and env.md, and with DATABASE_URL also database.md',
    run: async ([folder], slices, terminal) => {
      if (!folder) throw new CommandError('Which folder? generate FOLDER');
      if (!terminal.environment['DATABASE_URL']) return terminal.print((await generate(folder)).join('\n'));
      return withDatabase(slices, terminal, async (dataSource) => terminal.print((await generate(folder, dataSource)).join('\n')));
    },
  },
];

/**
 * Runs one command.
 * @param args as typed, the command's name first
 * @returns the exit code: 0 done, 1 failed, 2 no such command, or one that takes no arguments and was given some
 */
export async function runCli(args: readonly string[], slices: readonly Slice[], terminal: Terminal): Promise<number> {
  const given = args.length === 0 || args[0] === '--help' || args[0] === '-h' ? ['help'] : args;
  try {
    const builtIn = find(BUILT_IN, given);
    const bare = builtIn ? undefined : find(bareOf(slices), given);
    const command = builtIn || bare ? undefined : find(commandsOf(slices), given);
    const wanted = builtIn ?? bare ?? command;
    const code = wanted && insteadOf(wanted, rest(wanted, given), terminal);
    if (code !== undefined) return code;
    if (builtIn) return (await builtIn.run(rest(builtIn, given), slices, terminal)) ?? 0;
    if (bare)
      return (
        (await bare.run(rest(bare, given), {
          input: terminal.input ?? process.stdin,
          print: (line) => terminal.print(line),
          complain: (line) => terminal.complain(line),
        })) ?? 0
      );
    if (command) return (await withSlices(slices, terminal, (context) => command.run(rest(command, given), context))) ?? 0;
  } catch (error) {
    terminal.complain(error instanceof CommandError ? error.message : startFault(error));
    return 1;
  }
  terminal.complain(`There is no command «${given.join(' ')}».\n\n${overview(slices)}`);
  return 2;
}

/**
 * What is said instead of running a command: its help, or that it takes nothing of what it was given.
 * @returns the exit code; undefined when it is to run
 */
function insteadOf(command: Pick<Command, 'name' | 'usage' | 'summary'>, given: readonly string[], terminal: Terminal): number | undefined {
  const { name, usage, summary } = command;
  const call = usage === undefined ? name : `${name} ${usage}`;
  if (given.includes('--help') || given.includes('-h')) {
    terminal.print(`${call}\n  ${summary}`);
    return 0;
  }
  if (usage !== undefined || given.length === 0) return undefined;
  terminal.complain(`«${name}» takes nothing after its name, and was given «${given.join(' ')}». Nothing was done.`);
  return 2;
}

/** Commands about what every process has. */
const OF_THE_PLATFORM: readonly Command[] = [outboxCommand, jobsCommand, ...settingsCommands];

const words = (command: { name: string }): string[] => command.name.split(' ');
const rest = (command: { name: string }, args: readonly string[]): readonly string[] => args.slice(words(command).length);

function commandsOf(slices: readonly Slice[]): readonly Command[] {
  const commands = [...OF_THE_PLATFORM, ...slices.flatMap((slice) => [...(slice.commands ?? [])])];
  const names = [...BUILT_IN, ...bareOf(slices), ...commands].map((command) => command.name);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new Error(`The command «${twice}» is there twice`);
  return commands;
}

const bareOf = (slices: readonly Slice[]): readonly BareCommand[] => slices.flatMap((slice) => [...(slice.bareCommands ?? [])]);

/** The command with the most words that the arguments begin with. */
const find = <C extends { name: string }>(commands: readonly C[], args: readonly string[]): C | undefined =>
  commands.filter((command) => words(command).every((word, i) => word === args[i])).sort((a, b) => words(b).length - words(a).length)[0];

function overview(slices: readonly Slice[]): string {
  const all = [...BUILT_IN, ...bareOf(slices), ...commandsOf(slices)].map(({ name, usage, summary }) => ({
    call: usage ? `${name} ${usage}` : name,
    summary,
  }));
  const width = Math.max(...all.map(({ call }) => call.length));
  return ['Commands:', ...all.map(({ call, summary }) => `  ${call.padEnd(width)}  ${summary}`)].join('\n');
}

/** Who connects as the role that owns the tables, where there is one of its own. */
function asOwner(terminal: Terminal): Terminal {
  const { environment } = terminal;
  return { ...terminal, environment: { ...environment, DATABASE_URL: environment['DATABASE_OWNER_URL'] || environment['DATABASE_URL'] } };
}

async function withDatabase<T>(
  slices: readonly Slice[],
  terminal: Terminal,
  work: (dataSource: DataSource, config: Config) => Promise<T>,
): Promise<T> {
  const config = new Config(terminal.environment);
  const dataSource = createDataSource(config, slices, 'long');
  await connect(dataSource, PATIENCE, (line) => terminal.complain(line));
  try {
    return await work(dataSource, config);
  } finally {
    await dataSource.destroy();
  }
}

async function withSlices<T>(slices: readonly Slice[], terminal: Terminal, work: (context: CommandContext) => Promise<T>): Promise<T> {
  const config = new Config(terminal.environment);
  const platform = await openPlatform({ config, slices, patience: PATIENCE }, 'cli');
  try {
    const app = await NestFactory.createApplicationContext(CliModule.for(platform), { bufferLogs: true, abortOnError: false });
    try {
      app.useLogger(app.get(Logger));
      const { clock, dataSource } = platform;
      return await work({ app, dataSource, clock, config, print: (line) => terminal.print(line) });
    } finally {
      await app.close();
    }
  } finally {
    if (platform.dataSource.isInitialized) await platform.dataSource.destroy();
  }
}
