import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAccessible, words } from './site';

const root = join(__dirname, '..', '..', '..');
const day = (fromToday: number): string => new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);
const ad = (id: string, title: string, dates: { published: string; due: string }) => ({
  id, title, source: 'proving', employer: 'Prøveverkstedet på Toten', kommunenr_2026: '3443', ...dates,
  text: 'Vi trenger deg som kan sveise. Du har fagbrev som sveiser og førerkort klasse B. Du snakker norsk.',
}); // prettier-ignore

/** Brings ads into the running product as an operator does. */
function importAds(lines: readonly string[], ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'arena-ads-'));
  const file = join(folder, 'ads.jsonl');
  writeFileSync(file, lines.join('\n'));
  const { databaseUrl } = JSON.parse(readFileSync(join(root, '.arena', 'test', 'e2e', 'run.json'), 'utf8')) as { databaseUrl: string };
  try {
    return execFileSync(
      join(root, 'node_modules', '.bin', 'node'),
      [join(root, 'dist/apps/api/cli.mjs'), 'import', 'ads', file, ...options],
      {
        env: { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' },
        encoding: 'utf8',
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.describe.configure({ mode: 'serial' });

test.describe('a seeker who meets an ad from elsewhere', () => {
  test.beforeAll(() => {
    const report = importAds([
      JSON.stringify(ad('live', 'Sveisarprøve en til Toten', { published: day(-2), due: day(20) })),
      JSON.stringify(ad('gone', 'Sveisarprøve som er over', { published: day(-60), due: day(-30) })),
      '{ this is no ad',
    ]);
    // the broken line is named by its number, and nothing else is lost by it
    expect(report).toMatch(/line 3: /);
    importAds([JSON.stringify(ad('old', 'Sveisarprøve med ny dato', { published: day(-900), due: day(-880) }))], '--renew');
  });

  test('sees that it is one, finds no button to show interest, and is not told that a machine knows what she must', async ({ page }) => {
    await expect(async () => {
      await page.goto('/nb/openings?q=Sveisarprøve', { waitUntil: 'networkidle' });
      await expect(page.getByRole('link', { name: 'Sveisarprøve en til Toten' })).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await expect(page.getByText('Sveisarprøve som er over')).toHaveCount(0);
    await page.getByRole('link', { name: 'Sveisarprøve en til Toten' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sveisarprøve en til Toten');
    const main = page.getByRole('main');
    await expect(main.getByText(words('nb', 'posting.machineRead')).first()).toBeVisible();
    await expect(main.getByRole('heading', { name: new RegExp(`^${words('nb', 'posting.group.must')}`) })).toHaveCount(0);
    await isAccessible(page);
  });

  test('is told when an old ad was only given a new date', async ({ page }) => {
    await expect(async () => {
      await page.goto('/nb/openings?q=Sveisarprøve', { waitUntil: 'networkidle' });
      await page.getByRole('link', { name: 'Sveisarprøve med ny dato' }).click({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    await expect(
      page
        .getByRole('main')
        .getByText(/ny dato/)
        .first(),
    ).toBeVisible();
    await isAccessible(page);
  });
});
