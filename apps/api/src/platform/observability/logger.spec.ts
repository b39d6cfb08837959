import { Writable } from 'node:stream';
import { pino, type Logger } from 'pino';
import { QueryFailedError } from 'typeorm';
import { testConfig } from '../../../test/app';
import { loggedError, loggerParams } from './logger';

const SECRET = 'Kari Nordmann 12345678901 kari@example.no';

/** A log as the product writes it, and what stands in it. */
function logged(): { log: Logger; text: () => string } {
  const lines: string[] = [];
  const { pinoHttp } = loggerParams(testConfig('postgres://a@localhost/a', { LOG_LEVEL: 'debug' }));
  const { level, serializers, redact } = pinoHttp as {
    level: string;
    serializers: pino.LoggerOptions['serializers'];
    redact: pino.redactOptions;
  };
  const sink = new Writable({ write: (chunk: Buffer, _, done) => (lines.push(chunk.toString()), done()) });
  return { log: pino({ level, base: undefined, ...(serializers && { serializers }), redact }, sink), text: () => lines.join('') };
}

describe('a person whose request is logged', () => {
  it.each(['body', 'profile', 'payload', 'parameters', 'headers', 'cookie', 'authorization', 'password', 'email', 'phone', 'token'])(
    'does not find her %s in the log, however deep somebody put it',
    (key) => {
      const { log, text } = logged();
      log.info({ [key]: SECRET }, 'line');
      log.info({ a: { [key]: SECRET } }, 'line');
      log.info({ a: { b: { [key]: { inner: SECRET } } } }, 'line');
      expect(text().match(/\[not logged\]/g)).toHaveLength(3);
      expect(text()).not.toContain('Nordmann');
    },
  );

  it('does not find what she wrote in an error of the database: values and SQL are left out, the constraint is kept', () => {
    const { log, text } = logged();
    const driver = Object.assign(new Error(`duplicate key (${SECRET})`), { code: '23505', constraint: 'mail_key_uq', table: 'mail', severity: 'ERROR', detail: SECRET }); // prettier-ignore
    log.warn({ err: new QueryFailedError(`INSERT INTO mail VALUES ('${SECRET}')`, [SECRET], driver) }, 'line');
    log.warn({ err: driver }, 'line');
    expect(text()).not.toContain('Nordmann');
    expect(text().match(/"constraint":"mail_key_uq"/g)).toHaveLength(2);
    expect(text()).toContain('23505');
  });

  it('does not find her request or its answer, whoever logs them whole', () => {
    const { log, text } = logged();
    log.info({ req: { url: `/?q=${SECRET}` }, res: { body: SECRET } }, 'line');
    expect(text()).not.toContain('Nordmann');
  });
});

describe('a programmer who reads the log', () => {
  it('finds the kind of a fault and where it arose', () => {
    const { type, message, stack } = loggedError(new TypeError('x is not a function'));
    expect([type, message]).toEqual(['TypeError', 'x is not a function']);
    expect(stack).toMatch(/^\s+at .*logger\.spec/);
  });

  it('finds that something odd was thrown, and not what', () => {
    expect(loggedError(SECRET)).toEqual({ type: 'string', message: 'something that is not an error was thrown' });
  });
});
