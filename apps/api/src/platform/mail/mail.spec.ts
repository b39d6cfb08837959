import { randomUUID } from 'node:crypto';
import type { Language } from '@arena/domain';
import { Injectable, type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createTestApp, type TestApp } from '../../../test/app';
import { postOffice, type PostOffice, type SmtpPhase } from '../../outside/mail/post-office';
import { runCli } from '../cli/run-cli';
import { FixedClock } from '../clock';
import { eventually } from '../tests/eventually';
import { fakeSlice } from '../tests/fake-slice';
import { mailCommand } from './mail.command';
import { LEASE, MAIL_BATCH } from './mail-sender';
import { MailTemplates } from './mail-templates';
import { Mails } from './mails';
import { SweepMails } from './sweep-mails.job';

jest.setTimeout(60_000);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const clock = new FixedClock('2026-03-02T10:00:00Z');
const unwanted = new Set<string>();

@Injectable()
class Greetings {
  constructor(templates: MailTemplates) {
    templates.add(
      'greeting',
      (lang, { name }) => ({
        subject: `Hei på deg æøå ${lang}`,
        paragraphs: [`Hei ${String(name)} & Co.`, 'En linje til.'],
        code: '042137',
        link: { label: 'Se siden', url: 'https://arena.example/nb/contacts/1' },
        footer: ['Du får dette fordi du ba om det.'],
        less: [{ label: 'Slå av', url: 'https://arena.example/nb/me' }],
        unsubscribe: 'https://arena.example/api/unsubscribe/1',
      }),
      { wanted: ({ to }) => Promise.resolve(!unwanted.has(to)) },
    );
    templates.add('code', () => ({ subject: 'Koden', paragraphs: [], code: '042137', footer: [] }), { atNight: true });
  }
}
const slice = { ...fakeSlice({ providers: [Greetings, SweepMails] }), commands: [mailCommand] };

interface Row {
  id: string;
  attempts: number;
  sent: boolean;
  failed: boolean;
  uncertain: number;
  last_error: string | null;
  params: object;
  due_at: Date;
}

describe('letters', () => {
  let office: PostOffice;
  let test: TestApp;
  let worker: INestApplicationContext;
  beforeAll(async () => {
    office = await postOffice({ host: '127.0.0.1', port: 0, clock });
    test = await createTestApp({
      clock,
      slices: [slice],
      environment: {
        SMTP_URL: `smtp://127.0.0.1:${office.port}`,
        SITE_URL: 'https://arena.example',
        MAIL_FROM: 'Arena <svar@arena.example>',
      },
    });
    worker = await test.work();
  });
  afterAll(async () => {
    await test.close();
    await office.away();
  });
  beforeEach(async () => {
    await test.dataSource.query('DELETE FROM mail');
    office.clear();
    office.answer(null);
    unwanted.clear();
  });

  const queue = (to: string, given: { lang?: Language; key?: string; template?: string } = {}): Promise<void> =>
    test.dataSource.transaction((manager) =>
      test.app.get(Mails).queue(manager, {
        personId: randomUUID(), to, template: given.template ?? 'greeting', lang: given.lang ?? 'nb', params: { name: 'Kari' }, key: given.key ?? randomUUID(),
      }),
    ); // prettier-ignore
  async function row(to: string): Promise<Row> {
    const [found] = await test.dataSource.query<Row[]>(
      `SELECT id, attempts, sent_at IS NOT NULL AS sent, failed_at IS NOT NULL AS failed, uncertain, last_error, params, due_at FROM mail WHERE recipient = $1`,
      [to],
    );
    if (!found) throw new Error(`no letter to ${to}`);
    return found;
  }
  const tried = (to: string, attempts = 1): Promise<void> =>
    eventually(
      `${to} was tried`,
      async () => (({ attempts: n, last_error }) => n >= attempts && last_error !== null)(await row(to)),
      30_000,
    );
  const arrives = (to: string): ReturnType<PostOffice['next']> => office.next((mail) => mail.to.includes(to), 15_000);
  const once = (phase: SmtpPhase, answer: number | 'cut' | 'hang'): void => {
    let left = 1;
    office.answer((at) => (at === phase && left-- > 0 ? answer : 'ok'));
  };

  it('a reader gets it as text and as HTML, from us, in their language, and can have less of it', async () => {
    await queue('kari@example.no', { lang: 'nn' });
    const mail = await arrives('kari@example.no');
    expect(mail).toMatchObject({ subject: 'Hei på deg æøå nn', to: ['kari@example.no'], from: '"Arena" <svar@arena.example>' });
    expect(mail.text).toContain(
      'Hei Kari & Co.\n\nEn linje til.\n\n042137\n\nSe siden:\nhttps://arena.example/nb/contacts/1\n\n-- \nDu får',
    );
    expect(mail.html).toContain('<html lang="nn">');
    expect(mail.html).toContain('Hei Kari &amp; Co.');
    expect(mail.headers['content-language']).toBe('nn');
    expect(mail.headers['auto-submitted']).toBe('auto-generated');
    expect(mail.headers['list-unsubscribe']).toBe('<https://arena.example/api/unsubscribe/1>');
    expect(mail.headers['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    expect(mail.messageId).toBe(`${(await row('kari@example.no')).id}@arena.example`);
  });

  it('what it said is kept no longer than it takes to send it', async () => {
    await queue('kari@example.no');
    await arrives('kari@example.no');
    await eventually('it is marked', async () => (await row('kari@example.no')).sent);
    expect(await row('kari@example.no')).toMatchObject({ params: {}, attempts: 1, uncertain: 0, last_error: null });
  });

  it('a reader gets one letter though it is queued twice', async () => {
    await queue('kari@example.no', { key: 'same' });
    await queue('kari@example.no', { key: 'same' });
    await queue('last@example.no');
    await arrives('last@example.no');
    expect(office.mails('kari@example.no').length).toBe(1);
  });

  it('readers get everything once when the mail server has been away for an hour', async () => {
    await office.away();
    const all = Array.from({ length: 3 * MAIL_BATCH + 5 }, (_, i) => `reader-${i}@example.no`);
    for (const to of all) await queue(to);
    await Promise.all(all.map((to) => tried(to)));
    for (let minutes = 0; minutes < 60; minutes += 5) {
      clock.advance(5 * MINUTE);
      await new Promise((done) => setTimeout(done, 100));
    }
    expect(await row('reader-0@example.no')).toMatchObject({ sent: false, failed: false, last_error: 'ECONNREFUSED', uncertain: 0 });
    await office.back();
    clock.advance(15 * MINUTE);
    // time goes on while they come: how often each was tried before, and so how long it waits, is not the same for all
    const haveCome = (): boolean => {
      clock.advance(10_000);
      return office.mails().length === all.length;
    };
    await eventually('all have come', haveCome, 20_000);
    await new Promise((done) => setTimeout(done, 1500));
    const mails = office.mails();
    expect(mails.map(({ to }) => to[0]).sort()).toEqual([...all].sort());
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(all.length);
  });

  it('a letter that the server will take later is sent later, and is the same letter', async () => {
    once('rcpt-to', 450);
    await queue('kari@example.no');
    await tried('kari@example.no');
    const { id, ...first } = await row('kari@example.no');
    expect(first).toMatchObject({ attempts: 1, sent: false, last_error: '450', uncertain: 0 });
    expect(first.due_at.getTime() - clock.now().getTime()).toBe(30_000);
    clock.advance(30_000);
    expect((await arrives('kari@example.no')).messageId).toBe(`${id}@arena.example`);
  });

  it('a letter that the server refuses for good is kept as failed, and says no more what it said', async () => {
    office.answer((phase, { to }) => (phase === 'rcpt-to' && to === 'gone@example.no' ? 550 : 'ok'));
    await queue('gone@example.no');
    await tried('gone@example.no');
    clock.advance(DAY);
    await queue('next@example.no');
    await arrives('next@example.no');
    expect(await row('gone@example.no')).toMatchObject({ attempts: 1, failed: true, sent: false, last_error: '550', params: {} });
  });

  it('no letter is lost for what the server has against us rather than against the letter', async () => {
    for (const phase of ['connect', 'mail-from'] as const) {
      once(phase, 554);
      const to = `${phase}@example.no`;
      await queue(to);
      await tried(to);
      expect(await row(to)).toMatchObject({ failed: false, last_error: '554' });
      clock.advance(MINUTE);
      await arrives(to);
    }
  });

  it('a reader gets it once when the line is cut in the middle of the letter', async () => {
    once('data', 'cut');
    await queue('kari@example.no');
    await tried('kari@example.no');
    clock.advance(MINUTE);
    await arrives('kari@example.no');
    await eventually('it is marked', async () => (await row('kari@example.no')).sent);
    expect(office.mails('kari@example.no').length).toBe(1);
    // we cannot know that the server threw the first away
    expect(await row('kari@example.no')).toMatchObject({ uncertain: 1 });
  });

  it('a reader whose server took it and never said so gets the same Message-ID twice, and that is counted', async () => {
    once('accepted', 'cut');
    await queue('kari@example.no');
    await tried('kari@example.no');
    clock.advance(MINUTE);
    await eventually('it has come again', () => office.mails('kari@example.no').length === 2);
    expect(new Set(office.mails('kari@example.no').map(({ messageId }) => messageId)).size).toBe(1);
    await eventually('it is marked', async () => (await row('kari@example.no')).sent);
    expect(await row('kari@example.no')).toMatchObject({ uncertain: 1 });
  });

  it('a server that hangs holds up its own letter for seconds, and is left in time', async () => {
    office.answer((phase, { to }) => (phase === 'data' && to === 'hangs@example.no' ? 'hang' : 'ok'));
    const start = performance.now();
    await queue('hangs@example.no');
    await tried('hangs@example.no');
    expect(performance.now() - start).toBeLessThan(LEASE - 5000);
    expect(await row('hangs@example.no')).toMatchObject({ last_error: 'SOCKET_TIMEOUT', uncertain: 1 });
    office.answer(null);
    clock.advance(MINUTE);
    await arrives('hangs@example.no');
  });

  it('a letter whose worker died is sent by the next when its lease is over, and counted as uncertain', async () => {
    await office.away();
    await queue('kari@example.no');
    await tried('kari@example.no');
    await test.dataSource.query(`UPDATE mail SET claimed_at = $1, due_at = $2`, [clock.now(), new Date(clock.now().getTime() + LEASE)]);
    await office.back();
    clock.advance(LEASE - 1);
    await new Promise((done) => setTimeout(done, 1500));
    expect(office.mails()).toEqual([]);
    clock.advance(1);
    await arrives('kari@example.no');
    expect(await row('kari@example.no')).toMatchObject({ uncertain: 1 });
  });

  it('a person who has said no while it waited does not get it', async () => {
    await office.away();
    await queue('kari@example.no');
    await tried('kari@example.no');
    unwanted.add('kari@example.no');
    await office.back();
    clock.advance(MINUTE);
    await eventually('it is put aside', async () => (await row('kari@example.no')).failed);
    expect(await row('kari@example.no')).toMatchObject({ last_error: 'not wanted any more', params: {} });
    expect(office.mails()).toEqual([]);
  });

  it('a letter that nobody would take for three days is given up', async () => {
    await office.away();
    await queue('kari@example.no');
    await tried('kari@example.no');
    clock.advance(3 * DAY);
    await eventually('it is given up', async () => (await row('kari@example.no')).failed);
    await office.back();
  });

  it.each([
    ['2026-03-28T22:00:00Z', '2026-03-29T06:00:00.000Z'],
    ['2026-10-24T21:00:00Z', '2026-10-25T07:00:00.000Z'],
    ['2027-03-27T20:00:00Z', '2027-03-28T06:00:00.000Z'],
    ['2027-10-31T05:00:00Z', '2027-10-31T07:00:00.000Z'],
  ])('a letter that is written at night, %s, comes at eight in the morning, %s, and a code at once', async (night, morning) => {
    clock.set(night);
    await queue('sleeps@example.no');
    await queue('waits@example.no', { template: 'code' });
    await arrives('waits@example.no');
    await eventually('it has its time', async () => (await row('sleeps@example.no')).due_at.toISOString() === morning);
    clock.set(new Date(Date.parse(morning) - 1));
    // another that comes through shows that the worker has looked
    await queue('last@example.no', { template: 'code' });
    await arrives('last@example.no');
    expect(await row('sleeps@example.no')).toMatchObject({ attempts: 0, sent: false });
    clock.set(morning);
    await arrives('sleeps@example.no');
  });

  it('a letter that is written while the sender looks for letters at night waits for the morning as well', async () => {
    clock.set('2026-03-28T22:00:00Z');
    const dataSource = worker.get(DataSource);
    const query = dataSource.query.bind(dataSource);
    let written = false;
    const spy = jest.spyOn(dataSource, 'query').mockImplementation(async (sql: string, parameters?: Parameters<typeof query>[1]) => {
      // the sender has left for the morning what was there, and now takes what is due
      if (sql.startsWith('UPDATE mail SET attempts') && !written) {
        written = true;
        await queue('sleeps@example.no');
      }
      return query(sql, parameters);
    });
    try {
      await queue('code@example.no', { template: 'code' });
      await arrives('code@example.no');
      await queue('last@example.no', { template: 'code' });
      await arrives('last@example.no');
    } finally {
      spy.mockRestore();
    }
    expect(written).toBe(true);
    expect(office.mails('sleeps@example.no')).toEqual([]);
    expect(await row('sleeps@example.no')).toMatchObject({ attempts: 0, due_at: new Date('2026-03-29T06:00:00.000Z') });
    clock.set('2026-03-29T06:00:00Z');
    await arrives('sleeps@example.no');
  });

  it('a letter that the mail server would not take in the evening is not tried again at night', async () => {
    clock.set('2026-03-28T19:59:50Z');
    once('rcpt-to', 450);
    await queue('sleeps@example.no');
    await tried('sleeps@example.no');
    clock.set('2026-03-28T20:30:00Z');
    const morning = '2026-03-29T06:00:00.000Z';
    await eventually('it has its time', async () => (await row('sleeps@example.no')).due_at.toISOString() === morning);
    expect(await row('sleeps@example.no')).toMatchObject({ attempts: 1, sent: false });
    clock.set(morning);
    await arrives('sleeps@example.no');
  });

  it('a letter that waited all evening for a worker or a mail server comes in the morning', async () => {
    clock.set('2026-03-28T15:00:00Z');
    await office.away();
    await queue('sleeps@example.no');
    await tried('sleeps@example.no');
    clock.set('2026-03-29T03:00:00Z');
    await office.back();
    const morning = '2026-03-29T06:00:00.000Z';
    await eventually('it has its time', async () => (await row('sleeps@example.no')).due_at.toISOString() === morning);
    expect(office.mails()).toEqual([]);
    clock.set(morning);
    await arrives('sleeps@example.no');
    clock.set('2026-03-02T10:00:00Z');
  });

  it('an operator sees how letters stand, and nobody’s address', async () => {
    await queue('sent@example.no');
    await arrives('sent@example.no');
    await eventually('it is marked', async () => (await row('sent@example.no')).sent);
    office.answer((phase, { to }) => (phase !== 'rcpt-to' ? 'ok' : to === 'gone@example.no' ? 550 : 450));
    await queue('gone@example.no');
    await queue('later@example.no');
    await tried('gone@example.no');
    await tried('later@example.no');
    const lines: string[] = [];
    const print = (line: string): void => void lines.push(line);
    const code = await runCli(['mail'], [slice], {
      environment: { DATABASE_URL: test.databaseUrl, LOG_LEVEL: 'silent' },
      print,
      complain: print,
    });
    expect(code).toBe(0);
    const [waiting, sent, failed, uncertain, ...reasons] = lines;
    expect([waiting, sent, failed, uncertain].map((line) => line?.replace(/\s+/g, ' ').split(' ').slice(0, 2).join(' '))).toEqual([
      'waiting 1',
      'sent 1',
      'failed 1',
      'uncertain 0',
    ]);
    expect(reasons).toEqual(['  450: 1', '  550: 1']);
  });

  it('it is forgotten to whom a letter went a month after, and what waits is never forgotten', async () => {
    await queue('sent@example.no');
    await arrives('sent@example.no');
    await eventually('it is marked', async () => (await row('sent@example.no')).sent);
    await office.away();
    clock.advance(31 * DAY);
    await queue('waits@example.no');
    await tried('waits@example.no');
    await test.dataSource.transaction((manager) => worker.get(SweepMails).handle(null, { manager }));
    expect(await test.dataSource.query('SELECT recipient FROM mail')).toEqual([{ recipient: 'waits@example.no' }]);
    await office.back();
  });
});

describe('a letter template', () => {
  it('a developer cannot add a name twice, nor write a letter that is not there', async () => {
    const templates = new MailTemplates();
    templates.add('one', () => ({ subject: '', paragraphs: [], footer: [] }));
    expect(() => templates.add('one', () => ({ subject: '', paragraphs: [], footer: [] }))).toThrow('there twice');
    await expect(templates.write('two', 'nb', { personId: '', to: '', params: {} })).rejects.toThrow('no mail template');
  });
});
