import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any page has. */
const MOST_STOPS = 250;
const MOST_CHOICES = 12;

/** Some of it is in the window, and nothing lies over the middle of that. */
const isSeen = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const middle = (from: number, to: number, end: number): number => (Math.max(from, 0) + Math.min(to, end)) / 2;
    const there = document.elementFromPoint(middle(left, right, window.innerWidth), middle(top, bottom, window.innerHeight));
    return there !== null && (element.contains(there) || there.contains(element));
  });

/** Whoever looks sees where the focus is: a ring around the thing, around the label it stands in, or around the card it opens. */
const isRinged = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const rings = ({ outlineStyle, outlineWidth }: CSSStyleDeclaration): boolean =>
      outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    const around = [element, element.closest('label'), element.parentElement].filter((one) => one !== null);
    return around.some((one) => rings(getComputedStyle(one)) || rings(getComputedStyle(one, '::after')));
  });

/** Moves by Tab alone, backwards where that is where it stands, until the thing has the focus: as someone without a mouse must. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const way = await target.evaluate((element) => {
      const at = document.activeElement;
      if (at === element) return null;
      const before = at && at !== document.body && at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
      return before ? 'Shift+Tab' : 'Tab';
    });
    if (way === null) {
      if (stop > 0) {
        await expect.poll(() => isSeen(target), `${target} is covered when it gets the focus`).toBe(true);
        expect(await isRinged(target), `${target} shows that it has the focus`).toBe(true);
      }
      return;
    }
    await page.keyboard.press(way);
  }
  throw new Error(`Tab never reached ${target}`);
}

/** Goes there and presses a key. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' | 'ArrowDown' | 'ArrowRight' = 'Enter'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes there and writes, instead of what stands there. */
export async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await expect(target).toHaveValue(text);
}

/** Chooses one of a group of radios, which is one stop for Tab: the arrows walk within it. */
export async function choose(page: Page, radio: Locator): Promise<void> {
  await expect(radio).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const way = await radio.evaluate((element) => {
      const at = document.activeElement;
      if (at instanceof HTMLInputElement && at.type === 'radio' && at.name === (element as HTMLInputElement).name) return null;
      const before = at && at !== document.body && at.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
      return before ? 'Shift+Tab' : 'Tab';
    });
    if (way === null) break;
    await page.keyboard.press(way);
  }
  await page.keyboard.press('Space');
  for (let at = 0; at < MOST_CHOICES && !(await radio.isChecked()); at += 1) await page.keyboard.press('ArrowDown');
  await expect(radio).toBeChecked();
}

/** Writes into a field that suggests, and takes the first of what it suggests. */
export async function pick(page: Page, combobox: Locator, words: string): Promise<void> {
  await tabTo(page, combobox);
  await page.keyboard.type(words);
  await expect(combobox).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
