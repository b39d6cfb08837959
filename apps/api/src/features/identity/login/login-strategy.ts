import type { Language, Provider } from '@arena/domain';
import type { Request } from 'express';
import { type Configuration, randomNonce, randomState } from 'openid-client';
import { type AuthenticateOptions, Strategy } from 'openid-client/passport';
import type passport from 'passport';
import { LEVELS, type Login, ORGANISATION, readLogin } from './login-claims';
import { LoginFault } from './login-fault';

export interface LoginOptions extends AuthenticateOptions {
  step: 'begin' | 'finish';
  lang: Language;
  /** Called instead of answering: the attempt is kept first, and then the browser is sent on. */
  sendOn: (url: string) => void;
}

type Created = passport.StrategyCreated<Strategy, Strategy & passport.StrategyCreatedStatic>;

/**
 * Passport's strategy of one provider, with what all of ours have in common: code with PKCE, PAR, state, nonce, our key.
 * Passport makes a copy of it for each request, so it keeps nothing of one.
 */
export class LoginStrategy extends Strategy {
  constructor(
    private readonly provider: Provider,
    configuration: Configuration,
    private readonly callback: URL,
    tenants: readonly string[],
  ) {
    const { pushed_authorization_request_endpoint: par, scopes_supported: scopes } = configuration.serverMetadata();
    // Entra ID has none; the two others must
    if (!par && provider !== 'entra-id') throw new LoginFault('login-away', 'the provider takes no pushed authorization request');
    super(
      {
        config: configuration,
        name: provider,
        sessionKey: 'attempt',
        callbackURL: callback,
        // ID-porten then leaves the national identity number out
        scope: scopes?.includes('no_pid') ? 'openid no_pid' : 'openid',
        usePAR: par !== undefined,
        ...(provider === 'ansattporten' && { authorizationDetails: { type: ORGANISATION } }),
      },
      (tokens, verified) => {
        const claims = tokens.claims();
        if (!claims || !tokens.id_token) throw new LoginFault('login-failed', 'no id token');
        verified(null, readLogin(provider, claims, tokens.id_token, tenants) satisfies Login);
      },
    );
  }

  override authorizationRequestParams<T extends AuthenticateOptions>(_request: Request, options: T): URLSearchParams {
    return new URLSearchParams({
      state: randomState(),
      nonce: randomNonce(),
      ui_locales: (options as T & LoginOptions).lang,
      ...(this.provider !== 'entra-id' && { acr_values: LEVELS[0] }),
    });
  }

  /** By the route alone: no parameter makes the one into the other. */
  override shouldInitiateAuthRequest<T extends AuthenticateOptions>(_request: Request, _url: URL, options: T): boolean {
    return (options as T & LoginOptions).step === 'begin';
  }

  /** The parameters that the provider sent, at our own address, whatever the Host header says. */
  override currentUrl(request: Request): URL {
    const url = new URL(this.callback);
    url.search = new URLSearchParams(request.originalUrl.split('?', 2)[1] ?? '').toString();
    return url;
  }

  override authenticate<T extends AuthenticateOptions>(this: Created, request: Request, options: T): void {
    this.redirect = (options as T & LoginOptions).sendOn;
    super.authenticate(request, options);
  }
}
