import { expect, type Locator, type Page } from '@playwright/test';
import { press, tabTo } from './keyboard';
import { isAccessible, words, type Language } from './site';

/** Counts what a person must do and read until the first matches. */
export class Effort {
  keys = 0;
  words = 0;
  constructor(readonly page: Page) {}

  async press(target: Locator, key: 'Enter' | 'Space' | 'ArrowDown' | 'ArrowRight'): Promise<void> {
    await press(this.page, target, key);
    this.keys += 1;
  }

  async read(): Promise<void> {
    const text = await this.page.getByRole('main').innerText();
    this.words += text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  }
}

/** The question that stands open. */
export const step = (page: Page, language: Language, number: 1 | 2 | 3 | 4 | 5): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(words(language, `builder.step${number}.title`));

/** Two things that somebody who has played may have done. */
export const gamingCards = { nb: [/ledet et lag/, /nettsamfunn/], nn: [/leidd eit lag/, /nettsamfunn/], en: [/led a team/, /moderated/] };

/** The five questions by keyboard alone, with axe at each; ends at the matches. */
export async function answerByKeyboard(page: Page, language: Language, check: boolean): Promise<Effort> {
  const effort = new Effort(page);
  const next = page.getByRole('button', { name: words(language, 'builder.next') });
  const look = async (number: 1 | 2 | 3 | 4): Promise<void> => {
    await step(page, language, number);
    await effort.read();
    if (check) await isAccessible(page);
  };
  await page.goto(`/${language}/find-out`, { waitUntil: 'networkidle' });

  await look(1);
  const place = page.getByRole('combobox', { name: words(language, 'builder.place.label') });
  await tabTo(page, place);
  await page.keyboard.type('Hamar');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  effort.keys += 2;
  await expect(place).toHaveValue(/Hamar/);
  await effort.press(next, 'Enter');

  await look(2);
  for (const [language_, level] of [
    ['no', 'B1'],
    ['en', 'B2'],
  ] as const) {
    const choice = page.locator(`#level-${language_}-${level}`);
    // a group of radios is one stop for Tab; the arrows choose within it
    const group = page.locator(`input[name="level-${language_}"]`);
    const order = ['none', 'A1', 'A2', 'B1', 'B2', 'C1'];
    await tabTo(page, group.first());
    await page.keyboard.press('Space');
    for (let at = 0; at < order.indexOf(level); at += 1) await page.keyboard.press('ArrowRight');
    effort.keys += 1;
    await expect(choice).toBeChecked();
  }
  await effort.press(next, 'Enter');

  await look(3);
  await effort.press(page.getByRole('checkbox', { name: words(language, 'builder.group.gaming') }), 'Space');
  for (const name of gamingCards[language]) await effort.press(page.getByRole('checkbox', { name }).first(), 'Space');
  if (check) await isAccessible(page);
  await effort.press(next, 'Enter');

  await look(4);
  const suggestions = page.getByRole('main').getByRole('checkbox');
  await expect(suggestions.first()).toBeVisible();
  await expect(page.getByRole('main')).toContainText(words(language, 'builder.because', { because: '' }).trim());
  // nothing is claimed for anybody: what is suggested starts out unticked
  expect(await suggestions.evaluateAll((boxes) => boxes.filter((box) => (box as HTMLInputElement).checked).length)).toBe(0);
  // three of what each thing leads to
  const groups = page.getByRole('main').locator('.build-part > fieldset');
  for (let group = 0; group < (await groups.count()); group += 1) {
    const boxes = groups.nth(group).getByRole('checkbox');
    for (let at = 0; at < Math.min(3, await boxes.count()); at += 1) await effort.press(boxes.nth(at), 'Space');
  }
  if (check) await isAccessible(page);
  await effort.press(page.getByRole('link', { name: words(language, 'builder.early') }), 'Enter');
  await expect(page).toHaveURL(new RegExp(`/${language}/matches`));
  await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeVisible();
  return effort;
}
