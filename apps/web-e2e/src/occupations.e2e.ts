import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { signedIn } from './people';
import { isAccessibleAtBothWidths, isAccessibleInLightAndDark, listen, words } from './site';

test.describe('someone without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('finds an occupation, and reads what its openings ask for and the ways in', async ({ page }) => {
    await page.goto('/nn/occupations');
    await page.getByLabel(words('nn', 'occupations.searchLabel')).fill('helsefagarbeidr');
    await page.getByRole('button', { name: words('nn', 'occupations.searchButton') }).click();
    await expect(page).toHaveURL(/\/nn\/occupations\?q=/);
    await page.getByRole('main').getByRole('link', { name: 'Helsefagarbeidar' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Helsefagarbeidar');
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { name: words('nn', 'occupations.demand.title') })).toBeVisible();
    await expect(main.getByRole('heading', { name: words('nn', 'occupations.way.apprenticeship'), exact: true })).toBeVisible();
    await expect(main.getByRole('heading', { name: words('nn', 'occupations.law.title') })).toBeVisible();
    await expect(main.getByRole('link', { name: /Helsedirektoratet/ })).toBeVisible();
  });
});

test('a seeker goes from what is missing to the ways in, and sees there what she has of the work', async ({ browser }) => {
  const { context, page } = await signedIn(browser, 'demo-carpenter-gran');
  const quiet = listen(page);
  await page.goto('/nb/matches', { waitUntil: 'networkidle' });
  await page
    .getByRole('main')
    .getByRole('link', { name: words('nb', 'occupations.link.learn') })
    .first()
    .click();
  await expect(page).toHaveURL(/\/nb\/occupations\/.+#ways$/);
  await expect(page.getByRole('heading', { name: words('nb', 'occupations.ways.title') })).toBeInViewport();
  const own = page.getByRole('region', { name: words('nb', 'occupations.you.title') });
  await expect(own.getByRole('img')).toBeVisible();
  await isAccessibleInLightAndDark(page);
  quiet();
  await context.close();
});

test('an employer gets suggestions from the tasks, and only what is chosen is in the opening', async ({ browser }) => {
  const { context, page, ask } = await signedIn(browser, 'demo-employer-games');
  const quiet = listen(page);
  const id = randomUUID();
  await ask('POST', '/api/our-postings', { id, kind: 'job', lang: 'nb' });
  await page.goto(`/nb/our-openings/${id}/edit`, { waitUntil: 'networkidle' });
  await page.getByLabel(words('nb', 'ourPostings.tasks.one', { number: 1 })).fill('Kjøre varer med varebil, førerkort klasse B');
  await page.getByLabel(words('nb', 'ourPostings.field.title'), { exact: true }).fill('Butikkmedarbeider');
  await expect(page.getByRole('heading', { name: words('nb', 'ourPostings.suggest.title'), exact: true })).toBeVisible();
  await expect(page.getByText(words('nb', 'ourPostings.needs.none'))).toBeVisible();
  await isAccessibleAtBothWidths(page);

  const licence = words('nb', 'concept.licence', { id: 'B' });
  await page.getByRole('button', { name: new RegExp(`^${words('nb', 'ourPostings.strength.must')}\\s+${licence}`) }).click();
  await expect(page.getByRole('heading', { level: 4, name: words('nb', 'vocabulary.licence', { class: 'B' }) })).toBeVisible();
  await page.getByRole('button', { name: words('nb', 'ourPostings.occupation.choose', { name: 'butikkmedarbeider' }) }).click();
  await expect(page.getByRole('button', { name: words('nb', 'ourPostings.occupation.remove') })).toBeVisible();
  await expect
    .poll(async () => ((await (await ask('GET', `/api/our-postings/${id}`)).json()) as { content: unknown }).content)
    .toMatchObject({ occupation: 'shop-assistant', requirements: [{ kind: 'licence', id: 'B', strength: 'must' }] });
  await ask('DELETE', `/api/our-postings/${id}`);
  quiet();
  await context.close();
});
