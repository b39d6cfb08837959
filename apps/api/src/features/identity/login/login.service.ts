import type { Language, Provider } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { ATTEMPT_COOKIE, clearCookie, readTokens, SESSION_COOKIE, setCookie } from '../cookies';
import { People } from '../people.service';
import { Sessions } from '../sessions.service';
import { ATTEMPT_LASTS, type LoginAttempt, LoginAttempts } from './login-attempts.service';
import type { Login } from './login-claims';
import { LoginFault, toLoginFault } from './login-fault';
import { LoginProviders } from './login-providers.service';
import type { LoginOptions } from './login-strategy';
import { firstPage, ownPage } from './return-path';

/** Logins that one browser may have under way: two tabs, and one to spare. */
const MOST_ATTEMPTS = 3;

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
    keepAttempts(response, [token, ...readTokens(request, ATTEMPT_COOKIE)].slice(0, MOST_ATTEMPTS));
    return outcome.sentOn;
  }

  /**
   * Ends a login: by what the provider sent the browser back with.
   * @returns the page of ours to go to; the response has the cookie of the new session
   * @throws LoginFault, with the language of the attempt where there was one
   */
  async finish(provider: Provider, request: Request, response: Response): Promise<string> {
    const tokens = readTokens(request, ATTEMPT_COOKIE);
    const states = new URLSearchParams(request.originalUrl.split('?', 2)[1] ?? '').getAll('state');
    const [state] = states;
    // what belongs to no login of this browser ends none: another one may be under way in the next tab
    const attempt = state === undefined || states.length > 1 || state.includes('\0') ? null : await this.attempts.take(tokens, state);
    if (attempt) keepAttempts(response, tokens.filter((token) => token !== attempt.token)); // prettier-ignore
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

function keepAttempts(response: Response, tokens: readonly string[]): void {
  if (tokens.length > 0) setCookie(response, ATTEMPT_COOKIE, tokens.join('.'), ATTEMPT_LASTS);
  else clearCookie(response, ATTEMPT_COOKIE);
}

const isDenied = (info: unknown): boolean => typeof info === 'object' && info !== null && 'error' in info && info.error === 'access_denied';
