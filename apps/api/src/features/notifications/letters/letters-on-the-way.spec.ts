import { changeEmail } from '@arena/contract';
import type { SignedIn } from '../../../../test/people';
import { postOffice, type PostOffice } from '../../../outside/mail/post-office';
import { FixedClock } from '../../../platform';
import { eventually } from '../../../platform/tests/eventually';
import { act, contactSlices, send, World } from '../../contact/contact.fixture';
import { advisingSlice } from '../../advising';
import { notificationsSlice } from '..';
import { allHandled, NOW, openBakery, readsLetters } from '../notifications.fixture';

jest.setTimeout(60_000);
const MINUTE = 60_000;
const clock = new FixedClock(NOW);
let office: PostOffice;
let world: World;
let employer: SignedIn;
let seeker: SignedIn;

beforeAll(async () => {
  office = await postOffice({ host: '127.0.0.1', port: 0, clock });
  world = await World.open({
    clock,
    slices: [...contactSlices, advisingSlice, notificationsSlice],
    environment: { SMTP_URL: `smtp://127.0.0.1:${office.port}`, SITE_URL: 'https://arena.example' },
  });
  await openBakery(world.test, 'one');
  await world.test.work();
});
afterAll(async () => {
  await world.close();
  await office.away();
});
beforeEach(async () => {
  await world.dataSource.query('delete from person');
  await office.back();
  office.clear();
  clock.set(NOW);
  employer = await world.employer(undefined, 'Grete');
  seeker = await world.seeker('Kari');
  await readsLetters(world.test, seeker, 'kari@example.no', 'nn');
});

/** An employer asks the seeker for a meeting. */
async function meets(): Promise<string> {
  const { body } = await send(seeker, 'one');
  expect((await act(employer, body.id, { action: 'meet' })).status).toBe(200);
  await eventually('everything is told', () => allHandled(world.dataSource));
  return body.id;
}
const left = async (): Promise<number> =>
  (await world.dataSource.query<unknown[]>('select from mail where sent_at is null and failed_at is null')).length;
/** The mail server is back after half an hour. */
async function later(): Promise<void> {
  await eventually(
    'it was tried',
    async () => (await world.dataSource.query<unknown[]>('select from mail where last_error is null')).length === 0,
  );
  await office.back();
  clock.advance(30 * MINUTE);
  await eventually('nothing waits', async () => (await left()) === 0);
}

describe('a letter on its way', () => {
  it('reaches the seeker in nynorsk, with the page to open and nothing of what was written', async () => {
    const id = await meets();
    const mail = await office.next(({ to }) => to.includes('kari@example.no'));
    expect(mail.subject).toBe('Noko nytt ventar på deg i Arena Innlandet');
    expect(mail.text).toContain('Testbakeriet vil gjerne møte deg. Det gjeld «Baker one».');
    expect(mail.text).toContain(`https://arena.example/nn/contacts/${id}`);
    expect(mail.html).toContain(`href="https://arena.example/nn/contacts/${id}"`);
    expect(mail.headers['list-unsubscribe']).toMatch(/^<https:\/\/arena\.example\/api\/unsubscribe\/[\w-]{32}>$/);
    expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(JSON.stringify(mail)).not.toContain('Kari');
  });

  it('opening its link changes nothing: a program that reads mail and follows links tells nobody anything', async () => {
    const id = await meets();
    const before = await world.dataSource.query('select state, sequence from contact where id = $1', [id]);
    for (const method of ['GET', 'HEAD']) await fetch(`${world.test.url}/api/contacts/${id}`, { method, headers: seeker.headers });
    expect(await world.dataSource.query('select state, sequence from contact where id = $1', [id])).toEqual(before);
    // so that it does not come in while the next is tested
    await office.next(({ to }) => to.includes('kari@example.no'));
  });

  it('does not reach a seeker who has taken the consent back while the mail server was away', async () => {
    await office.away();
    await meets();
    await world.consent(seeker.personId, 'email', false);
    await later();
    expect(office.mails()).toEqual([]);
  });

  it('does not reach an address that the seeker has left', async () => {
    await office.away();
    await meets();
    await world.dataSource.query(`update email_address set address = 'new@example.no' where person_id = $1`, [seeker.personId]);
    await later();
    expect(office.mails()).toEqual([]);
  });

  it('does not tell of a contact that the seeker has deleted meanwhile', async () => {
    await office.away();
    const id = await meets();
    expect((await seeker.ask('DELETE', `/api/contacts/${id}`)).status).toBe(200);
    await later();
    expect(office.mails()).toEqual([]);
  });

  it('goes with the account of a seeker who leaves', async () => {
    await office.away();
    await meets();
    expect((await seeker.ask('DELETE', '/api/me')).status).toBe(200);
    expect(await world.dataSource.query('select from mail')).toEqual([]);
  });

  it('brings the code for an address, unless it has run out or the address was another', async () => {
    const person = await world.seeker();
    const enter = async (address: string): Promise<unknown> => (await person.ask('PUT', changeEmail.path, { address })).status;
    expect(await enter('first@example.no')).toBe(200);
    const mail = await office.next(({ to }) => to.includes('first@example.no'));
    expect(mail.text).toMatch(/^Her er koden din[^]*\n\n\d{6}\n/);
    expect([mail.headers['list-unsubscribe'], mail.headers['list-unsubscribe-post']]).toEqual([undefined, undefined]);
    await office.away();
    expect(await enter('mistyped@example.no')).toBe(200);
    expect(await enter('right@example.no')).toBe(200);
    await later();
    expect(office.mails().map(({ to }) => to[0])).toEqual(['first@example.no']);
  });
});
