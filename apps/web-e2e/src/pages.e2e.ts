import { expect, test } from '@playwright/test';
import { PHONE } from './people';
import { isAccessibleInLightAndDark, LANGUAGES, listen, PAGES, PERSONAL_PAGES, words } from './site';

/** A page that does not exist says so by its status too: the browser then notes the 404 itself. */
const STATUS_NOTE = /status of 404/;

for (const language of LANGUAGES)
  test.describe(`a reader of ${language}`, () => {
    test.use({ viewport: PHONE });
    for (const path of PAGES)
      test(`can use /${language}${path}, wide and narrow, in light and in dark`, async ({ page }) => {
        const quiet = listen(page, STATUS_NOTE);
        const answer = await page.goto(`/${language}${path}`, { waitUntil: 'networkidle' });
        expect(answer?.status()).toBe(path === '/no-such-page' ? 404 : 200);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
        await isAccessibleInLightAndDark(page);
        quiet();
      });
  });

for (const path of PERSONAL_PAGES)
  test(`whoever is not logged in is told so at ${path}, and led to a login that comes back there`, async ({ page }) => {
    const quiet = listen(page);
    await page.goto(`/nb${path}`, { waitUntil: 'networkidle' });
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: words('nb', 'shell.login.title') })).toBeVisible();
    await expect(main.locator('arena-login-needed').getByRole('link').first()).toHaveAttribute(
      'href',
      new RegExp(encodeURIComponent(`/nb${path}`)),
    );
    await isAccessibleInLightAndDark(page);
    quiet();
  });

test('a reader who changes language stays on the page, with the search', async ({ page }) => {
  const quiet = listen(page);
  await page.goto('/nb/openings?q=kokk', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/openings\?q=kokk/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/');
  await expect(page).toHaveURL(/\/en$/);
  quiet();
});
