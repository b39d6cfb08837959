import { expect, test, type Page, type Request } from '@playwright/test';
import { answerByKeyboard } from './builder';
import { press, tabTo, write } from './keyboard';
import { DESK } from './people';
import { isAccessibleAtBothWidths, isAccessibleInLightAndDark, listen, words } from './site';

const cards = (page: Page) => page.locator('arena-match-card');
const titles = (page: Page): Promise<string[]> => cards(page).getByRole('heading').allInnerTexts();
const isMatching = (request: Request): boolean => request.method() === 'POST' && /\/api\/(matches|occupations)\b/.test(request.url());

/** The list stands as it was last asked for: it says that it waits from the moment the question changes. */
const settled = async (page: Page): Promise<void> => {
  await expect(page.locator('.found')).toHaveAttribute('aria-busy', 'false');
  await expect(cards(page).first()).toBeVisible();
};

for (const language of ['nb', 'en'] as const)
  test.describe(`a seeker who reads ${language} and uses only the keyboard`, () => {
    test.use({ viewport: DESK });

    test('chooses what to see, and finds the same again after a reload, from a shared link and going back', async ({ page, browser }) => {
      test.setTimeout(150_000);
      const quiet = listen(page);
      await answerByKeyboard(page, language, false);
      await settled(page);
      const main = page.getByRole('main');
      const all = await titles(page);

      await press(page, main.getByRole('checkbox', { name: new RegExp(words(language, 'vocabulary.kind.job')) }), 'Space');
      await expect(page).toHaveURL(/kind=traineeship/);
      await settled(page);
      await press(page, main.getByRole('checkbox', { name: words(language, 'matches.filters.far') }), 'Space');
      await expect(page).toHaveURL(/far=true/);
      await settled(page);
      const chosen = await titles(page);
      expect(chosen).not.toEqual(all);
      await isAccessibleInLightAndDark(page);

      await page.reload({ waitUntil: 'networkidle' });
      await settled(page);
      expect(await titles(page)).toEqual(chosen);
      await expect(main.getByRole('checkbox', { name: words(language, 'matches.filters.far') })).toBeChecked();

      // what somebody who has the link and the same answers sees
      const kept = await page.evaluate(() => localStorage.getItem('arena.kept.draft'));
      const other = await browser.newContext({ viewport: DESK });
      await other.addInitScript((draft) => localStorage.setItem('arena.kept.draft', draft), kept ?? '');
      const shared = await other.newPage();
      await shared.goto(new URL(page.url()).pathname + new URL(page.url()).search, { waitUntil: 'networkidle' });
      await settled(shared);
      expect(await titles(shared)).toEqual(chosen);
      await other.close();

      const first = cards(page).getByRole('heading').getByRole('link').first();
      await press(page, first);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(chosen[0] ?? '');
      await page.goBack();
      await settled(page);
      expect(await titles(page)).toEqual(chosen);

      // words and a place narrow what fits; the wishes about the work stand nowhere in the URL
      await write(page, main.getByLabel(words(language, 'matches.search.place'), { exact: true }), 'Hamar');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/where=Hamar/);
      await press(page, main.getByRole('checkbox', { name: words(language, 'matches.wish.no-nights') }), 'Space');
      expect(page.url()).not.toMatch(/night/);
      await expect(main.getByRole('link', { name: words(language, 'matches.everything') }).first()).toHaveAttribute(
        'href',
        /\/openings\?where=Hamar&kind=traineeship/,
      );
      await isAccessibleAtBothWidths(page);
      quiet();
    });

    test('turns matching off, sees openings that nothing is said about, and turns it on again', async ({ page }) => {
      test.setTimeout(150_000);
      const quiet = listen(page);
      await answerByKeyboard(page, language, false);
      await settled(page);
      const asked: string[] = [];
      await press(page, page.getByRole('button', { name: words(language, 'matching.choice.turnOff') }));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words(language, 'matches.off.title'));
      await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
      page.on('request', (request) => isMatching(request) && asked.push(request.url()));
      await expect(page.locator('arena-opening-card').first()).toBeVisible();
      await expect(page.locator('arena-skill-strip')).toHaveCount(0);
      await isAccessibleInLightAndDark(page);

      await press(page, page.locator('arena-opening-card').getByRole('link').first());
      const main = page.getByRole('main');
      await expect(main.getByText(words(language, 'matching.choice.isOff'))).toBeVisible();
      await expect(page.locator('arena-skill-strip')).toHaveCount(0);
      await page.reload({ waitUntil: 'networkidle' });
      await expect(main.getByText(words(language, 'matching.choice.isOff'))).toBeVisible();
      expect(asked).toEqual([]);

      await page.goto(`/${language}/how-matching-works`, { waitUntil: 'networkidle' });
      await expect(main.getByText(words(language, 'matching.choice.isOff'))).toBeVisible();
      await press(page, main.getByRole('button', { name: words(language, 'matching.choice.on') }));
      await expect(main.getByText(words(language, 'matching.choice.isOn'))).toBeVisible();
      await isAccessibleInLightAndDark(page);
      await page.goto(`/${language}/matches`, { waitUntil: 'networkidle' });
      await settled(page);
      await expect(page.locator('arena-skill-strip').first()).toBeVisible();
      quiet();
    });

    test('says that a row is wrong: the profile is mended at once, the row follows, and it can be undone', async ({ page }) => {
      test.setTimeout(150_000);
      const quiet = listen(page);
      await answerByKeyboard(page, language, false);
      await settled(page);
      await press(page, cards(page).getByRole('heading').getByRole('link').first());
      const missing = page
        .locator('.rows > li')
        .filter({ hasText: words(language, 'posting.state.missing') })
        .first();
      const label = await missing.locator('.t > span').first().innerText();
      const row = page.locator('.rows > li').filter({ hasText: label }).first();
      await press(page, row.locator('summary').filter({ hasText: words(language, 'posting.mend.wrong') }));
      await isAccessibleInLightAndDark(page);
      await press(page, row.getByRole('button', { name: words(language, 'posting.mend.have') }));
      await expect(row.locator('.st')).toHaveText(words(language, 'posting.state.fits'));
      await expect(row.locator('summary').first()).toBeFocused();
      await expect(page.getByText(words(language, 'builder.undo.on', { what: label }))).toBeVisible();
      await isAccessibleInLightAndDark(page);
      await press(page, page.getByRole('button', { name: words(language, 'builder.undo') }));
      await expect(row.locator('.st')).toHaveText(words(language, 'posting.state.missing'));

      // what the opening itself says wrongly is for a person
      const person = row.getByRole('link', { name: words(language, 'posting.mend.person') });
      await tabTo(page, person);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/how-matching-works#wrong$/);
      await expect(page.getByRole('heading', { name: words(language, 'matching.wrong.title') })).toBeInViewport();
      quiet();
    });
  });
