import { randomUUID } from 'node:crypto';
import { previewInterest, shownPerson } from '@arena/contract';
import type { SignedIn } from '../../../test/people';
import { FixedClock } from '../../platform';
import { PostingStore } from '../postings';
import { act, asks, bakery, bakes, interest, list, NOW, opening, otherBakery, people, preview, read, send, World } from './contact.fixture';
import { CloseContacts } from './close-contacts.job';

jest.setTimeout(60_000);
const clock = new FixedClock(NOW);
let world: World;
let employer: SignedIn;

beforeAll(async () => {
  world = await World.open(
    { clock },
    opening('one'), opening('two'), opening('far', { municipalityNumber: '5501' }), opening('remote', { remote: true, municipalityNumber: '5501' }),
    opening('cooks', { requirements: [asks('baking', 'must'), asks('cooking', 'good'), asks('pastry-making', 'good')] }),
    opening('paused', { state: 'paused' }), opening('draft', { state: 'draft', publishedAt: null }),
    opening('ad', { origin: 'imported', organisationId: null, sourceName: 'Avisa', sourceUrl: 'https://example.org/ad', sourceId: 'ad-1' }),
    opening('closing'), opening('busy'),
  ); // prettier-ignore
  employer = await world.employer(bakery.organisationNumber, 'Grete');
});
afterAll(() => world.close());
beforeEach(() => clock.set(NOW));

const close = (posting: string, reason: 'filled' | 'withdrawn' | 'expired' | 'paused'): Promise<boolean> =>
  world.dataSource.transaction((manager) => world.test.app.get(PostingStore, { strict: false }).close(manager, posting, reason));
const runCloseContacts = (postingId: string, reason: 'filled' | 'withdrawn' | 'expired' | 'paused'): Promise<void> =>
  world.dataSource.transaction((manager) =>
    world.test.app.get(CloseContacts, { strict: false }).handle({ postingId, version: 2, reason }, { manager }),
  );

describe('a seeker who shows interest', () => {
  it('sees in the preview exactly what the employer sees after, but for the pseudonym', async () => {
    const seeker = await world.seeker();
    const given = { line: 'Jeg har bakt i mange år.', leaveOut: ['skill cooking'] };
    const before = await preview(seeker, 'one', given);
    expect(before.status).toBe(200);
    expect(previewInterest.response.strict().parse(before.body)).toEqual(before.body);
    expect(before.body).toMatchObject({ findings: [], contact: null, shown: { pseudonym: '', line: 'Jeg har bakt i mange år.' } });
    expect(await list(seeker)).toEqual([]);
    const sent = await send(seeker, 'one', given);
    const [theirs] = (await people(employer, 'one')).body.waiting.filter(({ id }) => id === sent.body.id);
    expect(shownPerson.strict().parse(theirs?.shown)).toEqual(theirs?.shown);
    expect(theirs?.shown.pseudonym).toMatch(/^[2-9][A-Z]$/);
    expect({ ...theirs?.shown, pseudonym: '' }).toEqual(before.body.shown);
    expect(sent.body.shown).toEqual(theirs?.shown);
    expect((await preview(seeker, 'one')).body).toMatchObject({ contact: sent.body.id, shown: { pseudonym: theirs?.pseudonym } });
  });

  it('is told in words within reach or not, and never how far: nothing but the agreed fields goes out', async () => {
    const shownAt = async (posting: string, profile: object = bakes) =>
      (await preview(await world.seeker(), posting, { profile })).body.shown;
    expect((await shownAt('one')).fit.withinReach).toBe(true);
    expect((await shownAt('far')).fit.withinReach).toBe(false);
    expect((await shownAt('remote')).fit.withinReach).toBe(true);
    const nowhere = await shownAt('far', { ...bakes, place: null });
    expect(nowhere.fit.withinReach).toBeNull();
    expect(Object.keys(nowhere.fit).sort()).toEqual(['band', 'counts', 'highlight', 'rows', 'withinReach']);
    expect(JSON.stringify(nowhere)).not.toMatch(/"(km|fit|factor|model|source|municipality|place)":[^{]/);
  });

  it('leaves out what they do not want to tell, also where another row would give it away', async () => {
    const seeker = await world.seeker();
    const rows = async (leaveOut: string[]) => {
      const { shown } = (await preview(seeker, 'cooks', { leaveOut })).body;
      return shown.fit.rows.map(({ requirement, code, params }) => [requirement.id, code.split('.').at(-1), params['via'] ?? null]);
    };
    const all = await rows([]);
    expect(all[0]).toEqual(['baking', 'fits', null]);
    const told = await rows(['skill baking']);
    expect(told.map(([id, state]) => [id, state])).toEqual([['baking', 'missing'], ['cooking', 'missing'], ['pastry-making', 'missing']]); // prettier-ignore
    const language = (await preview(seeker, 'one', { leaveOut: ['language no', 'nothing known'] })).body.shown.fit;
    expect(language.rows.find(({ requirement }) => requirement.id === 'no')).toMatchObject({ state: 'missing', params: { id: 'Norsk' } });
    expect(language.counts.fits).toBe(1);
    expect(JSON.stringify(language)).not.toContain('B1');
  });

  it('is read in the language of the one who reads', async () => {
    const seeker = await world.seeker();
    const { body } = await send(seeker, 'two');
    const label = async (lang: 'nb' | 'nn' | 'en') => (await read(employer, body.id, lang)).body.shown.fit.rows[1]?.requirement.label;
    expect(await Promise.all([label('nb'), label('en')])).toEqual(['Norsk', 'Norwegian']);
  });

  it('shows nothing more when the employer asks for more later', async () => {
    const seeker = await world.seeker();
    const { body } = await send(seeker, 'busy', {
      profile: { ...bakes, skills: [...bakes.skills, { id: 'welding', level: 3, source: 'work' }] },
    });
    await world.publish(opening('busy', { requirements: [asks('welding', 'must')] }));
    const { shown } = (await read(employer, body.id)).body;
    expect(shown.fit.rows.map(({ requirement }) => requirement.id)).not.toContain('welding');
    expect(shown).toEqual(body.shown);
  });

  it('who clicks twice, or in two tabs at once, has sent it once', async () => {
    const seeker = await world.seeker();
    const id = randomUUID();
    const clicks = await Promise.all([1, 2, 3, 4].map(() => send(seeker, 'one', { id })));
    expect(clicks.map(({ status, body }) => [status, body.id])).toEqual(Array(4).fill([200, id]));
    const tabs = await Promise.all([1, 2, 3].map(() => send(seeker, 'one')));
    expect(tabs.map(({ status, body }) => [status, body.id])).toEqual(Array(3).fill([200, id]));
    expect(await list(seeker)).toHaveLength(1);
    const consents = await world.dataSource.query<unknown[]>('select from consent where contact_id = $1', [id]);
    expect(consents).toHaveLength(1);
  });

  it('two people whose browsers chose the same id at the same moment each have a contact of their own', async () => {
    for (let round = 0; round < 3; round += 1) {
      const id = randomUUID();
      const both = await Promise.all([send(await world.seeker(), 'one', { id }), send(await world.seeker(), 'two', { id })]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      expect(new Set(both.map(({ body }) => body.id)).size).toBe(2);
    }
  });

  it('in the moment in which the opening is closed, the one who was first counts: nobody is left waiting', async () => {
    for (let round = 0; round < 5; round += 1) {
      await world.publish(opening(`race-${round}`));
      const seekers = await Promise.all([world.seeker(), world.seeker(), world.seeker()]);
      await Promise.all([...seekers.map((seeker) => send(seeker, `race-${round}`)), close(`race-${round}`, 'withdrawn')]);
      await runCloseContacts(`race-${round}`, 'withdrawn');
    }
    // what came too late was refused; the job has closed what came in time
    const left = await world.dataSource.query<unknown[]>(
      `select from contact where posting_id like 'race-%' and state in ('sent', 'seen', 'asked', 'meeting', 'yes')`,
    );
    expect(left).toEqual([]);
  });

  it('who sends while the opening is being withdrawn waits for that, and is told that it is closed', async () => {
    await world.publish(opening('held'));
    const runner = world.dataSource.createQueryRunner();
    await runner.startTransaction();
    await world.test.app.get(PostingStore, { strict: false }).close(runner.manager, 'held', 'withdrawn');
    const sent = send(await world.seeker(), 'held');
    await world.until(async () => {
      const [row] = await world.dataSource.query<{ waiting: number }[]>(
        `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return (row?.waiting ?? 0) > 0;
    });
    await runner.commitTransaction();
    await runner.release();
    expect((await sent).body.code).toBe('posting-closed');
  });

  it('two tabs that send for the first time at once make one contact', async () => {
    const seeker = await world.seeker();
    const tabs = await Promise.all(Array.from({ length: 12 }, () => send(seeker, 'one')));
    expect(new Set(tabs.map(({ body }) => body.id)).size).toBe(1);
    expect(tabs.every(({ status }) => status === 200)).toBe(true);
    expect(await list(seeker)).toHaveLength(1);
  });

  it('counts as one more interest for the opening, once', async () => {
    const count = async (): Promise<number | undefined> =>
      (await world.dataSource.query<{ interests: number }[]>(`select interests from posting where id = 'two'`))[0]?.interests;
    const before = (await count()) ?? 0;
    const seeker = await world.seeker();
    const id = randomUUID();
    await send(seeker, 'two', { id });
    await send(seeker, 'two', { id });
    expect(await count()).toBe(before + 1);
  });

  it("an id that is somebody else's gives another, and tells nothing", async () => {
    const [one, other] = [await world.seeker(), await world.seeker()];
    const first = await send(one, 'one');
    const second = await send(other, 'one', { id: first.body.id });
    expect(second.status).toBe(200);
    expect(second.body.id).not.toBe(first.body.id);
    expect((await read(other, first.body.id)).status).toBe(404);
    expect((await read(one, first.body.id)).body.history).toHaveLength(1);
  });

  it('cannot send a line that tells who or where they are; the answer does not say it again', async () => {
    const seeker = await world.seeker('Ragnfrid Solbakken');
    const told = [
      'Hilsen Ragnfrid',
      'Ring meg på 412 34 567',
      'Skriv til meg@example.org',
      'Jeg bor i Nord-Fron',
      'Se https://example.org/meg',
    ];
    for (const line of told) {
      const { status, body } = await send(seeker, 'one', { line });
      expect([line, status, body.code, body.errors?.map(({ field }) => field)]).toEqual([line, 400, 'text-screened', ['line']]);
      expect(JSON.stringify(body)).not.toMatch(/Ragnfrid|412 34|example|Fron/);
      const findings = (await preview(seeker, 'one', { line })).body.findings;
      expect([line, findings.length > 0 && findings.every(({ text }) => line.includes(text))]).toEqual([line, true]);
    }
    expect(await list(seeker)).toEqual([]);
  });

  it('cannot answer a question with it either, and may write freely once both have said yes', async () => {
    const seeker = await world.seeker('Ragnfrid');
    const { body } = await send(seeker, 'one');
    await act(employer, body.id, { action: 'ask', text: 'Når kan du begynne?' });
    const told = await act(seeker, body.id, { action: 'answer', text: 'I morgen, hilsen Ragnfrid på 412 34 567' });
    expect([told.status, told.body.code, told.body.errors?.map(({ field }) => field)]).toEqual([400, 'text-screened', ['text']]);
    expect((await act(seeker, body.id, { action: 'answer', text: 'I morgen' })).status).toBe(200);
    await act(employer, body.id, { action: 'meet' });
    await act(seeker, body.id, { action: 'agree' });
    expect((await act(seeker, body.id, { action: 'write', text: 'Ring Ragnfrid på 412 34 567' })).status).toBe(200);
  });

  it('cannot send what cannot be kept, or to what is not there', async () => {
    const seeker = await world.seeker();
    const refused = async (posting: string, given: object = {}): Promise<unknown> => (await send(seeker, posting, { ...given })).body.code;
    expect(await refused('nothing')).toBe('not-found');
    expect(await refused('draft')).toBe('not-found');
    expect(await refused('%00')).toBe('not-found');
    expect(await refused('paused')).toBe('posting-closed');
    expect(await refused('ad')).toBe('not-now');
    expect(await refused('one', { line: 'a\0b' })).toBe('bad-input');
    expect(await refused('one', { leaveOut: ['skill \ud800'] })).toBe('bad-input');
    expect(await refused('one', { id: 'x' })).toBe('bad-input');
    expect(await refused('one', { line: 'x'.repeat(801) })).toBe('bad-input');
    expect(await refused('one', { profile: { ...bakes, place: { municipality: '9999', reachKm: 20 } } })).toBe('bad-input');
    expect(await refused('one', { name: 'Kari' })).toBe('bad-input');
    expect((await employer.ask('POST', '/api/postings/one/interest', interest())).status).toBe(403);
    expect(await list(seeker)).toEqual([]);
  });

  it('does not reach an employer they have hidden from, nor one that has said not this time', async () => {
    const seeker = await world.seeker();
    const { body } = await send(seeker, 'one');
    await act(employer, body.id, { action: 'decline', reason: 'place-taken' });
    expect((await send(seeker, 'one')).body.code).toBe('not-now');
    expect((await preview(seeker, 'one')).body.code).toBe('not-now');
    await world.hide(seeker.personId, bakery.id);
    expect((await send(seeker, 'two')).body.code).toBe('not-now');
    const parallel = await Promise.all([1, 2, 3].map(() => send(seeker, 'two')));
    expect(parallel.map(({ body: { code } }) => code)).toEqual(['not-now', 'not-now', 'not-now']);
  });
});

describe('a seeker who withdraws', () => {
  it('takes the sharing back: the employer sees only that it was withdrawn', async () => {
    const seeker = await world.seeker('Torgunn');
    const { body } = await send(seeker, 'one', { line: 'Jeg liker tidlige morgener.' });
    await act(employer, body.id, { action: 'ask', text: 'Hvor tidlige?' });
    await act(seeker, body.id, { action: 'answer', text: 'Klokka fire.' });
    await act(employer, body.id, { action: 'meet', text: 'Kom innom.' });
    await act(seeker, body.id, { action: 'agree' });
    await act(seeker, body.id, { action: 'withdraw' });
    const theirs = (await read(employer, body.id)).body;
    expect(theirs).toMatchObject({
      state: 'withdrawn',
      name: null,
      actions: [],
      shown: { line: null, fit: { band: 'none', rows: [], withinReach: null } },
    });
    expect(theirs.history.map(({ action, text }) => [action, text])).toEqual(
      ['send', 'ask', 'answer', 'meet', 'agree', 'withdraw'].map((action) => [action, null]),
    );
    const told = JSON.stringify([theirs, await list(employer), (await people(employer, 'one')).body]);
    for (const word of ['Torgunn', 'morgener', 'Klokka fire', 'Hvor tidlige']) expect([word, told.includes(word)]).toEqual([word, false]);
    // the person still sees what was theirs, and may think again
    const own = (await read(seeker, body.id)).body;
    expect(own.shown.line).toBe('Jeg liker tidlige morgener.');
    expect(own.history[2]?.text).toBe('Klokka fire.');
    const [consent] = await world.dataSource.query<{ taken_back_at: Date | null }[]>(
      'select taken_back_at from consent where contact_id = $1',
      [body.id],
    );
    expect(consent?.taken_back_at).not.toBeNull();
    const again = await send(seeker, 'one');
    expect(again.status).toBe(200);
    expect(again.body.id).not.toBe(body.id);
    expect(again.body.pseudonym).not.toBe(body.pseudonym);
  });

  it('who sends the very same again after withdrawing gets the one that is withdrawn, and no new one', async () => {
    const seeker = await world.seeker();
    const id = randomUUID();
    await send(seeker, 'one', { id });
    await act(seeker, id, { action: 'withdraw' });
    expect((await send(seeker, 'one', { id })).body).toMatchObject({ id, state: 'withdrawn' });
  });

  it('who hides from the employer is not seen any more, while the contact stands', async () => {
    const seeker = await world.seeker('Ragnfrid');
    const { body } = await send(seeker, 'one', { line: 'Jeg liker tidlige morgener.' });
    await act(employer, body.id, { action: 'meet' });
    await act(seeker, body.id, { action: 'agree' });
    expect((await read(employer, body.id)).body.name).toBe('Ragnfrid');
    await world.hide(seeker.personId, bakery.id);
    expect((await read(employer, body.id)).body).toMatchObject({ state: 'yes', name: null, shown: { line: null, fit: { rows: [] } } });
  });

  it('who hides from the employer on the account page takes back every open contact with it, and with no other', async () => {
    const seeker = await world.seeker();
    const { body } = await send(seeker, 'one');
    expect((await seeker.ask('PUT', '/api/me/hidden-from', { organisations: [otherBakery.id] })).status).toBe(200);
    expect((await read(seeker, body.id)).body.state).toBe('sent');
    for (let twice = 0; twice < 2; twice += 1)
      await seeker.ask('PUT', '/api/me/hidden-from', { organisations: [otherBakery.id, bakery.id] });
    expect((await read(employer, body.id)).body).toMatchObject({ state: 'withdrawn', last: { sequence: 2, by: 'seeker' } });
  });
});

describe('an opening that closes', () => {
  it('while somebody answers: they are told so, and others are suggested', async () => {
    const seeker = await world.seeker('Kari');
    const { body } = await send(seeker, 'closing');
    await act(employer, body.id, { action: 'ask', text: 'Når?' });
    expect(await close('closing', 'withdrawn')).toBe(true);
    // before the job has come to it, and after
    const early = await act(seeker, body.id, { action: 'answer', text: 'I morgen' });
    expect([early.status, early.body.code]).toEqual([409, 'posting-closed']);
    expect((await send(await world.seeker(), 'closing')).body.code).toBe('posting-closed');
    await runCloseContacts('closing', 'withdrawn');
    await runCloseContacts('closing', 'withdrawn');
    const late = await act(seeker, body.id, { action: 'answer', text: 'I morgen' }, { sequence: 2 });
    expect([late.status, late.body.code]).toEqual([409, 'posting-closed']);
    const own = (await read(seeker, body.id)).body;
    expect(own).toMatchObject({
      state: 'closed',
      posting: { open: false },
      last: { by: 'arena', action: 'close', closing: 'posting-withdrawn' },
    });
    expect(own.others).toHaveLength(3);
    expect((await read(employer, body.id)).body.others).toEqual([]);
    expect(own.history).toHaveLength(3);
  });

  it('paused closes nothing; filled and expired close what is open, each with its reason', async () => {
    await world.publish(opening('pausing'), opening('filling'), opening('expiring'));
    const seeker = await world.seeker('Kari');
    const ids: Record<string, string> = {};
    for (const posting of ['pausing', 'filling', 'expiring']) ids[posting] = (await send(seeker, posting)).body.id;
    await act(employer, ids['pausing'] ?? '', { action: 'meet' });
    for (const [posting, reason] of [['pausing', 'paused'], ['filling', 'filled'], ['expiring', 'expired']] as const) {
      await close(posting, reason);
      await runCloseContacts(posting, reason);
    } // prettier-ignore
    expect((await act(seeker, ids['pausing'] ?? '', { action: 'agree' })).body.state).toBe('yes');
    expect((await read(seeker, ids['filling'] ?? '')).body.last.closing).toBe('posting-filled');
    expect((await read(seeker, ids['expiring'] ?? '')).body.last.closing).toBe('posting-expired');
  });

  it('closes by its event in the worker too', async () => {
    await world.publish(opening('by-worker'));
    const seeker = await world.seeker();
    const { body } = await send(seeker, 'by-worker');
    await world.test.work();
    await close('by-worker', 'filled');
    await world.until(async () => (await read(seeker, body.id)).body.state === 'closed');
  });
});
