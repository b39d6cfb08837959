import type { ContactView } from '@arena/contract';
import { expect, test, type Page } from '@playwright/test';
import { draftOf, interestIn, moveContact, moveOpening, publishedOpening } from './openings';
import { logInByKeyboard, PHONE, signedIn } from './people';
import { letSessionsRunOut } from './sessions';
import { isAccessibleAtBothWidths as isAccessible, words, type Language } from './site';

const w = (...[key, params]: Parameters<typeof words> extends [Language, ...infer Rest] ? Rest : never): string => words('nb', key, params);
const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => main(page).getByRole('heading', { name, exact: true });
const LINE = 'Jeg liker å ha orden rundt meg.';
const EMPLOYER = 'demo-employer-gartneri';
const employerName = 'Ervangen Gartneri';

/** Chooses what to share, writes a line, and stands where it is sent. */
async function toLastStep(page: Page, opening: string): Promise<void> {
  await page.goto(`/nb/openings/${opening}/interest`, { waitUntil: 'networkidle' });
  await expect(main(page).getByRole('checkbox').first()).toBeVisible();
  await button(page, w('interest.next')).click();
  await main(page).getByRole('textbox').fill(LINE);
  await button(page, w('interest.next')).click();
  await expect(heading(page, w('interest.preview', { employer: employerName }))).toBeVisible();
}

test('a seeker who sends twice by mistake is in one contact', async ({ browser }) => {
  const employer = await signedIn(browser, EMPLOYER);
  const opening = await publishedOpening(employer, 'Hjelpe til i utsalget');
  const { page, context, ask } = await signedIn(browser, 'demo-carer-elverum', { viewport: PHONE });
  await toLastStep(page, opening.id);
  await button(page, w('interest.send', { employer: employerName })).dblclick();
  await expect(main(page).getByText(w('contact.sentNow'))).toBeVisible();
  const { items } = (await (await ask('GET', '/api/contacts')).json()) as { items: ContactView[] };
  expect(items.filter(({ posting }) => posting.id === opening.id)).toHaveLength(1);
  // and whoever comes back to the form is told that it is sent
  await page.goto(`/nb/openings/${opening.id}/interest?step=3`, { waitUntil: 'networkidle' });
  await expect(heading(page, w('interest.there.title'))).toBeVisible();
  await isAccessible(page);
  await Promise.all([context.close(), employer.context.close()]);
});

test('a seeker who goes back and forward, and reloads, finds every choice and word as it was', async ({ browser }) => {
  const employer = await signedIn(browser, EMPLOYER);
  const opening = await publishedOpening(employer, 'Pakke frø på lageret');
  const { page, context } = await signedIn(browser, 'demo-self-taught-toten', { viewport: PHONE });
  await toLastStep(page, opening.id);
  await page.goBack();
  await expect(heading(page, w('interest.step2.title'))).toBeFocused();
  await expect(main(page).getByRole('textbox')).toHaveValue(LINE);
  await page.goBack();
  await expect(heading(page, w('interest.step1.title'))).toBeVisible();
  const share = main(page).getByRole('checkbox').first();
  const ticked = await share.isChecked();
  await share.click();
  await page.reload({ waitUntil: 'networkidle' });
  await expect(share).toBeChecked({ checked: !ticked });
  await page.goForward();
  await expect(main(page).getByRole('textbox')).toHaveValue(LINE);
  await page.goForward();
  await expect(main(page).getByText(LINE)).toBeVisible();
  await Promise.all([context.close(), employer.context.close()]);
});

test('a seeker is at the last step when the opening is taken away: she is told, and keeps what she wrote', async ({ browser }) => {
  const employer = await signedIn(browser, EMPLOYER);
  const opening = await publishedOpening(employer, 'Stelle roser i drivhuset');
  const { page, context } = await signedIn(browser, 'demo-gamer-hamar', { viewport: PHONE });
  await toLastStep(page, opening.id);
  await moveOpening(employer, opening, 'withdraw');
  await button(page, w('interest.send', { employer: employerName })).click();
  await expect(heading(page, w('posting.closed.title'))).toBeVisible();
  await expect(main(page).getByText(w('interest.closed.text', { employer: employerName }))).toBeVisible();
  await expect(main(page).getByText(LINE)).toBeVisible();
  await isAccessible(page);
  await Promise.all([context.close(), employer.context.close()]);
});

test('a seeker whose session runs out while she answers loses no word', async ({ browser }) => {
  const sub = 'demo-driver-stange';
  const employer = await signedIn(browser, EMPLOYER);
  const opening = await publishedOpening(employer, 'Kjøre ut blomster');
  const { page, context, ask } = await signedIn(browser, sub, { viewport: PHONE });
  const contact = await interestIn({ ask }, opening);
  await moveContact(employer, contact, 'ask', { text: 'Når kan du begynne?' });
  await page.goto(`/nb/contacts/${contact.id}`, { waitUntil: 'networkidle' });
  const answer = main(page).getByRole('textbox', { name: w('contact.answer.label') });
  await answer.fill('Jeg kan begynne på mandag.');
  await letSessionsRunOut(sub);
  await button(page, w('contact.answer.go')).click();
  await expect(main(page).getByText(w('shell.login.ended.title'))).toBeVisible();
  await isAccessible(page);
  await logInByKeyboard(page, main(page).getByRole('link', { name: w('shell.login.as.seeker') }), sub);
  await expect(answer).toHaveValue('Jeg kan begynne på mandag.');
  await button(page, w('contact.answer.go')).click();
  await expect(main(page).getByText(w('contact.is.seeker.answered')).first()).toBeVisible();
  await Promise.all([context.close(), employer.context.close()]);
});

test('an employer whose session runs out in the editor loses no word', async ({ browser }) => {
  const sub = 'demo-employer-two';
  const { page, context, ask } = await signedIn(browser, sub);
  const draft = await draftOf({ ask }, 'Bake brød om natten');
  await page.goto(`/nb/our-openings/${draft.id}/edit`, { waitUntil: 'networkidle' });
  await letSessionsRunOut(sub);
  const about = main(page).getByRole('textbox', { name: w('ourPostings.field.about') });
  const text = 'Vi begynner klokka fire. Du lærer alt du trenger.';
  await about.fill(text);
  await expect(
    main(page)
      .getByRole('link', { name: /./ })
      .filter({ hasText: new RegExp(`${w('shell.login.again')}|${w('shell.login.as.employer')}`) }),
  ).toBeVisible();
  await isAccessible(page);
  await logInByKeyboard(
    page,
    main(page)
      .getByRole('link')
      .filter({ hasText: new RegExp(`${w('shell.login.again')}|${w('shell.login.as.employer')}`) }),
    sub,
  );
  await button(page, w('ourPostings.kept.take')).click();
  await expect(about).toHaveValue(text);
  await expect(
    main(page)
      .getByRole('status')
      .filter({ hasText: w('ourPostings.save.saved', { time: '' }).trim() }),
  ).toBeVisible();
  await page.reload({ waitUntil: 'networkidle' });
  await expect(about).toHaveValue(text);
  await context.close();
});

test('two of an employer write on the same opening: both texts stand side by side, and none is lost', async ({ browser }) => {
  const first = await signedIn(browser, 'demo-employer-lafteverk');
  const draft = await draftOf(first, 'Lafte ei hytte');
  const second = await signedIn(browser, 'demo-employer-lafteverk');
  const about = (page: Page) => main(page).getByRole('textbox', { name: w('ourPostings.field.about') });
  for (const { page } of [first, second]) await page.goto(`/nb/our-openings/${draft.id}/edit`, { waitUntil: 'networkidle' });
  // out of coverage: what the first saves meanwhile is not heard of
  await second.context.setOffline(true);
  await about(second.page).fill('Den andre teksten.');
  await expect(main(second.page).getByText(w('ourPostings.save.retrying'))).toBeVisible();
  await about(first.page).fill('Den første teksten.');
  await expect(
    main(first.page)
      .getByRole('status')
      .filter({ hasText: w('ourPostings.save.saved', { time: '' }).trim() }),
  ).toBeVisible();
  await second.context.setOffline(false);

  const { page } = second;
  await expect(heading(page, w('shell.conflict.title'))).toBeVisible();
  const dispute = main(page).getByRole('group', { name: w('ourPostings.field.about') });
  for (const text of ['Den andre teksten.', 'Den første teksten.']) await expect(dispute.getByText(text)).toBeVisible();
  await isAccessible(page);
  await button(page, w('shell.conflict.save')).click();
  await expect(main(page).getByText(w('shell.conflict.choose'))).toBeVisible();
  await dispute.getByRole('radio', { name: w('shell.conflict.ours') }).check();
  await button(page, w('shell.conflict.save')).click();
  await expect(
    main(page)
      .getByRole('status')
      .filter({ hasText: w('ourPostings.save.saved', { time: '' }).trim() }),
  ).toBeVisible();
  // the first writes on: what was settled is taken over, and said
  await main(first.page)
    .getByRole('textbox', { name: w('ourPostings.field.title') })
    .fill('Lafte ei lita hytte');
  await expect(about(first.page)).toHaveValue('Den andre teksten.');
  const fields = w('ourPostings.field.about').toLowerCase();
  await expect(main(first.page).getByText(w('ourPostings.taken', { fields }))).toBeVisible();
  await Promise.all([first.context.close(), second.context.close()]);
});

test('an employer with two tabs: the slower one is told, and what was typed there still stands', async ({ browser }) => {
  const employer = await signedIn(browser, EMPLOYER);
  const opening = await publishedOpening(employer, 'Vanne i helgene');
  const seeker = await signedIn(browser, 'demo-farm-youth-vaga');
  const contact = await interestIn(seeker, opening, LINE);
  const { page } = employer;
  await page.goto(`/nb/contacts/${contact.id}`, { waitUntil: 'networkidle' });
  await button(page, w('contact.ask.title')).click();
  const question = 'Kan du komme på lørdag?';
  await main(page)
    .getByRole('textbox', { name: w('contact.ask.label') })
    .fill(question);
  // the line is down: this tab does not hear what the other one does
  await employer.context.setOffline(true);
  const other = await signedIn(browser, EMPLOYER);
  await moveContact(other, contact, 'decline', { reason: 'others-closer' });
  await page.route('**/api/me/stream*', (route) => route.abort());
  await employer.context.setOffline(false);
  const send = button(page, w('contact.ask.go'));
  // the news may come before the click does: then there is nothing left to press
  await send.click({ timeout: 5000 }).catch(() => expect(send).toHaveCount(0));
  await expect(main(page).getByText(w('contact.is.employer.no')).first()).toBeVisible();
  await expect(main(page).getByText(question)).toBeVisible();
  await isAccessible(page);
  await Promise.all([employer, seeker, other].map(({ context }) => context.close()));
});

test('a seeker who is typing when the employer says no sees the news, and still has the words', async ({ browser }) => {
  const employer = await signedIn(browser, EMPLOYER);
  const opening = await publishedOpening(employer, 'Telle planter');
  const seeker = await signedIn(browser, 'demo-gap-elverum', { viewport: PHONE });
  const contact = await interestIn(seeker, opening);
  await moveContact(employer, contact, 'ask', { text: 'Liker du å telle?' });
  const { page } = seeker;
  await page.goto(`/nb/contacts/${contact.id}`, { waitUntil: 'networkidle' });
  await main(page)
    .getByRole('textbox', { name: w('contact.answer.label') })
    .fill('Ja, det liker jeg godt.');
  await moveContact(employer, contact, 'decline', { reason: 'others-closer' });
  await expect(
    main(page)
      .getByText(w('contact.is.seeker.no', { employer: employerName }))
      .first(),
  ).toBeVisible();
  await expect(main(page).getByText('Ja, det liker jeg godt.')).toBeVisible();
  await isAccessible(page);
  await Promise.all([employer.context.close(), seeker.context.close()]);
});

test('somebody else’s address is as one that does not exist', async ({ browser }) => {
  const stranger = await signedIn(browser, 'demo-employer-lafteverk');
  for (const path of ['', '/edit', '/preview'])
    for (const id of ['placement-greenhouse-stange', 'no-such-opening']) {
      await stranger.page.goto(`/nb/our-openings/${id}${path}`, { waitUntil: 'networkidle' });
      await expect(heading(stranger.page, w('shell.notFound.title'))).toBeVisible();
    }
  await isAccessible(stranger.page);
  const seeker = await signedIn(browser, 'demo-gap-elverum', { viewport: PHONE });
  const { items } = (await (await seeker.ask('GET', '/api/contacts')).json()) as { items: ContactView[] };
  for (const id of [items[0]?.id, '0d3c4a10-7a5b-4f6e-9c21-3b5d7e9f1a99']) {
    await stranger.page.goto(`/nb/contacts/${id}`, { waitUntil: 'networkidle' });
    await expect(heading(stranger.page, w('contact.gone.title'))).toBeVisible();
  }
  // a page for the other role says so
  await seeker.page.goto('/nb/our-openings', { waitUntil: 'networkidle' });
  await expect(heading(seeker.page, w('shell.notAllowed.title'))).toBeVisible();
  await isAccessible(seeker.page);
  await Promise.all([stranger.context.close(), seeker.context.close()]);
});
