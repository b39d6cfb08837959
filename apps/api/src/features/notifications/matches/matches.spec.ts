import type { SignedIn } from '../../../../test/people';
import { FixedClock } from '../../../platform';
import { asks, bakesDraft, NOW, opening, send } from '../../contact/contact.fixture';
import type { PostingContent } from '../../postings';
import { choose, LetterWorld } from '../../../../test/letter-world';
import { kinds, readsLetters, told } from '../notifications.fixture';
import { MOST_A_DAY } from './notify-of-matches.job';

jest.setTimeout(120_000);
const TO = 'kari@example.no';
let world: LetterWorld;
let seeker: SignedIn;
let count = 0;

beforeAll(async () => {
  world = await LetterWorld.open(new FixedClock(NOW), { openings: [] });
});
afterAll(() => world.close());
beforeEach(async () => {
  await world.begin(NOW);
  seeker = await world.advising.seeker('Kari');
});

/** What somebody who bakes fits well. */
const strong = (given: Partial<PostingContent> = {}): PostingContent =>
  opening(`bakery-${(count += 1)}`, { requirements: [asks('baking', 'must')], publishedAt: world.clock.now(), ...given });
async function publish(...contents: PostingContent[]): Promise<PostingContent[]> {
  await world.world.publish(...contents);
  await world.settled();
  return contents;
}
const matches = async (person = seeker): Promise<string[]> =>
  (await told(person)).items.filter(({ kind }) => kind === 'strong-match').flatMap(({ posting }) => posting?.id ?? []);

describe('a seeker with answers', () => {
  it('is told of a new opening that fits well', async () => {
    const [{ id, title }] = (await publish(strong())) as [PostingContent];
    expect((await told(seeker)).items).toMatchObject([
      { kind: 'strong-match', contact: null, pseudonym: null, posting: { id, title, lang: 'nb', employer: 'Testbakeriet' } },
    ]);
  });

  it('is not told of what fits less than well, lies out of reach, is of a kind that they do not look for, or is not open', async () => {
    const looksForJobs = await world.advising.seeker('Ola', { ...bakesDraft, kinds: ['job'] });
    await publish(
      strong({ requirements: [asks('welding', 'must'), asks('baking'), asks('forklift-driving')] }),
      strong({ municipalityNumber: '3434' }),
      strong({ state: 'draft' }),
      strong({ deadlineOn: '2026-02-01' }),
    );
    expect(await matches()).toEqual([]);
    const [placement] = (await publish(strong({ kind: 'work-placement' }))) as [PostingContent];
    expect([await matches(), await matches(looksForJobs)]).toEqual([[placement.id], []]);
  });

  it('is told once ever, whatever becomes of the opening', async () => {
    const content = strong();
    await publish(content);
    await publish({ ...content, title: 'Baker på natta' });
    await publish({ ...content, state: 'paused' });
    await publish({ ...content, state: 'published' });
    expect(await matches()).toEqual([content.id]);
  });

  it('is told when a change makes an opening fit', async () => {
    const content = strong({ requirements: [asks('welding', 'must')] });
    await publish(content);
    expect(await matches()).toEqual([]);
    await publish({ ...content, requirements: [asks('baking', 'must')] });
    expect(await matches()).toEqual([content.id]);
  });

  it('is told nothing by changing their own answers: the page of matches shows it', async () => {
    const later = await world.world.seeker('Ola');
    const content = strong();
    await publish(content);
    world.clock.advance(60_000);
    expect((await later.ask('PUT', '/api/me/profile', { version: 0, draft: bakesDraft })).status).toBe(200);
    await world.settled();
    expect(await matches(later)).toEqual([]);
    // nor when somebody mends a word in it afterwards: they have seen it
    await publish({ ...content, title: 'Baker på natta' });
    expect(await matches(later)).toEqual([]);
  });

  it('is not told of an employer that they hide from, nor of an opening that they are in contact about', async () => {
    await world.world.hide(seeker.personId, 'test-bakery');
    const content = strong({ requirements: [asks('welding', 'must')] });
    await publish(content, strong());
    expect(await matches()).toEqual([]);
    await world.dataSource.query('delete from hidden_from');
    expect((await send(seeker, content.id)).status).toBe(200);
    await publish({ ...content, requirements: [asks('baking', 'must')] });
    expect(await matches()).toEqual([]);
  });

  it('is told of none while matching is turned off, whoever else is', async () => {
    const other = await world.advising.seeker('Ola');
    world.clock.advance(-60_000);
    expect((await seeker.ask('PUT', '/api/me/profile', { version: 1, draft: { ...bakesDraft, matching: 'off' } })).status).toBe(200);
    world.clock.advance(60_000);
    const [{ id }] = (await publish(strong())) as [PostingContent];
    expect([await matches(), await matches(other)]).toEqual([[], [id]]);
  });

  it('who has saved their answers a moment before is told, though the event log is held back by another', async () => {
    const late = await world.world.seeker('Eva');
    const older = world.dataSource.createQueryRunner();
    await older.startTransaction();
    await older.query('select pg_current_xact_id()');
    try {
      expect((await late.ask('PUT', '/api/me/profile', { version: 0, draft: bakesDraft })).status).toBe(200);
      const [{ id }] = (await publish(strong())) as [PostingContent];
      expect(await matches(late)).toEqual([id]);
    } finally {
      await older.rollbackTransaction();
      await older.release();
    }
  });

  it('is told of ten a day in the site, and of the rest in the letter', async () => {
    await readsLetters(world.world.test, seeker, TO);
    await publish(...Array.from({ length: MOST_A_DAY + 2 }, () => strong()));
    expect(await matches()).toHaveLength(MOST_A_DAY);
    await world.at('2026-03-03T07:00:00Z');
    await world.gather();
    expect(world.mails(TO)[0]?.text).toContain(`- og ${MOST_A_DAY + 2 - 5} til`);
    await publish(strong());
    expect(await matches()).toHaveLength(MOST_A_DAY + 1);
  });

  it('who wants it nowhere is not told, and nobody else is told for them', async () => {
    await readsLetters(world.world.test, seeker, TO);
    await choose(seeker, 'matches', { site: false, letters: 'never' });
    const other = await world.advising.seeker('Ola');
    const [{ id }] = (await publish(strong())) as [PostingContent];
    expect(await matches(other)).toEqual([id]);
    expect(await world.dataSource.query('select from notification where person_id = $1', [seeker.personId])).toEqual([]);
  });

  it('gets a letter at once where that is what they want, with the page of the opening', async () => {
    await readsLetters(world.world.test, seeker, TO, 'nn');
    await choose(seeker, 'matches', { letters: 'at-once', lang: 'nn' });
    const [{ id, title }] = (await publish(strong())) as [PostingContent];
    await world.posted();
    const [mail] = world.mails(TO);
    expect(mail?.subject).toBe('Noko nytt for deg i Arena Innlandet');
    expect(mail?.text).toContain(`«${title}» hos Testbakeriet passar godt for deg.`);
    expect(mail?.text).toContain(`https://arena.example/nn/openings/${id}`);
  });

  it('reads in the letter only what is still open, from nobody they hide from, and not what they have answered themselves', async () => {
    await readsLetters(world.world.test, seeker, TO);
    const [closed, mine, open] = (await publish(strong(), strong(), strong())) as [PostingContent, PostingContent, PostingContent];
    await publish({ ...closed, state: 'filled' });
    expect((await send(seeker, mine.id)).status).toBe(200);
    await world.at('2026-03-03T07:00:00Z');
    await world.gather();
    expect(world.mails(TO)[0]?.text.match(/«.*?»/g)).toEqual([`«${open.title}»`]);
  });

  it('gets no letter after hiding from the employer, nor after taking the consent to e-mail back, and is told in the site all the same', async () => {
    await readsLetters(world.world.test, seeker, TO);
    const other = await world.advising.seeker('Ola');
    await readsLetters(world.world.test, other, 'ola@example.no');
    await publish(strong());
    await world.world.consent(seeker.personId, 'email', false);
    await world.world.hide(other.personId, 'test-bakery');
    await world.at('2026-03-03T07:00:00Z');
    await world.gather();
    expect(world.office.mails()).toEqual([]);
    await publish(strong());
    expect(await matches()).toHaveLength(2);
    expect(await world.dataSource.query('select from digest_item where digest_on is null')).toEqual([]);
  });
});

describe('somebody else', () => {
  it('an employer, an adviser and a seeker without answers are told nothing', async () => {
    const people = [await world.world.employer(), await world.advising.adviser(), await world.world.seeker()];
    await publish(strong());
    for (const person of people) expect(await kinds(person)).toEqual([]);
  });
});
