import type { Params } from 'nestjs-pino';
import { QueryFailedError } from 'typeorm';
import type { Config } from '../config/config';
import type { ProcessRole } from '../process-role';
import { standardLines } from './log-lines';

/** What never belongs in a log, wherever somebody puts it. */
const REDACTED = ['body', 'profile', 'payload', 'parameters', 'headers', 'cookie', 'authorization', 'password', 'email', 'phone', 'token'];

interface LoggedError {
  type: string;
  message: string;
  stack?: string;
  code?: unknown;
  constraint?: unknown;
  table?: unknown;
}

/**
 * An error as it may stand in a log. What the database says may carry somebody's data (values, SQL with parameters),
 * so of its errors only the code, the table and the constraint are kept.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something that is not an error was thrown' };
  const database = error instanceof QueryFailedError || 'severity' in error;
  const driver = (error instanceof QueryFailedError ? error.driverError : error) as Error & Record<string, unknown>;
  const frames = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  return {
    type: error.name,
    message: database ? 'the database refused a statement' : error.message,
    ...(frames && { stack: frames }),
    ...('code' in driver && { code: driver['code'] }),
    ...(database && { constraint: driver['constraint'], table: driver['table'] }),
  };
}

/** How nestjs-pino logs: JSON lines to standard output, no automatic line per request (see request-log.ts). */
export const loggerParams = (config: Config, role?: ProcessRole['name']): Params => ({
  forRoutes: [],
  pinoHttp: {
    level: config.logLevel,
    autoLogging: false,
    // otherwise the serializer below would be given what another serializer made of the error
    wrapSerializers: false,
    base: undefined,
    serializers: { err: loggedError, req: () => undefined, res: () => undefined },
    ...(role === 'http' && { stream: standardLines() }),
    redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[not logged]' },
  },
});
