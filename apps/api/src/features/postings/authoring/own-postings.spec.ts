import { postingContent } from '@arena/contract';
import { organisations as demoOrganisations } from '@arena/fixtures';
import { randomUUID } from 'node:crypto';
import { signIn, type SignedIn } from '../../../../test/people';
import { identitySlice } from '../../identity';
import { organisationsSlice } from '../../organisations';
import { taxonomySlice } from '../../taxonomy';
import { PostingFigures, PostingStore, postingsSlice } from '..';
import { imported, postingContent as postingRow } from '../posting.fixture';
import { Desk, code, completeContent, done, list, move, read, start, write } from './authoring.fixture';

const desk = new Desk();
const { drafted, employer, published, seen } = desk;

beforeAll(() => desk.open([taxonomySlice, organisationsSlice, identitySlice, postingsSlice]));
afterAll(() => desk.test.close());
beforeEach(() => desk.clear());

describe('whose posting it is', () => {
  const calls = (id: string): [string, 'GET' | 'POST' | 'PUT' | 'DELETE', unknown?][] => [
    [`/api/our-postings/${id}`, 'GET'],
    [`/api/our-postings/${id}/preview`, 'GET'],
    [`/api/our-postings/${id}`, 'PUT', { lang: 'nb', version: 2, content: completeContent({ title: 'Kapret' }) }],
    [`/api/our-postings/${id}/moves`, 'POST', { lang: 'nb', version: 2, action: 'withdraw' }],
    [`/api/our-postings/${id}`, 'DELETE'],
  ];

  it('another organisation is answered exactly as for a posting that is not there, and changes nothing', async () => {
    const answersFor = async (who: SignedIn, id: string): Promise<unknown[]> =>
      Promise.all(calls(id).map(async ([path, method, body]) => {
        const answer = await who.ask(method, path, body);
        return { status: answer.status, body: { ...(answer.body as object), correlationId: '' } };
      })); // prettier-ignore
    const unknown = await answersFor(desk.theirs, randomUUID());
    expect(unknown).toEqual(Array(5).fill(expect.objectContaining({ status: 404 })));
    for (const id of [await drafted(), await published()]) {
      const before = await read(desk.ours, id);
      expect(await answersFor(desk.theirs, id)).toEqual(unknown);
      expect((await start(desk.theirs, id)).status).toBe(404);
      expect((await read(desk.ours, id)).body).toEqual(before.body);
    }
    expect(await list(desk.theirs)).toEqual([]);
  });

  it('an imported advertisement belongs to no employer', async () => {
    const store = desk.test.app.get(PostingStore, { strict: false });
    await desk.test.dataSource.transaction((manager) => store.save(manager, postingRow('ad-1', imported('1'))));
    expect((await read(desk.ours, 'ad-1')).status).toBe(404);
    expect(await list(desk.ours)).toEqual([]);
  });

  it.each(['%00', 'a%00b', "'", '%F0%9F%99%82', '..', '%E0%A4%A', 'a'.repeat(120), 'a'.repeat(121), '%2e%2e%2f'])(
    'an employer who asks for the id %s is told that there is none',
    async (id) => {
      for (const [path, method, body] of calls(id)) {
        const { status } = await desk.ours.ask(method, path, body);
        expect([400, 404, 405]).toContain(status);
      }
    },
  );

  it('a seeker may not write, and nobody does without logging in', async () => {
    const seeker = await signIn(desk.test);
    const id = await drafted();
    for (const [path, method, body] of calls(id)) expect((await seeker.ask(method, path, body)).status).toBe(403);
    expect((await fetch(`${desk.test.url}/api/our-postings`)).status).toBe(401);
  });

  it('the list has figures from whoever counts them, and zeros otherwise', async () => {
    const [one, two] = [await drafted(), await published()];
    expect(await list(desk.ours)).toMatchObject([{ id: expect.any(String), waiting: 0, people: 0 }, { waiting: 0 }]);
    const asked: string[][] = [];
    desk.test.app.get(PostingFigures, { strict: false }).add((ids) => {
      asked.push([...ids].sort());
      return Promise.resolve(new Map([[two, { waiting: 2, people: 5 }]]));
    });
    const cards = new Map((await list(desk.ours)).map((card) => [card.id, card]));
    expect(cards.get(two)).toMatchObject({ waiting: 2, people: 5, state: 'published', deadline: '2026-03-20' });
    expect(cards.get(one)).toMatchObject({ waiting: 0, people: 0, state: 'draft' });
    expect(asked).toEqual([[one, two].sort()]);
  });
});

describe('the postings of the demo', () => {
  const context = () => ({
    app: desk.test.app,
    dataSource: desk.test.dataSource,
    clock: desk.clock,
    config: desk.test.config,
    print: () => undefined,
  });
  const seed = async (): Promise<void> => {
    await organisationsSlice.seed?.(context());
    await postingsSlice.seed?.(context());
  };

  it('an employer of the demo opens every one of them, and what is written there can be saved as it is', async () => {
    await seed();
    let opened = 0;
    for (const { organisationNumber } of demoOrganisations) {
      const who = await employer(organisationNumber);
      for (const { id, unpublishedChanges } of await list(who)) {
        const own = done(await read(who, id));
        postingContent.parse(own.content);
        expect(own).toMatchObject({ version: 1, missing: [], unpublishedChanges: false });
        expect(unpublishedChanges).toBe(false);
        opened++;
      }
    }
    expect(opened).toBe(60);
    expect(await desk.test.dataSource.query('select 1 from posting_draft')).toEqual([]);
  });

  it('an employer of the demo changes one, publishes it, and a seed leaves it so', async () => {
    await seed();
    const who = await employer('899100119');
    const [card] = await list(who);
    const id = card?.id ?? '';
    const own = done(await read(who, id));
    const changed = done(await write(who, id, own.version, { ...own.content, title: 'Nytt navn' }));
    expect(changed).toMatchObject({ version: 2, unpublishedChanges: true });
    expect(code(await write(who, id, own.version, { ...own.content, title: 'Et annet' }))).toBe('changed-meanwhile');
    done(await move(who, id, 'publish', 2));
    await seed();
    expect((await seen(id)).body.title).toBe('Nytt navn');
    expect(done(await read(who, id))).toMatchObject({ version: 2, unpublishedChanges: false });
  });

  it('the interests that people have shown outlast a seed', async () => {
    await seed();
    await desk.test.dataSource.query(`update posting set interests = 77 where id = 'apprentice-health-hamar'`);
    await seed();
    expect(await desk.test.dataSource.query(`select interests from posting where id = 'apprentice-health-hamar'`)).toEqual([
      { interests: 77 },
    ]);
  });
});
