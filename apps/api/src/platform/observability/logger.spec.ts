import { Writable } from 'node:stream';
import { pino, type Logger } from 'pino';
import { QueryFailedError } from 'typeorm';
import { z } from 'zod';
import { testConfig } from '../../../test/app';
import { loggerParams } from './logger';
import { loggedError, NEVER_LOGGED } from './not-logged';

const SECRET = 'Kari Nordmann 12345678901 kari@example.no';

/** A log as the product writes it, and what stands in it. */
function logged(): { log: Logger; text: () => string } {
  const lines: string[] = [];
  const { pinoHttp } = loggerParams(testConfig('postgres://a@localhost/a', { LOG_LEVEL: 'debug' }));
  const { level, base, serializers, formatters, redact } = pinoHttp as Required<
    Pick<pino.LoggerOptions, 'level' | 'serializers' | 'formatters' | 'redact'>
  > & { base: undefined };
  const sink = new Writable({ write: (chunk: Buffer, _, done) => (lines.push(chunk.toString()), done()) });
  return { log: pino({ level, base, serializers, formatters, redact }, sink), text: () => lines.join('') };
}

/** A thing so many steps down in others: of one step `{ in: thing }`. */
const below = (steps: number, thing: unknown): object => (steps === 0 ? (thing as object) : { in: below(steps - 1, thing) });

describe('a person whose request is logged', () => {
  it.each([...NEVER_LOGGED, 'Authorization', 'eMail'])('does not find her %s in the log, however deep somebody put it', (key) => {
    const { log, text } = logged();
    for (const depth of [0, 1, 2, 3, 6]) log.info(below(depth, { [key]: SECRET }), 'line');
    log.info(below(6, { [key]: { inner: SECRET } }), 'line');
    log.info({ list: [below(4, [{ [key]: SECRET }])] }, 'line');
    expect(text().match(/\[not logged\]/g)).toHaveLength(7);
    expect(text()).not.toContain('Nordmann');
  });

  it('does not find it where a log was given it once for all its lines', () => {
    const { log, text } = logged();
    log.child({ email: SECRET, of: { 'set-cookie': SECRET } }).info('line');
    expect(text()).not.toContain('Nordmann');
  });

  it('does not find her in what leads back to itself, makes its own JSON, is an error somewhere below, or is bytes', () => {
    const { log, text } = logged();
    const circle: Record<string, unknown> = { email: SECRET };
    circle['again'] = circle;
    log.info({ circle }, 'line');
    log.info({ made: { toJSON: () => ({ draft: SECRET }) } }, 'line');
    log.info(below(3, { failure: new QueryFailedError(`INSERT '${SECRET}'`, [SECRET], new Error(SECRET)) }), 'line');
    log.info({ bytes: Buffer.from(SECRET) }, 'line');
    expect(text().match(/\n/g)).toHaveLength(4);
    expect(text()).not.toMatch(/Nordmann|\b75,97,114,105\b/);
  });

  it('does not find her in the words of an error: neither her address nor her number nor what was quoted', () => {
    const { log, text } = logged();
    const broken = (): unknown => JSON.parse('{"about": Kari Nordmann}');
    const schema = z.object({ born: z.literal('Nordmann') });
    const thrown = (work: () => unknown): unknown => {
      try {
        return work();
      } catch (error) {
        return error;
      }
    };
    for (const err of [
      thrown(broken),
      thrown(() => schema.parse({ born: SECRET })),
      new Error('550 5.1.1 <kari.nordmann@example.no> is not known'),
      new Error(`no such person: «Kari Nordmann», 'Nordmann, K', +47 912 34 567, 12345678901`),
    ])
      log.warn({ err }, 'line');
    expect(text().match(/\n/g)).toHaveLength(4);
    expect(text()).not.toMatch(/nordmann|912 34|12345678901/i);
    expect(text()).toContain('born: invalid_value');
    expect(text()).toContain('550 5.1.1 <[left out]> is not known');
  });

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

  it('still reads what an error says of places, codes and names of the code', () => {
    const said = (error: Error): string => loggedError(error).message;
    expect(said(new Error('connect ECONNREFUSED 127.0.0.1:5432'))).toBe('connect ECONNREFUSED 127.0.0.1:5432');
    expect(said(new TypeError(`Cannot read properties of undefined (reading 'id')`))).toContain(`(reading 'id')`);
    expect(said(new Error(`The job isn't there; it can't run`))).toBe(`The job isn't there; it can't run`);
    expect(said(new Error('no answer within 60000 ms'))).toBe('no answer within 60000 ms');
  });

  it('finds that something odd was thrown, and not what', () => {
    expect(loggedError(SECRET)).toEqual({ type: 'string', message: 'something that is not an error was thrown' });
  });
});
