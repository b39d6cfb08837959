import { expect, test, type Locator, type Page } from '@playwright/test';
import { isAccessible, listen, words, type Language } from './site';

/** Moves by Tab alone until the thing has the focus, as someone without a mouse must. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${target}`);
}

/** Counts what a person must do and read until the first matches. */
class Effort {
  keys = 0;
  words = 0;
  constructor(readonly page: Page) {}

  async press(target: Locator, key: 'Enter' | 'Space' | 'ArrowDown' | 'ArrowRight'): Promise<void> {
    await tabTo(this.page, target);
    await this.page.keyboard.press(key);
    this.keys += 1;
  }

  async read(): Promise<void> {
    const text = await this.page.getByRole('main').innerText();
    this.words += text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  }
}

const step = (page: Page, language: Language, number: 1 | 2 | 3 | 4 | 5): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(words(language, `builder.step${number}.title`));

const gamingCards = { nb: [/ledet et lag/, /nettsamfunn/], nn: [/leidd eit lag/, /nettsamfunn/], en: [/led a team/, /moderated/] };

/** The five questions by keyboard alone, with axe at each; ends at the matches. */
async function answerByKeyboard(page: Page, language: Language, check: boolean): Promise<Effort> {
  const effort = new Effort(page);
  const next = page.getByRole('button', { name: words(language, 'builder.next') });
  const look = async (number: 1 | 2 | 3 | 4): Promise<void> => {
    await step(page, language, number);
    await effort.read();
    if (check) await isAccessible(page);
  };
  await page.goto(`/${language}/find-out`, { waitUntil: 'networkidle' });

  await look(1);
  const place = page.getByRole('combobox', { name: words(language, 'builder.place.label') });
  await tabTo(page, place);
  await page.keyboard.type('Hamar');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  effort.keys += 2;
  await expect(place).toHaveValue(/Hamar/);
  await effort.press(next, 'Enter');

  await look(2);
  for (const [language_, level] of [
    ['no', 'B1'],
    ['en', 'B2'],
  ] as const) {
    const choice = page.locator(`#level-${language_}-${level}`);
    // a group of radios is one stop for Tab; the arrows choose within it
    const group = page.locator(`input[name="level-${language_}"]`);
    const order = ['none', 'A1', 'A2', 'B1', 'B2', 'C1'];
    await tabTo(page, group.first());
    await page.keyboard.press('Space');
    for (let at = 0; at < order.indexOf(level); at += 1) await page.keyboard.press('ArrowRight');
    effort.keys += 1;
    await expect(choice).toBeChecked();
  }
  await effort.press(next, 'Enter');

  await look(3);
  await effort.press(page.getByRole('checkbox', { name: words(language, 'builder.group.gaming') }), 'Space');
  for (const name of gamingCards[language]) await effort.press(page.getByRole('checkbox', { name }).first(), 'Space');
  if (check) await isAccessible(page);
  await effort.press(next, 'Enter');

  await look(4);
  const suggestions = page.getByRole('main').getByRole('checkbox');
  await expect(suggestions.first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText(words(language, 'builder.because', { because: '' }).trim());
  // nothing is claimed for anybody: what is suggested starts out unticked
  expect(await suggestions.evaluateAll((boxes) => boxes.filter((box) => (box as HTMLInputElement).checked).length)).toBe(0);
  const number = Math.min(6, await suggestions.count());
  for (let at = 0; at < number; at += 1) await effort.press(suggestions.nth(at), 'Space');
  if (check) await isAccessible(page);
  await effort.press(page.getByRole('link', { name: words(language, 'builder.early') }), 'Enter');
  await expect(page).toHaveURL(new RegExp(`/${language}/matches`));
  await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeVisible();
  return effort;
}

for (const language of ['nb', 'nn', 'en'] as const)
  test.describe(`a seeker who reads ${language} and uses only the keyboard`, () => {
    test.use({ viewport: { width: 390, height: 844 } });

    test('gets from the five questions to reasons she can read', async ({ page }) => {
      test.setTimeout(120_000);
      const quiet = listen(page);
      const effort = await answerByKeyboard(page, language, true);
      console.log(JSON.stringify({ metric: 'first_matches', lang: language, taps: effort.keys, words: effort.words }));
      expect(effort.keys).toBeLessThanOrEqual(25);

      const main = page.getByRole('main');
      await expect(main.getByText(words(language, 'vocabulary.band.strong')).first()).toBeVisible();
      // the strip says in words what it draws
      await expect(main.getByRole('img', { name: /\d/ }).first()).toBeVisible();
      await isAccessible(page);

      const first = main.getByRole('heading', { level: 3 }).getByRole('link').first();
      const title = (await first.innerText()).trim();
      await tabTo(page, first);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.getByText(words(language, 'reason.skill.fits')).first()).toBeVisible();
      await isAccessible(page);
      quiet();
    });
  });

test.describe('a seeker on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('finds her answers again after a reload, in another language and in another tab', async ({ page, context }) => {
    await answerByKeyboard(page, 'nb', false);
    await page.goto('/nb/find-out?step=2', { waitUntil: 'networkidle' });
    await expect(page.locator('#level-no-B1')).toBeChecked();
    await page.reload({ waitUntil: 'networkidle' });
    await expect(page.locator('#level-no-B1')).toBeChecked();
    const other = await context.newPage();
    await other.goto('/en/find-out?step=2', { waitUntil: 'networkidle' });
    await expect(other.locator('#level-en-B2')).toBeChecked();
  });

  test('can go back and forward between the questions and lose nothing', async ({ page }) => {
    await page.goto('/nb/find-out', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: words('nb', 'builder.next') }).click();
    await step(page, 'nb', 2);
    await page.locator('#level-no-A2').check({ force: true });
    await page.getByRole('button', { name: words('nb', 'builder.next') }).click();
    await step(page, 'nb', 3);
    await page.goBack();
    await step(page, 'nb', 2);
    await expect(page.locator('#level-no-A2')).toBeChecked();
    await page.goForward();
    await step(page, 'nb', 3);
  });

  test('is told what is wrong with a place nobody knows, and keeps what she wrote', async ({ page }) => {
    await page.goto('/nb/find-out', { waitUntil: 'networkidle' });
    await page.getByRole('combobox').fill('Langtvekkistan');
    await page.getByRole('button', { name: words('nb', 'builder.next') }).click();
    await expect(page.getByText(words('nb', 'builder.place.unknown')).first()).toBeVisible();
    await expect(page.getByRole('combobox')).toHaveValue('Langtvekkistan');
    await isAccessible(page);
  });

  test('can delete everything, and regret it', async ({ page }) => {
    await answerByKeyboard(page, 'nb', false);
    await page.goto('/nb/find-out?step=2', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: words('nb', 'builder.delete') }).click();
    await page.getByRole('button', { name: words('nb', 'builder.delete.yes') }).click();
    await expect(page.getByRole('button', { name: words('nb', 'builder.delete.undo') })).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('community');
    await page.getByRole('button', { name: words('nb', 'builder.delete.undo') }).click();
    await page.goto('/nb/find-out?step=2', { waitUntil: 'networkidle' });
    await expect(page.locator('#level-no-B1')).toBeChecked();
  });

  test('without a profile is shown two ways on, not an empty list', async ({ page }) => {
    await page.goto('/nb/matches', { waitUntil: 'networkidle' });
    await expect(page.getByRole('main').getByRole('link')).not.toHaveCount(0);
    await isAccessible(page);
  });

  test('who is out of coverage is told so, and gets the list when she asks again', async ({ page, context }) => {
    await answerByKeyboard(page, 'nb', false);
    await page.goto('/nb/find-out?step=4', { waitUntil: 'networkidle' });
    await context.route('**/api/matches', (route) => route.abort('internetdisconnected'));
    await page.getByRole('link', { name: words('nb', 'builder.early') }).click();
    const again = page.getByRole('main').getByText(words('nb', 'shell.retry'), { exact: true });
    await expect(again).toBeVisible();
    await isAccessible(page);
    await context.unroute('**/api/matches');
    await again.click();
    await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeVisible();
  });
});

test.describe('a seeker who only looks around', () => {
  test('searches with a slip, sees how it was read, narrows, and shares the address', async ({ page, browser }) => {
    const quiet = listen(page);
    await page.goto('/nb', { waitUntil: 'networkidle' });
    await page.getByLabel(words('nb', 'front.what')).fill('lagerabeid');
    await page.getByRole('button', { name: words('nb', 'front.searchButton') }).click();
    await expect(page.getByText(words('nb', 'openings.understood')).first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeVisible();
    const address = page.url();
    const titles = await page.getByRole('main').getByRole('heading', { level: 3 }).allInnerTexts();
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(address);
    expect(await stranger.getByRole('main').getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(titles);
    quiet();
  });

  test('finds employers that are open for contact', async ({ page }) => {
    await page.goto('/nn/employers', { waitUntil: 'networkidle' });
    await expect(page.getByRole('main').getByText(words('nn', 'employers.contactHeading')).first()).toBeVisible();
    await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/nn\/employers\/.+/);
    await isAccessible(page);
  });
});
