/** What the site's server is told from outside. */
export interface ServerConfig {
  host: string;
  port: number;
  /** Origin of the API, such as http://127.0.0.1:4201. */
  apiUrl: string;
  /** Origin of the world outside that is played in development; null in earnest. */
  outsideUrl: string | null;
  /** How long a rendered page is fresh, milliseconds. Ten seconds unless said: as long as what it is made of may be kept by anybody. */
  pageFreshFor: number;
}

/**
 * Reads the environment: HOST, PORT, ARENA_API_URL, ARENA_OUTSIDE_URL, ARENA_PAGE_FRESH_SECONDS.
 * @throws Error that names the value which is wrong
 */
export function readServerConfig(environment: Readonly<Record<string, string | undefined>>): ServerConfig {
  const number = (name: string, otherwise: number, most: number): number => {
    const text = environment[name] ?? '';
    const value = text === '' ? otherwise : Number(text);
    if (!Number.isInteger(value) || value < 0 || value > most)
      throw new Error(`${name} must be a whole number from 0 to ${most}, not «${text}»`);
    return value;
  };
  const origin = (name: string, otherwise: string): string => {
    const value = environment[name] || otherwise;
    if (value && !/^https?:\/\/[^/]+$/.test(value))
      throw new Error(`${name} must be an origin such as http://127.0.0.1:4201, not «${value}»`);
    return value;
  };
  return {
    host: environment['HOST'] ?? '127.0.0.1',
    port: number('PORT', 4200, 65535),
    apiUrl: origin('ARENA_API_URL', 'http://127.0.0.1:4201'),
    outsideUrl: origin('ARENA_OUTSIDE_URL', '') || null,
    pageFreshFor: number('ARENA_PAGE_FRESH_SECONDS', 10, 3600) * 1000,
  };
}
