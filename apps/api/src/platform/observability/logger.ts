import type { Params } from 'nestjs-pino';
import type { Config } from '../config/config';
import type { ProcessRole } from '../process-role';
import { standardLines } from './log-lines';
import { loggedError, NEVER_LOGGED, NOT_LOGGED, withoutPrivate } from './not-logged';

const serializers = { err: loggedError, req: () => undefined, res: () => undefined };
const handled: ReadonlySet<string> = new Set(Object.keys(serializers));

/** How nestjs-pino logs: JSON lines to standard output, no automatic line per request (see request-log.ts). */
export const loggerParams = (config: Config, role?: ProcessRole['name']): Params => ({
  forRoutes: [],
  pinoHttp: {
    level: config.logLevel,
    autoLogging: false,
    // otherwise the serializer above would be given what another serializer made of the error
    wrapSerializers: false,
    base: undefined,
    serializers,
    formatters: { log: (line) => withoutPrivate(line, handled) },
    ...(role === 'http' && { stream: standardLines() }),
    // what a log is given once for all its lines does not come by the formatter
    redact: { paths: NEVER_LOGGED.flatMap((key) => [`["${key}"]`, `*["${key}"]`]), censor: NOT_LOGGED },
  },
});
