import { CookieJar } from './cookie-jar';
import { choiceOf } from './login/login-pages';

const MOST_STEPS = 10;

/** @throws Error with what the page said, when no redirect came */
async function whereTo(response: Response, at: string): Promise<string> {
  const location = response.headers.get('location');
  if (location) return new URL(location, at).href;
  const text = (await response.text())
    .replace(/<style>.*?<\/style>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  throw new Error(`${new URL(at).pathname} answered ${response.status} instead of going on: ${text.slice(0, 300)}`);
}

/** Follows redirects as long as they stay at the origin they began at. @returns the last address, not asked for */
async function followWithin(origin: string, start: string, jar: CookieJar, stopAt: (url: URL) => boolean): Promise<string> {
  let url = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (new URL(url).origin !== origin || stopAt(new URL(url))) return url;
    url = await whereTo(await jar.fetch(url), url);
  }
  throw new Error(`More than ${MOST_STEPS} redirects from ${start}`);
}

async function choose(authorizationUrl: string, choice: Record<string, string>, jar: CookieJar): Promise<string> {
  const { origin } = new URL(authorizationUrl);
  const chooser = await followWithin(origin, authorizationUrl, jar, ({ pathname }) => pathname.includes('/interaction/'));
  // sent away before anybody was asked: an error for the client
  if (new URL(chooser).origin !== origin) return chooser;
  const body = new URLSearchParams(choice);
  const chosen = await whereTo(await jar.fetch(chooser, { method: 'POST', body }), chooser);
  return followWithin(origin, chosen, jar, () => false);
}

/**
 * Logs a demo person in, without a browser: drives the issuer's pages from an authorization address.
 * @param authorizationUrl where the product sends the browser, at the issuer
 * @param sub a person of `people` in @arena/fixtures; with `organisationNumber` where the person stands for several
 * @returns the address back at the product, with `code`, `state` and `iss` or with `error`; it has not been asked for
 * @throws Error with what the page said when the issuer refuses
 */
export const loginAs = (
  authorizationUrl: string,
  sub: string,
  { organisationNumber, jar = new CookieJar() }: { organisationNumber?: string; jar?: CookieJar } = {},
): Promise<string> => choose(authorizationUrl, { who: choiceOf(sub, organisationNumber) }, jar);

/** Like loginAs, for a person who changes their mind at the login page. */
export const cancelLogin = (authorizationUrl: string, jar = new CookieJar()): Promise<string> =>
  choose(authorizationUrl, { cancel: 'yes' }, jar);

/**
 * Logs out at the issuer as a browser would: answers yes on its page.
 * @param endSessionUrl the end_session address with its parameters
 * @param jar the cookies of the login
 * @returns the address the browser is sent to at the end
 */
export async function logOutAt(endSessionUrl: string, jar: CookieJar): Promise<string> {
  const { origin } = new URL(endSessionUrl);
  const html = await (await jar.fetch(endSessionUrl)).text();
  const action = /action="([^"]+)"/.exec(html)?.[1];
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1];
  if (!action || !xsrf) throw new Error(`No way to log out on the page at ${new URL(endSessionUrl).pathname}`);
  const body = new URLSearchParams({ xsrf, logout: 'yes' });
  const next = await whereTo(await jar.fetch(new URL(action, endSessionUrl).href, { method: 'POST', body }), endSessionUrl);
  return followWithin(origin, next, jar, ({ pathname }) => pathname.endsWith('/session/end/success'));
}
