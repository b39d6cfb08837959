import type { OurOrganisation, Problem, RegisterUnit } from '@arena/contract';
import { ourOrganisation, registerUnit } from '@arena/contract';
import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestApp, type TestApp } from '../../../test/app';
import { signIn, type SignedIn } from '../../../test/people';
import { RECORDED, type RegisterUnit as Recorded } from '../../outside/register/recorded-units';
import { register } from '../../outside/register/register';
import { FixedClock } from '../../platform';
import { eventually } from '../../platform/tests/eventually';
import { identitySlice } from '../identity';
import { taxonomySlice } from '../taxonomy';
import { ConfirmOrganisations, Organisations, organisationsSlice } from '.';

/** No modulus lets it through: a number of the demo. */
const DEMO = '899100119';
/** Answers 200 with something that is not the register's JSON, and 200 with half a unit. */
const GARBAGE = '899999142';
const HALF = '899999150';

const clock = new FixedClock('2026-03-02T10:00:00Z');
const { router, control } = register();
let server: Server;
let test: TestApp;

beforeAll(async () => {
  const app = express();
  app.get(`/enhetsregisteret/api/enheter/${GARBAGE}`, (_request, response) => void response.type('json').send('<html>'));
  app.get(`/enhetsregisteret/api/enheter/${HALF}`, (_request, response) => void response.json({ organisasjonsnummer: HALF, navn: 7 }));
  app.use('/enhetsregisteret', router);
  server = await new Promise<Server>((done) => {
    const opened = app.listen(0, '127.0.0.1', () => done(opened));
  });
  const registerUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/enhetsregisteret`;
  test = await createTestApp({
    clock,
    slices: [taxonomySlice, organisationsSlice, identitySlice],
    environment: { REGISTER_URL: registerUrl },
  });
});
afterAll(async () => {
  await test.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});
beforeEach(async () => {
  clock.set('2026-03-02T10:00:00Z');
  control.away(null);
  await test.dataSource.query('truncate organisation, event, outbox cascade');
});

const employer = (organisationNumber: string): Promise<SignedIn> => signIn(test, { provider: 'ansattporten', organisationNumber });
const code = (answer: { body: unknown }): string => (answer.body as Problem).code;
const openBody = (organisationNumber: string, byHand: { name: string; municipality: string } | null = null) => ({
  organisationNumber, trade: 'industry', lang: 'nb', byHand,
}); // prettier-ignore
const open = (who: SignedIn, number: string, byHand?: { name: string; municipality: string }) =>
  who.ask('POST', '/api/our-organisation', openBody(number, byHand ?? null));
const events = async (): Promise<number> =>
  (await test.dataSource.query<unknown[]>(`select 1 from event where name = 'organisation.changed'`)).length;
const sweep = (): Promise<number> => test.app.get(ConfirmOrganisations, { strict: false }).sweep();

describe('the register', () => {
  const lookUp = async (number: string, login: string = RECORDED.unit) => (await employer(login)).ask('GET', `/api/register/${number}`);

  it('an employer who types the number gets the name, the place and a guess at the trade', async () => {
    const { status, body } = await lookUp(`NO 899 999 002 MVA`);
    expect(status).toBe(200);
    expect(registerUnit.parse(body)).toEqual({
      organisationNumber: RECORDED.unit,
      name: 'Lyngbakken Demoverksted AS',
      form: 'AS',
      subUnit: false,
      place: { municipality: '3420', municipalityName: 'Elverum', placeName: null, region: 'sor-osterdal' },
      trade: 'industry',
      organisationId: null,
    });
  });

  it('an employer finds a sub-unit, a sole proprietorship without one, and a unit that is too new to have an address', async () => {
    expect((await lookUp(RECORDED.subUnit)).body).toMatchObject({ subUnit: true, form: 'BEDR', place: { municipality: '3420' } });
    expect((await lookUp(RECORDED.soleProprietorship)).body).toMatchObject({
      subUnit: false,
      form: 'ENK',
      place: { municipality: '3435' },
    });
    expect((await lookUp(RECORDED.bare)).body).toMatchObject({ place: null, trade: null });
    expect((await lookUp(RECORDED.elsewhere)).body).toMatchObject({ place: { municipality: '0301', region: null }, trade: 'office' });
  });

  it.each([
    ['a digit that is wrong', '899999003', 400, 'organisation-number-wrong'],
    ['no number at all', 'Lyngbakken', 400, 'organisation-number-wrong'],
    ['a zero byte', '%00', 400, 'organisation-number-wrong'],
    ['a number of the demo that is not that of the login', DEMO, 400, 'organisation-number-wrong'],
    ['a number that nobody has', RECORDED.unknown, 404, 'organisation-unknown'],
    ['a unit that was removed', RECORDED.removed, 410, 'organisation-removed'],
    ['a unit that is bankrupt', RECORDED.bankrupt, 409, 'organisation-bankrupt'],
    ['a unit that is being wound up', RECORDED.windingUp, 409, 'organisation-bankrupt'],
    ['a register that answers 500', RECORDED.broken, 503, 'register-away'],
    ['a register that answers with a page', GARBAGE, 503, 'register-away'],
    ['a register that answers with half a unit', HALF, 503, 'register-away'],
  ])('an employer who meets %s is told so', async (_what, number, status, expected) => {
    const answer = await lookUp(number);
    expect([answer.status, code(answer)]).toEqual([status, expected]);
  });

  it('an employer does not wait longer than four seconds for a register that hangs', async () => {
    const started = performance.now();
    const answer = await lookUp(RECORDED.hangs);
    expect(code(answer)).toBe('register-away');
    expect((answer.body as Problem).retryAfterSeconds).toBe(60);
    expect(performance.now() - started).toBeLessThan(9000);
  }, 20_000);

  it('an employer whose unit is bankrupt cannot go by its sub-unit', async () => {
    const parent: Recorded = {
      organisasjonsnummer: '899999169', navn: 'DEMO', organisasjonsform: { kode: 'AS', beskrivelse: '' }, konkurs: true,
    }; // prettier-ignore
    control.put('enheter', parent);
    control.put('underenheter', { ...parent, organisasjonsnummer: '899999185', overordnetEnhet: '899999169', konkurs: undefined });
    expect(code(await lookUp('899999185'))).toBe('organisation-bankrupt');
  });

  it('an employer of the demo may use the number of the login, which no modulus lets through', async () => {
    const { status, body } = await lookUp(DEMO, DEMO);
    expect(status).toBe(200);
    expect((body as RegisterUnit).trade).toBe('care-health');
  });

  it('a seeker and somebody who is not logged in may not ask', async () => {
    const seeker = await signIn(test);
    expect((await seeker.ask('GET', `/api/register/${RECORDED.unit}`)).status).toBe(403);
    expect((await fetch(`${test.url}/api/register/${RECORDED.unit}`)).status).toBe(401);
  });
});

describe('an organisation with a page', () => {
  it('an employer opens it once, whatever is clicked twice, and sees it from then on', async () => {
    const who = await employer(RECORDED.unit);
    expect(code(await who.ask('GET', '/api/our-organisation'))).toBe('not-found');
    const answers = await Promise.all([open(who, RECORDED.unit), open(who, RECORDED.unit), open(who, '899 999 002')]);
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(ourOrganisation.parse(body)).toMatchObject({ id: 'lyngbakken-demoverksted-as', confirmed: true, version: 1, about: '' });
    }
    expect((await who.ask('GET', '/api/our-organisation')).body).toEqual(answers[0]?.body);
    expect(await events()).toBe(1);
    expect(await test.app.get(Organisations, { strict: false }).all()).toHaveLength(1);
  });

  it('an employer may open it for a sub-unit of the login, and every login of the unit or the sub-unit reaches it', async () => {
    const who = await employer(RECORDED.unit);
    const { body } = await open(who, RECORDED.subUnit);
    const { id } = ourOrganisation.parse(body);
    for (const number of [RECORDED.unit, RECORDED.subUnit])
      expect((await (await employer(number)).ask('GET', '/api/our-organisation')).body).toMatchObject({ id });
    expect(code(await open(who, RECORDED.unit))).toBe('not-now');
  });

  it('an employer who opens two at once in two tabs gets one of them', async () => {
    const who = await employer(RECORDED.unit);
    const answers = await Promise.all([open(who, RECORDED.unit), open(who, RECORDED.subUnit)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await test.app.get(Organisations, { strict: false }).all()).toHaveLength(1);
  });

  it('an employer reaches the page that the people of the sub-unit had opened already', async () => {
    const { id } = ourOrganisation.parse((await open(await employer(RECORDED.subUnit), RECORDED.subUnit)).body);
    const who = await employer(RECORDED.unit);
    expect((await open(who, RECORDED.subUnit)).body).toMatchObject({ id });
    expect((await who.ask('GET', '/api/our-organisation')).body).toMatchObject({ id });
  });

  it('an employer cannot open a page for somebody else, by hand or not', async () => {
    const who = await employer(RECORDED.soleProprietorship);
    expect(code(await open(who, RECORDED.unit))).toBe('organisation-not-yours');
    expect(code(await open(who, RECORDED.subUnit))).toBe('organisation-not-yours');
    control.away(503);
    expect(code(await open(who, RECORDED.subUnit, { name: 'Kapret AS', municipality: '3420' }))).toBe('register-away');
    expect(await test.app.get(Organisations, { strict: false }).all()).toEqual([]);
  });

  it('two of one name get addresses of their own', async () => {
    control.put('enheter', {
      organisasjonsnummer: '899999193',
      navn: 'LYNGBAKKEN DEMOVERKSTED AS',
      organisasjonsform: { kode: 'AS', beskrivelse: '' },
    });
    await open(await employer(RECORDED.unit), RECORDED.unit);
    expect((await open(await employer('899999193'), '899999193')).body).toMatchObject({ id: 'lyngbakken-demoverksted-as-2', place: null });
  });

  it('an employer changes it; who has an older version is told, and nothing is lost', async () => {
    const who = await employer(RECORDED.unit);
    await open(who, RECORDED.unit);
    const change = { version: 1, about: 'Vi er seks.', trade: 'transport', municipality: '3403', lang: 'nn', openForContact: true };
    const changed = await who.ask('PUT', '/api/our-organisation', change);
    expect(changed.body).toMatchObject({ version: 2, about: 'Vi er seks.', openForContact: true, place: { municipality: '3403' } });
    // the answer was lost on the way, and the same is sent again
    expect((await who.ask('PUT', '/api/our-organisation', change)).body).toEqual(changed.body);
    expect(await events()).toBe(2);
    const late = await (await employer(RECORDED.unit)).ask('PUT', '/api/our-organisation', { ...change, about: 'Vi er sju.' });
    expect([late.status, code(late)]).toEqual([409, 'changed-meanwhile']);
    expect((await who.ask('GET', '/api/our-organisation')).body).toEqual(changed.body);
  });

  it('an employer is told of a municipality that is not there, and a zero byte harms nothing', async () => {
    const who = await employer(RECORDED.unit);
    await open(who, RECORDED.unit);
    const change = { version: 1, about: 'a\0b', trade: 'wood', municipality: '9999', lang: 'nb', openForContact: false };
    const refused = await who.ask('PUT', '/api/our-organisation', change);
    expect([refused.status, (refused.body as Problem).errors?.[0]?.field]).toEqual([400, 'municipality']);
    expect((await who.ask('PUT', '/api/our-organisation', { ...change, municipality: '3403' })).body).toMatchObject({ about: 'ab' });
  });

  it('a seed leaves what its own people have changed', async () => {
    const context = { app: test.app, dataSource: test.dataSource, clock, config: test.config, print: () => undefined };
    await organisationsSlice.seed?.(context);
    const who = await employer(DEMO);
    const before = ourOrganisation.parse((await who.ask('GET', '/api/our-organisation')).body);
    const { version, trade, lang, openForContact } = before;
    await who.ask('PUT', '/api/our-organisation', { version, trade, lang, openForContact, about: 'Nytt.', municipality: '3403' });
    await organisationsSlice.seed?.(context);
    expect((await who.ask('GET', '/api/our-organisation')).body).toEqual({ ...before, about: 'Nytt.', version: version + 1 });
  });
});

describe('an organisation typed by hand while the register was away', () => {
  const typed = { name: 'Lyngbakken', municipality: '3403' };
  const ours = async (who: SignedIn): Promise<OurOrganisation> =>
    ourOrganisation.parse((await who.ask('GET', '/api/our-organisation')).body);

  it('an employer comes through by hand, and the sweep later puts the name and place of the register there', async () => {
    const who = await employer(RECORDED.unit);
    control.away(503);
    expect(code(await open(who, RECORDED.unit))).toBe('register-away');
    expect((await open(who, RECORDED.unit, typed)).body).toMatchObject({ id: 'lyngbakken', name: 'Lyngbakken', confirmed: false });
    expect(await sweep()).toBe(0);
    control.away(null);
    expect(await sweep()).toBe(1);
    expect(await ours(who)).toMatchObject({
      id: 'lyngbakken',
      name: 'Lyngbakken Demoverksted AS',
      confirmed: true,
      place: { municipality: '3420' },
    });
    expect(await sweep()).toBe(0);
    expect(await events()).toBe(2);
  });

  it('what is typed by hand does not count while the register answers', async () => {
    expect((await open(await employer(RECORDED.unit), RECORDED.unit, typed)).body).toMatchObject({
      name: 'Lyngbakken Demoverksted AS',
      confirmed: true,
    });
    expect(code(await open(await employer(RECORDED.unknown), RECORDED.unknown, typed))).toBe('organisation-unknown');
  });

  it('what its people have changed meanwhile is kept: only the name is that of the register', async () => {
    const who = await employer(RECORDED.unit);
    control.away(500);
    const { version } = ourOrganisation.parse((await open(who, RECORDED.unit, typed)).body);
    const own = { about: 'Vi er seks.', trade: 'wood', municipality: '3407', lang: 'nb', openForContact: true };
    await who.ask('PUT', '/api/our-organisation', { version, ...own });
    control.away(null);
    expect(await sweep()).toBe(1);
    expect(await ours(who)).toMatchObject({
      name: 'Lyngbakken Demoverksted AS',
      about: 'Vi er seks.',
      trade: 'wood',
      place: { municipality: '3407' },
    });
  });

  it('a number that the register does not know stays unconfirmed, and is asked about again the next day', async () => {
    const who = await employer(RECORDED.unknown);
    control.away(500);
    await open(who, RECORDED.unknown, typed);
    control.away(null);
    expect(await sweep()).toBe(0);
    const calls = control.calls();
    expect(await sweep()).toBe(0);
    expect(control.calls()).toBe(calls);
    control.put('enheter', {
      organisasjonsnummer: RECORDED.unknown,
      navn: 'DEMOSENT AS',
      organisasjonsform: { kode: 'AS', beskrivelse: '' },
    });
    clock.advance(25 * 3_600_000);
    expect(await sweep()).toBe(1);
    expect((await test.app.get(Organisations, { strict: false }).withNumber(RECORDED.unknown))?.name).toBe('Demosent AS');
  });

  it('a worker does it by itself, and holds nothing in the database while the register hangs', async () => {
    const who = await employer(RECORDED.unit);
    control.away(503);
    await open(who, RECORDED.unit, typed);
    control.away('hangs');
    const calls = control.calls();
    await test.work();
    await eventually('the worker asks', () => control.calls() > calls);
    const locks = await test.dataSource.query<unknown[]>(
      `select 1 from pg_locks l join pg_class c on c.oid = l.relation where c.relname = 'organisation' and l.pid <> pg_backend_pid()`,
    );
    expect(locks).toEqual([]);
  }, 30_000);
});
