import { DemoPerson, LoginProvider } from '@arena/fixtures';
import express, { Router } from 'express';
import { generateKeyPairSync, JsonWebKey, randomBytes, randomUUID } from 'node:crypto';
import Provider, { Account, AdapterPayload, Configuration, errors, interactionPolicy, KoaContextWithOIDC } from 'oidc-provider';
import type { Clock } from '../../platform/clock';
import { pageHeaders } from '../html';
import { choiceOf, chooserPage, failurePage, loggedOutPage, LOGOUT_SCRIPT, logoutPage } from './login-pages';
import { memoryStore } from './memory-store';
import { rewriteToken, SigningKeys, signToken, Tampering } from './tampering';
import { pageLanguage } from './texts';

/** What Ansattporten is asked for and answers with. */
export const ORGANISATION_TYPE = 'ansattporten:orgno';
const ACR_VALUES = ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'];
const HOUR = 3600;

/** The product as a client of one issuer. */
export interface IssuerClient {
  id: string;
  /** The client's public keys. */
  jwks: { keys: readonly JsonWebKey[] };
  redirectUris: readonly string[];
  postLogoutRedirectUris: readonly string[];
  /** Where the issuer posts a logout token; without it nobody is told. */
  backchannelLogoutUri?: string;
}

interface IssuerOptions {
  provider: LoginProvider;
  /** The issuer's address: an origin and `/<provider>`. */
  url: string;
  people: readonly DemoPerson[];
  client: IssuerClient;
  organisationName: (organisationNumber: string) => string;
  clock: Clock;
}

export interface Issuer {
  /** To be mounted at the path of the issuer's address. */
  router: Router;
  /** Makes the issuer answer wrongly until it is told otherwise; null: rightly. */
  tamper(how: Tampering | null): void;
  /** Tells the client by back-channel that this person has logged out elsewhere, once per `sid`. @returns how many were told */
  logOut(sub: string): Promise<number>;
}

const setPage = (ctx: KoaContextWithOIDC, html: string, formTargets: readonly string[]): void => {
  ctx.set(pageHeaders(formTargets));
  ctx.body = html;
};

/** One OpenID Connect issuer with invented people. Its keys and sessions live as long as the process. */
export function issuer({ provider: name, url, people, client, organisationName, clock }: IssuerOptions): Issuer {
  const own = people.filter((person) => person.provider === name);
  const path = new URL(url).pathname;
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys: SigningKeys = {
    issuer: pair.privateKey,
    issuerPublic: pair.publicKey,
    stranger: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  };
  const kid = randomUUID();
  let tampering: Tampering | null = null;
  /** grant -> what of authorization_details was asked for and granted */
  const granted = new Map<string, readonly unknown[]>();
  /** person -> the sessions the client was told of */
  const sids = new Map<string, Set<string>>();
  // the policy holds for the redirects after a form as well: the way back to the site must be allowed
  const formTargets = [...new Set([...client.redirectUris, ...client.postLogoutRedirectUris].map((uri) => new URL(uri).origin))];

  const account = (ctx: KoaContextWithOIDC, sub: string, grantId: string | undefined): Account | undefined => {
    const person = own.find((one) => one.sub === sub);
    if (!person) return undefined;
    const authorizationDetails = granted.get(grantId ?? '');
    return {
      accountId: sub,
      // no name and no national identity number: the product is given `sub`, and what decides a role
      claims: () => ({
        sub,
        ...(person.acr && { acr: person.acr }),
        ...(person.tid && { tid: person.tid, oid: person.oid }),
        ...(authorizationDetails && { authorization_details: authorizationDetails }),
      }),
    };
  };

  const policy = interactionPolicy.base();
  policy.remove('consent');
  policy.get('login')?.checks.add(
    // a demo is about trying several people: being logged in already never skips the choice
    new interactionPolicy.Check('choose', 'End-User has to choose', (ctx) => !ctx.oidc.result?.login),
  );

  const registered: AdapterPayload = {
    client_id: client.id,
    jwks: { keys: client.jwks.keys.map((key) => ({ ...key })) } as never,
    redirect_uris: [...client.redirectUris],
    post_logout_redirect_uris: [...client.postLogoutRedirectUris],
    ...(client.backchannelLogoutUri && {
      backchannel_logout_uri: client.backchannelLogoutUri,
      backchannel_logout_session_required: true,
    }),
    grant_types: ['authorization_code'],
    response_types: ['code'],
    token_endpoint_auth_method: 'private_key_jwt',
    id_token_signed_response_alg: 'RS256',
  };
  const configuration: Configuration = {
    // the client comes from the store: one of the configuration is cloned, and a clone in Jest's realm is no plain object to oidc-provider
    adapter: memoryStore({ [`Client:${client.id}`]: registered }),
    jwks: { keys: [{ ...pair.privateKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }] } as never,
    // the three issuers share one host, and a browser shares cookies between them
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: `${name}_session`, interaction: `${name}_interaction`, resume: `${name}_resume` },
    },
    clientAuthMethods: ['private_key_jwt'],
    responseTypes: ['code'],
    scopes: ['openid', 'profile'],
    acrValues: name === 'entra-id' ? [] : ACR_VALUES,
    claims: { openid: ['sub', 'acr', 'tid', 'oid', 'authorization_details'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Interaction: HOUR, Session: 12 * HOUR, Grant: 12 * HOUR },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: { enabled: false },
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => {
          const atOnce = ctx.oidc.entities.IdTokenHint !== undefined;
          ctx.set(pageHeaders(formTargets, atOnce ? LOGOUT_SCRIPT : undefined));
          ctx.body = logoutPage(pageLanguage(ctx.oidc.params?.['ui_locales']), form, atOnce);
        },
        postLogoutSuccessSource: (ctx) => setPage(ctx, loggedOutPage(pageLanguage(ctx.oidc.params?.['ui_locales'])), formTargets),
      },
    },
    ...(name === 'ansattporten' && {
      extraParams: {
        authorization_details: (_ctx: KoaContextWithOIDC, value: string | undefined) => {
          if (value !== undefined) readDetails(value);
        },
      },
      discovery: { authorization_details_types_supported: [ORGANISATION_TYPE] },
    }),
    findAccount: (ctx, sub, token) => account(ctx, sub, token && 'grantId' in token ? token.grantId : undefined),
    // nobody is asked for consent
    async loadExistingGrant(ctx) {
      const { client: asking, session, params, result, provider: op } = ctx.oidc;
      if (!asking || !session?.accountId) return undefined;
      const grant = new op.Grant({ accountId: session.accountId, clientId: asking.clientId });
      grant.addOIDCScope('openid profile');
      grant.addOIDCClaims(['sub', 'acr', 'tid', 'oid', 'authorization_details']);
      const grantId = await grant.save();
      const asked = params?.['authorization_details'];
      const organisationNumber = result?.['organisationNumber'];
      if (typeof asked === 'string' && typeof organisationNumber === 'string') {
        const orgno = { authority: 'iso6523-actorid-upis', ID: `0192:${organisationNumber}` };
        granted.set(
          grantId,
          readDetails(asked).map(() => ({ type: ORGANISATION_TYPE, orgno })),
        );
      }
      return grant;
    },
    interactions: { policy, url: (_ctx, { uid }) => `${path}/interaction/${uid}` },
    renderError: (ctx, out) =>
      setPage(ctx, failurePage(pageLanguage(ctx.oidc?.params?.['ui_locales']), out.error, out.error_description), formTargets),
  };

  /** Posts a logout token to the client. @throws Error when the client does not take it */
  async function tellLogout(sub: string, sid: string): Promise<void> {
    if (!client.backchannelLogoutUri) return;
    const seconds = Math.floor(clock.now().getTime() / 1000);
    const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
    const token = signToken(
      {
        header: { alg: 'RS256', typ: 'logout+jwt', kid },
        claims: { iss: url, aud: client.id, sub, sid, iat: seconds, exp: seconds + 120, jti: randomUUID(), events },
      },
      keys,
    );
    const { status } = await fetch(client.backchannelLogoutUri, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: tampering?.logoutToken ? rewriteToken(token, tampering.logoutToken, keys) : token }),
      redirect: 'manual',
      signal: AbortSignal.timeout(5000),
    });
    if (status !== 200 && status !== 204) throw new Error(`The product answered the logout token with ${status}`);
  }

  const op = new Provider(url, configuration);
  // its own way refuses to call a private address, and that is where the product runs in development
  Object.assign(op.Client.prototype, { backchannelLogout: tellLogout });
  op.use(async (ctx, next) => {
    await next();
    const route = (ctx as Partial<KoaContextWithOIDC>).oidc?.route;
    const body = ctx.body as { id_token?: string } | undefined;
    if (route === 'token' && tampering?.idToken && body?.id_token)
      ctx.body = { ...body, id_token: rewriteToken(body.id_token, tampering.idToken, keys) };
    const location = ctx.response.get('location');
    if (tampering?.iss && (route === 'authorization' || route === 'resume') && location.includes('iss=')) {
      const target = new URL(location);
      const iss = tampering.iss(target.searchParams.get('iss') ?? '');
      if (iss === null) target.searchParams.delete('iss');
      else target.searchParams.set('iss', iss);
      ctx.set('location', target.href);
    }
  });
  op.on('authorization.success', ({ oidc }: KoaContextWithOIDC) => {
    const { accountId } = oidc.session ?? {};
    const sid = oidc.session?.sidFor(client.id);
    if (accountId && sid) sids.set(accountId, (sids.get(accountId) ?? new Set()).add(sid));
  });

  const router = express.Router();
  router.get('/interaction/:uid', async (request, response) => {
    const { params } = await op.interactionDetails(request, response);
    const lang = pageLanguage(params['ui_locales']);
    const action = `${path}/interaction/${request.params.uid}`;
    response.set(pageHeaders(formTargets)).send(chooserPage({ provider: name, lang, people: own, action, organisationName }));
  });
  router.post('/interaction/:uid', express.urlencoded({ extended: false }), async (request, response) => {
    const { params } = await op.interactionDetails(request, response);
    const { who, cancel } = (request.body ?? {}) as { who?: unknown; cancel?: unknown };
    if (cancel)
      return op.interactionFinished(request, response, { error: 'access_denied', error_description: 'the person did not want to' });
    const found = own
      .flatMap((person) =>
        [person.organisationNumber, ...(person.otherOrganisationNumbers ?? [])].map((organisationNumber) => ({
          person,
          organisationNumber,
        })),
      )
      .find(({ person, organisationNumber }) => who === person.sub || who === choiceOf(person.sub, organisationNumber));
    if (!found) {
      response.status(400).set(pageHeaders(formTargets));
      return void response.send(failurePage(pageLanguage(params['ui_locales']), 'unknown_person'));
    }
    const { person, organisationNumber } = found;
    const returnTo = await op.interactionResult(request, response, {
      login: { accountId: person.sub, ...(person.acr && { acr: person.acr }) },
      ...(organisationNumber && { organisationNumber }),
    });
    const session = await op.Session.get(op.createContext(request, response));
    if (session.accountId && session.accountId !== person.sub) {
      // another person than before in this browser: begin anew, without the detour of a logout
      delete session.accountId;
      delete session.authorizations;
      await session.persist();
    }
    response.redirect(303, returnTo);
  });
  router.use((error: unknown, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
    // an interaction that is over or another browser's
    const known = error instanceof errors.OIDCProviderError;
    response.status(known ? error.statusCode : 500).set(pageHeaders(formTargets));
    response.send(failurePage('nb', known ? error.error : 'server_error', known ? error.error_description : String(error)));
  });
  router.use(op.callback());

  return {
    router,
    tamper: (how) => void (tampering = how),
    async logOut(sub) {
      const known = [...(sids.get(sub) ?? [])];
      for (const sid of known) await tellLogout(sub, sid);
      sids.delete(sub);
      return known.length;
    },
  };
}

/** @throws errors.InvalidRequest when it is not a list with organisations alone */
function readDetails(value: string): readonly { type: string }[] {
  let details: unknown;
  try {
    details = JSON.parse(value);
  } catch {
    throw new errors.InvalidRequest('authorization_details is not JSON');
  }
  const right =
    Array.isArray(details) && details.length > 0 && details.every((one: { type?: unknown } | null) => one?.type === ORGANISATION_TYPE);
  if (!right) throw new errors.InvalidRequest(`authorization_details must be a list of ${ORGANISATION_TYPE}`);
  return details as { type: string }[];
}
