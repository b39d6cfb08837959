import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import type { BareCommand, Command, CommandContext } from './cli/command';
import type { JobDefinition } from './jobs/job-definition';

/** What a slice's index.ts gives the platform. Only the module is a must. */
export interface Slice {
  name: string;
  module: Type;
  /** TypeORM entity classes. */
  entities?: readonly (new () => object)[];
  /** TypeORM migration classes; the class name ends with a timestamp of 13 digits. */
  migrations?: readonly (new () => MigrationInterface)[];
  /** Handlers of events and of the clock, run by the worker. */
  jobs?: readonly JobDefinition[];
  /** Commands of `npm run cli`. */
  commands?: readonly Command[];
  /** Commands that need no database. */
  bareCommands?: readonly BareCommand[];
  /** Puts the demo in place; run by `npm run cli -- seed`, in the order of slices.ts; may be run again without harm. */
  seed?: (context: CommandContext) => Promise<void>;
}
