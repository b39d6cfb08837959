import { expect, test } from '@playwright/test';
import { answerByKeyboard, step } from './builder';
import { tabTo } from './keyboard';
import { isAccessible, listen, words } from './site';

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
