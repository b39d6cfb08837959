import type { CaseloadPerson, ContactView } from '@arena/contract';
import { expect, test } from '@playwright/test';
import { DESK, signedIn } from './people';
import { isAccessibleInLightAndDark, listen, words } from './site';

const OPENING = 'placement-greenhouse-stange';
const NEWCOMER = 'demo-employer-new';
/** Stands for the address of a contact that the person has. */
const CONTACT = '/contacts/:id';
/** Stands for the address of whoever let the adviser in first. */
const ADVISEE = '/caseload/:key';
const EVERYBODYS = ['/login', '/me', '/notifications'];
const EMPLOYERS = ['/our-openings', '/our-organisation', '/contacts'];
/** The editor is by far the longest: it is a test of its own. */
const WHO: readonly { who: string; sub: string; paths: readonly string[] }[] = [
  {
    who: 'a seeker',
    sub: 'demo-gap-elverum',
    paths: [
      ...EVERYBODYS,
      '/contacts',
      CONTACT,
      '/find-out',
      '/me/advising',
      ...[1, 2, 3].map((step) => `/openings/trainee-greenhouse-stange/interest?step=${step}`),
    ],
  },
  { who: 'an employer', sub: 'demo-employer-gartneri', paths: [...EMPLOYERS, CONTACT, ...EVERYBODYS] },
  {
    who: 'an employer who writes',
    sub: 'demo-employer-gartneri',
    paths: ['', '/edit', '/preview'].map((page) => `/our-openings/${OPENING}${page}`),
  },
  { who: 'an employer without a page here yet', sub: NEWCOMER, paths: EMPLOYERS },
  { who: 'an operator', sub: 'demo-operator', paths: ['/word-list'] },
  { who: 'an adviser', sub: 'demo-adviser-hamar', paths: ['/caseload', ADVISEE, `/openings/${OPENING}/advisees`, ...EVERYBODYS] },
];

for (const { who, sub, paths } of WHO)
  test(`${who} can use every page that is theirs, wide and narrow, in light and in dark`, async ({ browser }) => {
    test.setTimeout(120_000);
    const { page, context, ask } = await signedIn(browser, sub, { viewport: DESK });
    // of an organisation that has no page yet the browser notes the 404 itself
    const quiet = listen(page, sub === NEWCOMER ? /status of 404/ : undefined);
    const { items: [contact] = [] } = paths.includes(CONTACT)
      ? ((await (await ask('GET', '/api/contacts')).json()) as { items: ContactView[] })
      : {};
    const { people = [] } = paths.includes(ADVISEE)
      ? ((await (await ask('GET', '/api/caseload')).json()) as { people: CaseloadPerson[] })
      : {};
    const [advisee] = people.toSorted((a, b) => a.since.localeCompare(b.since));
    for (const path of paths) {
      await page.goto(`/nb${path.replace(':id', contact?.id ?? '').replace(':key', advisee?.key ?? '')}`, { waitUntil: 'networkidle' });
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.getByRole('main').getByText(words('nb', 'shell.loading'))).toHaveCount(0);
      await isAccessibleInLightAndDark(page);
    }
    quiet();
    await context.close();
  });
