import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { FixedClock } from '../platform/clock';
import { ReceivedMail } from './mail/post-office';
import { Played, playOutside } from './outside.fixture';

describe('a reader of the demo post', () => {
  const folder = mkdtempSync(join(tmpdir(), 'arena-mail-'));
  let played: Played;
  /** Waits for as long as a busy machine may take, but for an answer that is not to come. */
  const send = (to: string, subject = 'Du har en ny melding', socketTimeout = 20_000): Promise<unknown> => {
    const { hostname, port } = new URL(played.outside.smtpUrl);
    const transport = createTransport({ host: hostname, port: Number(port), secure: false, socketTimeout });
    return transport.sendMail({
      from: 'Arena <arena@example.test>',
      to,
      subject,
      text: 'Hei!\nSe http://localhost:4999/nb/varsler?a=1&b=2 for mer.',
      html: '<p>Hei!</p><script>alert(1)</script>',
      messageId: '<one@example.test>',
      list: { unsubscribe: 'https://example.test/stop' },
    });
  };
  const page = async (path: string): Promise<{ status: number; html: string; policy: string }> => {
    const response = await fetch(`${played.outside.url}${path}`);
    return { status: response.status, html: await response.text(), policy: response.headers.get('content-security-policy') ?? '' };
  };

  beforeAll(async () => {
    played = await playOutside({ mailFolder: folder, clock: new FixedClock('2026-11-02T08:00:00Z') });
  });
  beforeEach(() => {
    played.outside.smtp.clear();
    played.outside.smtp.answer(null);
  });
  afterAll(async () => {
    await played.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds what was sent, newest first, by receiver, as JSON and in a file', async () => {
    await send('first@example.test');
    await send('second@example.test', 'Øyeblikk: påminnelse');
    const all = (await (await fetch(`${played.outside.mailUrl}.json`)).json()) as ReceivedMail[];
    expect(all.map(({ to }) => to)).toEqual([['second@example.test'], ['first@example.test']]);
    const [mail] = (await (await fetch(`${played.outside.mailUrl}.json?to=second@example.test`)).json()) as ReceivedMail[];
    expect(mail).toMatchObject({ messageId: 'one@example.test', subject: 'Øyeblikk: påminnelse', receivedAt: '2026-11-02T08:00:00.000Z' });
    expect(mail?.headers['list-unsubscribe']).toBe('<https://example.test/stop>');
    const lines = readFileSync(join(folder, 'mail.jsonl'), 'utf8').trim().split('\n');
    expect((JSON.parse(lines.at(-1) ?? '') as ReceivedMail).subject).toBe('Øyeblikk: påminnelse');
  });

  it('reads the list and one message, and no script of a message runs', async () => {
    await send('first@example.test', '<b>Hei</b>');
    const list = await page('/dev/mail');
    expect(list.html).toContain('&lt;b&gt;Hei&lt;/b&gt;');
    const { id = 0 } = played.outside.mails()[0] ?? {};
    const one = await page(`/dev/mail/${id}`);
    expect(one.html).toContain('href="http://localhost:4999/nb/varsler?a=1&amp;b=2"');
    expect(one.html).toContain(
      '<iframe title="Meldingen som HTML" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="&lt;p&gt;Hei!',
    );
    expect(one.html).not.toContain('<script');
    expect(one.policy).toMatch(/default-src 'none'/);
    expect((await page('/dev/mail/9999')).status).toBe(404);
  });

  it('sees nothing that was refused, for now or for good', async () => {
    played.outside.smtp.answer((phase) => (phase === 'data' ? 451 : 'ok'));
    await expect(send('later@example.test')).rejects.toMatchObject({ responseCode: 451 });
    played.outside.smtp.answer((phase, { to }) => (phase === 'rcpt-to' && to === 'gone@example.test' ? 550 : 'ok'));
    await expect(send('gone@example.test')).rejects.toMatchObject({ responseCode: 550 });
    await send('here@example.test');
    expect(played.outside.mails().map(({ to }) => to)).toEqual([['here@example.test']]);
  });

  it('sees nothing of a line that hangs or is cut, and sees what was accepted before it was cut', async () => {
    played.outside.smtp.answer((phase) => (phase === 'mail-from' ? 'hang' : 'ok'));
    await expect(send('hang@example.test', undefined, 500)).rejects.toThrow();
    played.outside.smtp.answer((phase) => (phase === 'data' ? 'cut' : 'ok'));
    await expect(send('cut@example.test')).rejects.toThrow();
    expect(played.outside.mails()).toHaveLength(0);
    // the sender cannot know: this is the window in which a message may come twice
    played.outside.smtp.answer((phase) => (phase === 'accepted' ? 'cut' : 'ok'));
    await expect(send('accepted@example.test')).rejects.toThrow();
    expect(played.outside.mails().map(({ to }) => to)).toEqual([['accepted@example.test']]);
  });

  it('finds the server away for a while, and at the same address again', async () => {
    await played.outside.smtp.away();
    await expect(send('away@example.test')).rejects.toMatchObject({ code: 'ESOCKET' });
    await played.outside.smtp.back();
    const coming = played.outside.smtp.next(({ to }) => to.includes('back@example.test'));
    await send('back@example.test');
    expect((await coming).subject).toBe('Du har en ny melding');
  });

  it('is spared messages while a test holds the server back from another process', async () => {
    const order = async (body: unknown): Promise<number> => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(`${played.outside.url}/dev/control`, { method: 'POST', headers, body: JSON.stringify(body) })).status;
    };
    expect(await order({ smtp: 421 })).toBe(200);
    await expect(send('held@example.test')).rejects.toMatchObject({ responseCode: 421 });
    expect(await order({ smtp: 'away' })).toBe(200);
    await expect(send('held@example.test')).rejects.toMatchObject({ code: 'ESOCKET' });
    expect([await order({ smtp: 'back' }), await order({ smtp: 'ok' }), await order({ smtp: 'sideways' })]).toEqual([200, 200, 400]);
    await send('through@example.test');
    expect(played.outside.mails().map(({ to }) => to)).toEqual([['through@example.test']]);
  });
});
