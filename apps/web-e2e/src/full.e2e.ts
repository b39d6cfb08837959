import type { OurPosting } from '@arena/contract';
import { mailTexts } from '@arena/i18n/mail';
import { expect, test, type Page } from '@playwright/test';
import { figure, FullSet } from './full-set';
import { codeSentTo, lettersTo } from './letters';
import { draftOf, interestIn } from './openings';
import { PHONE, signedIn, type SignedIn } from './people';
import { isAccessible, words, type Language } from './site';

/**
 * One journey for each role on Redis and Meilisearch: `npm test -- --only full`. The pages themselves are tested in the other files, on the
 * embedded set; here it is seen that the engines did the work.
 */
const w = (...[key, params]: Parameters<typeof words> extends [Language, ...infer Rest] ? Rest : never): string => words('nb', key, params);
const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true });
const beginning = (text: string): RegExp => new RegExp(`^${text.trim().replace(/[?.()]/g, '\\$&')}`);
/** What a text says before its first parameter. */
const stem = (text: string): RegExp => beginning(text.split(HOLE)[0] ?? '');
const HOLE = '\u0001';
const EMPLOYER = 'demo-employer-gartneri';
const employerName = 'Ervangen Gartneri';
const SEEKER = 'demo-carpenter-gran';

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

let engines: FullSet;
test.beforeAll(() => {
  engines = new FullSet();
});
test.afterAll(() => engines.close());

/** Does something, and sees jobs of these names done by the worker, through Redis and not through the database. */
async function throughRedis(jobs: readonly string[], work: () => Promise<void>): Promise<void> {
  const done = (job: string): Promise<number> => figure('worker', 'arena_jobs_total', `job="${job}",outcome="done"`);
  const before = await Promise.all(jobs.map(done));
  const queued = await engines.jobsInRedis();
  await work();
  for (const [at, job] of jobs.entries()) await expect.poll(() => done(job), `${job} is done`).toBeGreaterThan(before[at] ?? 0);
  expect(await engines.jobsInRedis()).toBeGreaterThan(queued);
  expect(await engines.hasQueueInDatabase()).toBe(false);
}

/** Writes an opening past the pages, and publishes it on the page. */
async function publish({ page, ask }: SignedIn, title: string): Promise<OurPosting> {
  const draft = await draftOf({ ask }, title);
  await page.goto(`/nb/our-openings/${draft.id}/edit`, { waitUntil: 'networkidle' });
  await button(page, w('ourPostings.do.publish')).click();
  await expect(main(page).getByText(w('ourPostings.did.publish'))).toBeVisible();
  return draft;
}

/** An address of the person, shown to be theirs, with a yes to letters. */
async function takeLetters({ ask, context }: SignedIn, address: string): Promise<void> {
  const before = await lettersTo(context.request, address);
  await ask('PUT', '/api/me/email', { address });
  await ask('POST', '/api/me/email/verify', { code: await codeSentTo(context.request, address, before.length) });
  await ask('PUT', '/api/me/consents/email', { given: true });
}

test('an operator sees that both engines answer, that the index was compared with the database, and that nobody is told that search is limited', async ({
  page,
}) => {
  await expect.poll(() => figure('api', 'arena_engine_up', 'engine="search"')).toBe(1);
  expect(await figure('worker', 'arena_engine_up', 'engine="queue"')).toBe(1);
  expect(await figure('api', 'arena_engine_up', 'engine="database"')).toBe(1);
  // each hour the clock asks by way of Redis for the count, and whether the reconcile of the night is due: in a new house it is at once
  for (const job of ['count-search-index', 'reconcile-search-index'])
    await expect.poll(() => figure('worker', 'arena_jobs_total', `job="${job}",outcome="done"`), job).toBeGreaterThan(0);
  await expect.poll(() => engines.isReconciled(), 'both indexes were compared with the database').toBe(true);
  await page.goto('/nb/openings?q=kokk', { waitUntil: 'networkidle' });
  await expect(main(page).getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expect(main(page).getByText(w('openings.limited'))).toHaveCount(0);
});

test('a seeker finds by a misspelt word what an employer has just published, and sends an interest', async ({ browser }) => {
  const employer = await signedIn(browser, EMPLOYER);
  const seeker = await signedIn(browser, SEEKER, { viewport: PHONE });
  const title = 'Varme opp veksthuset';
  let opening: OurPosting | undefined;
  await throughRedis(['index-posting'], async () => {
    const published = await publish(employer, title);
    opening = published;
    await expect.poll(() => engines.holds(published.id), 'Meilisearch holds the opening').toBe(true);
  });

  const { page } = seeker;
  await engines.withoutSearchInDatabase(async () => {
    await page.goto('/nb/openings', { waitUntil: 'networkidle' });
    const field = page.getByRole('searchbox').or(page.getByRole('textbox', { name: beginning(w('front.what')) }));
    await field.fill('vekshtuset');
    await field.press('Enter');
    await expect(page).toHaveURL(/[?&]q=vekshtuset/);
    await expect(main(page).getByRole('link', { name: title })).toBeVisible();
    await expect(main(page).getByText(w('openings.limited'))).toHaveCount(0);
    await isAccessible(page);
  });

  await main(page).getByRole('link', { name: title }).click();
  await main(page)
    .getByRole('link', { name: w('posting.interest.go') })
    .click();
  await expect(main(page).getByRole('checkbox').first()).toBeVisible();
  await button(page, w('interest.next')).click();
  await main(page).getByRole('textbox').fill('Jeg har bygd drivhus for naboen.');
  await button(page, w('interest.next')).click();
  await throughRedis(['notify-people'], async () => {
    await button(page, w('interest.send', { employer: employerName })).click();
    await expect(main(page).getByText(w('contact.sentNow'))).toBeVisible();
  });

  // the employer's page, in another browser
  await employer.page.goto(`/nb/our-openings/${opening?.id ?? ''}`, { waitUntil: 'networkidle' });
  await expect(main(employer.page).getByText('Jeg har bygd drivhus for naboen.')).toBeVisible();
  await Promise.all([seeker, employer].map(({ context }) => context.close()));
});

test('an employer asks a question, and the letter about it comes to the seeker by way of Redis', async ({ browser }) => {
  const employer = await signedIn(browser, EMPLOYER);
  const seeker = await signedIn(browser, 'demo-farm-youth-vaga');
  // reads nynorsk
  const address = 'demo-farm-youth-vaga@example.no';
  await takeLetters(seeker, address);
  const opening = await publish(employer, 'Vanne i veksthuset');
  await interestIn(seeker, opening);

  const { page } = employer;
  await page.goto(`/nb/our-openings/${opening.id}`, { waitUntil: 'networkidle' });
  await button(page, w('contact.ask.title')).click();
  await main(page)
    .getByRole('textbox', { name: w('contact.ask.label') })
    .fill('Kan du begynne tidlig?');
  await throughRedis(['notify-people'], async () => {
    await button(page, w('contact.ask.go')).click();
    await expect(main(page).getByText(stem(w('people.did.ask', { person: HOLE })))).toBeVisible();
    const subjects = async (): Promise<string[]> => (await lettersTo(page.request, address)).map(({ subject }) => subject);
    await expect.poll(subjects, { timeout: 20_000 }).toContain(mailTexts.nn['mail.seeker.asked.subject']);
  });
  await Promise.all([seeker, employer].map(({ context }) => context.close()));
});

test('an adviser is let in, proposes an opening, and the seeker is told and says yes', async ({ browser }) => {
  const seeker = await signedIn(browser, SEEKER, { viewport: PHONE });
  const adviser = await signedIn(browser, 'demo-adviser-hamar');
  const { page } = seeker;
  await seeker.ask('PUT', '/api/me', { name: 'Knut', lang: 'nb' });
  await page.goto('/nb/me/advising', { waitUntil: 'networkidle' });
  await button(page, w('advising.give')).click();
  await main(page).getByLabel(w('advising.give.office')).selectOption('Nav Demovika');
  for (const purpose of ['see-profile', 'propose'] as const)
    await main(page).getByRole('checkbox', { name: beginning(w(`advising.purpose.${purpose}`)) }).check(); // prettier-ignore
  await button(page, w('advising.give.go')).click();
  await expect(main(page).getByText(w('advising.consent.given.now', { who: 'Nav Demovika' }))).toBeVisible();

  const desk = adviser.page;
  await desk.goto('/nb/caseload', { waitUntil: 'networkidle' });
  await main(desk).getByRole('link', { name: 'Knut', exact: true }).click();
  await main(desk)
    .getByRole('radio', { name: w('caseload.reason.proposal') })
    .check();
  await button(desk, w('caseload.reason.open')).click();
  await button(desk, w('caseload.reason.find')).click();
  const first = main(desk).getByRole('button', { name: beginning(`${w('caseload.propose')}: `) }).first(); // prettier-ignore
  const title = ((await first.getAttribute('aria-label')) ?? '').slice(`${w('caseload.propose')}: `.length);
  await first.click();
  await main(desk).getByRole('textbox', { name: beginning(w('caseload.propose.why')) }).fill('Dette kan du mye om.'); // prettier-ignore
  await throughRedis(['notify-of-advising'], async () => {
    await main(desk).getByRole('button', { name: beginning(w('caseload.propose.go')) }).click(); // prettier-ignore
    await expect(main(desk).getByText(stem(w('caseload.propose.done', { who: HOLE, date: HOLE })))).toBeVisible(); // prettier-ignore
    const kinds = async (): Promise<string[]> => {
      const { items } = (await (await seeker.ask('GET', '/api/me/notifications')).json()) as { items: { kind: string }[] };
      return items.map(({ kind }) => kind);
    };
    await expect.poll(kinds, 'the seeker is told').toContain('proposed');
  });

  await page.goto('/nb/me/advising', { waitUntil: 'networkidle' });
  await expect(main(page).getByRole('link', { name: title })).toBeVisible();
  await button(page, w('advising.proposal.yes')).click();
  await expect(main(page).getByText(w('advising.state.accepted'))).toBeVisible();
  await Promise.all([seeker, adviser].map(({ context }) => context.close()));
});
