import type { Clock } from '../clock';
import type { Config } from '../config/config';
import type { Slice } from '../slice';

export interface StartOptions {
  config: Config;
  slices: readonly Slice[];
  /** The time of day, unless given. */
  clock?: Clock;
  /** Milliseconds to wait for a database that is not up, or not migrated, yet. */
  patience?: number;
  /** Whether a route of the contract that nobody answers stops the start; only tests of single slices say no. */
  everyRoute?: boolean;
}

/** Milliseconds. */
export const PATIENCE = 60_000;
