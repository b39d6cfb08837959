import type { Language, Provider } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { ATTEMPT_COOKIE, clearCookie, readCookie, SESSION_COOKIE, setCookie } from '../cookies';
import { People } from '../people.service';
import { Sessions } from '../sessions.service';
import { ATTEMPT_LASTS, type LoginAttempt, LoginAttempts } from './login-attempts.service';
import type { Login } from './login-claims';
import { LoginFault, toLoginFault } from './login-fault';
import { LoginProviders } from './login-providers.service';
import type { LoginOptions } from './login-strategy';
import { firstPage, ownPage } from './return-path';

type Outcome = { sentOn: string } | { login: Login };

/** Logging in, from the first click to the session. */
@Injectable()
export class LoginService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly providers: LoginProviders,
    private readonly attempts: LoginAttempts,
    private readonly people: People,
    private readonly sessions: Sessions,
  ) {}

  /**
   * Begins a login.
   * @param to the page to come back to, as the caller gave it
   * @returns the address at the provider; the response has the cookie of the attempt
   * @throws LoginFault
   */
  async begin(provider: Provider, { lang, to }: { lang: Language; to: string }, request: Request, response: Response): Promise<string> {
    const secrets: Record<string, unknown> = {};
    const outcome = await this.run(provider, 'begin', lang, secrets, request, response);
    if (!('sentOn' in outcome)) throw new LoginFault('login-failed', 'a login came about before it had begun');
    const token = await this.attempts.keep({ provider, secrets, returnTo: ownPage(to) ?? '', lang });
    setCookie(response, ATTEMPT_COOKIE, token, ATTEMPT_LASTS);
    return outcome.sentOn;
  }

  /**
   * Ends a login: by what the provider sent the browser back with.
   * @returns the page of ours to go to; the response has the cookie of the new session
   * @throws LoginFault, with the language of the attempt where there was one
   */
  async finish(provider: Provider, request: Request, response: Response): Promise<string> {
    const token = readCookie(request, ATTEMPT_COOKIE);
    const attempt = token === null ? null : await this.attempts.take(token);
    clearCookie(response, ATTEMPT_COOKIE);
    if (!attempt) throw new LoginFault('login-failed', 'no attempt of this browser');
    try {
      return await this.enter(provider, attempt, request, response);
    } catch (error) {
      if (error instanceof LoginFault) throw new LoginFault(error.problem, error.reason, attempt.lang);
      throw error;
    }
  }

  private async enter(provider: Provider, attempt: LoginAttempt, request: Request, response: Response): Promise<string> {
    // the answer of one provider at the door of another: the state of the one is nothing to the other
    if (attempt.provider !== provider) throw new LoginFault('login-failed', 'the attempt was at another provider');
    const outcome = await this.run(provider, 'finish', attempt.lang, attempt.secrets, request, response);
    if (!('login' in outcome)) throw new LoginFault('login-failed', 'the client wanted to begin again');
    const { account, ...known } = outcome.login;
    const { token, role } = await this.dataSource.transaction(async (manager) => {
      const person = await this.people.ofLogin(manager, provider, account, attempt.lang);
      await this.sessions.endOfBrowser(manager, request);
      const session = await this.sessions.start(manager, { personId: person.id, role: person.role, provider, ...known });
      return { token: session.token, role: person.role };
    });
    setCookie(response, SESSION_COOKIE, token);
    return attempt.returnTo || firstPage(role, attempt.lang);
  }

  /** Runs passport with a session that is the attempt's own. */
  private async run(
    provider: Provider,
    step: LoginOptions['step'],
    lang: Language,
    secrets: Record<string, unknown>,
    request: Request,
    response: Response,
  ): Promise<Outcome> {
    await this.providers.of(provider);
    Object.assign(request, { session: secrets });
    try {
      return await new Promise<Outcome>((done, fail) => {
        const options: LoginOptions = { session: false, step, lang, sendOn: (url) => done({ sentOn: url }) };
        const callback = (error: unknown, login?: unknown, info?: unknown): void => {
          if (error) fail(error);
          else if (login) done({ login: login as Login });
          // the strategy fails, rather than throws, where there are no secrets, and where the person did not want to
          else fail(new LoginFault(isDenied(info) ? 'login-cancelled' : 'login-failed', 'the client refused'));
        };
        const middleware = this.providers.passport.authenticate(provider, options, callback) as (
          request: Request,
          response: Response,
          next: (error?: unknown) => void,
        ) => void;
        middleware(request, response, fail);
      });
    } catch (error) {
      throw toLoginFault(error);
    }
  }
}

const isDenied = (info: unknown): boolean => typeof info === 'object' && info !== null && 'error' in info && info.error === 'access_denied';
