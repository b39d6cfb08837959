import { expect, test } from '@playwright/test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { words } from './site';

test.describe('someone on a poor line', () => {
  test('gets the first page alive within 170 kB of JavaScript and 30 kB of CSS', async ({ page }) => {
    const sizes = { script: 0, stylesheet: 0 };
    page.on('response', (response) => {
      const type = response.request().resourceType();
      if (type !== 'script' && type !== 'stylesheet') return;
      pending.push(response.body().then((body) => void (sizes[type] += gzipSync(body, { level: 6 }).length)));
    });
    const pending: Promise<void>[] = [];
    await page.goto('/nb', { waitUntil: 'networkidle' });
    await Promise.all(pending);
    expect(sizes.script).toBeGreaterThan(0);
    expect(sizes.script).toBeLessThanOrEqual(170_000);
    expect(sizes.stylesheet).toBeGreaterThan(0);
    expect(sizes.stylesheet).toBeLessThanOrEqual(30_000);
  });

  test('gets pages and lists packed', async ({ request }) => {
    for (const path of ['/nb', '/nb/openings']) {
      const answer = await request.get(path, { headers: { 'accept-encoding': 'gzip' } });
      expect(answer.headers()['content-encoding']).toBe('gzip');
    }
    expect(gunzipSync(gzipSync('a')).toString()).toBe('a');
  });
});

test.describe('someone without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('searches, filters and reads an opening', async ({ page }) => {
    await page.goto('/nb');
    await page.getByLabel(words('nb', 'front.what')).fill('kokk');
    await page.getByRole('button', { name: words('nb', 'front.searchButton') }).click();
    await expect(page).toHaveURL(/\/nb\/openings\?.*q=kokk/);
    const first = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first();
    const title = await first.innerText();
    await first.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });
});

test.describe('a browser', () => {
  test('is told by header what may run: nothing inline but what is named by its hash', async ({ request }) => {
    const answer = await request.get('/nb');
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/script-src [^;]*'self'/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(policy).toMatch(/object-src 'none'/);
    expect(policy).toMatch(/base-uri 'self'|base-uri 'none'/);
    expect(policy).toMatch(/require-trusted-types-for 'script'/);
    expect(answer.headers()['x-content-type-options']).toBe('nosniff');
    expect(answer.headers()['set-cookie']).toBeUndefined();
  });

  test('gets a page that is not bound to a person: cookies change nothing', async ({ request }) => {
    const plain = await (await request.get('/nb/openings')).text();
    const withCookie = await (await request.get('/nb/openings', { headers: { cookie: 'session=stolen; name=Kari' } })).text();
    expect(withCookie).toBe(plain);
  });

  test('is sent to the language it asks for', async ({ request }) => {
    for (const [asked, path] of [
      ['nn-NO,nn;q=0.9', '/nn'],
      ['en-GB', '/en'],
      ['no', '/nb'],
      ['de', '/en'],
    ] as const) {
      const answer = await request.get('/', { headers: { 'accept-language': asked }, maxRedirects: 0 });
      expect([asked, answer.status(), new URL(answer.headers()['location'] ?? '', 'http://localhost').pathname]).toEqual([
        asked,
        302,
        path,
      ]);
    }
  });

  test('is told 404 for an opening that is not there, in words', async ({ page }) => {
    const answer = await page.goto('/nn/openings/finst-ikkje');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
