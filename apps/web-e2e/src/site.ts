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

/**
 * Listens for everything the browser complains about; the returned function fails on any of it.
 * @param expected what it says by itself about an answer that the test asks for, such as a refusal
 */
export function listen(page: Page, expected?: RegExp): () => void {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !expected?.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return () => expect(complaints).toEqual([]);
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What another colour scheme can change: it has the same elements, at the same places. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** axe finds nothing, and nothing has to be scrolled sideways. */
export async function isAccessible(page: Page): Promise<void> {
  await findsNothing(page, new AxeBuilder({ page }).withTags(TAGS));
}

async function findsNothing(page: Page, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

/** axe of the page as it stands, and nothing has to be scrolled sideways in the narrowest window either. */
export async function isAccessibleAndNarrow(page: Page): Promise<void> {
  await isAccessible(page);
  const before = page.viewportSize();
  await page.setViewportSize({ width: WIDTHS[0], height: 900 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
    .toBeLessThanOrEqual(0);
  if (before) await page.setViewportSize(before);
}

/** The narrowest window and a wide one: both sides of every rule about width. */
const WIDTHS = [320, 1280] as const;

/** axe at both widths, of the page as it stands now; the window is as before afterwards. */
export const isAccessibleAtBothWidths = (page: Page): Promise<void> => atBothWidths(page, () => isAccessible(page));

/** axe at both widths in light, and of what colours can change in dark too; the window is as before afterwards, and in light. */
export const isAccessibleInLightAndDark = (page: Page): Promise<void> =>
  atBothWidths(page, async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await findsNothing(page, new AxeBuilder({ page }).withRules(COLOUR_RULES));
    await page.emulateMedia({ colorScheme: 'light' });
    await isAccessible(page);
  });

async function atBothWidths(page: Page, look: () => Promise<void>): Promise<void> {
  const before = page.viewportSize();
  const scrolled = await page.evaluate(() => window.scrollY);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    // a bar that stays at the top of the window lies over what is scrolled below it: measured where it lies over nothing
    await page.evaluate(() => window.scrollTo(0, 0));
    await look();
  }
  if (before) await page.setViewportSize(before);
  await page.evaluate((top) => window.scrollTo(0, top), scrolled);
}

/** The pages that anyone can open, below the language. */
export const PAGES = [
  '', '/openings', '/openings?q=kokk&where=Hamar', '/openings?q=zzzzqqq', '/openings/placement-laundry-hamar', '/employers', '/occupations', '/occupations?q=zzzzqqq', '/occupations/health-care-worker', '/occupations/plumber', '/find-out', '/my-skills', '/matches',
  '/help', '/how-it-works', '/how-matching-works', '/privacy', '/accessibility', '/about', '/for-employers', '/for-advisers', '/login', '/unsubscribe?token=of-no-letter', '/no-such-page',
] as const; // prettier-ignore

/** The pages that belong to somebody: to anyone else they say why a login is needed, and lead to it. */
export const PERSONAL_PAGES = [
  '/me',
  '/me/advising',
  '/caseload',
  '/notifications',
  '/contacts',
  '/our-openings',
  '/our-organisation',
] as const;
