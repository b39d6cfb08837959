/** Through the API: what an employer and an adviser see of people hangs on what they can, and on nothing else about them. */
import { randomUUID } from 'node:crypto';
import type { KeptDraft } from '@arena/contract';
import { CEFR_LEVELS, SKILL_LEVELS, SKILL_SOURCES, type SkillSource } from '@arena/domain';
import * as fc from 'fast-check';
import type { SignedIn } from '../../../../test/people';
import { FixedClock } from '../../../platform';
import { advisingSlices, AdvisingWorld, compare, give, keyOf, must, openingsFor, OT } from '../../advising/advising.fixture';
import { asks, bakesDraft, NOW, opening, otherBakery, people, World } from '../../contact/contact.fixture';
import { OpenPostings, toOpening } from '../../postings';
import { MatchEngine } from '..';

jest.setTimeout(180_000);
const POSTING = 'one';
const PEOPLE = 5;
let world: World;
let advising: AdvisingWorld<World>;
let employer: SignedIn;

beforeAll(async () => {
  world = await World.open(
    { clock: new FixedClock(NOW), slices: advisingSlices },
    opening(POSTING, { requirements: [asks('baking', 'must'), asks('cooking'), asks('packing'), asks('cash-register')] }),
    opening('two', { requirements: [asks('packing', 'must'), asks('cleaning')] }),
  );
  advising = await AdvisingWorld.open(world);
  employer = await world.employer();
});
afterAll(() => world.close());
beforeEach(() => world.dataSource.query(`delete from person where role in ('seeker', 'adviser')`));

const of = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const SKILLS = ['baking', 'cooking', 'packing', 'cash-register', 'cleaning', 'welding'];
const draft: fc.Arbitrary<KeptDraft> = fc
  .record({
    levels: fc.array(fc.option(of(SKILL_LEVELS)), { minLength: SKILLS.length, maxLength: SKILLS.length }),
    source: of(SKILL_SOURCES),
    cefr: of(CEFR_LEVELS),
    reach: of([20, 50, 100, 'county'] as const),
    municipality: of(['3403', '3407', '3454']),
  })
  .map(({ levels, source, cefr, reach, municipality }) => ({
    ...bakesDraft,
    reach,
    place: { text: 'Her', municipality },
    languages: [{ id: 'no', cefr }],
    skills: SKILLS.flatMap((id, at) => (levels[at] ? [{ id, level: levels[at], source, label: id }] : [])),
  }));

/** Everything an account says of a person that is not what they can, and where in life they learned it. */
interface Facts {
  name: string | null;
  lang: 'nb' | 'nn' | 'en';
  email: string | null;
  source: SkillSource;
  cards: string[];
  text: string;
}
const facts: fc.Arbitrary<Facts> = fc.record({
  name: of([null, 'Kari', 'Mohammed Abdi', 'Олена', 'فاطمة', 'Áile']),
  lang: of(['nb', 'nn', 'en'] as const),
  email: of([null, 'eldre.1948', 'mamma-til-fire', 'nav.tiltak']),
  source: of(SKILL_SOURCES),
  cards: fc.subarray(['raised-children', 'cared-for-ill-relative', 'interpreted-for-family']),
  text: of(['Asylmottaket på Dokka', 'Hamar', 'Storgata 1']),
});

interface Told {
  found: unknown[];
  compared: unknown[];
  /** To the last digit, in the order of the index; the API tells employers no number. */
  fits: string;
}

async function account(person: SignedIn, { name, lang, email }: Facts): Promise<void> {
  await must(person.ask('PUT', '/api/me', { name, lang }));
  await world.dataSource.query('delete from email_address where person_id = $1', [person.personId]);
  if (email !== null)
    await world.dataSource.query('insert into email_address (person_id, address, verified_at, changed_at) values ($1, $2, $3, $3)', [
      person.personId, `${email}@example.org`, new Date(NOW),
    ]); // prettier-ignore
}

const learnedAt = (one: KeptDraft, { source, cards, text }: Facts): KeptDraft => ({
  ...one, cards, groups: [source], place: { ...one.place, text }, skills: one.skills.map((skill) => ({ ...skill, source })),
}); // prettier-ignore

async function told(adviser: SignedIn): Promise<Told> {
  const engine = world.test.app.get(MatchEngine, { strict: false });
  const posting = await world.test.app.get(OpenPostings, { strict: false }).find(POSTING);
  if (!posting) throw new Error('The opening is not open');
  await engine.catchUp();
  const answer = await engine.people({ opening: toOpening(posting), limit: 100 });
  return {
    found: (await people(employer, POSTING)).body.found,
    compared: (await compare(adviser, POSTING)).body.people,
    fits: JSON.stringify(answer),
  };
}

describe('people who are found', () => {
  it('stand in the same order with the same fit to the last digit, whatever else their accounts say and wherever they learned what they can', async () => {
    let most = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(draft, { minLength: PEOPLE, maxLength: PEOPLE }),
        fc.array(facts, { minLength: PEOPLE, maxLength: PEOPLE }),
        async (drafts, changed) => {
          await world.dataSource.query(`delete from person where role in ('seeker', 'adviser')`);
          const adviser = await advising.adviser();
          const seekers: SignedIn[] = [];
          for (const one of drafts) {
            const person = await world.seeker();
            await world.findable(person, one);
            await give(person);
            seekers.push(person);
          }
          const before = await told(adviser);
          for (const [at, person] of seekers.entries()) {
            const [one, now] = [drafts[at], changed[at]];
            if (!one || !now) throw new Error('There are too few');
            await account(person, now);
            await must(person.ask('PUT', '/api/me/profile', { version: 1, draft: learnedAt(one, now) }));
            // hidden from somebody else, and let in by another office: nobody here is to know
            if (at % 2 === 0) await world.hide(person.personId, otherBakery.id);
            if (at % 3 === 0) await give(person, { office: OT.id });
          }
          expect(await told(adviser)).toEqual(before);
          most = Math.max(most, before.found.length, before.compared.length);
        },
      ),
      { numRuns: 6 },
    );
    expect(most).toBeGreaterThan(1);
  });

  it('with the same skills fit the same for every reader, whichever office and language they have', async () => {
    const adviser = await advising.adviser();
    const other = await advising.adviser(OT.id);
    const [one, two] = [await world.seeker('Kari'), await world.seeker('Mohammed')];
    const skilled: KeptDraft = { ...bakesDraft, skills: [...bakesDraft.skills, { id: 'cooking', level: 1, source: 'gaming', label: 'x' }] };
    const elsewhere = learnedAt(skilled, { name: null, lang: 'en', email: null, source: 'work', cards: [], text: 'x' });
    await world.findable(one, skilled);
    await world.findable(two, elsewhere);
    await give(one);
    await give(two, { id: randomUUID(), office: OT.id });
    const found = (await people(employer, POSTING)).body.found;
    expect(found).toHaveLength(2);
    expect(found[0]?.fit).toEqual(found[1]?.fit);
    const [here, there] = [(await compare(adviser, POSTING)).body.people, (await compare(other, POSTING)).body.people];
    expect([here.length, there.length]).toEqual([1, 1]);
    expect(here[0]?.fit).toEqual(there[0]?.fit);
    const [mine, theirs] = [await openingsFor(adviser, await keyOf(adviser)), await openingsFor(other, await keyOf(other))];
    expect(mine.body.ranked.length).toBeGreaterThan(0);
    expect(JSON.stringify(theirs.body.ranked)).toBe(JSON.stringify(mine.body.ranked));
  });

  it('cannot keep what nobody should be judged by: the answers have no field for it', async () => {
    const person = await world.seeker();
    expect((await person.ask('PUT', '/api/me/profile', { version: 0, draft: bakesDraft })).status).toBe(200);
    for (const fact of ['age', 'sex', 'origin', 'nationality', 'religion', 'health', 'photo', 'navStatus', 'gaps', 'residencePermit']) {
      const { status, body } = await person.ask('PUT', '/api/me/profile', { version: 1, draft: { ...bakesDraft, [fact]: 'x' } });
      expect([fact, status, (body as { errors?: { field: string }[] }).errors?.map(({ field }) => field)]).toEqual([
        fact,
        400,
        [`draft.${fact}`],
      ]);
    }
  });

  it('who fit alike do not stand in the same order at every opening', async () => {
    for (let n = 0; n < 24; n++) await world.findable(await world.seeker(), bakesDraft);
    await world.publish(...['a', 'b', 'c'].map((id) => opening(`alike-${id}`)));
    const shown = new Set<string>();
    for (const id of ['a', 'b', 'c']) {
      const { found } = (await people(employer, `alike-${id}`)).body;
      expect(found).toHaveLength(20);
      const rows = await world.dataSource.query<{ id: string }[]>('select person_id as id from found_person where posting_id = $1', [
        `alike-${id}`,
      ]);
      for (const row of rows) shown.add(row.id);
    }
    // by an id, four of them would be left out at every opening of the county
    expect(shown.size).toBeGreaterThan(20);
  });
});
