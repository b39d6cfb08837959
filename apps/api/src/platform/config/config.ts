import { z } from 'zod';
import { definedOnly, LOGIN_VARIABLES, loginFaults, type LoginSettings } from './login-variables';

interface Variable {
  name: string;
  schema: z.ZodType;
  /** As it is read when nothing is set; null: it must be set. */
  fallback: string | null;
  meaning: string;
  /** What a right value looks like; ends the sentence 'must be …'. */
  expected: string;
}

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/ });
const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');

/** Every environment variable the API, the worker and the command line read. */
export const VARIABLES = [
  {
    name: 'DATABASE_URL',
    schema: postgresUrl,
    fallback: null,
    meaning: 'The PostgreSQL database that holds the truth.',
    expected: 'a PostgreSQL address: postgres://user:password@host:5432/name',
  },
  {
    name: 'DATABASE_OWNER_URL',
    schema: postgresUrl.optional(),
    fallback: '',
    meaning: 'The same database by the role that owns its tables, for `cli migrate` alone. Empty: one role does everything.',
    expected: 'a PostgreSQL address: postgres://user:password@host:5432/name',
  },
  {
    name: 'QUEUE_URL',
    schema: z.union([z.url({ protocol: /^rediss?$/ }), postgresUrl]).optional(),
    fallback: '',
    meaning: 'Where BullMQ keeps its jobs: Redis, or a PostgreSQL database. Empty: the database above.',
    expected: 'an address that starts with redis://, rediss:// or postgres://',
  },
  {
    name: 'SEARCH_URL',
    schema: z.union([z.literal('postgres'), z.url({ protocol: /^https?$/ })]),
    fallback: 'postgres',
    meaning: 'What text search runs on: the database itself, or a Meilisearch, with the database when that is away.',
    expected: '«postgres», or the address of a Meilisearch that starts with http:// or https://',
  },
  {
    name: 'SEARCH_KEY',
    schema: z.string().optional(),
    fallback: '',
    meaning: 'The key of Meilisearch. Empty: it asks for none.',
    expected: 'a key that Meilisearch knows',
  },
  {
    name: 'API_HOST',
    schema: z.string().regex(/^[0-9A-Za-z.:-]+$/),
    fallback: '127.0.0.1',
    meaning: 'The address the API listens on.',
    expected: 'a host name or an IP address',
  },
  {
    name: 'API_PORT',
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65535)),
    fallback: '4201',
    meaning: 'The port the API listens on; 0 takes a free one.',
    expected: 'a port number from 0 to 65535',
  },
  {
    name: 'SITE_URL',
    schema: z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, '')),
    fallback: 'http://localhost:4200',
    meaning: 'The address people know the site by.',
    expected: 'an address that starts with http:// or https://',
  },
  {
    name: 'LOG_LEVEL',
    schema: z.enum(['silent', 'error', 'warn', 'info', 'debug']),
    fallback: 'info',
    meaning: 'How much is logged: silent, error, warn, info or debug.',
    expected: 'one of silent, error, warn, info, debug',
  },
  {
    name: 'METRICS_PORT',
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65535))
      .optional(),
    fallback: '',
    meaning:
      'The port on which GET /metrics gives figures for Prometheus, /live and /ready say how the process is; 0 takes a free one. Empty: nowhere.',
    expected: 'a port number from 0 to 65535',
  },
  {
    name: 'METRICS_HOST',
    schema: z.string().regex(/^[0-9A-Za-z.:-]+$/),
    fallback: '127.0.0.1',
    meaning: 'The address the figures are given at. They are for those who run the product: never one that the public reaches.',
    expected: 'a host name or an IP address',
  },
  {
    name: 'RATE_LIMITS',
    schema: onOff,
    fallback: 'on',
    meaning: 'Whether calls are counted per address and per person, and refused when there are too many.',
    expected: '«on» or «off»',
  },
  {
    name: 'RATE_LIMIT_STORE',
    schema: z.enum(['memory', 'database']),
    fallback: 'memory',
    meaning: 'Where calls are counted: in the memory of each process, or in the database for several processes together.',
    expected: '«memory» or «database»',
  },
  {
    name: 'ANSWER_CACHE',
    schema: onOff,
    fallback: 'on',
    meaning: 'Whether public answers are given again from memory, for a second at most.',
    expected: '«on» or «off»',
  },
  {
    name: 'CARDS_IN_MEMORY',
    schema: z
      .string()
      .regex(/^\d{1,7}$/)
      .transform(Number),
    fallback: '10000',
    meaning: 'How many openings a process keeps whole in its memory for the cards of matches, some 4 kB each; 0: they are read each time.',
    expected: 'a whole number, 0 or more',
  },
  {
    name: 'TRUSTED_PROXIES',
    schema: z.string().regex(/^[0-9a-zA-Z.:/, ]+$/),
    fallback: 'loopback',
    meaning: 'Who may say on whose behalf they call (X-Forwarded-For): addresses, networks, or loopback, linklocal, uniquelocal.',
    expected: 'a list of addresses or networks with commas between',
  },
  {
    name: 'REGISTER_URL',
    schema: z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, '')),
    fallback: 'https://data.brreg.no/enhetsregisteret',
    meaning: 'Where Enhetsregisteret answers; `/api/enheter/{number}` follows.',
    expected: 'an address that starts with http:// or https://',
  },
  {
    name: 'SMTP_URL',
    schema: z.url({ protocol: /^smtps?$/ }).optional(),
    fallback: '',
    meaning: 'The mail server that letters are handed to. Empty: letters are kept and not sent.',
    expected: 'an address that starts with smtp:// or smtps://',
  },
  {
    name: 'MAIL_FROM',
    schema: z.string().regex(/^[^<>\r\n]*<?[^\s<>@]+@[^\s<>@]+>?$/),
    fallback: 'Arena Innlandet <ikke-svar@arena-innlandet.example>',
    meaning: 'Who letters come from.',
    expected: 'an e-mail address, with or without a name: Arena <arena@example.no>',
  },
  {
    name: 'MATCH_THREAD_ABOVE',
    schema: z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number),
    fallback: '100000',
    meaning: 'Above so many openings and profiles together the match engine gets a thread of its own.',
    expected: 'a whole number, 0 or more',
  },
  {
    name: 'QUIET_HOURS',
    schema: onOff,
    fallback: 'on',
    meaning: 'Whether letters wait from 21:00 until 08:00 in Norway. What somebody has just asked for, a code, never waits.',
    expected: '«on» or «off»',
  },
  ...LOGIN_VARIABLES,
] as const satisfies readonly Variable[];

/** What the process was told by its environment, checked once at the start. */
export class Config {
  readonly databaseUrl: string;
  /** Redis or PostgreSQL. */
  readonly queueUrl: string;
  /** «postgres», or the address of a Meilisearch. */
  readonly searchUrl: string;
  readonly searchKey: string | undefined;
  readonly host: string;
  readonly port: number;
  /** Without a slash at the end. */
  readonly siteUrl: string;
  /** Undefined: no figures are given. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  readonly rateLimits: boolean;
  readonly rateLimitStore: 'memory' | 'database';
  /** Whether public answers are given again from memory. */
  readonly answerCache: boolean;
  /** Most openings that are held whole in memory; 0: none. */
  readonly cardsInMemory: number;

  /** As Express reads it. */
  readonly trustedProxies: string;
  /** Without a slash at the end. */
  readonly registerUrl: string;
  readonly login: LoginSettings;
  /** Undefined: letters are kept and not sent. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Openings and profiles together. */
  readonly matchThreadAbove: number;
  /** Whether letters wait for the morning. */
  readonly quietHours: boolean;

  /** @throws ConfigError with one line that names every variable that is wrong or missing */
  constructor(environment: Readonly<Record<string, string | undefined>>) {
    const faults: string[] = [];
    const values = new Map<string, unknown>();
    for (const variable of VARIABLES) {
      const given = environment[variable.name]?.trim() || variable.fallback || undefined;
      if (given === undefined && variable.fallback === null) {
        faults.push(`${variable.name} is missing: it must be ${variable.expected}`);
        continue;
      }
      const parsed = variable.schema.safeParse(given);
      if (parsed.success) values.set(variable.name, parsed.data);
      else faults.push(`${variable.name} must be ${variable.expected}`);
    }
    const read = <N extends (typeof VARIABLES)[number]['name']>(name: N) =>
      values.get(name) as z.infer<Extract<(typeof VARIABLES)[number], { name: N }>['schema']>;
    const [clientId, clientKey] = [read('LOGIN_CLIENT_ID'), read('LOGIN_CLIENT_KEY')];
    this.login = {
      issuers: definedOnly({
        'id-porten': read('LOGIN_ID_PORTEN_ISSUER'),
        ansattporten: read('LOGIN_ANSATTPORTEN_ISSUER'),
        'entra-id': read('LOGIN_ENTRA_ID_ISSUER'),
      }),
      client: clientId && clientKey ? { id: clientId, key: clientKey } : null,
      entraTenants: read('ENTRA_TENANTS') ?? [],
    };
    // what is wrong itself need not be called missing as well
    if (!faults.length) faults.push(...loginFaults(this.login));
    if (faults.length) throw new ConfigError(`The configuration is not right. ${faults.join('. ')}.`);
    this.databaseUrl = read('DATABASE_URL');
    this.queueUrl = read('QUEUE_URL') ?? this.databaseUrl;
    this.searchUrl = read('SEARCH_URL');
    this.searchKey = read('SEARCH_KEY');
    this.host = read('API_HOST');
    this.port = read('API_PORT');
    this.siteUrl = read('SITE_URL');
    this.logLevel = read('LOG_LEVEL');
    this.metricsPort = read('METRICS_PORT');
    this.metricsHost = read('METRICS_HOST');
    this.rateLimits = read('RATE_LIMITS');
    this.trustedProxies = read('TRUSTED_PROXIES');
    this.answerCache = read('ANSWER_CACHE');
    this.cardsInMemory = read('CARDS_IN_MEMORY');
    this.rateLimitStore = read('RATE_LIMIT_STORE');
    this.registerUrl = read('REGISTER_URL');
    this.smtpUrl = read('SMTP_URL');
    this.mailFrom = read('MAIL_FROM');
    this.matchThreadAbove = read('MATCH_THREAD_ABOVE');
    this.quietHours = read('QUIET_HOURS');
  }
}

/** The environment is not right; the message is one line for the person who started the process. */
export class ConfigError extends Error {}
