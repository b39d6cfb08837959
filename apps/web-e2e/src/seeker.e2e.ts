import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { answerByKeyboard, gamingCards, step } from './builder';
import { pick, press, tabTo, write } from './keyboard';
import { isAccessible, isAccessibleInLightAndDark, LANGUAGES, listen, words } from './site';

for (const language of ['nb', 'nn', 'en'] as const)
  test.describe(`a seeker who reads ${language} and uses only the keyboard`, () => {
    test.use({ viewport: { width: 390, height: 844 } });

    test('gets from the five questions to reasons she can read', async ({ page }) => {
      test.setTimeout(120_000);
      const quiet = listen(page);
      const effort = await answerByKeyboard(page, language, true);
      console.log(JSON.stringify({ metric: 'first_matches', lang: language, taps: effort.keys, words: effort.words }));
      expect(effort.keys).toBeLessThanOrEqual(25);

      const main = page.getByRole('main');
      await expect(main.locator('arena-match-card').getByText(words(language, 'vocabulary.band.strong')).first()).toBeVisible();
      // the strip says in words what it draws
      await expect(main.getByRole('img', { name: /\d/ }).first()).toBeVisible();
      await isAccessible(page);

      const first = main.getByRole('heading', { level: 3 }).getByRole('link').first();
      const title = (await first.innerText()).trim();
      await tabTo(page, first);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.getByText(words(language, 'reason.skill.fits')).first()).toBeVisible();
      await isAccessible(page);
      quiet();
    });
  });

test.describe('a seeker on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('finds her answers again after a reload, in another language and in another tab', async ({ page, context }) => {
    await answerByKeyboard(page, 'nb', false);
    await page.goto('/nb/find-out?step=2', { waitUntil: 'networkidle' });
    await expect(page.locator('#level-no-B1')).toBeChecked();
    await page.reload({ waitUntil: 'networkidle' });
    await expect(page.locator('#level-no-B1')).toBeChecked();
    const other = await context.newPage();
    await other.goto('/en/find-out?step=2', { waitUntil: 'networkidle' });
    await expect(other.locator('#level-en-B2')).toBeChecked();
  });

  test('can go back and forward between the questions and lose nothing', async ({ page }) => {
    await page.goto('/nb/find-out', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: words('nb', 'builder.next') }).click();
    await step(page, 'nb', 2);
    await page.locator('#level-no-A2').check({ force: true });
    await page.getByRole('button', { name: words('nb', 'builder.next') }).click();
    await step(page, 'nb', 3);
    await page.goBack();
    await step(page, 'nb', 2);
    await expect(page.locator('#level-no-A2')).toBeChecked();
    await page.goForward();
    await step(page, 'nb', 3);
  });

  test('is told what is wrong with a place nobody knows, and keeps what she wrote', async ({ page }) => {
    await page.goto('/nb/find-out', { waitUntil: 'networkidle' });
    await page.getByRole('combobox').fill('Langtvekkistan');
    await page.getByRole('button', { name: words('nb', 'builder.next') }).click();
    await expect(page.getByText(words('nb', 'builder.place.unknown')).first()).toBeVisible();
    await expect(page.getByRole('combobox')).toHaveValue('Langtvekkistan');
    await isAccessible(page);
  });

  test('can delete everything, and regret it', async ({ page }) => {
    await answerByKeyboard(page, 'nb', false);
    await page.goto('/nb/find-out?step=2', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: words('nb', 'builder.delete') }).click();
    await page.getByRole('button', { name: words('nb', 'builder.delete.yes') }).click();
    await expect(page.getByRole('button', { name: words('nb', 'builder.undo') })).toBeVisible();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('community');
    await page.getByRole('button', { name: words('nb', 'builder.undo') }).click();
    await page.goto('/nb/find-out?step=2', { waitUntil: 'networkidle' });
    await expect(page.locator('#level-no-B1')).toBeChecked();
  });

  test('undoes the last thing she did, by its name: a tick, a thing taken away, a step', async ({ page }) => {
    await page.goto('/nb/find-out?step=3', { waitUntil: 'networkidle' });
    const gaming = page.getByRole('checkbox', { name: words('nb', 'builder.group.gaming') });
    await press(page, gaming, 'Space');
    const said = page.locator('.undo-bar').getByRole('status');
    await expect(said).toHaveText(words('nb', 'builder.undo.on', { what: words('nb', 'builder.group.gaming') }));
    const card = page.getByRole('checkbox', { name: gamingCards.nb[0] }).first();
    await press(page, card, 'Space');
    await page.keyboard.press('Control+z');
    await expect(card).not.toBeChecked();
    await expect(said).toContainText(words('nb', 'builder.undo.undone', { what: '' }).trim());
    await page.keyboard.press('Control+z');
    await expect(gaming).not.toBeChecked();
    // nothing is left to undo, and the focus is not lost with the button
    await press(page, gaming, 'Space');
    await press(page, page.getByRole('button', { name: words('nb', 'builder.undo'), exact: true }));
    await expect(said).toBeFocused();

    await page.goto('/nb/find-out?step=4', { waitUntil: 'networkidle' });
    await pick(page, page.getByRole('combobox'), 'snekre');
    const added = page.locator('.added li');
    await expect(added).toHaveCount(1);
    await press(page, added.getByRole('button'), 'Enter');
    await expect(added).toHaveCount(0);
    await press(page, page.getByRole('button', { name: words('nb', 'builder.undo'), exact: true }));
    await expect(added).toHaveCount(1);
    await press(page, page.getByRole('button', { name: words('nb', 'builder.next') }));
    await step(page, 'nb', 5);
    await press(page, page.getByRole('button', { name: words('nb', 'builder.undo'), exact: true }));
    await step(page, 'nb', 4);
    await expect(added).toHaveCount(1);
  });

  test('answers what she did most and what she does not want, and what she does not want goes nowhere', async ({ page }) => {
    const quiet = listen(page);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    await page.goto('/nb/find-out?step=3', { waitUntil: 'networkidle' });
    await press(page, page.getByRole('checkbox', { name: words('nb', 'builder.group.gaming') }), 'Space');
    for (const name of gamingCards.nb) await press(page, page.getByRole('checkbox', { name }).first(), 'Space');
    await press(page, page.getByRole('button', { name: words('nb', 'builder.next') }));
    const groups = page.locator('.build-part > fieldset');
    await expect(groups.first()).toBeVisible();
    const before = await groups.count();
    await press(page, page.locator('arena-follow-up-questions summary'));
    const questions = page.locator('arena-follow-up-questions fieldset');
    await expect(questions).toHaveCount(3);
    await isAccessible(page);
    const asked = questions.nth(1).getByRole('checkbox');
    for (let at = 0; at < 3; at += 1) await press(page, asked.nth(at), 'Space');
    expect(await groups.count()).toBeGreaterThan(before);
    await press(page, questions.nth(2).getByRole('checkbox').first(), 'Space');
    const kept = JSON.parse(await page.evaluate(() => localStorage.getItem('arena.kept.draft') ?? '{}')) as { notWanted?: string[] };
    expect(kept.notWanted?.length).toBeGreaterThan(0);
    await isAccessible(page);
    await press(page, groups.first().getByRole('checkbox').first(), 'Space');
    await press(page, page.getByRole('link', { name: words('nb', 'builder.early') }));
    await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeVisible();
    await page.goto('/nb/my-skills', { waitUntil: 'networkidle' });
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words('nb', 'mySkills.pdf') }).click()]);
    expect(sent.filter((body) => /notWanted|followUps/.test(body))).toEqual([]);
    expect(sent.some((body) => body.includes('"draft"'))).toBe(true);
    quiet();
  });

  for (const [language, text] of [
    ['nb', 'Jeg tok meg av bestemoren min i to år og fikset traktoren.'],
    ['nn', 'Eg stelte mormor i to år og reparerte traktoren.'],
    ['en', 'I took care of my grandmother for two years and fixed the tractor.'],
  ] as const)
    test(`who tells it in her own words in ${language} gets suggestions, and the words are kept nowhere`, async ({ page }) => {
      const quiet = listen(page);
      await page.goto(`/${language}/find-out?step=3`, { waitUntil: 'networkidle' });
      await press(page, page.locator('arena-own-words-field summary'));
      await write(page, page.getByLabel(words(language, 'builder.write.label')), text);
      await press(page, page.getByRole('button', { name: words(language, 'builder.write.find') }));
      const found = page.locator('arena-own-words-field').getByRole('checkbox');
      await expect(found.first()).toBeVisible();
      expect(await found.evaluateAll((boxes) => boxes.filter((box) => (box as HTMLInputElement).checked).length)).toBe(0);
      await isAccessible(page);
      await press(page, found.first(), 'Space');
      expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toMatch(
        /trakt|tract|mormor|grandm|bestem/,
      );
      // nothing has to be ticked among the cards then
      await press(page, page.getByRole('button', { name: words(language, 'builder.next') }));
      await step(page, language, 4);
      await expect(page.locator('.added li')).toHaveCount(1);
      quiet();
    });

  test('finds skills as she types, on the device: no call is made for a letter', async ({ page }) => {
    await page.goto('/nb/find-out?step=4', { waitUntil: 'networkidle' });
    const calls: string[] = [];
    page.on('request', (request) => calls.push(request.url()));
    const field = page.getByRole('combobox');
    await field.focus();
    await page.evaluate(() => {
      const times: number[] = [];
      (window as unknown as { times: number[] }).times = times;
      const list = document.querySelector('#add-skill-list');
      let pressed = 0;
      document.addEventListener('keydown', () => (pressed = performance.now()), true);
      // the frame after the list has changed: what stands on the screen then
      const seen = new MutationObserver(() =>
        requestAnimationFrame(() => pressed && times.push(performance.now() - pressed) && (pressed = 0)),
      );
      if (list) seen.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
    });
    for (const typed of ['melke', 'carpent', 'reinhald', 'tømering', 'kundeservice', 'tractor']) {
      await page.keyboard.type(typed, { delay: 60 });
      await expect(page.getByRole('option').first()).toBeVisible();
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Backspace');
    }
    const times = (await page.evaluate(() => (window as unknown as { times: number[] }).times)).sort((a, b) => a - b);
    const at = (part: number): number => Math.round((times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0) * 10) / 10;
    console.log(
      JSON.stringify({
        metric: 'typing_key_to_list_ms',
        keys: times.length,
        p50: at(0.5),
        p95: at(0.95),
        aim: 50,
        ratio_to_aim: at(0.95) / 50,
      }),
    );
    expect(times.length).toBeGreaterThan(20);
    expect(calls.filter((url) => url.includes('/api/'))).toEqual([]);
  });

  test('goes on without a line once the questions are open, to the sheet that says what she can', async ({ page, context }) => {
    await page.goto('/nb/find-out?step=3', { waitUntil: 'networkidle' });
    await context.setOffline(true);
    await press(page, page.getByRole('checkbox', { name: words('nb', 'builder.group.gaming') }), 'Space');
    await press(page, page.getByRole('checkbox', { name: gamingCards.nb[0] }).first(), 'Space');
    await press(page, page.getByRole('button', { name: words('nb', 'builder.next') }));
    await press(page, page.getByRole('main').getByRole('checkbox').first(), 'Space');
    await pick(page, page.getByRole('combobox'), 'milking');
    await press(page, page.getByRole('button', { name: words('nb', 'builder.next') }));
    await step(page, 'nb', 5);
    await press(page, page.getByRole('button', { name: words('nb', 'builder.finish') }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words('nb', 'mySkills.title'));
    await expect(page.locator('.sheet li')).toHaveCount(2);
    await press(page, page.getByRole('button', { name: words('nb', 'mySkills.pdf') }));
    await expect(page.getByText(words('nb', 'mySkills.away'))).toBeVisible();
    await context.setOffline(false);
  });

  for (const language of LANGUAGES)
    test(`takes along what she can in ${language}: as PDF, as data and on paper, without an account`, async ({ page }) => {
      await answerByKeyboard(page, language, false);
      await page.goto(`/${language}/my-skills`, { waitUntil: 'networkidle' });
      await expect(page.locator('.sheet li').first()).toBeVisible();
      await isAccessibleInLightAndDark(page);
      await write(page, page.getByLabel(words(language, 'mySkills.name')), 'Ánne Đoaibmi');
      const [pdf] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words(language, 'mySkills.pdf') }).click(),
      ]);
      expect(pdf.suggestedFilename()).toBe(`${words(language, 'mySkills.fileName')}.pdf`);
      expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-');
      const [data] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: words(language, 'mySkills.json') }).click(),
      ]);
      const record = JSON.parse((await readFile(await data.path())).toString()) as { knowsAbout: { '@id'?: string }[]; name: string };
      expect(record.name).toBe('Ánne Đoaibmi');
      expect(record.knowsAbout.length).toBeGreaterThan(0);
      expect(record.knowsAbout.some((skill) => skill['@id']?.startsWith('http://data.europa.eu/esco/skill/'))).toBe(true);
      await write(page, page.getByLabel(words(language, 'mySkills.name')), 'محمد');
      await page.getByRole('button', { name: words(language, 'mySkills.pdf') }).click();
      await expect(page.getByText(words(language, 'mySkills.nameLetters'))).toBeVisible();
      await isAccessible(page);
      // on paper there is the sheet, and nothing to press
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('button', { name: words(language, 'mySkills.pdf') })).toBeHidden();
      await expect(page.locator('.sheet li').first()).toBeVisible();
    });

  test('without a profile is shown two ways on, not an empty list', async ({ page }) => {
    await page.goto('/nb/matches', { waitUntil: 'networkidle' });
    await expect(page.getByRole('main').getByRole('link')).not.toHaveCount(0);
    await isAccessible(page);
  });

  test('who is out of coverage is told so, and gets the list when she asks again', async ({ page, context }) => {
    await answerByKeyboard(page, 'nb', false);
    await page.goto('/nb/find-out?step=4', { waitUntil: 'networkidle' });
    await context.route('**/api/matches', (route) => route.abort('internetdisconnected'));
    await page.getByRole('link', { name: words('nb', 'builder.early') }).click();
    const again = page.getByRole('main').getByText(words('nb', 'shell.retry'), { exact: true });
    await expect(again).toBeVisible();
    await isAccessible(page);
    await context.unroute('**/api/matches');
    await again.click();
    await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeVisible();
  });
});

test.describe('a seeker who only looks around', () => {
  test('searches with a slip, sees how it was read, narrows, and shares the address', async ({ page, browser }) => {
    const quiet = listen(page);
    await page.goto('/nb', { waitUntil: 'networkidle' });
    await page.getByLabel(words('nb', 'front.what')).fill('lagerabeid');
    await page.getByRole('button', { name: words('nb', 'front.searchButton') }).click();
    await expect(page.getByText(words('nb', 'openings.understood')).first()).toBeVisible();
    await expect(page.getByRole('main').getByRole('heading', { level: 3 }).first()).toBeVisible();
    const address = page.url();
    const titles = await page.getByRole('main').getByRole('heading', { level: 3 }).allInnerTexts();
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(address);
    expect(await stranger.getByRole('main').getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(titles);
    quiet();
  });

  test('finds employers that are open for contact', async ({ page }) => {
    await page.goto('/nn/employers', { waitUntil: 'networkidle' });
    await expect(page.getByRole('main').getByText(words('nn', 'employers.contactHeading')).first()).toBeVisible();
    await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click();
    await expect(page).toHaveURL(/\/nn\/employers\/.+/);
    await isAccessible(page);
  });
});
