import { randomUUID } from 'node:crypto';
import { routes } from '@arena/contract';
import type { SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { MatchingService } from '../matching';
import { NOW, opening, World } from '../contact/contact.fixture';
import { advisingSlices, ADVISER_ROUTES, advising, AdvisingWorld, ALL, compare, consentBody, give, keyOf, lookAt, NAV, openingsFor, OT, propose, suggest, takeBack, TODAY, waiting, worklist,
} from './advising.fixture'; // prettier-ignore

jest.setTimeout(60_000);
const clock = new FixedClock(NOW);
let world: AdvisingWorld<World>;
let adviser: SignedIn;

beforeAll(async () => {
  world = await AdvisingWorld.open(await World.open({ clock, slices: advisingSlices }, opening('one'), opening('two')));
});
afterAll(() => world.world.close());
beforeEach(async () => {
  clock.set(NOW);
  await world.world.dataSource.query('delete from person');
  adviser = await world.adviser();
});

describe('a seeker who lets an office in', () => {
  it('reads whom, for what and until when', async () => {
    const seeker = await world.seeker();
    const given = await give(seeker, { purposes: ['see-profile'] });
    expect((await advising(seeker)).consents).toEqual([given]);
    expect(given).toMatchObject({
      office: { id: NAV.id, name: NAV.name, kind: 'nav-office', place: { municipalityName: 'Hamar' } },
      adviser: null, purposes: ['see-profile'], givenAt: '2026-03-02T10:00:00.000Z', endsOn: '2026-06-30',
    }); // prettier-ignore
  });

  it('stands on the worklist of everybody there, and of nobody else', async () => {
    const seeker = await world.seeker('Kari');
    await give(seeker);
    const [colleague, stranger, homeless] = [await world.adviser(), await world.adviser(OT.id), await world.adviser(null)];
    expect((await worklist(adviser)).people).toMatchObject([{ name: 'Kari', purposes: [...ALL].sort(), endsOn: '2026-06-30' }]);
    expect((await worklist(colleague)).people).toHaveLength(1);
    expect(await worklist(stranger)).toMatchObject({ office: { id: OT.id }, people: [], proposals: [] });
    expect(await worklist(homeless)).toEqual({ office: null, people: [], proposals: [] });
  });

  it('can choose one adviser: a colleague and a later office of that adviser see nothing', async () => {
    const seeker = await world.seeker('Kari');
    const colleague = await world.adviser();
    await give(seeker, { adviser: adviser.personId });
    const key = await keyOf(adviser);
    expect((await worklist(colleague)).people).toEqual([]);
    expect((await lookAt(colleague, key)).status).toBe(404);
    await world.world.dataSource.query('update office_member set office_id = $2 where person_id = $1', [adviser.personId, OT.id]);
    expect((await worklist(adviser)).people).toEqual([]);
    expect((await lookAt(adviser, key)).status).toBe(404);
  });

  it('gives a new yes in the place of the one before, and a second click gives nothing twice', async () => {
    const seeker = await world.seeker();
    const first = await give(seeker, { purposes: ['see-profile'] });
    expect(await give(seeker, { id: first.id, purposes: ['propose'] })).toEqual(first);
    const second = await give(seeker, { purposes: ['propose'] });
    expect((await advising(seeker)).consents).toEqual([second]);
    // a late click of the first does not bring it back
    expect(await seeker.ask('POST', '/api/me/advising/consents', consentBody({ id: first.id }))).toMatchObject({
      status: 409,
      body: { code: 'not-now' },
    });
    expect((await worklist(adviser)).people).toMatchObject([{ purposes: ['propose'], name: null }]);
  });

  it('is told which field is wrong', async () => {
    const seeker = await world.seeker();
    for (const [field, wrong] of [
      ['office', { office: 'no-such-office' }],
      ['adviser', { adviser: seeker.personId }],
      ['adviser', { office: OT.id, adviser: adviser.personId }],
      ['endsOn', { endsOn: '2026-03-01' }],
      ['endsOn', { endsOn: '2026-02-31' }],
      ['endsOn', { endsOn: '2027-03-04' }],
    ] as const)
      expect(await seeker.ask('POST', '/api/me/advising/consents', consentBody(wrong))).toMatchObject({
        status: 400,
        body: { errors: [{ field }] },
      });
    expect((await give(seeker, { endsOn: TODAY })).endsOn).toBe(TODAY);
  });

  it('gets the same for a consent of somebody else as for none', async () => {
    const [seeker, other] = [await world.seeker(), await world.seeker()];
    const { id } = await give(other);
    const answers = [await takeBack(seeker, id), await takeBack(seeker, randomUUID()), await takeBack(seeker, 'none')];
    expect(answers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual(Array(3).fill([404, 'not-found']));
    expect((await worklist(adviser)).people).toHaveLength(1);
    // the id of another is nobody's business: this yes gets one of its own
    expect((await give(seeker, { id })).id).not.toBe(id);
  });
});

describe('an adviser, within a second of', () => {
  /** Somebody who lets the adviser do everything, known by every key there is. */
  async function known(): Promise<{ seeker: SignedIn; consent: string; at: Parameters<NonNullable<(typeof ADVISER_ROUTES)[string]>>[1] }> {
    const seeker = await world.seeker('Kari');
    const { id: consent } = await give(seeker);
    const key = await keyOf(adviser);
    const { body: proposal } = await propose(adviser, key, { posting: 'one' });
    const { body } = await compare(adviser, 'two');
    const compared = body.people[0]?.key ?? '';
    expect([proposal.state, compared === '']).toEqual(['sent', false]);
    return { seeker, consent, at: { key, compared, proposal: proposal.id, posting: 'two' } };
  }
  const without = (body: unknown): unknown => ({ ...(body as object), correlationId: '' });

  /** Tries every route; what is not covered, unknown and another office's look alike. */
  async function findsNothing(at: Awaited<ReturnType<typeof known>>['at']): Promise<void> {
    const stranger = await world.adviser(OT.id);
    const nothing = { key: 'nobody', compared: 'nobody', proposal: randomUUID(), posting: 'two' };
    for (const [name, ask] of Object.entries(ADVISER_ROUTES)) {
      const answers = await Promise.all([ask(adviser, at), ask(adviser, nothing), ask(stranger, at)]);
      expect([name, answers.map(({ status }) => status)]).toEqual([name, [404, 404, 404]]);
      expect(new Set(answers.map(({ body }) => JSON.stringify(without(body)))).size).toBe(1);
    }
    const { people, proposals } = await worklist(adviser);
    expect(people).toEqual([]);
    expect(proposals).toMatchObject([{ person: null, note: '' }]);
    expect((await compare(adviser, 'two')).body.people).toEqual([]);
    expect(JSON.stringify([people, proposals])).not.toContain('Kari');
  }

  it('a withdrawal, finds nothing on any route', async () => {
    const { seeker, consent, at } = await known();
    expect((await takeBack(seeker, consent)).body).toEqual({ takenBack: true });
    const done = performance.now();
    // all at once, and the last is answered within the second
    const answers = await Promise.all(Object.values(ADVISER_ROUTES).map((ask) => ask(adviser, at)));
    expect(performance.now() - done).toBeLessThan(1000);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    await findsNothing(at);
    // and neither when it is taken back once more, nor in what waited for an answer
    expect((await takeBack(seeker, consent)).status).toBe(200);
    expect(await advising(seeker)).toMatchObject({ consents: [], proposals: [{ state: 'taken-back' }] });
  });

  it('the end of the last day in Norway, finds nothing on any route', async () => {
    const seeker = await world.seeker();
    await give(seeker, { endsOn: TODAY });
    const key = await keyOf(adviser);
    await world.at(clock, '2026-03-02T22:59:59Z');
    expect((await lookAt(adviser, key)).status).toBe(200);
    await world.at(clock, '2026-03-02T23:00:00Z');
    expect((await lookAt(adviser, key)).status).toBe(404);
    expect((await worklist(adviser)).people).toEqual([]);
    expect((await advising(seeker)).consents).toEqual([]);
  });

  it('the end of a consent, finds nothing on any route', async () => {
    const { seeker, consent, at } = await known();
    await world.world.dataSource.query(`update advising_consent set ends_on = '2026-03-01' where id = $1`, [consent]);
    await findsNothing(at);
    expect((await advising(seeker)).consents).toEqual([]);
  });

  it('the deletion of the account, finds nothing on any route', async () => {
    const { seeker, at } = await known();
    expect((await seeker.ask('DELETE', '/api/me')).status).toBe(200);
    for (const [name, ask] of Object.entries(ADVISER_ROUTES)) expect([name, (await ask(adviser, at)).status]).toEqual([name, 404]);
    expect(await worklist(adviser)).toMatchObject({ people: [], proposals: [] });
  });

  it('a withdrawal, has nothing kept on the way: no answer that an adviser gets may be stored', async () => {
    const { at, seeker, consent } = await known();
    const asked = routes.filter(({ access }) => Array.isArray(access.who) && access.who.includes('adviser'));
    expect(asked.filter(({ cache }) => cache !== 'no-store').map(({ name }) => name)).toEqual([]);
    const look = () => adviser.ask('POST', `/api/caseload/${at.key}/looks`, { lang: 'nb', reason: 'follow-up' });
    const list = () => adviser.ask('GET', '/api/caseload?lang=nb');
    const before = [await list(), await look()];
    await takeBack(seeker, consent);
    const after = [await list(), await look()];
    expect([...before, ...after].map(({ status }) => status)).toEqual([200, 200, 200, 404]);
    expect(new Set([...before, ...after].map(({ headers }) => headers.get('cache-control')))).toEqual(new Set(['no-store']));
    expect(after[0]?.body).toMatchObject({ people: [] });
  });

  it('any moment, gets only what the purpose covers', async () => {
    const { at, seeker } = await known();
    for (const [purpose, open] of [
      ['see-profile', ['lookAtPerson']],
      ['build-profile', ['suggestChange']],
      ['propose', ['openingsForPerson', 'propose from a comparison']],
    ] as const) {
      await give(seeker, { purposes: [purpose] });
      const covered: string[] = [];
      for (const [name, ask] of Object.entries(ADVISER_ROUTES)) {
        if (name === 'propose' || name === 'takeBackProposal') continue;
        if ((await ask(adviser, at)).status !== 404) covered.push(name);
      }
      expect([purpose, covered]).toEqual([purpose, open]);
      const [line] = (await worklist(adviser)).people;
      expect([purpose, line?.name]).toEqual([purpose, purpose === 'see-profile' ? 'Kari' : null]);
    }
    // who may not be proposed is in no comparison
    await give(seeker, { purposes: ['see-profile', 'build-profile'] });
    expect((await compare(adviser, 'two')).body.people).toEqual([]);
  });
});

describe('an adviser who asks while a seeker takes the consent back', () => {
  const order: string[] = [];
  /** How many looks were written down when the withdrawal had been answered. */
  let looksByThen = 0;
  const looks = async (): Promise<number> =>
    (await world.world.dataSource.query<{ count: number }[]>('select count(*)::int as count from look'))[0]?.count ?? 0;
  /** Told when it is answered. */
  const noted = async <T extends { status: number }>(name: string, answer: Promise<T>): Promise<T> => {
    const got = await answer;
    order.push(`${name} ${got.status}`);
    return got;
  };
  let seeker: SignedIn;
  let consent: string;
  let key: string;
  beforeEach(async () => {
    order.length = 0;
    seeker = await world.seeker('Kari');
    ({ id: consent } = await give(seeker));
    key = await keyOf(adviser);
  });
  /** Holds back what `lock` holds back, lets the adviser ask and the seeker withdraw meanwhile, and lets go. */
  async function crossed<T extends { status: number }>(lock: string, ask: () => Promise<T>): Promise<T> {
    const holder = world.world.dataSource.createQueryRunner();
    await holder.startTransaction();
    await holder.query(lock);
    try {
      const asked = noted('asked', ask());
      await waiting(world.world.dataSource, 1);
      const taken = noted('withdrawn', takeBack(seeker, consent));
      // the withdrawal is through, or waits as well
      await Promise.race([taken, waiting(world.world.dataSource, 2).catch(() => undefined)]);
      await holder.commitTransaction();
      await taken;
      looksByThen = await looks();
      return await asked;
    } finally {
      if (holder.isTransactionActive) await holder.rollbackTransaction();
      await holder.release();
    }
  }

  it('has looked before the withdrawal is answered, or finds nothing and has not looked', async () => {
    for (const ask of [() => lookAt(adviser, key), () => openingsFor(adviser, key)]) {
      const before = await looks();
      const { status } = await crossed<{ status: number }>('lock table audit_subject in share mode', ask);
      expect([200, 404]).toContain(status);
      // whichever answer arrives first: what was looked at was looked at, and written down, while the yes held
      expect(await looks()).toBe(looksByThen);
      if (status === 200) expect(looksByThen).toBe(before + 1);
      ({ id: consent } = await give(seeker));
    }
  });

  it('is shown nobody in a comparison that was being put together, and nobody is written down as seen', async () => {
    const naming = `select pg_advisory_xact_lock(hashtextextended('comparison ${NAV.id} one', 0))`;
    const { body } = await crossed(naming, () => compare(adviser, 'one'));
    expect(order).toEqual(['withdrawn 200', 'asked 200']);
    expect([body.people, (await advising(seeker)).looks]).toEqual([[], []]);
  });

  it('gets no figure that only an older yes let pass, and is told by the version that it is another', async () => {
    const matching = world.world.test.app.get(MatchingService, { strict: false });
    const match = matching.match.bind(matching);
    const ranking = jest.spyOn(matching, 'match').mockImplementationOnce(async (asked) => {
      await give(seeker, { purposes: ['propose'] });
      return match(asked);
    });
    const [before] = (await worklist(adviser)).people;
    const { status, body } = await openingsFor(adviser, key);
    const [after] = (await worklist(adviser)).people;
    ranking.mockRestore();
    expect([status, body.ranked.length > 0]).toEqual([200, true]);
    expect(body.ranked.filter(({ explanation: { fit, reach } }) => fit !== 0 || reach.km !== null)).toEqual([]);
    expect([body.consentVersion === before?.consentVersion, body.consentVersion === after?.consentVersion]).toEqual([false, true]);
  });

  it('knows each yes, each withdrawal and each end by its own version', async () => {
    const version = async (): Promise<string | undefined> => (await worklist(adviser)).people[0]?.consentVersion;
    const first = await version();
    expect([typeof first, await version(), (await lookAt(adviser, key)).body.consentVersion]).toEqual(['string', first, first]);
    const mine = await give(seeker, { adviser: adviser.personId, endsOn: TODAY });
    const both = await version();
    await takeBack(seeker, mine.id);
    expect([both === first, await version()]).toEqual([false, first]);
    await give(seeker);
    expect([first, both]).not.toContain(await version());
  });
});

describe('a seeker and an employer', () => {
  it('may ask for nothing that is an adviser’s, and an adviser for nothing that is a seeker’s', async () => {
    const [seeker, employer] = [await world.seeker(), await world.world.employer()];
    await give(seeker);
    const key = await keyOf(adviser);
    for (const { method, path, access, name } of routes) {
      if (!/advis|caseload|proposals/.test(path) || access.who === 'public' || access.who === 'operator') continue;
      const url = path.replace(':key', key).replace(':id', access.who.includes('seeker') ? NAV.id : 'one');
      for (const [role, person] of [['seeker', seeker], ['employer', employer], ['adviser', adviser]] as const)
        if (!access.who.includes(role)) expect([name, role, (await person.ask(method, url, method === 'GET' ? undefined : {})).status]).toEqual([name, role, 403]); // prettier-ignore
    }
  });
});

describe('an adviser who leaves', () => {
  it('takes along the yes that was to nobody else', async () => {
    const seeker = await world.seeker();
    const { id } = await give(seeker, { adviser: adviser.personId });
    await propose(adviser, await keyOf(adviser));
    await suggest(adviser, await keyOf(adviser));
    const colleague = await world.adviser();
    expect((await adviser.ask('DELETE', '/api/me')).status).toBe(200);
    expect((await worklist(colleague)).people).toEqual([]);
    const { consents, proposals } = await advising(seeker);
    expect([consents.some((one) => one.id === id), proposals.map(({ state, adviser: name }) => [state, name])]).toEqual([
      false,
      [['taken-back', null]],
    ]);
  });
});
