import { DemoPerson, LoginProvider, people as demoPeople } from '@arena/fixtures';
import express from 'express';
import { JsonWebKey } from 'node:crypto';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { Clock, SystemClock } from '../platform/clock';
import { control } from './control';
import { Issuer, issuer } from './login/issuer';
import { Tampering } from './login/tampering';
import { mailPages } from './mail/mail-pages';
import { PostOffice, postOffice, SmtpAnswer, SmtpPhase } from './mail/post-office';
import { units } from './register/recorded-units';
import { register, RegisterControl } from './register/register';

export const LOGIN_PROVIDERS = ['id-porten', 'ansattporten', 'entra-id'] as const satisfies readonly LoginProvider[];

export interface OutsideOptions {
  /** 127.0.0.1 unless said. */
  host?: string;
  /** 0, the default, takes free ones. */
  ports?: { http?: number; smtp?: number };
  /** Where mail.jsonl is written; not written without it. */
  mailFolder?: string;
  /** The product as the issuers know it. */
  client: {
    id: string;
    /** Public keys only. */
    jwks: { keys: readonly JsonWebKey[] };
    redirectUris: Readonly<Record<LoginProvider, readonly string[]>>;
    backchannelLogoutUris?: Readonly<Partial<Record<LoginProvider, string>>>;
    postLogoutRedirectUris: readonly string[];
  };
  /** Who can be chosen; the demo people unless said. */
  people?: readonly DemoPerson[];
  tamper?: Readonly<Partial<Record<LoginProvider, Tampering>>>;
  smtp?: { answer?: (phase: SmtpPhase, about: { to?: string }) => SmtpAnswer };
  clock?: Clock;
}

export interface Outside {
  /** http://localhost:<port>: everything but SMTP. */
  url: string;
  issuers: Readonly<Record<LoginProvider, string>>;
  /** The base address: `/api/enheter/{number}` follows. */
  registerUrl: string;
  smtpUrl: string;
  mailUrl: string;
  /** What has been received, newest first. */
  mails: PostOffice['mails'];
  smtp: PostOffice;
  register: RegisterControl;
  /** Makes an issuer answer wrongly; null: rightly again. */
  tamper(provider: LoginProvider, how: Tampering | null): void;
  /** The person logs out elsewhere: the product is told by back-channel. @returns how many sessions it was told of */
  logOut(provider: LoginProvider, sub: string): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the world outside: three issuers, the register and the post office. For development and tests, never in production. */
export async function startOutside(options: OutsideOptions): Promise<Outside> {
  const { host = '127.0.0.1', ports = {}, client, people = demoPeople, clock = new SystemClock() } = options;
  const smtp = await postOffice({ host, port: ports.smtp ?? 0, clock, folder: options.mailFolder, answer: options.smtp?.answer });
  const app = express().disable('x-powered-by').disable('etag');
  const server = createServer(app);
  try {
    await new Promise<void>((done, fail) => {
      server.once('error', fail);
      server.listen(ports.http ?? 0, host, done);
    });
  } catch (error) {
    await smtp.away();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  // 'localhost' and not the number: browsers take it for a secure place, and so may the product
  const url = `http://localhost:${port}`;

  const organisationName = (organisationNumber: string): string => units.get(organisationNumber)?.navn ?? organisationNumber;
  const issuers = Object.fromEntries(
    LOGIN_PROVIDERS.map((provider): [LoginProvider, Issuer] => {
      const made = issuer({
        provider,
        url: `${url}/${provider}`,
        people,
        client: {
          id: client.id,
          jwks: client.jwks,
          redirectUris: client.redirectUris[provider],
          postLogoutRedirectUris: client.postLogoutRedirectUris,
          backchannelLogoutUri: client.backchannelLogoutUris?.[provider],
        },
        organisationName,
        clock,
      });
      made.tamper(options.tamper?.[provider] ?? null);
      app.use(`/${provider}`, made.router);
      return [provider, made];
    }),
  ) as Record<LoginProvider, Issuer>;
  const logOut = (provider: LoginProvider, sub: string): Promise<number> => issuers[provider].logOut(sub);
  const registry = register();
  app.use('/enhetsregisteret', registry.router);
  app.use(mailPages(smtp));
  app.use(control({ smtp, register: registry.control, logOut }));
  app.get('/', (_request, response) => response.redirect('/dev/mail'));

  return {
    url,
    issuers: { 'id-porten': `${url}/id-porten`, ansattporten: `${url}/ansattporten`, 'entra-id': `${url}/entra-id` },
    registerUrl: `${url}/enhetsregisteret`,
    smtpUrl: `smtp://${host}:${smtp.port}`,
    mailUrl: `${url}/dev/mail`,
    mails: smtp.mails,
    smtp,
    register: registry.control,
    tamper: (provider, how) => issuers[provider].tamper(how),
    logOut,
    async stop() {
      await smtp.away();
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}
