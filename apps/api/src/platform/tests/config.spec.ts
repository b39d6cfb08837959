import { generateKeyPairSync } from 'node:crypto';
import { Config, VARIABLES } from '../config/config';

const right = { DATABASE_URL: 'postgres://arena@localhost:5432/arena' };
const fault = (environment: Record<string, string>): string => {
  try {
    new Config(environment);
    return 'taken';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the configuration', () => {
  it('an operator needs to set the database only', () => {
    expect(new Config(right)).toMatchObject({
      queueUrl: right.DATABASE_URL,
      searchUrl: 'postgres',
      host: '127.0.0.1',
      port: 4201,
      rateLimits: true,
      quietHours: true,
      logLevel: 'info',
    });
  });

  it('an operator is told in one line of everything that is wrong or missing, by name', () => {
    const message = fault({ API_PORT: '70000', RATE_LIMITS: 'yes', LOG_LEVEL: 'loud' });
    expect(message).not.toContain('\n');
    for (const name of ['DATABASE_URL is missing', 'API_PORT must be', 'RATE_LIMITS must be', 'LOG_LEVEL must be'])
      expect(message).toContain(name);
  });

  it.each([
    ['DATABASE_URL', 'mysql://localhost/arena'], ['DATABASE_URL', 'localhost'], ['QUEUE_URL', 'amqp://localhost'], ['SITE_URL', 'ftp://x'], ['API_HOST', 'a b'], ['API_PORT', '80a'],
  ])('an operator who sets %s to %s is stopped', (name, value) => {
    expect(fault({ ...right, [name]: value })).toContain(`${name} must be`);
  }); // prettier-ignore

  it('an operator may choose Meilisearch for text search, with or without a key, and nothing else but the database', () => {
    expect(new Config({ ...right, SEARCH_URL: 'http://localhost:7700' })).toMatchObject({
      searchUrl: 'http://localhost:7700',
      searchKey: undefined,
    });
    expect(new Config({ ...right, SEARCH_URL: 'https://search.example', SEARCH_KEY: 'k' }).searchKey).toBe('k');
    for (const value of ['elastic', 'ftp://x', 'localhost:7700'])
      expect(fault({ ...right, SEARCH_URL: value })).toContain('SEARCH_URL must be');
  });

  it('an operator may choose Redis for the queue, and an empty value counts as not set', () => {
    expect(new Config({ ...right, QUEUE_URL: 'redis://localhost:6379', API_PORT: '' })).toMatchObject({
      queueUrl: 'redis://localhost:6379',
      port: 4201,
    });
  });

  it('an operator’s value is never repeated in a message: it may hold a password', () => {
    expect(fault({ DATABASE_URL: 'mysql://me:hunter2@localhost/arena' })).not.toContain('hunter2');
  });

  it('a reader of the table finds each variable explained', () => {
    for (const { name, meaning, expected } of VARIABLES) {
      expect(name).toMatch(/^[A-Z_]+$/);
      expect(meaning).toMatch(/\.$/);
      expect(expected).not.toBe('');
    }
  });

  describe('of logging in', () => {
    const jwk = (type: 'rsa' | 'ec', curve = 'P-256'): object =>
      type === 'rsa'
        ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
        : generateKeyPairSync('ec', { namedCurve: curve }).privateKey.export({ format: 'jwk' });
    const login = {
      ...right,
      LOGIN_ID_PORTEN_ISSUER: 'https://idporten.example',
      LOGIN_CLIENT_ID: 'arena',
      LOGIN_CLIENT_KEY: JSON.stringify(jwk('ec')),
    };

    it('an operator may leave it out, or set up one provider alone', () => {
      expect(new Config(right).login).toEqual({ issuers: {}, client: null, entraTenants: [] });
      expect(new Config(login).login).toMatchObject({ issuers: { 'id-porten': 'https://idporten.example' }, client: { id: 'arena' } });
      expect(fault({ ...login, LOGIN_CLIENT_KEY: JSON.stringify({ ...jwk('rsa'), alg: 'PS256', kid: 'a' }) })).toBe('taken');
    });

    it.each(['http://idporten.example', 'http://localhost.evil.example', 'ftp://localhost', 'idporten.example'])('an operator who names the issuer %s is stopped', (issuer) => {
      expect(fault({ ...login, LOGIN_ID_PORTEN_ISSUER: issuer })).toContain('LOGIN_ID_PORTEN_ISSUER must be');
    }); // prettier-ignore

    it.each(['http://localhost:4300/id-porten', 'http://127.0.0.1:4300/id-porten'])('an operator may try an issuer on this machine without HTTPS: %s', (issuer) => {
      expect(fault({ ...login, LOGIN_ID_PORTEN_ISSUER: issuer })).toBe('taken');
    }); // prettier-ignore

    it('an operator’s key must be private, and of a kind that signs; it is never repeated in a message', () => {
      const { d, ...open } = jwk('ec') as { d: string };
      for (const key of [open, jwk('ec', 'P-384'), { kty: 'oct', k: d }, { kty: 'RSA', alg: 'RS512' }]) {
        const message = fault({ ...login, LOGIN_CLIENT_KEY: JSON.stringify(key) });
        expect(message).toContain('LOGIN_CLIENT_KEY must be');
        expect(message).not.toContain(d);
      }
      expect(fault({ ...login, LOGIN_CLIENT_KEY: `{"d":"${d}"` })).not.toContain(d);
    });

    it('an operator who sets an issuer is told what else it needs', () => {
      expect(fault({ ...login, LOGIN_CLIENT_KEY: '' })).toContain('LOGIN_CLIENT_ID and LOGIN_CLIENT_KEY are needed');
      const entra = { ...login, LOGIN_ENTRA_ID_ISSUER: 'https://entra.example' };
      expect(fault(entra)).toContain('ENTRA_TENANTS is needed');
      expect(fault({ ...entra, ENTRA_TENANTS: 'common' })).toContain('ENTRA_TENANTS must be');
      const tenants = '0F1F2D3C-4b5a-4968-8776-655443322110, ffffffff-1111-4222-8333-444444444444';
      expect(new Config({ ...entra, ENTRA_TENANTS: tenants }).login.entraTenants).toEqual(tenants.toLowerCase().split(', '));
    });
  });
});
