import { AddressObject, simpleParser } from 'mailparser';
import { appendFileSync, mkdirSync } from 'node:fs';
import { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import type { Clock } from '../../platform/clock';

/** One message as it came in. */
export interface ReceivedMail {
  /** 1 for the first of this process, then upwards. */
  id: number;
  /** Without angle brackets. */
  messageId: string;
  to: readonly string[];
  from: string;
  subject: string;
  text: string;
  /** Empty: the message has no HTML part. */
  html: string;
  /** Header names in small letters. */
  headers: Readonly<Record<string, string>>;
  /** ISO 8601. */
  receivedAt: string;
}

/** Where in the exchange an answer is given. `accepted`: the message is kept, and only then the answer is chosen. */
export type SmtpPhase = 'connect' | 'mail-from' | 'rcpt-to' | 'data' | 'accepted';

/** ok; a refusal by its code (4xx: try again, 5xx: never); no answer at all; the line is cut. */
export type SmtpAnswer = 'ok' | number | 'hang' | 'cut';

export interface PostOffice {
  readonly port: number;
  /** Newest first, the last 500. */
  mails(to?: string): readonly ReceivedMail[];
  clear(): void;
  /** Chooses every answer from now on; null: all is well. */
  answer(choose: ((phase: SmtpPhase, about: { to?: string }) => SmtpAnswer) | null): void;
  /** Closes the port, as if the server were gone; open connections are cut. */
  away(): Promise<void>;
  /** Opens the same port again. */
  back(): Promise<void>;
  /** Waits for a message that fits. @throws Error after `timeout` milliseconds */
  next(fits: (mail: ReceivedMail) => boolean, timeout?: number): Promise<ReceivedMail>;
}

interface Options {
  host: string;
  /** 0 takes a free one. */
  port: number;
  clock: Clock;
  /** Every message is appended to mail.jsonl here. */
  folder?: string;
  answer?: (phase: SmtpPhase, about: { to?: string }) => SmtpAnswer;
}

const KEPT = 500;

/** An SMTP server that keeps what it is given and passes nothing on. */
export async function postOffice({ host, port, clock, folder, answer }: Options): Promise<PostOffice> {
  const kept: ReceivedMail[] = [];
  const waiting = new Set<(mail: ReceivedMail) => void>();
  const sockets = new Set<Socket>();
  let choose = answer ?? null;
  let count = 0;
  if (folder) mkdirSync(folder, { recursive: true, mode: 0o700 });

  /** Answers as chosen. `hang` says nothing, ever; `cut` ends the connection in the middle. */
  const give = (phase: SmtpPhase, remotePort: number, callback: (error?: Error | null) => void, to?: string): void => {
    const chosen = choose?.(phase, { ...(to && { to }) }) ?? 'ok';
    if (chosen === 'hang') return;
    if (chosen === 'ok') return callback();
    if (chosen === 'cut') {
      for (const socket of sockets) if (socket.remotePort === remotePort) socket.destroy();
      return;
    }
    const kind = chosen < 500 ? 'Try again later' : 'Refused for good';
    callback(Object.assign(new Error(kind), { responseCode: chosen }));
  };

  async function keep(raw: Buffer, envelopeTo: readonly string[]): Promise<void> {
    const parsed = await simpleParser(raw);
    count += 1;
    const from: AddressObject | undefined = parsed.from;
    const mail: ReceivedMail = {
      id: count,
      messageId: (parsed.messageId ?? '').replace(/^<|>$/g, ''),
      to: envelopeTo,
      from: from?.text ?? '',
      subject: parsed.subject ?? '',
      text: parsed.text ?? '',
      html: parsed.html || '',
      headers: Object.fromEntries(parsed.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()])),
      receivedAt: clock.now().toISOString(),
    };
    kept.unshift(mail);
    kept.length = Math.min(kept.length, KEPT);
    if (folder) appendFileSync(join(folder, 'mail.jsonl'), `${JSON.stringify(mail)}\n`, { mode: 0o600 });
    for (const tell of waiting) tell(mail);
  }

  async function open(at: number): Promise<SMTPServer> {
    const server = new SMTPServer({
      banner: 'Arena Innlandet keeps what it gets',
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      disableReverseLookup: true,
      closeTimeout: 100,
      onAuth: (_auth, _session, callback) => callback(null, { user: 'anyone' }),
      onConnect: (session, callback) => give('connect', session.remotePort, callback),
      onMailFrom: (_address, session, callback) => give('mail-from', session.remotePort, callback),
      onRcptTo: ({ address }, session, callback) => give('rcpt-to', session.remotePort, callback, address),
      onData(stream, session, callback) {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.once('end', () => {
          give(
            'data',
            session.remotePort,
            (refused) => {
              if (refused) return callback(refused);
              keep(Buffer.concat(chunks), to).then(
                () => give('accepted', session.remotePort, callback, to[0]),
                (error: Error) => callback(error),
              );
            },
            to[0],
          );
        });
      },
    });
    // a line that is cut is part of the play
    server.on('error', () => undefined);
    server.server.on('connection', (socket) => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    });
    await new Promise<void>((done, fail) => {
      server.server.once('error', fail);
      server.listen(at, host, done);
    });
    return server;
  }

  let server: SMTPServer | undefined = await open(port);
  const { port: taken } = server.server.address() as AddressInfo;

  return {
    port: taken,
    mails: (to) => (to ? kept.filter((mail) => mail.to.includes(to)) : [...kept]),
    clear: () => void (kept.length = 0),
    answer: (chosen) => void (choose = chosen),
    async away() {
      const open = server;
      server = undefined;
      if (!open) return;
      const closed = new Promise<void>((done) => open.close(done));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async back() {
      server ??= await open(taken);
    },
    next(fits, timeout = 10_000) {
      const here = kept.find(fits);
      if (here) return Promise.resolve(here);
      return new Promise((done, fail) => {
        const tell = (mail: ReceivedMail): void => {
          if (!fits(mail)) return;
          clearTimeout(late);
          waiting.delete(tell);
          done(mail);
        };
        const late = setTimeout(() => {
          waiting.delete(tell);
          fail(new Error(`No such message within ${timeout} ms; ${kept.length} others came`));
        }, timeout);
        waiting.add(tell);
      });
    },
  };
}
