import { postingList, postingView, type PostingContentDto, type PostingView, type Problem } from '@arena/contract';
import { OPPORTUNITY_KINDS } from '@arena/domain';
import { randomUUID } from 'node:crypto';
import { identitySlice } from '../../identity';
import { organisationsSlice } from '../../organisations';
import { PostingIndexer, searchSlice } from '../../search';
import { taxonomySlice } from '../../taxonomy';
import { postingsSlice } from '..';
import { Desk, code, completeContent, done, list, move, read, start, write } from './authoring.fixture';

const desk = new Desk();
const { drafted, employer, events, published, seen } = desk;

beforeAll(() => desk.open([taxonomySlice, organisationsSlice, identitySlice, postingsSlice, searchSlice]));
afterAll(() => desk.test.close());
beforeEach(() => desk.clear());

describe('from the first word to the list of openings', () => {
  it.each(OPPORTUNITY_KINDS)('an employer writes a %s, sees it as a seeker will, publishes it, and a seeker finds it', async (kind) => {
    const id = randomUUID();
    expect(done(await start(desk.ours, id, kind))).toMatchObject({
      state: 'draft',
      version: 1,
      content: { kind, title: '', municipality: '3403' },
      missing: ['title', 'summary', 'about', 'tasks'],
      actions: ['publish'],
      unpublishedChanges: false,
    });
    const content = completeContent({ kind });
    const written = done(await write(desk.ours, id, 1, content));
    expect(written).toMatchObject({ version: 2, content, missing: [], advice: [], labels: { 'skill teamwork': expect.any(String) } });
    expect((await seen(id)).status).toBe(404);
    const preview = await desk.ours.ask('GET', `/api/our-postings/${id}/preview?lang=nb`);

    const out = done(await move(desk.ours, id, 'publish', 2));
    expect(out).toMatchObject({ state: 'published', version: 2, unpublishedChanges: false, actions: ['pause', 'fill', 'withdraw'] });
    expect(await events()).toEqual(['posting.published']);
    const { status, body } = await seen(id);
    expect(status).toBe(200);
    expect(postingView.parse(body)).toEqual(postingView.parse(preview.body));
    expect(body).toMatchObject({
      kind,
      pay: 'Lønn etter tariff',
      employer: { id: 'test-bakery', name: 'Testbakeriet' },
      published: '2026-03-02',
    });

    await desk.test.app.get(PostingIndexer, { strict: false }).update([id]);
    const found = postingList.parse(await (await fetch(`${desk.test.url}/api/postings?q=baker`)).json());
    expect(found.items.map((card) => card.id)).toEqual([id]);
  });

  it('the preview equals the published view also with others that are alike, and after a change', async () => {
    const other = await published();
    const id = await published();
    done(await write(desk.ours, id, 2, completeContent({ title: 'Konditor' })));
    desk.clock.set('2026-03-04T10:00:00Z');
    desk.ours = await employer();
    const preview = (await desk.ours.ask('GET', `/api/our-postings/${id}/preview?lang=nb`)).body as PostingView;
    expect(preview).toMatchObject({ title: 'Konditor', published: '2026-03-02', similar: [{ id: other }] });
    expect((await seen(id)).body.title).toBe('Baker på Hamar');
    done(await move(desk.ours, id, 'publish', 3));
    expect((await seen(id)).body).toEqual(preview);
    expect(await events()).toEqual(['posting.published', 'posting.published', 'posting.changed']);
  });

  it('a half-written draft can be previewed too', async () => {
    const id = randomUUID();
    await start(desk.ours, id, 'traineeship');
    const { status, body } = await desk.ours.ask('GET', `/api/our-postings/${id}/preview`);
    expect(status).toBe(200);
    expect(postingView.parse(body)).toMatchObject({ title: '', tasks: [], similar: [] });
  });

  it('an employer who starts twice with one id has one draft', async () => {
    const id = randomUUID();
    const answers = await Promise.all([start(desk.ours, id), start(desk.ours, id), start(desk.colleague, id), start(desk.ours, id)]);
    for (const answer of answers) expect(done(answer)).toEqual(answers[0]?.body);
    expect(await list(desk.ours)).toHaveLength(1);
  });

  it('an employer whose organisation has no page yet cannot start, and has an empty list', async () => {
    const stranger = await employer('999999993');
    expect(code(await start(stranger, randomUUID()))).toBe('not-now');
    expect(await list(stranger)).toEqual([]);
    expect((await read(stranger, await drafted())).status).toBe(404);
  });

  it('published texts have no blanks around them, and no empty tasks; what is being written keeps every blank', async () => {
    const content = completeContent({ title: ' Baker ', tasks: ['', ' Elte ', ' '], placeName: ' ', travel: '', pay: ' ' });
    const id = await published(content);
    expect(done(await read(desk.ours, id)).content).toEqual(content);
    expect((await seen(id)).body).toMatchObject({ title: 'Baker', tasks: ['Elte'], place: { placeName: null }, travel: null, pay: '' });
  });
});

describe('saving while writing', () => {
  it('an employer who saves what stands there already changes nothing, and a lost answer is no conflict', async () => {
    const id = await drafted();
    const before = done(await read(desk.ours, id));
    desk.clock.advance(60_000);
    for (const version of [1, 2])
      expect(done(await write(desk.ours, id, version, completeContent()))).toMatchObject({ version: 2, changedAt: before.changedAt });
  });

  it('a second editor is told of the conflict, nothing is written over, and what was saved first stands', async () => {
    const id = await drafted();
    const [mine, yours] = [completeContent({ title: 'Min' }), completeContent({ title: 'Din' })];
    done(await write(desk.ours, id, 2, mine));
    const late = await write(desk.colleague, id, 2, yours);
    expect([late.status, code(late)]).toEqual([409, 'changed-meanwhile']);
    const standing = done(await read(desk.colleague, id));
    expect(standing).toMatchObject({ version: 3, content: { title: 'Min' } });
    expect(done(await write(desk.colleague, id, 3, yours))).toMatchObject({ version: 4, content: { title: 'Din' } });
  });

  it('of ten who save at once one is let through, and the others are told', async () => {
    const id = await drafted();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => write(desk.ours, id, 2, completeContent({ title: `Nr. ${index}` }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
    expect(done(await read(desk.ours, id)).version).toBe(3);
  });

  it('of ten who publish at once one is let through', async () => {
    const id = await drafted();
    const answers = await Promise.all(Array.from({ length: 10 }, () => move(desk.ours, id, 'publish', 2)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await events()).toEqual(['posting.published']);
  });

  it('what is published stays as it is while somebody writes; writing it back leaves nothing to publish', async () => {
    const id = await published();
    const changed = done(await write(desk.ours, id, 2, completeContent({ title: 'Ny' })));
    expect(changed).toMatchObject({ unpublishedChanges: true, actions: ['publish', 'pause', 'fill', 'withdraw'] });
    expect(await list(desk.ours)).toMatchObject([{ title: 'Ny', unpublishedChanges: true }]);
    expect((await seen(id)).body.title).toBe('Baker på Hamar');
    expect(done(await write(desk.ours, id, 3, completeContent({ title: 'Baker på Hamar ' })))).toMatchObject({
      version: 4,
      unpublishedChanges: false,
    });
    expect(await list(desk.ours)).toMatchObject([{ unpublishedChanges: false }]);
    expect(await events()).toEqual(['posting.published']);
  });

  it.each([
    ['a skill that is not there', { requirements: [{ kind: 'skill', id: 'no-such-skill', level: 1, strength: 'good', note: null }] }, 'content.requirements.0.id'],
    ['an occupation that is not there', { occupation: 'no-such-occupation' }, 'content.occupation'],
    ['a municipality that is not there', { municipality: '9999' }, 'content.municipality'],
    ['a day that is not there', { deadline: '2026-02-30' }, 'content.deadline'],
    ['a year that is not ours', { start: '0000-01-01' }, 'content.start'],
    ['a title that is too long', { title: 'a'.repeat(121) }, 'content.title'],
  ] as [string, Partial<PostingContentDto>, string][])('an employer who writes %s is told where', async (_what, given, field) => {
    const id = await drafted();
    const answer = await write(desk.ours, id, 2, completeContent(given));
    expect([answer.status, (answer.body as Problem).errors?.map((error) => error.field)]).toEqual([400, [field]]);
    expect(done(await read(desk.ours, id))).toMatchObject({ version: 2, content: { title: 'Baker på Hamar' } });
  }); // prettier-ignore

  it('a broken paste harms nothing', async () => {
    const id = await drafted();
    const broken = done(await write(desk.ours, id, 2, completeContent({ title: 'Ba\0ker', about: 'Vi \ud800 er', tasks: ['\udc00'] })));
    expect(broken.content).toMatchObject({ title: 'Baker', about: 'Vi \ufffd er', tasks: ['\ufffd'] });
    done(await move(desk.ours, id, 'publish', 3));
  });
});
