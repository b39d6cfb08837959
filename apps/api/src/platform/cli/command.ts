import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Clock } from '../clock';
import type { Config } from '../config/config';

export interface CommandContext {
  /** The started slices; `app.get(SomeService)` gives a provider of any of them. */
  app: INestApplicationContext;
  dataSource: DataSource;
  clock: Clock;
  config: Config;
  /** Writes a line for the person at the terminal. */
  print(line: string): void;
}

/** A command of `npm run cli -- <name> <args>`. */
export interface Command {
  /** One or two words: 'import ads'. */
  name: string;
  summary: string;
  /** How it is called, after the name: 'FILE.jsonl [--renew]'. */
  usage?: string;
  /** @returns the exit code; nothing means 0. A CommandError is printed as one line and ends with 1. */
  run(args: readonly string[], context: CommandContext): Promise<number | void>;
}

/** What a command has that needs neither database nor started slices. */
export interface BareContext {
  /** Standard input. */
  input: NodeJS.ReadableStream;
  /** Writes a line to standard output, and nothing else is written there. */
  print(line: string): void;
  /** A line for the person at the terminal that is no part of the answer: standard error. */
  complain?(line: string): void;
}

/** A command that answers from what the build holds and from files: it works on a machine where nothing runs. */
export interface BareCommand {
  /** One or two words: 'taxonomy match'. */
  name: string;
  summary: string;
  usage?: string;
  /** @returns as for a Command */
  run(args: readonly string[], context: BareContext): Promise<number | void>;
}

/** What the person at the terminal did wrong, in one line. */
export class CommandError extends Error {}
