import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

// programs that are built, on packages that are copied
jest.setTimeout(240_000);

const root = join(__dirname, '..', '..');
const pinned = join(root, 'node_modules', '.bin', 'node');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Place {
  version: string;
  resolved: string;
  integrity: string;
  dev?: boolean;
  optional?: boolean;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}
interface Packages {
  manifest: { dependencies: Record<string, string> };
  lock: { packages: Record<string, Place> };
}

/** The images, and the programs in them, as the Dockerfiles say. */
const IMAGES = {
  api: { entries: ['main', 'worker', 'cli'].map((name) => `dist/apps/api/${name}.mjs`), dockerfile: 'apps/api/Dockerfile' },
  outside: { entries: ['dist/apps/api/outside.mjs'], dockerfile: 'apps/api/Dockerfile' },
  web: { entries: ['dist/apps/web/server/server.mjs'], dockerfile: 'apps/web/Dockerfile' },
} as const;
type Image = keyof typeof IMAGES;

const run = (code: string) =>
  spawnSync(pinned, ['--input-type=module', '-e', code], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
const packagesOf = {} as Record<Image, Packages>;
const installed = (JSON.parse(read('package-lock.json')) as Packages['lock']).packages;
const placesOf = (image: Image): string[] => Object.keys(packagesOf[image].lock.packages).filter((place) => place !== '');

/** Where Node finds a package from a place in the tree. */
function found(places: ReadonlySet<string>, name: string, from: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('node_modules/') - 1))) {
    const place = `${at ? `${at}/` : ''}node_modules/${name}`;
    if (places.has(place) || at === '') return places.has(place) ? place : undefined;
  }
}

beforeAll(() => {
  const built = Object.values(IMAGES).flatMap(({ entries }) => entries);
  if (!built.every((file) => existsSync(join(root, file)))) {
    const { status, stdout } = spawnSync(join(root, 'node_modules', '.bin', 'nx'), ['run-many', '-t', 'build'], { cwd: root, env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' }, encoding: 'utf8' }); // prettier-ignore
    if (status !== 0) throw new Error(stdout);
  }
  for (const [image, { entries }] of Object.entries(IMAGES)) {
    const { stdout, stderr } = run(`
      import { importedPackages, prunedTo } from ${JSON.stringify(join(root, 'tools', 'image-packages.mjs'))};
      console.log(JSON.stringify(prunedTo(await importedPackages(${JSON.stringify(entries)}))));`);
    expect(stderr).toBe('');
    packagesOf[image as Image] = JSON.parse(stdout) as Packages;
  }
});

describe.each(Object.keys(IMAGES) as Image[])('an operator who builds the image %s', (image) => {
  it('gets every package that its programs import, and whatever these need, in the versions of the product', () => {
    const places = new Set(placesOf(image));
    const { packages } = packagesOf[image].lock;
    const missing: string[] = [];
    const imports = new Set<string>();
    for (const file of IMAGES[image].entries)
      // read apart from the tool: what stands after from and import in the built file
      for (const [, name = ''] of read(file).matchAll(/(?:^|[;}])import\s*(?:[\w*{}\s,$]+from\s*)?["']((?:@[\w.-]+\/)?[a-z][\w.-]*)(?:\/[^"'\n]*)?["']/gm)) {
        imports.add(name);
        if (!isBuiltin(name) && !found(places, name, '')) missing.push(`${file}: ${name}`);
      } // prettier-ignore
    for (const name of { api: ['typeorm', 'bullmq'], outside: ['oidc-provider'], web: ['express', 'helmet'] }[image])
      expect(imports).toContain(name);
    for (const place of places) {
      const {
        version,
        integrity,
        dependencies = {},
        peerDependencies = {},
        peerDependenciesMeta = {},
        dev,
        optional,
      } = packages[place] as Place;
      expect([place, version, integrity]).toEqual([place, installed[place]?.version, installed[place]?.integrity]);
      // an optional one, and what only it needs, is left out of the image
      if (optional) continue;
      expect([place, dev]).toEqual([place, undefined]);
      for (const name of [...Object.keys(dependencies), ...Object.keys(peerDependencies).filter((one) => !peerDependenciesMeta[one]?.optional)])
        if (!found(places, name, place)) missing.push(`${place}: ${name}`); // prettier-ignore
    }
    expect(missing).toEqual([]);
  });

  it('gets no more: nothing of the other images, and nothing that only builds and tests', () => {
    const foreign: Record<Image, RegExp> = {
      api: /@angular|@digdir|http-proxy-middleware|oidc-provider|mailparser|smtp-server|^node_modules\/(nx|typescript|esbuild|jest|eslint|@swc(?!\/helpers)|@playwright)/,
      outside:
        /@angular|@digdir|typeorm|bullmq|meilisearch|^node_modules\/(nx|typescript|esbuild|jest|eslint|@swc(?!\/helpers)|@playwright)/,
      web: /@angular|@nestjs|typeorm|bullmq|ioredis|pg$|zod|oidc-provider|^node_modules\/(nx|typescript|esbuild|jest|eslint|@swc(?!\/helpers)|@playwright)/,
    };
    expect(placesOf(image).filter((place) => foreign[image].test(place))).toEqual([]);
    expect(placesOf(image).length).toBeLessThan({ api: 230, outside: 150, web: 90 }[image]);
  });

  it('has a Dockerfile that installs just these, and copies just the programs that docker-compose.yml runs', () => {
    const { entries, dockerfile } = IMAGES[image];
    const text = read(dockerfile).replace(/\\\n\s*/g, '');
    const call = new RegExp(`node tools/image-packages\\.mjs /packages\\S* ${entries.join(' ').replaceAll('.', '\\.')}(?: &&|$)`, 'm');
    expect(text).toMatch(call);
    expect(text).toMatch(/COPY --from=build \/app\/\.npmrc \/packages\S* \.\/\nRUN npm ci --omit=dev --omit=optional /);
    expect(text).not.toMatch(/COPY --from=build \/app\/(node_modules|dist\/apps\/(api|web)) /);
    const { services } = parse(read('docker-compose.yml'), { merge: true }) as {
      services: Record<string, { image: string; command?: string[] }>;
    };
    const programs = Object.values(services)
      .filter((service) => service.image === `arena-innlandet-${image}:local`)
      .flatMap(({ command = [] }) => [...command.join(' ').matchAll(/([\w-]+\.mjs)/g)].map(([, file]) => file));
    for (const program of programs) expect(entries.map((entry) => entry.split('/').at(-1))).toContain(program);
  });
});

it('an operator has an API, a worker, a command line and a site that run on these packages alone', () => {
  const home = mkdtempSync(join(tmpdir(), 'arena-images-'));
  chmodSync(home, 0o755);
  try {
    for (const image of ['api', 'web'] as const) {
      const { packages } = packagesOf[image].lock;
      for (const place of placesOf(image).filter((one) => !packages[one]?.optional)) {
        mkdirSync(join(home, image, place), { recursive: true });
        // what lies in a package of its own below it is on the list itself, or not wanted
        cpSync(join(root, place), join(home, image, place), { recursive: true, filter: (from) => !from.slice(join(root, place).length).includes('/node_modules') }); // prettier-ignore
      }
    }
    for (const entry of IMAGES.api.entries) cpSync(join(root, entry), join(home, 'api', entry.split('/').at(-1) ?? ''));
    for (const folder of ['browser', 'server']) cpSync(join(root, 'dist/apps/web', folder), join(home, 'web', folder), { recursive: true });
    const { stdout, stderr, status } = run(`
      import { spawn, spawnSync } from 'node:child_process';
      import { setTimeout as pause } from 'node:timers/promises';
      import { freePort, startPostgres } from ${JSON.stringify(join(root, 'tools', 'postgres.mjs'))};
      import { arenaDatabase } from ${JSON.stringify(join(root, 'tools', 'stack.mjs'))};
      const home = ${JSON.stringify(home)};
      const server = await startPostgres({ home: home + '/database' });
      const running = [];
      try {
        const { url, ownerUrl } = await arenaDatabase(server.url);
        const env = { PATH: '', DATABASE_URL: url, LOG_LEVEL: 'error' };
        const cli = (args, more = {}) => {
          const { status, stdout, stderr } = spawnSync(process.execPath, ['cli.mjs', ...args], { cwd: home + '/api', env: { ...env, ...more }, encoding: 'utf8' });
          if (status !== 0) throw new Error(args + ': ' + stdout + stderr);
          return stdout;
        };
        cli(['migrate'], { DATABASE_OWNER_URL: ownerUrl });
        cli(['seed']);
        const [api, site] = [await freePort(), await freePort()];
        const begin = (folder, file, more) => running.push(spawn(process.execPath, [file], { cwd: home + '/' + folder, env: { ...env, ...more }, stdio: ['ignore', 'ignore', 'inherit'] }));
        begin('api', 'main.mjs', { API_PORT: String(api) });
        begin('api', 'worker.mjs', {});
        begin('web', 'server/server.mjs', { DATABASE_URL: '', PORT: String(site), ARENA_API_URL: 'http://127.0.0.1:' + api });
        const asked = async (address) => (await fetch(address).catch(() => undefined))?.status;
        // asked twice: a connection that lay unused while a command ran may be closed by now
        const answer = async (address) => (await asked(address)) ?? asked(address);
        const end = Date.now() + 60_000;
        const until = async (holds) => { while (!(await holds()) && Date.now() < end) await pause(100); };
        await until(async () => (await answer('http://127.0.0.1:' + api + '/api/health/ready')) === 200);
        await until(async () => (await answer('http://127.0.0.1:' + site + '/nb/openings')) === 200);
        await until(() => /schedules  (\\d+) of \\1\\n/.test(cli(['jobs'])));
        console.log(JSON.stringify({
          ready: await answer('http://127.0.0.1:' + api + '/api/health/ready'),
          page: await answer('http://127.0.0.1:' + site + '/nb/openings'),
          passedOn: await answer('http://127.0.0.1:' + site + '/api/postings?q=kokk'),
          scheduled: /schedules  (\\d+) of \\1\\n/.test(cli(['jobs'])),
          alive: running.every(({ exitCode }) => exitCode === null),
        }));
      } finally {
        await Promise.all(running.map((child) => new Promise((done) => { child.once('exit', done); if (!child.kill('SIGTERM')) done(); })));
        await server.stop();
      }`);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({ ready: 200, page: 200, passedOn: 200, scheduled: true, alive: true });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
