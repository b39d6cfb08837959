import { DemoPerson, LoginProvider } from '@arena/fixtures';
import express, { Router } from 'express';
import { generateKeyPairSync, JsonWebKey, randomBytes, randomUUID } from 'node:crypto';
import Provider, { Account, Configuration, errors, interactionPolicy, KoaContextWithOIDC } from 'oidc-provider';
import { pageHeaders } from '../html';
import { choiceOf, chooserPage, failurePage, loggedOutPage, logoutPage } from './login-pages';
import { memoryStore } from './memory-store';
import { rewriteToken, SigningKeys, Tampering } from './tampering';
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
export function issuer({ provider: name, url, people, client, organisationName }: IssuerOptions): Issuer {
  const own = people.filter((person) => person.provider === name);
  const path = new URL(url).pathname;
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const keys: SigningKeys = {
    issuer: pair.privateKey,
    issuerPublic: pair.publicKey,
    stranger: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  };
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

  const configuration: Configuration = {
    adapter: memoryStore(),
    clients: [
      {
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
      },
    ],
    jwks: { keys: [{ ...pair.privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' }] } as never,
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
      pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => setPage(ctx, logoutPage(pageLanguage(ctx.oidc.params?.['ui_locales']), form), formTargets),
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
      const grantId = await grant.save(12 * HOUR);
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
    async fetch(input, init) {
      const body = init?.body;
      const token = body instanceof URLSearchParams ? body.get('logout_token') : null;
      const rewrite = tampering?.logoutToken;
      if (body instanceof URLSearchParams && token && rewrite) body.set('logout_token', rewriteToken(token, rewrite, keys));
      return fetch(input, { ...init, signal: AbortSignal.timeout(5000) });
    },
  };

  const op = new Provider(url, configuration);
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
    const session = await op.Session.get(op.createContext(request, response));
    if (session.accountId && session.accountId !== person.sub) {
      // another person than before in this browser: begin anew, without the detour of a logout
      delete session.accountId;
      delete session.authorizations;
      await session.persist();
    }
    return op.interactionFinished(request, response, {
      login: { accountId: person.sub, ...(person.acr && { acr: person.acr }) },
      ...(organisationNumber && { organisationNumber }),
    });
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
      const registered = await op.Client.find(client.id);
      const known = [...(sids.get(sub) ?? [])];
      for (const sid of known) await registered?.backchannelLogout(sub, sid);
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
