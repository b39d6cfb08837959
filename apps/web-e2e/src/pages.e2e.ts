import { expect, test } from '@playwright/test';
import { isAccessible, isAccessibleAtBothWidths, LANGUAGES, listen, PAGES, PERSONAL_PAGES, words } from './site';

/** A page that does not exist says so by its status too: the browser then notes the 404 itself. */
const STATUS_NOTE = /status of 404/;

for (const language of LANGUAGES)
  for (const width of [320, 1280])
    test.describe(`a reader of ${language}, ${width} px wide`, () => {
      test.use({ viewport: { width, height: 900 } });
      for (const path of PAGES)
        test(`can use /${language}${path} in light and in dark`, async ({ page }) => {
          const complaints: string[] = [];
          page.on('console', (message) => {
            if (['error', 'warning'].includes(message.type()) && !STATUS_NOTE.test(message.text())) complaints.push(message.text());
          });
          page.on('pageerror', (error) => complaints.push(error.message));
          await page.emulateMedia({ colorScheme: 'light' });
          const answer = await page.goto(`/${language}${path}`, { waitUntil: 'networkidle' });
          expect(answer?.status()).toBe(path === '/no-such-page' ? 404 : 200);
          await expect(page.locator('html')).toHaveAttribute('lang', language);
          await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
          await isAccessible(page);
          await page.emulateMedia({ colorScheme: 'dark' });
          await isAccessible(page);
          expect(complaints).toEqual([]);
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
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await isAccessibleAtBothWidths(page);
    }
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
