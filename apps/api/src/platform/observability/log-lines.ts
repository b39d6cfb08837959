import { destination, symbols, type DestinationStream } from 'pino';

/** Milliseconds that a line may wait for others. */
const PAUSE_MS = 50;
/** Characters that are written without waiting any longer. */
const BATCH = 32_768;
const WARN = 40;

export interface LogLines extends DestinationStream {
  /** The level of the line that is written next, as pino says it. */
  lastLevel: number;
  /** Writes what has waited. */
  flush(): void;
}

/**
 * The log of a process that answers many requests: what only informs is written together with what comes right after it, since a write for
 * each line costs more than a short answer does. A warning and anything worse is written at once, with all that came before it.
 */
export function logLines(out: DestinationStream): LogLines {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting !== '') out.write(waiting);
    waiting = '';
  };
  const lines = {
    // pino then says the level beside each line
    [symbols.needsMetadataGsym]: true,
    lastLevel: 0,
    write(line: string): void {
      waiting += line;
      if (lines.lastLevel >= WARN || waiting.length >= BATCH) flush();
      else timer ??= setTimeout(flush, PAUSE_MS).unref();
    },
    flush,
  };
  return lines;
}

let standard: LogLines | undefined;

/** Those of this process. Leaving it writes what is left; killed outright it may lose its last moment's lines of information. */
export function standardLines(): LogLines {
  if (!standard) {
    standard = logLines(destination({ dest: 1, sync: true }));
    process.once('exit', standard.flush);
  }
  return standard;
}
