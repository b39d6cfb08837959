import type { Role, Route } from '@arena/contract';
import type { Provider } from '@arena/domain';
import { CookieJar } from '../../src/outside/cookie-jar';
import { loginAs } from '../../src/outside/sign-in';

/** What is sent: the parts of a contract route, filled in. */
export interface Ask {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, string>>;
  body?: unknown;
  /** Sent as a form instead of JSON. */
  form?: Readonly<Record<string, string>>;
}

/** Somebody at a browser of their own: a demo person who has logged in, or nobody. */
export class Actor {
  readonly jar = new CookieJar();

  constructor(
    private readonly site: string,
    readonly role: Role | 'nobody',
    private readonly login?: { provider: Provider; sub: string; organisationNumber?: string },
    /** Named to care for the site, besides the role. */
    readonly operator = false,
  ) {}

  /** What the matrix calls them. */
  get called(): string {
    return this.operator ? 'operator' : this.role;
  }

  /** Logs in through the provider's pages, as a browser would. @throws Error when it does not end with a session */
  async logIn(): Promise<Actor> {
    const { login } = this;
    if (!login) return this;
    const back = await this.backFrom(login.provider);
    const done = await this.jar.fetch(back);
    const location = done.headers.get('location') ?? '';
    if (location.includes('problem=')) throw new Error(`${login.sub} could not log in: ${done.status} ${location}`);
    return this;
  }

  /** The same person at another browser: for a call that ends the session or the person. */
  again(): Promise<Actor> {
    return new Actor(this.site, this.role, this.login, this.operator).logIn();
  }

  /** The address with which the provider sends the browser back; not asked for yet. */
  async backFrom(provider: Provider): Promise<string> {
    const begun = await this.jar.fetch(`${this.site}/api/login/${provider}?lang=nb&to=/nb/me`);
    const authorize = begun.headers.get('location');
    if (!authorize) throw new Error(`The login at ${provider} did not begin: ${begun.status} ${await begun.text()}`);
    const { sub, organisationNumber } = this.login ?? { sub: SOMEBODY[provider] };
    return loginAs(authorize, sub, { jar: this.jar, ...(organisationNumber && { organisationNumber }) });
  }

  /** Asks a route, from a page of our own site. Redirects are not followed. */
  ask(route: Route, { params = {}, query = {}, body, form }: Ask): Promise<Response> {
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
    const search = new URLSearchParams(query).toString();
    const headers: Record<string, string> = {};
    if (route.method !== 'GET' && !route.foreign) headers['x-arena'] = '1';
    if (body !== undefined) headers['content-type'] = 'application/json';
    return this.jar.fetch(`${this.site}${path}${search && `?${search}`}`, {
      method: route.method,
      headers,
      ...(form ? { body: new URLSearchParams(form) } : body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
  }

  /** Asks and expects an answer in the two hundreds. @throws Error with what came instead */
  async must<T>(route: Route, ask: Ask = {}): Promise<T> {
    const response = await this.ask(route, ask);
    if (!response.ok) throw new Error(`${this.called} ${route.name}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }
}

/** Who chooses to log in where it does not matter who. */
const SOMEBODY: Readonly<Record<Provider, string>> = {
  'id-porten': 'demo-gamer-hamar',
  ansattporten: 'demo-employer-gartneri',
  'entra-id': 'demo-adviser-hamar',
};
