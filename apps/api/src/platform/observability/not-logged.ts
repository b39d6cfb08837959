import { QueryFailedError } from 'typeorm';

export const NOT_LOGGED = '[not logged]';

/** Names of fields whose value never belongs in a log, wherever somebody puts it: in lower case. */
export const NEVER_LOGGED = [
  // what came in, and what it came with
  'body', 'payload', 'parameters', 'query', 'headers', 'cookie', 'set-cookie', 'authorization', 'password', 'secret', 'token',
  // who somebody is, and where they are reached
  'name', 'email', 'phone', 'address', 'addresses', 'recipient', 'recipients', 'to', 'sub',
  // what somebody has said of themselves or of another
  'profile', 'draft', 'answers', 'note', 'line', 'text', 'words',
] as const; // prettier-ignore

const never: ReadonlySet<string> = new Set(NEVER_LOGGED);
/** Steps down, and then no further: nothing that is worth a line in a log lies deeper. */
const DEEPEST = 12;

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
 * so of its errors only the code, the table and the constraint are kept; of others what `toldOf` leaves of the message.
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
    message: database ? 'the database refused a statement' : toldOf(error),
    ...(frames && { stack: frames }),
    ...('code' in driver && { code: driver['code'] }),
    ...(database && { constraint: driver['constraint'], table: driver['table'] }),
  };
}

/** Somebody's address, a number of a person, a phone or an employer, and what was quoted: of what somebody wrote, or of what was received. */
const ADDRESS = /[^\s<>"'«»(),;:]+@[^\s<>"'«»(),;:]+/g;
const NUMBER = /(?<![\w.-])\+?\d(?: ?\d){5,}(?![\w-])/g;
const QUOTED = /"[^"]*"|«[^»]*»|“[^”]*”|(?<!\w)'[^']*'(?!\w)|`[^`]*`/g;
const LEFT_OUT = '[left out]';

/** What an error says, without what may be somebody's: programs quote what they could not read. */
function toldOf(error: Error): string {
  // a schema tells where and what kind of fault, and its message is JSON that quotes everything
  if ('issues' in error && Array.isArray(error.issues))
    return (error.issues as { path?: unknown[]; code?: unknown }[])
      .map(({ path, code }) => `${path?.map(String).join('.') ?? ''}: ${String(code)}`)
      .join('; ');
  // these quote names of our own code
  const ofCode = error instanceof TypeError || error instanceof ReferenceError;
  return (ofCode ? error.message : error.message.replace(QUOTED, LEFT_OUT)).replace(ADDRESS, LEFT_OUT).replace(NUMBER, LEFT_OUT);
}

/**
 * What is to be logged, without what never is, however deep it lies. Nothing is changed in what was given.
 * @param handled fields of the outermost object that a serializer of their own takes care of
 */
export function withoutPrivate(logged: object, handled: ReadonlySet<string> = new Set()): Record<string, unknown> {
  const above = new Set<object>([logged]);
  const told = (key: string, value: unknown): unknown => (never.has(key.toLowerCase()) ? NOT_LOGGED : plain(value));
  const plain = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    if (value instanceof Error) return loggedError(value);
    if (above.has(value) || above.size > DEEPEST || ArrayBuffer.isView(value)) return NOT_LOGGED;
    above.add(value);
    try {
      if ('toJSON' in value && typeof value.toJSON === 'function') return plain(value.toJSON());
      if (Array.isArray(value)) return value.map(plain);
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, told(key, inner)]));
    } finally {
      above.delete(value);
    }
  };
  return Object.fromEntries(Object.entries(logged).map(([key, value]) => [key, handled.has(key) ? value : told(key, value)]));
}
