import { destination, symbols, type DestinationStream } from 'pino';

/** Milliseconds that a line may wait for others. */
const PAUSE_MS = 50;
/** Bytes that are written without waiting any longer. */
const BATCH = 32_768;
/** Bytes that a character of JavaScript (half a pair counts as one) takes at most. */
const BYTES_A_CHARACTER = 3;
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
  // as bytes at once: a long text grown from many small pieces is put together much later, piece by piece, when none of them is at hand any more
  const waiting = Buffer.allocUnsafeSlow(2 * BATCH);
  let used = 0;
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (used === 0) return;
    const text = waiting.toString('utf8', 0, used);
    used = 0;
    out.write(text);
  };
  const lines = {
    // pino then says the level beside each line
    [symbols.needsMetadataGsym]: true,
    lastLevel: 0,
    write(line: string): void {
      const most = line.length * BYTES_A_CHARACTER;
      if (used + most > waiting.length) flush();
      if (most > waiting.length) out.write(line);
      else used += waiting.write(line, used);
      if (lines.lastLevel >= WARN || used >= BATCH) flush();
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
