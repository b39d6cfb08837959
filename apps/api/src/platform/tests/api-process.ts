import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { eventually } from './eventually';

const ROOT = join(__dirname, '../../../../..');

/** The API as a process of its own. */
export interface ApiProcess {
  url: string;
  /** Asks it to stop. @returns the exit code, and how many milliseconds it took */
  stop(): Promise<{ code: number | null; ms: number }>;
  /** The status of a path, or null where nobody answers. */
  status(path: string): Promise<number | null>;
}

/** The API, bundled from the sources as they stand. */
export class ApiProgram {
  // below the repository, where its packages are found
  private readonly folder = join(ROOT, '.arena', 'test', `api-${process.pid}`);
  private readonly file = join(this.folder, 'main.mjs');
  private readonly running: ChildProcess[] = [];

  /**
   * @param beside programs of threads that it starts, as they are called in the folder of its sources
   * @throws Error with what esbuild said
   */
  constructor(beside: readonly string[] = []) {
    mkdirSync(this.folder, { recursive: true });
    for (const name of ['main', ...beside]) {
      const [bundle, entry] = [join(ROOT, 'apps/api/test/worker-process.bundle.mjs'), join(ROOT, `apps/api/src/${name}.ts`)];
      const { status, stderr } = spawnSync(process.execPath, [bundle, join(this.folder, `${name}.mjs`), entry], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`The API could not be bundled: ${stderr}`);
    }
  }

  /** Starts one; it answers when this returns, whether it is ready or not. @param environment all that it is told beside its port */
  async start(environment: Readonly<Record<string, string>>, port?: number): Promise<ApiProcess> {
    const own = port ?? (await freePort());
    const child = spawn(process.execPath, [this.file], {
      env: { PATH: process.env['PATH'] ?? '', LOG_LEVEL: 'silent', RATE_LIMITS: 'off', API_PORT: String(own), ...environment },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.running.push(child);
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    const over = new Promise<number | null>((done) => child.once('exit', done));
    const url = `http://127.0.0.1:${own}`;
    const status = (path: string): Promise<number | null> =>
      fetch(`${url}${path}`).then(
        async (response) => {
          await response.body?.cancel();
          return response.status;
        },
        () => null,
      );
    await eventually('the API answers', async () => {
      if (child.exitCode !== null) throw new Error(complaints);
      return (await status('/api/health/live')) === 200;
    }, 60_000); // prettier-ignore
    return {
      url,
      status,
      async stop() {
        const asked = performance.now();
        child.kill('SIGTERM');
        return { code: await over, ms: performance.now() - asked };
      },
    };
  }

  /** Ends what still runs, and takes the bundle away. */
  remove(): void {
    for (const child of this.running) child.kill('SIGKILL');
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** A port that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
