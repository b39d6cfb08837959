import { type PostingContentDto, type Problem } from '@arena/contract';
import { POSTING_STATES } from '@arena/domain';
import { identitySlice } from '../../identity';
import { organisationsSlice } from '../../organisations';
import { taxonomySlice } from '../../taxonomy';
import { CloseExpiredPostings, postingsSlice } from '..';
import { Desk, code, completeContent, done, list, move, read, write } from './authoring.fixture';

const desk = new Desk();
const { drafted, employer, events, published, seen } = desk;

beforeAll(() => desk.open([taxonomySlice, organisationsSlice, identitySlice, postingsSlice]));
afterAll(() => desk.test.close());
beforeEach(() => desk.clear());

describe('the life of a posting', () => {
  const WAYS: Readonly<Record<(typeof POSTING_STATES)[number], readonly string[]>> = {
    draft: [], published: ['publish'], paused: ['publish', 'pause'], filled: ['publish', 'fill'], withdrawn: ['publish', 'withdraw'], expired: ['publish'],
  }; // prettier-ignore
  const ALLOWED: Readonly<Record<(typeof POSTING_STATES)[number], Readonly<Record<string, string>>>> = {
    draft: { publish: 'published' },
    published: { pause: 'paused', fill: 'filled', withdraw: 'withdrawn' },
    paused: { resume: 'published', fill: 'filled', withdraw: 'withdrawn' },
    filled: { reopen: 'draft' },
    withdrawn: { reopen: 'draft' },
    expired: { reopen: 'draft' },
  };

  it.each(POSTING_STATES)(
    'an employer with a posting that is %s takes each step that is allowed, and is refused every other',
    async (state) => {
      for (const action of ['publish', 'pause', 'resume', 'fill', 'withdraw', 'reopen']) {
        desk.clock.set('2026-03-02T10:00:00Z');
        const id = await drafted(completeContent({ deadline: null }));
        for (const step of WAYS[state]) done(await move(desk.ours, id, step, 2));
        if (state === 'expired') desk.clock.set('2026-06-15T10:00:00Z');
        // a session that lives at that time too
        const who = state === 'expired' ? await employer() : desk.ours;
        expect(done(await read(who, id))).toMatchObject({ state, actions: Object.keys(ALLOWED[state]) });
        const answer = await move(who, id, action, 2);
        const next = ALLOWED[state][action];
        if (next === undefined) expect([answer.status, code(answer)]).toEqual([409, 'not-now']);
        else expect(done(answer).state).toBe(next);
        expect((await seen(id)).status).toBe((next ?? state) === 'published' ? 200 : 404);
      }
    },
  );

  it('an employer whose name nobody has confirmed writes, and publishes once the register has said yes', async () => {
    const id = await drafted();
    await desk.test.dataSource.query('update organisation set confirmed = false');
    expect(code(await move(desk.ours, id, 'publish', 2))).toBe('organisation-unconfirmed');
    expect(done(await read(desk.ours, id)).state).toBe('draft');
    const listed = async (): Promise<number> => ((await (await fetch(`${desk.test.url}/api/employers`)).json()) as { total: number }).total;
    expect(await listed()).toBe(0);
    await desk.test.dataSource.query('update organisation set confirmed = true');
    expect(done(await move(desk.ours, id, 'publish', 2)).state).toBe('published');
    expect(await listed()).toBe(2);
  });

  it('an employer who pauses and resumes keeps the day of publishing and the end; each step is told of once', async () => {
    const id = await published();
    const times = () => desk.test.dataSource.query<unknown[]>('select published_at, expires_at from posting where id = $1', [id]);
    const before = await times();
    desk.clock.advance(86_400_000 / 4);
    const who = await employer();
    done(await move(who, id, 'pause', 2));
    done(await move(who, id, 'resume', 2));
    expect(await times()).toEqual(before);
    done(await move(who, id, 'pause', 2));
    done(await move(who, id, 'fill', 2));
    done(await move(who, id, 'reopen', 2));
    expect(await events()).toEqual([
      'posting.published',
      'posting.closed paused',
      'posting.published',
      'posting.closed paused',
      'posting.closed filled',
    ]);
  });

  it('a posting without a deadline closes after ninety days, with one at the end of that day; also when it is paused', async () => {
    const without = await published(completeContent({ deadline: null }));
    const dated = await published(completeContent({ deadline: '2026-03-20' }));
    const paused = await published(completeContent({ deadline: '2026-03-20' }));
    done(await move(desk.ours, paused, 'pause', 2));
    const sweep = (): Promise<number> =>
      desk.test.dataSource.transaction((manager) => desk.test.app.get(CloseExpiredPostings, { strict: false }).sweep(manager));
    desk.clock.set('2026-03-20T22:59:59Z');
    expect(await sweep()).toBe(0);
    desk.clock.set('2026-03-20T23:00:00Z');
    // the sweep has not come by, and yet nobody is told that it is open
    let who = await employer();
    expect((await list(who)).filter(({ state }) => state === 'expired').map(({ id }) => id).sort()).toEqual([dated, paused].sort()); // prettier-ignore
    expect(code(await move(who, paused, 'resume', 2))).toBe('not-now');
    expect(await sweep()).toBe(2);
    desk.clock.set('2026-05-31T10:00:00Z');
    expect(await sweep()).toBe(1);
    who = await employer();
    expect(done(await read(who, without)).state).toBe('expired');
    expect((await events()).filter((told) => told === 'posting.closed expired')).toHaveLength(3);
  });

  it('an employer who opens it again before the sweep has come by leaves an end that was told of', async () => {
    const id = await published();
    desk.clock.set('2026-03-21T10:00:00Z');
    const who = await employer();
    expect(done(await move(who, id, 'reopen', 2))).toMatchObject({ state: 'draft', missing: ['deadline-past'] });
    expect(await events()).toEqual(['posting.published', 'posting.closed expired']);
    done(await write(who, id, 2, completeContent({ deadline: '2026-04-20' })));
    expect(done(await move(who, id, 'publish', 3)).state).toBe('published');
    expect((await seen(id)).body.published).toBe('2026-03-21');
  });

  it('an employer must name the version that stands, so that nobody publishes what they have not seen', async () => {
    const id = await drafted();
    done(await write(desk.colleague, id, 2, completeContent({ title: 'Noe annet' })));
    const answer = await move(desk.ours, id, 'publish', 2);
    expect([answer.status, code(answer)]).toEqual([409, 'changed-meanwhile']);
    expect((await seen(id)).status).toBe(404);
  });

  it.each([
    ['nothing at all', { title: ' ', summary: '', about: '\n', tasks: [' '], municipality: null }, ['title', 'summary', 'about', 'tasks', 'place'], ['title', 'summary', 'about', 'tasks', 'municipality']],
    ['a title and a sentence that nobody sees', { title: '\u200b', summary: '\u2060 ' }, ['title', 'summary'], ['title', 'summary']],
    ['a deadline that has passed', { deadline: '2026-03-01' }, ['deadline-past'], ['deadline']],
    ['six must', { requirements: ['baking', 'cooking', 'cleaning', 'barista', 'dishwashing', 'catering'].map((id) => ({ kind: 'skill', id, level: 1, strength: 'must', note: null })) }, ['too-many-must'], ['requirements']],
    ['one thing asked for twice', { requirements: (['must', 'learned'] as const).map((strength) => ({ kind: 'skill', id: 'baking', level: 1, strength, note: null })) }, ['requirement-twice'], ['requirements']],
  ] as [string, Partial<PostingContentDto>, string[], string[]][])('an employer cannot publish with %s, and what is written is kept', async (_what, given, missing, fields) => {
    const content = completeContent(given);
    const id = await drafted(content);
    expect(done(await read(desk.ours, id)).missing).toEqual(missing);
    const answer = await move(desk.ours, id, 'publish', 2);
    expect([answer.status, code(answer), (answer.body as Problem).errors?.map(({ field }) => field)]).toEqual([400, 'not-complete', fields]);
    expect(done(await read(desk.ours, id)).content).toEqual(content);
    expect(await events()).toEqual([]);
  }); // prettier-ignore

  it('an employer can publish on the last day of the deadline, and without a place when it is done from home', async () => {
    expect((await seen(await published(completeContent({ deadline: '2026-03-02' })))).status).toBe(200);
    expect((await seen(await published(completeContent({ municipality: null, remote: true })))).body.place).toBeNull();
  });

  it('an employer throws away what was never published, and nothing else', async () => {
    const draft = await drafted();
    const out = await published();
    expect((await desk.ours.ask('DELETE', `/api/our-postings/${draft}`)).body).toEqual({ deleted: true });
    expect((await read(desk.ours, draft)).status).toBe(404);
    expect(code(await desk.ours.ask('DELETE', `/api/our-postings/${out}`))).toBe('not-now');
    done(await move(desk.ours, out, 'withdraw', 2));
    done(await move(desk.ours, out, 'reopen', 2));
    expect(code(await desk.ours.ask('DELETE', `/api/our-postings/${out}`))).toBe('not-now');
    expect(await list(desk.ours)).toHaveLength(1);
  });

  it('an employer sees advice, and may publish all the same', async () => {
    const id = await drafted(completeContent({ title: 'Altmuligmann', facts: {}, pay: '' }));
    expect(done(await read(desk.ours, id)).advice).toEqual([
      { code: 'coded-words', words: ['Altmuligmann'] },
      { code: 'no-facts', words: [] },
      { code: 'no-pay', words: [] },
    ]);
    done(await move(desk.ours, id, 'publish', 2));
  });
});
