/** A browser's cookies and redirects, as little as logging in needs: by host name and path, without expiry dates. */
export class CookieJar {
  private readonly cookies = new Map<string, { host: string; path: string; name: string; value: string }>();

  /** Sends a request with the cookies that belong to it, and keeps those of the answer. Redirects are not followed. */
  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookie = this.header(url);
    if (cookie) headers.set('cookie', cookie);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    this.keep(url, response);
    return response;
  }

  /** The Cookie header for an address; empty when there is none. */
  header(url: string): string {
    const { hostname, pathname } = new URL(url);
    return [...this.cookies.values()]
      .filter(({ host, path }) => host === hostname && (pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`)))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }

  /** The value of a cookie by name, from whatever host; undefined when there is none. */
  value(name: string): string | undefined {
    return [...this.cookies.values()].find((cookie) => cookie.name === name)?.value;
  }

  private keep(url: string, response: Response): void {
    const { hostname: host } = new URL(url);
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const equals = pair.indexOf('=');
      const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)];
      const attribute = (wanted: string): string | undefined =>
        attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1);
      const path = attribute('path') ?? '/';
      const key = `${host} ${path} ${name}`;
      if (!value || attribute('max-age') === '0' || /^thu, 01 jan 1970/i.test(attribute('expires') ?? '')) this.cookies.delete(key);
      else this.cookies.set(key, { host, path, name, value });
    }
  }
}
