import type { Provider } from '@arena/domain';
import { entraSubject } from './entra-subject';
import { LoginFault } from './login-fault';

/** How sure the Nordic providers must be of who it is; the first is asked for. */
export const LEVELS = ['idporten-loa-substantial', 'idporten-loa-high'] as const;
/** What Ansattporten is asked for: which organisation the person stands for. */
export const ORGANISATION = 'ansattporten:orgno';
/** ISO 6523's code of Norwegian organisation numbers. */
const AUTHORITY = '0192:';

export interface Login {
  /** The key of the account: what we know the person by. */
  account: string;
  subject: string;
  providerSession: string | null;
  organisationNumber: string | null;
  /** Null where keeping it would keep a national identity number. */
  idToken: string | null;
}

/** Claims of an ID token that the client has checked already: signature, issuer, audience, time and nonce. */
export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

/**
 * Who has logged in, by the claims, and whether that is enough.
 * @param tenants those of Entra ID that are let in, in small letters
 * @throws LoginFault when it is not enough
 */
export function readLogin(provider: Provider, claims: Claims, idToken: string, tenants: readonly string[]): Login {
  const login: Login = {
    account: claims.sub,
    subject: claims.sub,
    providerSession: text(claims['sid']),
    organisationNumber: null,
    idToken: 'pid' in claims ? null : idToken,
  };
  switch (provider) {
    case 'id-porten':
      requireLevel(claims['acr']);
      return login;
    case 'ansattporten':
      if (claims['acr'] !== undefined) requireLevel(claims['acr']);
      return { ...login, organisationNumber: organisationOf(claims['authorization_details']) };
    case 'entra-id': {
      const [tenant, object] = [text(claims['tid'])?.toLowerCase(), text(claims['oid'])];
      if (!tenant || !object) throw new LoginFault('login-failed', 'no tenant or no object id');
      if (!tenants.includes(tenant)) throw new LoginFault('login-failed', 'the tenant is not let in');
      return { ...login, account: entraSubject(tenant, object) };
    }
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

function requireLevel(acr: unknown): void {
  if (!LEVELS.some((level) => level === acr)) throw new LoginFault('login-failed', 'the level of assurance is too low');
}

/** The one organisation the person has chosen to stand for. That its number has the right check digit is for the provider to know. */
function organisationOf(details: unknown): string {
  const numbers = (Array.isArray(details) ? (details as readonly unknown[]) : []).flatMap((detail) => {
    const { type, orgno } = (detail ?? {}) as { type?: unknown; orgno?: { ID?: unknown } };
    const id = type === ORGANISATION ? text(orgno?.ID) : null;
    return id?.startsWith(AUTHORITY) ? [id.slice(AUTHORITY.length)] : [];
  });
  const [number] = numbers;
  if (numbers.length !== 1 || number === undefined || !/^\d{9}$/.test(number))
    throw new LoginFault('login-failed', 'no organisation to stand for');
  return number;
}
