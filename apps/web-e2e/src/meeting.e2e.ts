import { mailTexts } from '@arena/i18n/mail';
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { answerByKeyboard } from './builder';
import { choose, pick, press, tabTo, write } from './keyboard';
import { codeSentTo, lettersTo } from './letters';
import { asThePersonIn, DESK, logInByKeyboard, PHONE, startAfresh } from './people';
import { isAccessible as isAccessibleHere, isAccessibleAtBothWidths, listen, words, type Language } from './site';

interface Story {
  language: Language;
  kind: 'work-placement' | 'traineeship';
  /** Subs of two people of the demo that no other test logs in as. */
  employer: string;
  seeker: string;
  /** What the employer is called. */
  organisation: string;
  /** The names that the two give when they are asked. */
  names: { employer: string; seeker: string };
  posting: { title: string; summary: string; about: string; tasks: [string, string]; pay: string };
  /** What is typed to find them, and what they are called in the list. */
  skills: Record<'must' | 'good' | 'learned', { typed: string; label: string }>;
  norwegian: string;
  line: string;
  question: string;
  /** An answer with a number in it, and one without. */
  refused: string;
  answer: string;
  messages: { employer: string; seeker: string };
}

const STORIES: readonly Story[] = [
  {
    language: 'nb',
    kind: 'work-placement',
    employer: 'demo-employer-games',
    seeker: 'demo-new-seeker',
    organisation: 'Tussmørket Games',
    names: { employer: 'Amir', seeker: 'Kimsjøblom' },
    posting: {
      title: 'Hjelpe spillere på kveldstid',
      summary: 'Du svarer spillere som lurer på noe.',
      about: 'Vi lager spill i Hamar. Du svarer folk på nett og sier fra når noe er galt.',
      tasks: ['Svare spillere', 'Si fra om feil'],
      pay: 'Vi dekker bussen.',
    },
    skills: {
      must: { typed: 'moderer', label: 'Moderere et nettfellesskap' },
      good: { typed: 'samarbeid', label: 'Samarbeide godt' },
      learned: { typed: 'idrettslag', label: 'Trene et idrettslag' },
    },
    norwegian: 'Norsk',
    line: 'Jeg har hjulpet mange nye spillere i gang.',
    question: 'Hvilke kvelder passer for deg?',
    refused: 'Ring meg på 912 34 567, så finner vi ut av det.',
    answer: 'Alle kvelder utenom fredag.',
    messages: { employer: 'Vil du komme på tirsdag klokka ti?', seeker: 'Ja, det passer fint.' },
  },
  {
    language: 'en',
    kind: 'traineeship',
    employer: 'demo-employer-omsorg',
    seeker: 'demo-one-skill-valdres',
    organisation: 'Furuvika omsorgssenter',
    names: { employer: 'Solveig', seeker: 'Aasejohnsen' },
    posting: {
      title: 'Look after our online group',
      summary: 'You welcome people and keep the talk friendly.',
      about: 'We run a group for families. You welcome new people and tell us when something is wrong.',
      tasks: ['Welcome new people', 'Keep the talk friendly'],
      pay: 'You are paid by the hour.',
    },
    skills: {
      must: { typed: 'moderate', label: 'Moderate an online community' },
      good: { typed: 'work well', label: 'Work well with others' },
      learned: { typed: 'garden', label: 'Look after a garden' },
    },
    norwegian: 'Norwegian',
    line: 'I have helped many new people to settle in.',
    question: 'Which evenings suit you?',
    refused: 'Call me at 912 34 567 and we will find out.',
    answer: 'Every evening but Friday.',
    messages: { employer: 'Would Tuesday at ten suit you?', seeker: 'Yes, that is fine.' },
  },
];

/** The browser says by itself that an answer was a refusal. */
const REFUSAL = /status of 4\d\d/;
const main = (page: Page) => page.getByRole('main');
const heading = (page: Page, name: string | RegExp) => main(page).getByRole('heading', { name });

for (const story of STORIES) {
  const { language, posting, names } = story;
  const w: (...args: Parameters<typeof words> extends [unknown, ...infer Rest] ? Rest : never) => string = (key, params) =>
    words(language, key, params);
  // the layout is the same in every language: both widths are looked at in one
  const isAccessible = language === 'nb' ? isAccessibleAtBothWidths : isAccessibleHere;
  const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true });

  /** Writes a new posting, looks at it as a seeker, publishes it. @returns its address below the language */
  const publish = async (page: Page): Promise<string> => {
    await press(page, button(page, w('ourPostings.new')));
    await expect(heading(page, w('ourPostings.begin.title'))).toBeFocused();
    await isAccessible(page);
    await choose(page, main(page).getByRole('radio', { name: new RegExp(`^${w(`vocabulary.kind.${story.kind}`)}`) }));
    await press(page, button(page, w('ourPostings.begin.go')));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(w('ourPostings.untitled'));
    await isAccessible(page);

    const field = (name: string) => main(page).getByRole('textbox', { name, exact: true });
    await write(page, field(w('ourPostings.tasks.one', { number: 1 })), posting.tasks[0]);
    await page.keyboard.press('Enter');
    await expect(field(w('ourPostings.tasks.one', { number: 2 }))).toBeFocused();
    await page.keyboard.type(posting.tasks[1]);
    await write(page, field(w('ourPostings.field.title')), posting.title);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(posting.title);
    // nobody presses anything: it saves itself
    await expect(
      main(page)
        .getByRole('status')
        .filter({ hasText: w('ourPostings.save.saved', { time: '' }).trim() }),
    ).toBeVisible();

    for (const strength of ['must', 'good', 'learned'] as const) {
      const { typed, label } = story.skills[strength];
      await pick(page, main(page).getByRole('combobox', { name: w('ourPostings.needs.skill') }), typed);
      const how = main(page).getByRole('group', { name: w('ourPostings.strengthOf', { what: label }) });
      await choose(page, how.getByRole('radio', { name: w(`ourPostings.strength.${strength}`) }));
    }
    await press(page, main(page).getByText(w('ourPostings.needs.more')).locator('xpath=ancestor-or-self::summary'));
    await tabTo(page, main(page).getByRole('combobox', { name: w('ourPostings.needs.language'), exact: true }));
    await page.keyboard.type(story.norwegian);
    await press(page, button(page, `${w('ourPostings.add')} ${w('ourPostings.needs.language')}`));
    await expect(main(page).getByRole('group', { name: w('ourPostings.strengthOf', { what: story.norwegian }) })).toBeVisible();
    // a first try, with something missing: what, and a way there
    await press(page, button(page, w('ourPostings.do.publish')));
    await expect(heading(page, w('ourPostings.check.missing'))).toBeFocused();
    await isAccessible(page);
    await press(page, main(page).getByRole('link', { name: w('ourPostings.missing.summary') }));
    await expect(field(w('ourPostings.field.summary'))).toBeFocused();
    await page.keyboard.type(posting.summary);
    await write(page, field(w('ourPostings.field.about')), posting.about);

    const fact = main(page).getByRole('group', { name: w('ourPostings.fact.seated') });
    await choose(page, fact.getByRole('radio', { name: w('ourPostings.yes') }));
    await press(page, main(page).getByRole('checkbox', { name: w('ourPostings.adaptation.fixed-mentor') }), 'Space');
    await write(page, field(w('ourPostings.field.pay')), posting.pay);
    await pick(page, main(page).getByRole('combobox', { name: w('ourPostings.field.municipality') }), 'Hamar');
    await expect(main(page).getByRole('combobox', { name: w('ourPostings.field.municipality') })).toHaveValue(/Hamar/);
    await expect(heading(page, w('ourPostings.check.ready'))).toBeVisible();

    await press(page, main(page).getByRole('link', { name: w('ourPostings.do.preview') }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(posting.title);
    for (const text of [posting.about, posting.pay, posting.tasks[1], story.skills.must.label, story.skills.learned.label])
      await expect(main(page).getByText(text).first()).toBeVisible();
    await isAccessible(page);
    await press(page, main(page).getByRole('link', { name: w('ourPostings.preview.back') }));
    await expect(field(w('ourPostings.field.summary'))).toHaveValue(posting.summary);
    await press(page, button(page, w('ourPostings.do.publish')));
    await expect(main(page).getByText(w('ourPostings.did.publish'))).toBeVisible();
    await isAccessible(page);
    return new URL(page.url()).pathname.replace(/\/edit$/, '');
  };

  /** Finds the opening, chooses what to share, logs in before the last step, looks it over, sends. */
  const showInterest = async (page: Page): Promise<void> => {
    await expect(async () => {
      await page.goto(`/${language}/openings`, { waitUntil: 'networkidle' });
      await write(
        page,
        page.getByRole('searchbox').or(page.getByRole('textbox', { name: new RegExp(`^${w('front.what').replace('?', '\\?')}`) })),
        posting.title,
      );
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/[?&]q=/);
      await expect(main(page).getByRole('link', { name: posting.title })).toBeVisible({ timeout: 3000 });
    }).toPass({ timeout: 30_000 });
    await press(page, main(page).getByRole('link', { name: posting.title }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(posting.title);
    await press(page, main(page).getByRole('link', { name: w('posting.interest.go') }));

    await expect(page.getByRole('heading', { level: 1 })).toHaveText(w('interest.step1.title'));
    await expect(main(page).getByRole('checkbox', { name: new RegExp(story.skills.must.label) })).toBeChecked();
    await isAccessible(page);
    const next = button(page, w('interest.next'));
    await press(page, next);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await write(page, main(page).getByRole('textbox', { name: w('interest.line.label') }), story.line);
    await isAccessible(page);
    await press(page, next);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(w('interest.step3.title'));
    await expect(main(page).getByText(w('interest.login'))).toBeVisible();
    await isAccessible(page);
    await logInByKeyboard(page, main(page).getByRole('link', { name: w('shell.login.as.seeker') }), story.seeker);

    await expect(page.getByText(w('account.answers.moved'))).toBeVisible();
    await expect(heading(page, w('interest.preview', { employer: story.organisation }))).toBeVisible();
    await expect(main(page).getByText(story.line)).toBeVisible();
    await isAccessible(page);
    await press(page, button(page, w('interest.send', { employer: story.organisation })));
    // the employer has the page open: sent and seen may be one
    const sent = main(page).getByText(w('contact.sentNow'));
    await expect(sent.or(status(page, w('contact.is.seeker.seen', { employer: story.organisation })))).toBeVisible();
    await isAccessible(page);
  };

  /** An address of the person, shown to be theirs, with a yes to letters: how the pages do it is tested by itself. */
  const takeLetters = async (context: BrowserContext, address: string): Promise<void> => {
    const ask = asThePersonIn(context);
    const before = await lettersTo(context.request, address);
    await ask('PUT', '/api/me/email', { address });
    await ask('POST', '/api/me/email/verify', { code: await codeSentTo(context.request, address, before.length) });
    await ask('PUT', '/api/me/consents/email', { given: true });
  };

  /** The employer says what the other side is to call them, once both have said yes. */
  const giveName = async (page: Page): Promise<void> => {
    await press(page, page.getByRole('banner').getByRole('link', { name: w('shell.nav.me'), exact: true }));
    await write(
      page,
      main(page).getByRole('textbox', { name: new RegExp(`^${w('account.name.label').replace('?', '\\?')}`) }),
      names.employer,
    );
    await press(page, button(page, w('account.name.save')));
    await expect(main(page).getByText(w('account.saved'))).toBeVisible();
    await isAccessible(page);
    await press(page, page.getByRole('banner').getByRole('link', { name: w('shell.nav.ourOpenings'), exact: true }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(w('ourPostings.title'));
  };

  const status = (page: Page, text: string) =>
    main(page)
      .getByRole('region', { name: w('contact.stands') })
      .getByText(text);

  test(`an employer and a seeker who read ${language} meet, by keyboard alone, each in a browser of their own`, async ({ browser }) => {
    test.setTimeout(300_000);
    await startAfresh(browser, story.seeker);
    await startAfresh(browser, story.employer);
    const desk = await browser.newContext({ viewport: DESK });
    const phone = await browser.newContext({ viewport: PHONE });
    const [employer, seeker] = await Promise.all([desk.newPage(), phone.newPage()]);
    const quiet = [listen(employer, REFUSAL), listen(seeker, REFUSAL)];
    const address = `${story.seeker}@example.no`;

    await employer.goto(`/${language}/our-openings`, { waitUntil: 'networkidle' });
    await isAccessible(employer);
    await logInByKeyboard(employer, main(employer).getByRole('link', { name: w('shell.login.as.employer') }), story.employer);
    await expect(main(employer).getByText(story.organisation, { exact: true })).toBeVisible();
    await isAccessible(employer);
    await giveName(employer);
    // what the seeker can do is said before there is anything to log in for
    const [place] = await Promise.all([publish(employer), answerByKeyboard(seeker, language, false)]);
    await press(employer, main(employer).getByRole('link', { name: w('ourPostings.do.people') }));
    await expect(employer).toHaveURL(new RegExp(`${place}$`));
    await expect(heading(employer, w('people.none.title'))).toBeVisible();
    await isAccessible(employer);

    await showInterest(seeker);
    await takeLetters(phone, address);

    // the employer has touched nothing
    await expect(heading(employer, w('people.waiting', { count: 1 }))).toBeVisible();
    await expect(main(employer).getByText(story.line)).toBeVisible();
    const waiting = main(employer).getByRole('region', { name: w('people.waiting', { count: 1 }) });
    const person = (await waiting.getByRole('article').getByRole('heading', { level: 3 }).innerText()).trim();
    const code = person.split(' ').at(-1) ?? '';
    expect(person).toBe(w('contact.person', { code }));
    await expect(main(employer).getByText(names.seeker)).toHaveCount(0);
    await isAccessible(employer);
    await expect(status(seeker, w('contact.is.seeker.seen', { employer: story.organisation }))).toBeVisible();

    await press(employer, button(employer, w('contact.ask.title')));
    const question = main(employer).getByRole('textbox', { name: w('contact.ask.label') });
    await expect(question).toBeFocused();
    await employer.keyboard.type(story.question);
    await isAccessible(employer);
    await press(employer, button(employer, w('contact.ask.go')));
    await expect(main(employer).getByText(w('people.did.ask', { person }))).toBeVisible();

    await expect(status(seeker, w('contact.is.seeker.asked', { employer: story.organisation }))).toBeVisible();
    await expect(main(seeker).getByText(story.question).first()).toBeVisible();
    await isAccessible(seeker);
    const answer = main(seeker).getByRole('textbox', { name: w('contact.answer.label') });
    await write(seeker, answer, story.refused);
    await press(seeker, button(seeker, w('contact.answer.go')));
    await expect(heading(seeker, w('interest.line.findings'))).toBeVisible();
    // whoever hears the page stands in the field, and hears there what must go
    await expect(answer).toBeFocused();
    await expect(answer).toHaveAccessibleDescription(new RegExp(w('contact.finding.phone')));
    await expect(answer).toHaveValue(story.refused);
    await isAccessible(seeker);
    await write(seeker, answer, story.answer);
    await press(seeker, button(seeker, w('contact.answer.go')));
    await expect(status(seeker, w('contact.is.seeker.answered'))).toBeVisible();

    await expect(main(employer).getByText(story.answer)).toBeVisible();
    await isAccessible(employer);
    await press(employer, button(employer, w('contact.meet.go', { person: code })));
    await expect(main(employer).getByText(w('people.did.meet', { person }))).toBeVisible();

    await expect(status(seeker, w('contact.is.seeker.meeting', { employer: story.organisation }))).toBeVisible();
    await expect(main(seeker).getByText(names.employer)).toHaveCount(0);
    await isAccessible(seeker);
    await press(seeker, button(seeker, w('contact.agree.go')));
    const name = main(seeker).getByRole('textbox', { name: w('contact.name.label') });
    await expect(name).toBeFocused();
    await isAccessible(seeker);
    await seeker.keyboard.type(names.seeker);
    await press(seeker, button(seeker, w('contact.name.go')));
    await expect(status(seeker, w('contact.is.seeker.yes'))).toBeVisible();
    const both = `${names.employer}, ${story.organisation}`;
    await expect(heading(seeker, w('contact.talk.with', { name: both }))).toBeVisible();

    const opened = main(employer).getByRole('link', { name: names.seeker, exact: true });
    await press(employer, opened);
    await expect(employer.getByRole('heading', { level: 1 })).toHaveText(names.seeker);
    await expect(status(employer, w('contact.is.employer.yes'))).toBeVisible();
    await isAccessible(employer);
    const talk = (page: Page) => main(page).getByRole('log');
    for (const [from, to, text] of [
      [employer, seeker, story.messages.employer],
      [seeker, employer, story.messages.seeker],
    ] as const) {
      await write(from, main(from).getByRole('textbox', { name: w('contact.talk.label') }), text);
      await press(from, button(from, w('contact.talk.go')));
      await expect(talk(from).getByText(text)).toBeVisible();
      await expect(talk(to).getByText(text)).toBeVisible();
    }
    await isAccessible(seeker);
    await isAccessible(employer);

    await press(employer, button(employer, w('contact.confirm.title')));
    await choose(employer, main(employer).getByRole('radio', { name: w('contact.confirm.agreed') }));
    await isAccessible(employer);
    await press(employer, button(employer, w('contact.confirm.go')));
    await expect(status(employer, w('contact.is.employer.closed.agreed'))).toBeVisible();
    await expect(status(seeker, w('contact.is.seeker.closed.agreed'))).toBeVisible();
    await isAccessible(seeker);

    // The address, seen, asked, asked to meet, written to, closed; what somebody else publishes meanwhile may fit her and be told too.
    // On the phone the way there is in the menu.
    const told = new RegExp(w('shell.nav.notificationsUnread', { count: 6 }).replace('6', String.raw`([6-9]|\d\d)`));
    await press(seeker, seeker.getByRole('banner').getByText(w('shell.menu')).locator('xpath=ancestor-or-self::summary'));
    await press(seeker, seeker.getByRole('banner').getByRole('link', { name: told }));
    await expect(seeker.getByRole('heading', { level: 1 })).toHaveText(w('notifications.title'));
    const about = { employer: story.organisation, title: posting.title };
    for (const kind of ['interest-seen', 'asked', 'meeting', 'message', 'closed'] as const)
      await expect(main(seeker).getByText(w(`notifications.seeker.${kind}`, about))).toBeVisible();
    await isAccessible(seeker);
    await press(seeker, button(seeker, w('notifications.markRead')));
    await expect(main(seeker).getByText(w('notifications.allRead')).first()).toBeVisible();
    await expect(heading(seeker, w('notifications.title'))).toBeFocused();
    const link = employer.getByRole('banner').getByRole('link', { name: w('shell.nav.notificationsUnread', { count: 4 }) });
    await press(employer, link);
    for (const kind of ['interest-received', 'answered', 'agreed', 'message'] as const)
      await expect(
        main(employer).getByText(w(`notifications.employer.${kind}`, { pseudonym: person, title: posting.title })),
      ).toBeVisible();
    await isAccessible(employer);

    const letters = mailTexts[language];
    await expect
      .poll(async () => (await lettersTo(phone.request, address)).map(({ subject }) => subject), { timeout: 20_000 })
      .toEqual(
        expect.arrayContaining([
          letters['mail.seeker.asked.subject'],
          letters['mail.seeker.meeting.subject'],
          letters['mail.seeker.message.subject'],
          letters['mail.seeker.closed.subject'],
        ]),
      );
    const subjects = (await lettersTo(phone.request, address)).map(({ subject }) => subject).join(' ');
    for (const personal of [story.organisation, posting.title, names.seeker, names.employer, code])
      expect(subjects).not.toContain(personal);
    for (const check of quiet) check();
    await Promise.all([desk.close(), phone.close()]);
  });
}
