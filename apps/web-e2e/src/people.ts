import { people, type DemoPerson } from '@arena/fixtures';
import {
  expect,
  type APIResponse,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from '@playwright/test';
import { press } from './keyboard';
import type { Language } from './site';

/** What a change needs that comes from the site itself. */
const OURS = { 'x-arena': '1' };
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

/** Somebody of the demo, with what the login page calls them. */
export function personOf(sub: string): DemoPerson {
  const person = people.find((one) => one.sub === sub);
  if (!person) throw new Error(`Nobody in the demo is called ${sub}`);
  return person;
}

/** Somebody with a browser of their own, logged in. */
export interface SignedIn {
  context: BrowserContext;
  page: Page;
  /** Asks the API as this person, past the pages: to prepare what is not what the test is about. @throws where it refuses */
  ask(method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, data?: unknown): Promise<APIResponse>;
}

/** Asks the API as whoever is logged in in a browser. */
export function asThePersonIn(context: BrowserContext): SignedIn['ask'] {
  return async (method, path, data) => {
    const answer = await context.request.fetch(path, { method, headers: OURS, ...(data === undefined ? {} : { data }) });
    if (!answer.ok()) throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`);
    return answer;
  };
}

/** Goes through the login pages without looking at them. The tests of logging in itself look: see {@link logInByKeyboard}. */
export async function logIn(context: BrowserContext, sub: string, language: Language = 'nb'): Promise<void> {
  const { provider } = personOf(sub);
  const chooser = await context.request.get(`/api/login/${provider}?lang=${language}&to=${encodeURIComponent(`/${language}/help`)}`);
  const back = await context.request.post(chooser.url(), { form: { who: sub } });
  expect(new URL(back.url()).pathname).toBe(`/${language}/help`);
}

/** A browser of its own in which somebody of the demo is logged in. Close the context at the end. */
export async function signedIn(
  browser: Browser,
  sub: string,
  { language = 'nb', ...options }: BrowserContextOptions & { language?: Language } = {},
): Promise<SignedIn> {
  const context = await browser.newContext({ viewport: DESK, ...options });
  await logIn(context, sub, language);
  return { context, page: await context.newPage(), ask: asThePersonIn(context) };
}

/** Deletes the account of somebody of the demo: whoever logs in next by that name has never been here. */
export async function startAfresh(browser: Browser, sub: string): Promise<void> {
  const { context, ask } = await signedIn(browser, sub);
  await ask('DELETE', '/api/me');
  await context.close();
}

/** Takes a door of the site to the login service, says there who one is, and is sent back: by keyboard. */
export async function logInByKeyboard(page: Page, door: Locator, sub: string): Promise<void> {
  const { origin } = new URL(page.url());
  await press(page, door);
  await press(page, page.getByRole('button', { name: personOf(sub).name }).first());
  await page.waitForURL((url) => url.origin === origin);
}
