import { SingleBar } from 'cli-progress';

/** What is told to the person at the terminal while a long command works. On standard error: standard output is for the report. */
export interface Progress {
  /** @param what the file or step at hand; @param count rows so far, over all files */
  update(what: string, count: number): void;
  stop(): void;
}

const ROWS_BETWEEN = 25_000;

/** A bar for somebody who watches; a line now and then for a log. */
export function terminalProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) {
    let told = 0;
    let last = '';
    return {
      update(what, count) {
        if (what === last && count - told < ROWS_BETWEEN) return;
        told = count;
        last = what;
        stream.write(`${what}: ${count} rows so far\n`);
      },
      stop: () => undefined,
    };
  }
  const bar = new SingleBar({ format: '{value} rows  {what}', hideCursor: true, stream });
  let running = true;
  bar.start(0, 0, { what: '' });
  return {
    update: (what, count) => bar.update(count, { what }),
    stop() {
      if (running) bar.stop();
      running = false;
    },
  };
}
