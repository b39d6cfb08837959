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

  it('an operator who asks for Meilisearch is told that it is not built yet', () => {
    expect(fault({ ...right, SEARCH_URL: 'http://localhost:7700' })).toContain('Meilisearch is not built yet');
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
});
