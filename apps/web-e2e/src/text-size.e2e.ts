import { expect, test, type Page } from '@playwright/test';
import { PAGES } from './site';

/** Twice the size by the browser's own setting, or by a stylesheet of the reader's: the page must bear either. */
const TWICE = 'html { font-size: 200% !important }';
/** The distances of WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

/** What does not fit: the page wider than the window, something outside it, a text cut by its box, texts on top of each other. */
async function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const window = document.documentElement.clientWidth;
    const found = new Set<string>();
    const unseen = (element: Element) =>
      element.closest('.ds-sr-only, .skip, .land, svg, select, .menu > .nav') !== null ||
      !element.checkVisibility({ visibilityProperty: true });
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} «${(element.textContent ?? '').trim().slice(0, 30)}»`;
    if (document.documentElement.scrollWidth > window) found.add(`the page is ${document.documentElement.scrollWidth} px wide`);
    for (const element of document.querySelectorAll('body *')) {
      if (unseen(element)) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > window + 1)) found.add(`outside the window: ${name(element)}`);
      const clips = ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) && !element.matches('.hero, input');
      if (clips && element.scrollWidth > element.clientWidth + 1) found.add(`cut: ${name(element)}`);
    }
    const texts: { text: Text; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
      if (!text.data.trim() || !text.parentElement || unseen(text.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) if (box.width > 2 && box.height > 2) texts.push({ text, box });
    }
    texts.sort((a, b) => a.box.top - b.box.top);
    for (const [at, { text, box }] of texts.entries())
      for (let next = at + 1; next < texts.length; next += 1) {
        const other = texts[next];
        if (!other || other.box.top >= box.bottom) break;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
        if (other.text !== text && across > 2 && down > 0.45 * Math.min(box.height, other.box.height))
          found.add(`on top of each other: «${text.data.trim().slice(0, 30)}» and «${other.text.data.trim().slice(0, 30)}»`);
      }
    return [...found];
  });
}

/** Opens everything that folds, but the menu, which lies over the page by intent. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('details:not(.menu)')) fold.open = true;
  });

/** The five questions are put together by a script; of the other pages the server sends all that is to be seen. */
const STEPS = [1, 2, 3, 4, 5].map((step) => `/find-out?step=${step}`);
const SIZES = [
  { what: 'letters twice as large on a wide screen', width: 1280, css: TWICE },
  { what: 'letters twice as large on half a screen', width: 640, css: TWICE },
  { what: 'more room between letters, words and lines on a small phone', width: 320, css: SPACED },
] as const;

test.describe('a reader who needs larger letters or more room between them', () => {
  test.use({ bypassCSP: true });

  for (const language of ['nb', 'nn'] as const)
    test(`finds nothing cut, covered or off to the side in ${language}`, async ({ page }) => {
      const faults: string[] = [];
      for (const path of [...PAGES, ...STEPS]) {
        await page.goto(`/${language}${path}`, { waitUntil: path.startsWith('/find-out') ? 'networkidle' : 'load' });
        await unfold(page);
        for (const { what, width, css } of SIZES) {
          await page.setViewportSize({ width, height: 900 });
          const style = await page.addStyleTag({ content: css });
          for (const fault of await misfits(page)) faults.push(`${path || '/'}, ${what}: ${fault}`);
          await style.evaluate((element) => (element as Element).remove());
        }
      }
      expect(faults).toEqual([]);
    });

  test('opens the menu within the window, and closes it with Escape', async ({ page }) => {
    for (const { width, css } of SIZES) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/nn', { waitUntil: 'networkidle' });
      await page.addStyleTag({ content: css });
      const button = page.locator('.menu > summary');
      await button.click();
      for (const link of await page.locator('.menu > .nav a').all()) {
        const box = await link.boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
      }
      await page.keyboard.press('Escape');
      await expect(page.locator('.menu')).not.toHaveAttribute('open');
      await expect(button).toBeFocused();
    }
  });
});
