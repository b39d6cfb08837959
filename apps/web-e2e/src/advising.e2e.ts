import type { comparePeople, KeptDraft, OurPosting, ProfileView, readAdvising } from '@arena/contract';
import { demoConsents, offices } from '@arena/fixtures';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { answerByKeyboard } from './builder';
import { choose, pick, press, tabTo } from './keyboard';
import { publishedOpening } from './openings';
import { asThePersonIn, DESK, logInByKeyboard, personOf, PHONE, signedIn, startAfresh, type SignedIn } from './people';
import { isAccessibleAndNarrow, isAccessibleAtBothWidths, listen, words, type Language } from './site';

interface Story {
  language: Language;
  /** Of the demo: an office that others have let in, and one that nobody has. */
  office: string;
  adviser: string;
  /** What the seeker is called by those who may know. */
  name: string;
  title: string;
  /** Why the opening is proposed: to the one who says yes, and to the one who says no. */
  notes: { yes: string; no: string };
  /** What the adviser adds to the answers: what is typed, and what it is called in the list. */
  more: { typed: string; label: string };
  line: string;
}

/** One login, two stories: they are told one after the other. */
const SEEKER = 'demo-carpenter-gran';
/** Has answered the five questions, and is in no contact. */
const ANOTHER = 'demo-student-oyer';
const EMPLOYER = 'demo-employer-lafteverk';
const EMPLOYER_NAME = 'Tesselia Lafteverk';
const STORIES: readonly Story[] = [
  {
    language: 'nb',
    office: 'nav-demovika',
    adviser: 'demo-adviser-hamar',
    name: 'Knutsveen',
    title: 'Vise gjester rundt på tunet',
    notes: {
      yes: 'Du har fått mange folk til å trives sammen. Det trenger de her.',
      no: 'Du har planlagt turer for mange. Her er det gjester hver dag.',
    },
    more: { typed: 'hagestell', label: 'Stelle hage' },
    line: 'Vi snakket om hagen din.',
  },
  {
    language: 'nn',
    office: 'ot-demolia',
    adviser: 'demo-adviser-ot',
    name: 'Knutsvea',
    title: 'Vise gjestar rundt på tunet',
    notes: {
      yes: 'Du har fått mange folk til å trivast saman. Det treng dei her.',
      no: 'Du har planlagt turar for mange. Her er det gjestar kvar dag.',
    },
    more: { typed: 'hagestell', label: 'Stelle hage' },
    line: 'Vi snakka om hagen din.',
  },
];

const main = (page: Page) => page.getByRole('main');
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true });
const heading = (page: Page, name: string | RegExp) => main(page).getByRole('heading', { name });
const levelOne = (page: Page) => page.getByRole('heading', { level: 1 });
type Looks = z.output<(typeof readAdvising)['response']>['looks'];

/** Whom an office sees at an opening, by what they are called there. It stays the same. */
const codesOf = async ({ ask }: Pick<SignedIn, 'ask'>, opening: OurPosting): Promise<string[]> => {
  const answer = await ask('POST', `/api/postings/${opening.id}/advisees`, { lang: 'nb', reason: 'proposal' });
  return ((await answer.json()) as z.output<(typeof comparePeople)['response']>).people.map(({ pseudonym }) => pseudonym);
};

/** A day from today as the API writes it, in Oslo. */
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date(Date.now() + days * 86_400_000));

test.describe.configure({ mode: 'default' });

for (const story of STORIES) {
  const { language, name, notes } = story;
  const w: (...args: Parameters<typeof words> extends [unknown, ...infer Rest] ? Rest : never) => string = (key, params) =>
    words(language, key, params);
  // the layout is the same in every language, but for words that are longer in one
  const isAccessible = language === 'nb' ? isAccessibleAtBothWidths : isAccessibleAndNarrow;
  const office = offices.find(({ id }) => id === story.office)?.name ?? '';
  /** As the seeker reads it: the given name of the adviser, and the office. */
  const who = w('advising.who', { adviser: personOf(story.adviser).name.split(' ')[0] ?? '', office });
  const person = (code: string): string => w('contact.person', { code });
  /** Nobody of these may stand beside what somebody can do. */
  const names = [name, ...[ANOTHER, ...demoConsents.map(({ seeker }) => seeker)].map((sub) => personOf(sub).name.split(' ')[0] ?? '')];

  /** An opening of the lodge, with something of each kind that can be asked for. */
  const publish = async (browser: Browser): Promise<{ employer: SignedIn; opening: OurPosting }> => {
    const employer = await signedIn(browser, EMPLOYER, { language });
    const opening = await publishedOpening(employer, story.title, {
      requirements: [
        { kind: 'language', id: 'no', cefr: 'A2', strength: 'must', note: null },
        { kind: 'skill', id: 'leading-a-group', level: 1, strength: 'must', note: null },
        { kind: 'skill', id: 'customer-service', level: 1, strength: 'good', note: null },
        { kind: 'licence', id: 'B', strength: 'good', note: null },
        { kind: 'skill', id: 'event-hosting', level: 1, strength: 'learned', note: null },
      ],
    });
    return { employer, opening };
  };

  /** Somebody else lets the office propose, and gives no leave to be looked at. */
  const alsoLetsIn = async (browser: Browser): Promise<SignedIn & { consent: string }> => {
    const other = await signedIn(browser, ANOTHER, { language, viewport: PHONE });
    const consent = randomUUID();
    const body = { id: consent, office: story.office, adviser: null, purposes: ['propose'], endsOn: inDays(30) };
    await other.ask('POST', '/api/me/advising/consents', body);
    return { ...other, consent };
  };

  /** Chooses an office, everything it may do, and says yes. */
  const letIn = async (page: Page): Promise<void> => {
    await press(page, button(page, w('advising.give')));
    await expect(heading(page, w('advising.give'))).toBeFocused();
    const chosen = main(page).getByRole('combobox', { name: w('advising.give.office') });
    await tabTo(page, chosen);
    await page.keyboard.type(office);
    await expect(chosen).toHaveValue(story.office);
    // nothing is said yes to beforehand
    for (const purpose of ['see-profile', 'build-profile', 'propose'] as const) {
      const tick = main(page).getByRole('checkbox', { name: new RegExp(`^${w(`advising.purpose.${purpose}`)}`) });
      await expect(tick).not.toBeChecked();
      await press(page, tick, 'Space');
      await expect(tick).toBeChecked();
    }
    await isAccessible(page);
    await press(page, button(page, w('advising.give.go')));
    await expect(main(page).locator('#given')).toBeFocused();
    await expect(main(page).locator('#given')).toHaveText(w('advising.consent.given.now', { who: office }));
    await isAccessible(page);
  };

  /** Says why before anything is shown. */
  const sayWhy = async (page: Page, reason: 'proposal' | 'follow-up', go: string): Promise<void> => {
    await choose(page, main(page).getByRole('radio', { name: w(`caseload.reason.${reason}`) }));
    await press(page, button(page, go));
    await expect(main(page).getByText(w('caseload.logged'))).toBeVisible();
    await isAccessible(page);
  };

  /** In the comparison: chooses one by what they are called there, says why and by when, and sends. */
  const proposeTo = async (page: Page, code: string, note: string): Promise<void> => {
    await choose(page, main(page).getByRole('radio', { name: new RegExp(`^${person(code)} `) }));
    await tabTo(page, main(page).getByRole('textbox', { name: w('caseload.propose.why') }));
    await page.keyboard.type(note);
    await choose(page, main(page).getByRole('radio', { name: w('caseload.propose.inDays', { count: 3 }) }));
    await isAccessible(page);
    await press(page, button(page, w('caseload.propose.goTo', { who: code })));
    await expect(main(page).locator('#proposed')).toBeFocused();
    await expect(main(page).locator('#proposed')).toContainText(person(code));
  };

  test(`an adviser is let in, proposes, suggests a change and loses everything again, by keyboard alone, in ${language}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    await startAfresh(browser, SEEKER);
    const { employer, opening } = await publish(browser);
    const other = await alsoLetsIn(browser);
    const phone = await browser.newContext({ viewport: PHONE });
    const desk = await browser.newContext({ viewport: DESK });
    const [seeker, adviser] = await Promise.all([phone.newPage(), desk.newPage()]);
    const quiet = [seeker, adviser, other.page, employer.page].map((page) => listen(page));
    const ask = asThePersonIn(phone);

    await answerByKeyboard(seeker, language, false);
    await seeker.goto(`/${language}/me/advising`, { waitUntil: 'networkidle' });
    await isAccessible(seeker);
    await logInByKeyboard(seeker, main(seeker).getByRole('link', { name: w('shell.login.as.seeker') }), SEEKER);
    await expect(main(seeker).getByText(w('advising.consents.none'))).toBeVisible();
    await expect(main(seeker).getByText(w('advising.log.none'))).toBeVisible();
    await isAccessible(seeker);
    await ask('PUT', '/api/me', { name, lang: language });

    // the adviser has not been let in by this one yet
    await adviser.goto(`/${language}/caseload`, { waitUntil: 'networkidle' });
    await isAccessible(adviser);
    await logInByKeyboard(adviser, main(adviser).getByRole('link', { name: w('shell.login.as.adviser') }), story.adviser);
    await expect(levelOne(adviser)).toHaveText(w('caseload.title'));
    const line = main(adviser).getByRole('link', { name, exact: true });
    await expect(line).toHaveCount(0);
    const before = await codesOf({ ask: asThePersonIn(desk) }, opening);
    expect(before.length).toBeGreaterThan(0);
    await letIn(seeker);

    // nor has the adviser touched anything
    const entry = main(adviser)
      .getByRole('article')
      .filter({ has: adviser.getByRole('link', { name, exact: true }) });
    await expect(entry.getByText(w('caseload.flag.new-consent'))).toBeVisible();
    await isAccessible(adviser);
    await press(adviser, line);
    await expect(levelOne(adviser)).toHaveText(name);
    const profile = adviser.url();
    // no look without a reason
    await press(adviser, button(adviser, w('caseload.reason.open')));
    await expect(main(adviser).getByRole('radio', { name: w('caseload.reason.follow-up') })).toBeFocused();
    await expect(main(adviser).getByText(w('caseload.reason.missing'))).toBeVisible();
    await isAccessible(adviser);
    await sayWhy(adviser, 'follow-up', w('caseload.reason.open'));
    await expect(heading(adviser, w('caseload.person.profile'))).toBeFocused();
    await press(adviser, button(adviser, w('caseload.reason.find')));
    await expect(heading(adviser, w('caseload.openings'))).toBeFocused();
    await expect(main(adviser).getByRole('article').first().getByRole('img')).toBeVisible();
    await isAccessible(adviser);
    const listed = main(adviser).getByRole('article').filter({ hasText: story.title }).first();
    while (!(await listed.isVisible())) await press(adviser, button(adviser, w('caseload.openings.more')));
    // somebody else is spoken of
    await expect(listed.getByText(w('caseload.openings.missing'))).toBeVisible();

    // from the opening to those it could be for
    await press(adviser, listed.getByRole('link', { name: story.title }));
    await expect(levelOne(adviser)).toHaveText(story.title);
    await press(adviser, main(adviser).getByRole('link', { name: w('posting.advise.go') }));
    await expect(levelOne(adviser)).toHaveText(w('caseload.compare.gate'));
    await isAccessible(adviser);
    await sayWhy(adviser, 'proposal', w('caseload.reason.compare'));
    await expect(heading(adviser, w('caseload.compare.title', { count: before.length + 1 }))).toBeFocused();
    await expect(main(adviser).getByRole('table').getByRole('columnheader')).not.toHaveCount(0);
    for (const hidden of names) await expect(main(adviser).getByText(hidden)).toHaveCount(0);
    const choices = main(adviser)
      .getByRole('group', { name: w('caseload.propose.who') })
      .locator('label');
    const codes = (await choices.allInnerTexts()).map((text) => text.trim().split(/\s+/)[1] ?? '');
    const code = codes.find((one) => !before.includes(one)) ?? '';
    await choose(adviser, main(adviser).getByRole('radio', { name: new RegExp(`^${person(code)} `) }));
    await press(adviser, button(adviser, w('caseload.propose.goTo', { who: code })));
    const why = main(adviser).getByRole('textbox', { name: w('caseload.propose.why') });
    await expect(why).toBeFocused();
    await expect(why).toHaveAccessibleDescription(new RegExp(w('caseload.propose.whyMissing')));
    await isAccessible(adviser);
    await proposeTo(adviser, code, notes.yes);
    await isAccessible(adviser);

    // the other one among the newcomers is found by asking whom the opening was proposed for
    const rest = before.filter((one) => codes.includes(one));
    let refuser = '';
    for (const one of rest) {
      await proposeTo(adviser, one, notes.no);
      refuser = one;
      const { proposals } = (await (await other.ask('GET', '/api/me/advising')).json()) as z.output<(typeof readAdvising)['response']>;
      if (proposals.some(({ posting }) => posting?.id === opening.id)) break;
    }
    expect(refuser).not.toBe('');

    // nothing has come to the employer
    await employer.page.goto(`/${language}/our-openings/${opening.id}`, { waitUntil: 'networkidle' });
    await expect(heading(employer.page, w('people.none.title'))).toBeVisible();

    // the seeker has touched nothing
    const proposal = main(seeker).getByRole('article', { name: w('advising.proposal.by', { who }) });
    await expect(proposal.getByText(notes.yes)).toBeVisible();
    await expect(proposal.getByText(w('advising.proposal.safe'))).toBeVisible();
    await press(seeker, proposal.getByText(w('advising.proposal.preview')).locator('xpath=ancestor-or-self::summary'));
    await expect(proposal.getByText(w('contact.shown.hidden'))).toBeVisible();
    await isAccessible(seeker);
    await press(seeker, button(seeker, w('advising.proposal.yes')));
    const answered = (page: Page) => main(page).locator('[id^="answered-"]');
    await expect(answered(seeker)).toBeFocused();
    await expect(answered(seeker)).toHaveText(w('advising.state.accepted'));
    await isAccessible(seeker);

    // somebody who says no
    await other.page.goto(`/${language}/me/advising`, { waitUntil: 'networkidle' });
    await expect(main(other.page).getByText(notes.no)).toBeVisible();
    await expect(main(other.page).getByText(w('advising.proposal.safe'))).toBeVisible();
    await press(other.page, button(other.page, w('advising.proposal.no')));
    await expect(answered(other.page).first()).toBeFocused();
    await expect(answered(other.page).first()).toHaveText(w('advising.state.refused'));
    await isAccessible(other.page);
    expect(await (await other.ask('GET', '/api/contacts')).json()).toMatchObject({ items: [] });

    // the employer sees one of them, and nothing of how they came
    await expect(heading(employer.page, w('people.waiting', { count: 1 }))).toBeVisible();
    for (const unseen of [...names, office, notes.yes, notes.no]) await expect(main(employer.page).getByText(unseen)).toHaveCount(0);
    await isAccessible(employer.page);
    await press(seeker, main(seeker).getByRole('link', { name: w('advising.proposal.toContact') }));
    await expect(seeker).toHaveURL(/\/contacts\/[\w-]+$/);
    await expect(main(seeker).getByText(w('contact.is.seeker.seen', { employer: EMPLOYER_NAME }))).toBeVisible();
    await isAccessible(seeker);

    // back at the worklist: who said yes has a name, who said no has none
    await press(adviser, adviser.getByRole('banner').getByRole('link', { name: w('shell.nav.caseload') }));
    await expect(entry.getByText(w('caseload.flag.answered'))).toBeVisible();
    const sent = main(adviser).getByRole('listitem').filter({ hasText: story.title });
    await expect(sent.filter({ hasText: w('caseload.state.accepted') })).toContainText(name);
    await expect(sent.filter({ hasText: w('caseload.state.refused') })).toHaveCount(1);
    for (const hidden of names.slice(1)) await expect(sent.getByText(hidden)).toHaveCount(0);
    await isAccessible(adviser);

    // with the person beside, the adviser adds what came up
    await press(adviser, line);
    await expect(adviser).toHaveURL(profile);
    await sayWhy(adviser, 'follow-up', w('caseload.reason.open'));
    await expect(main(adviser).getByText(EMPLOYER_NAME).first()).toBeVisible();
    await press(adviser, button(adviser, w('caseload.build.open')));
    await expect(heading(adviser, w('caseload.build'))).toBeFocused();
    await isAccessible(adviser);
    await pick(adviser, main(adviser).getByRole('combobox', { name: w('caseload.build.add') }), story.more.typed);
    const summary = main(adviser).getByRole('region', { name: w('caseload.build.summary') });
    await expect(summary.getByRole('listitem').filter({ hasText: story.more.label })).toBeVisible();
    await tabTo(adviser, main(adviser).getByRole('textbox', { name: w('caseload.build.note') }));
    await adviser.keyboard.type(story.line);
    await isAccessible(adviser);
    await press(adviser, button(adviser, w('caseload.build.go')));
    await expect(main(adviser).locator('#suggested')).toBeFocused();
    await expect(main(adviser).locator('#suggested')).toHaveText(w('caseload.build.done'));
    await isAccessible(adviser);

    const skills = async (): Promise<KeptDraft['skills']> =>
      ((await (await ask('GET', '/api/me/profile')).json()) as ProfileView).draft?.skills ?? [];
    const had = (await skills()).map(({ id }) => id);
    await seeker.goto(`/${language}/me/advising`, { waitUntil: 'networkidle' });
    const change = main(seeker).getByRole('article', { name: w('advising.change.by', { who }) });
    await expect(change.getByText(w('advising.change.text'))).toBeVisible();
    await expect(change.getByText(story.line)).toBeVisible();
    await expect(change.getByRole('listitem').filter({ hasText: story.more.label })).toBeVisible();
    await isAccessible(seeker);
    await press(seeker, button(seeker, w('advising.change.yes')));
    await expect(change.locator('[id^="changed-"]')).toBeFocused();
    await expect(change.locator('[id^="changed-"]')).toHaveText(w('advising.change.done.yes'));
    expect((await skills()).filter(({ id }) => !had.includes(id))).toHaveLength(1);

    // every look, with its reason, in words
    const { looks } = (await (await ask('GET', '/api/me/advising')).json()) as { looks: Looks };
    expect(looks.filter(({ reason }) => reason === 'follow-up').length).toBeGreaterThanOrEqual(2);
    expect(looks.some(({ reason, posting }) => reason === 'proposal' && posting === story.title)).toBe(true);
    const log = main(seeker).getByRole('region', { name: w('advising.log') });
    await expect(log.getByRole('listitem')).toHaveCount(looks.length);
    await expect(log.getByText(w('advising.log.line', { who })).first()).toBeVisible();
    await expect(log.getByText(w('advising.log.about', { title: story.title })).first()).toBeVisible();
    for (const reason of ['follow-up', 'proposal'] as const)
      await expect(log.getByText(w(`advising.reason.${reason}`)).first()).toBeVisible();
    await isAccessible(seeker);

    await press(seeker, button(seeker, w('advising.consent.takeFrom', { who: office })));
    await expect(main(seeker).locator('#taken')).toBeFocused();
    await expect(main(seeker).locator('#taken')).toContainText(w('advising.consent.taken', { who: office }));
    // the adviser has touched nothing, and finds nothing
    await expect(levelOne(adviser)).toHaveText(w('caseload.gone.title'));
    await expect(main(adviser).getByText(name)).toHaveCount(0);
    await isAccessible(adviser);
    await isAccessible(seeker);
    await press(adviser, main(adviser).getByRole('link', { name: w('caseload.gone.back') }));
    await expect(levelOne(adviser)).toHaveText(w('caseload.title'));
    await expect(sent.filter({ hasText: w('caseload.sent.nobody') })).toHaveCount(1);
    await expect(main(adviser).getByText(name)).toHaveCount(0);
    await isAccessible(adviser);
    expect(await codesOf({ ask: asThePersonIn(desk) }, opening)).not.toContain(code);
    await other.ask('DELETE', `/api/me/advising/consents/${other.consent}`);
    for (const check of quiet) check();
    await Promise.all([phone, desk, other.context, employer.context].map((context) => context.close()));
  });
}
