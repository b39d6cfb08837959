import type { ProfileView } from '@arena/contract';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { codeSentTo, lettersTo } from './letters';
import { logIn, logInByKeyboard, personOf, PHONE, signedIn, startAfresh } from './people';
import { isAccessibleAtBothWidths as isAccessible, listen, words, type Language } from './site';

const w = (...[key, params]: Parameters<typeof words> extends [Language, ...infer Rest] ? Rest : never): string => words('nb', key, params);
const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true });
const account = (page: Page) => page.goto('/nb/me', { waitUntil: 'networkidle' });

test('a seeker enters an e-mail address, shows by a code that it is hers, and says yes and no to letters', async ({ browser }) => {
  const { page, context } = await signedIn(browser, 'demo-cleaner-kongsvinger', { viewport: PHONE });
  const quiet = listen(page, /status of 400/);
  const address = 'selam@example.no';
  await account(page);
  const consent = main(page).getByRole('form', { name: w('account.email-consent.title') });
  await expect(consent.getByText(w('account.email-consent.first'))).toBeVisible();
  await isAccessible(page);

  const field = main(page).getByLabel(w('account.email.label'));
  await field.fill('selam');
  await button(page, w('account.email.send')).click();
  await expect(main(page).getByText(w('account.email.invalid'))).toBeVisible();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('selam');
  await isAccessible(page);
  const before = await lettersTo(page.request, address);
  await field.fill(address);
  await button(page, w('account.email.send')).click();
  await expect(main(page).getByText(w('account.email.sent', { address }))).toBeVisible();
  const code = await codeSentTo(page.request, address, before.length);
  const [letter] = await lettersTo(page.request, address);
  expect(letter?.subject).not.toContain(code);

  const typed = main(page).getByLabel(w('account.email.code'));
  await expect(typed).toBeFocused();
  await typed.fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'));
  await button(page, w('account.email.verify')).click();
  await expect(main(page).getByRole('alert').getByText(w('problem.code-wrong.title'))).toBeVisible();
  await isAccessible(page);
  await typed.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await button(page, w('account.email.verify')).click();
  await expect(main(page).getByText(w('account.email.verified'))).toBeVisible();

  await consent.getByRole('button', { name: w('account.email-consent.give') }).click();
  await expect(consent.getByRole('status')).toContainText(w('account.consents.given', { date: '' }).trim());
  await isAccessible(page);
  await consent.getByRole('button', { name: w('account.email-consent.take') }).click();
  await expect(consent.getByRole('status')).toHaveText(w('account.consents.notGiven'));
  await page.goto('/nb/notifications', { waitUntil: 'networkidle' });
  await expect(main(page).getByText(w('notifications.any.email-verified'))).toBeVisible();
  quiet();
  await context.close();
});

test('a seeker who thinks better of it at the login service, or is not let in, is told so and is nobody', async ({ page }) => {
  await page.goto('/nb/login?to=/nb/contacts', { waitUntil: 'networkidle' });
  const door = main(page).getByRole('link', { name: w('account.login.seeker.go') });
  for (const [choice, said] of [
    ['Avbryt', 'cancelled'],
    [personOf('demo-low-assurance').name, 'failed'],
  ] as const) {
    await door.click();
    await page.getByRole('button', { name: choice }).click();
    await expect(
      main(page)
        .getByRole('alert')
        .getByText(w(`account.login.${said}.title`)),
    ).toBeVisible();
    await isAccessible(page);
    expect(await (await page.request.get('/api/session')).json()).toMatchObject({ person: null });
  }
  // the way back is not forgotten
  await logInByKeyboard(page, door, 'demo-new-seeker');
  await expect(page).toHaveURL(/\/nb\/contacts$/);
});

test('a seeker decides who finds her: what an employer sees follows at once', async ({ browser }) => {
  const seeker = await signedIn(browser, 'demo-farm-youth-vaga', { viewport: PHONE });
  const employer = await signedIn(browser, 'demo-employer-lafteverk');
  await employer.page.goto('/nb/our-openings/apprentice-carpenter-vaga', { waitUntil: 'networkidle' });
  const found = main(employer.page)
    .getByRole('region', { name: w('people.found.title') })
    .getByRole('article');
  const before = await found.count();
  expect(before).toBeGreaterThan(0);
  await isAccessible(employer.page);
  /** The employer looks again. */
  const shows = async (number: number): Promise<void> => {
    await employer.page.reload({ waitUntil: 'networkidle' });
    await expect(main(employer.page).getByRole('heading', { level: 1 })).toBeVisible();
    await expect(found).toHaveCount(number);
  };

  await account(seeker.page);
  const consent = main(seeker.page).getByRole('form', { name: w('account.be-found.title') });
  await consent.getByRole('button', { name: w('account.be-found.take') }).click();
  await expect(consent.getByRole('status')).toHaveText(w('account.consents.notGiven'));
  // a person who says no meanwhile cannot be asked: the page that still stands open says so
  await found.first().getByRole('button').click();
  await expect(found.first().getByText(w('people.found.gone'))).toBeVisible();
  await shows(before - 1);
  await consent.getByRole('button', { name: w('account.be-found.give') }).click();
  await expect(consent.getByRole('status')).toContainText(w('account.consents.given', { date: '' }).trim());
  await shows(before);

  // a yes to all, but not to these
  const name = 'Tesselia Lafteverk';
  await main(seeker.page).getByLabel(w('account.hide.search')).fill('tesselia');
  await button(seeker.page, w('account.hide.add', { name })).click();
  await expect(button(seeker.page, w('account.hide.remove', { name }))).toBeVisible();
  await isAccessible(seeker.page);
  await shows(before - 1);
  await button(seeker.page, w('account.hide.remove', { name })).click();
  await expect(main(seeker.page).getByText(w('account.hide.nobody'))).toBeVisible();
  await shows(before);
  await Promise.all([seeker.context.close(), employer.context.close()]);
});

test('a seeker takes everything along as a file', async ({ browser }) => {
  const { page, context } = await signedIn(browser, 'demo-self-taught-toten', { viewport: PHONE });
  await account(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    main(page)
      .getByRole('link', { name: w('account.kept.download') })
      .click(),
  ]);
  expect(download.suggestedFilename()).toBe('arena-innlandet.json');
  const text = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(text)).toEqual(expect.any(Object));
  for (const own of ['Daniel', 'programming']) expect(text).toContain(own);
  // what the login service knows and we do not
  expect(text).not.toContain(personOf('demo-self-taught-toten').name);
  await context.close();
});

test('a seeker logs out: nothing personal is left on the device, and other tabs know it', async ({ browser }) => {
  const { page, context } = await signedIn(browser, 'demo-student-oyer', { viewport: PHONE });
  await page.goto('/nb/find-out', { waitUntil: 'networkidle' });
  await expect(main(page).getByRole('combobox')).toHaveValue('Øyer');
  const other = await context.newPage();
  await other.goto('/nb/contacts', { waitUntil: 'networkidle' });
  await expect(main(other).getByText(w('contacts.empty.title'))).toBeVisible();

  await account(page);
  await button(page, w('account.logout')).click();
  await expect(page).toHaveURL(/\/nb$/);
  await expect(page.getByText(w('shell.loggedOut.cleared'))).toBeVisible();
  expect(await (await page.request.get('/api/session')).json()).toMatchObject({ person: null });
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('Øyer');
  await expect(main(other).getByText(w('shell.login.ended.title'))).toBeVisible();
  await page.goBack();
  await expect(main(page).getByText(w('shell.login.title'))).toBeVisible();
  await isAccessible(page);
  await page.goto('/nb/find-out', { waitUntil: 'networkidle' });
  await expect(main(page).getByRole('combobox')).toHaveValue('');
  await context.close();
});

test('a seeker deletes the account, asked twice, and comes back as somebody new', async ({ browser }) => {
  const { page, context } = await signedIn(browser, 'demo-nurse-ukraine-gjovik', { viewport: PHONE });
  await account(page);
  await expect(main(page).getByLabel(w('account.name.label'))).toHaveValue('Oksana');
  await button(page, w('account.delete.ask')).click();
  await expect(main(page).getByRole('heading', { name: w('account.delete.sure') })).toBeFocused();
  await isAccessible(page);
  await button(page, w('account.delete.no')).click();
  await button(page, w('account.delete.ask')).click();
  await button(page, w('account.delete.yes')).click();
  await expect(page.getByText(w('shell.accountDeleted'))).toBeVisible();
  await isAccessible(page);
  await logIn(context, 'demo-nurse-ukraine-gjovik');
  await account(page);
  await expect(main(page).getByLabel(w('account.name.label'))).toHaveValue('');
  await expect(main(page).getByText(w('account.shares.none'))).toBeVisible();
  await context.close();
});

/** Answers the first question on a device where nobody is logged in, and logs in then. */
async function answersThenLogsIn(browser: Browser, sub: string, place: string): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  await page.goto('/nb/find-out', { waitUntil: 'networkidle' });
  const field = main(page).getByRole('combobox');
  await field.fill(place);
  await main(page).getByRole('option').first().click();
  await button(page, w('builder.next')).click();
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(w('builder.step2.title'));
  await logIn(context, sub);
  await page.goto('/nb/find-out', { waitUntil: 'networkidle' });
  return page;
}

test('a seeker with answers on the device and others on the account is asked which to keep', async ({ browser }) => {
  const sub = 'demo-kitchen-ringsaker';
  const kept = async (page: Page): Promise<string | undefined> =>
    ((await (await page.request.get('/api/me/profile')).json()) as ProfileView).draft?.place.text;

  const first = await answersThenLogsIn(browser, sub, 'Gjøvik');
  await expect(first.getByRole('heading', { name: w('account.choice.title') })).toBeVisible();
  await expect(first.getByText(/Ringsaker/).first()).toBeVisible();
  await isAccessible(first);
  // until then neither is touched
  expect(await kept(first)).toBe('Ringsaker');
  await first.getByRole('button', { name: w('account.choice.useDevice') }).click();
  await expect(first.getByRole('heading', { name: w('account.choice.title') })).toBeHidden();
  await expect.poll(() => kept(first)).toMatch(/Gjøvik/);

  const second = await answersThenLogsIn(browser, sub, 'Lillehammer');
  await second.getByRole('button', { name: w('account.choice.useAccount') }).click();
  await expect(main(second).getByRole('combobox')).toHaveValue(/Gjøvik/);
  expect(await kept(second)).toMatch(/Gjøvik/);
  await Promise.all([first.context().close(), second.context().close()]);
});

test('an employer deletes the account: the openings stay, since they are the organisation’s', async ({ browser }) => {
  const { page, context } = await signedIn(browser, 'demo-employer-bankrupt');
  await account(page);
  await expect(main(page).getByRole('form', { name: w('account.be-found.title') })).toHaveCount(0);
  await button(page, w('account.delete.ask')).click();
  await expect(main(page).getByText(w('account.delete.stays.employer'))).toBeVisible();
  await isAccessible(page);
  await button(page, w('account.delete.yes')).click();
  await expect(page.getByText(w('shell.accountDeleted'))).toBeVisible();
  await context.close();
  await startAfresh(browser, 'demo-employer-bankrupt');
});
