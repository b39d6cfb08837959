import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** The worker as a process of its own, that a test can kill. */
export interface WorkerProcess {
  /** Ends it as a power cut would: nothing in it gets a chance to finish. */
  kill(): Promise<void>;
  /** Asks it to stop. @returns the exit code */
  stop(): Promise<number | null>;
  /** Whether it still runs. */
  runs(): boolean;
  /** What it wrote to standard error. */
  complaints(): string;
}

/** The worker, bundled from the sources as they stand. */
export class WorkerProgram {
  // below the repository, where its packages are found
  private readonly folder = join(ROOT, '.arena', 'test', `worker-${process.pid}`);
  private readonly file = join(this.folder, 'worker.mjs');

  /** @throws Error with what esbuild said */
  constructor() {
    mkdirSync(this.folder, { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [join(__dirname, 'worker-process.bundle.mjs'), this.file], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`The worker could not be bundled: ${stderr}`);
  }

  /** Starts one. @param environment all that it is told */
  start(environment: Readonly<Record<string, string>>): WorkerProcess {
    const child = spawn(process.execPath, [this.file], {
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const ended = new Promise<number | null>((done) => child.once('exit', done));
    const end = async (signal: NodeJS.Signals): Promise<number | null> => {
      child.kill(signal);
      return ended;
    };
    return {
      kill: async () => void (await end('SIGKILL')),
      stop: () => end('SIGTERM'),
      runs: () => isRunning(child),
      complaints: () => complaints,
    };
  }

  /** Takes the bundle away. */
  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;
