import { expect, test, type Page } from '@playwright/test';
import { listen, words } from './site';

/** The page is there, and its scripts are still on their way until they are let through. */
async function asleep(page: Page, path: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  return resolve;
}

test('a seeker on a poor line writes what she looks for before the page is awake, and it is still there', async ({ page }) => {
  const quiet = listen(page);
  const wake = await asleep(page, '/nb');
  const what = page.getByLabel(words('nb', 'front.what'));
  const where = page.getByLabel(words('nb', 'front.where'));
  await what.fill('lager');
  await where.fill('Gjøvik');
  const awake = page.waitForLoadState('networkidle');
  wake();
  await awake;
  await where.press('End');
  await where.pressSequentially(' ');
  await expect(what).toHaveValue('lager');
  await expect(where).toHaveValue('Gjøvik ');
  await page.getByRole('button', { name: words('nb', 'front.searchButton') }).click();
  await expect(page).toHaveURL(/\/nb\/openings\?.*q=lager/);
  await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeVisible();
  quiet();
});

test('a seeker on a poor line ticks what she wants before the page is awake, and is shown it when it wakes', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const [path, group] of [
    ['/nb/openings', 'kind'],
    ['/nb/employers', 'trade'],
  ] as const) {
    const quiet = listen(page);
    const wake = await asleep(page, path);
    const ticks = page.getByRole('main').locator(`input[type=checkbox][name=${group}]`);
    await ticks.nth(1).check({ force: true });
    const value = await ticks.nth(1).getAttribute('value');
    wake();
    await expect(page).toHaveURL(new RegExp(`${group}=${value}`));
    await expect(page.locator(`input[type=checkbox][name=${group}][value=${value}]`)).toBeChecked();
    quiet();
    await page.unroute('**/*.js');
  }
});

test('a seeker on a poor line chooses how much she will work before the page is awake, and is shown it when it wakes', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const quiet = listen(page);
  const wake = await asleep(page, '/nb/openings');
  const extent = page.getByRole('main').locator('select[name=extent]');
  await extent.selectOption('part');
  wake();
  await expect(page).toHaveURL(/extent=part/);
  await expect(extent).toHaveValue('part');
  quiet();
});
