import { AxeBuilder } from '@axe-core/playwright';
import { LANGUAGES, type Language } from '@arena/domain';
import { render, type Params, type TextKey } from '@arena/i18n';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { texts as nn } from '@arena/i18n/nn';
import { expect, type Page } from '@playwright/test';

const TEXTS = { nb, nn, en };
export { LANGUAGES, type Language };

/** The words as the reader should see them: the tests look for texts, not for marks in the page. */
export const words = (language: Language, key: TextKey, params?: Params): string => render(TEXTS[language][key], language, params);

/** Listens for everything the browser complains about; the returned function fails on any of it. */
export function listen(page: Page): () => void {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return () => expect(complaints).toEqual([]);
}

/** axe finds nothing, and nothing has to be scrolled sideways. */
export async function isAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

/** The pages that anyone can open, below the language. */
export const PAGES = [
  '', '/openings', '/openings?q=kokk&where=Hamar', '/openings?q=zzzzqqq', '/openings/placement-laundry-hamar', '/employers', '/find-out', '/matches',
  '/help', '/how-it-works', '/privacy', '/accessibility', '/about', '/for-employers', '/for-advisers', '/no-such-page',
] as const; // prettier-ignore
