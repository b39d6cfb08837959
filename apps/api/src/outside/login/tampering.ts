import { createHmac, createSign, KeyObject } from 'node:crypto';

/** The readable parts of a signed token. */
export interface TokenParts {
  header: Record<string, unknown>;
  claims: Record<string, unknown>;
}

/** What leaves the issuer instead. */
export interface TamperedToken extends TokenParts {
  /** Whose key signs with RS256: the issuer's own (the default), or one that nobody knows. `alg` none and HS256 need no key. */
  signedBy?: 'issuer' | 'stranger';
}

/** Ways in which an issuer can be made to answer wrongly. */
export interface Tampering {
  idToken?: (token: TokenParts) => TamperedToken;
  logoutToken?: (token: TokenParts) => TamperedToken;
  /** The `iss` parameter of the authorization response; null leaves it out. */
  iss?: (iss: string) => string | null;
}

export interface SigningKeys {
  issuer: KeyObject;
  issuerPublic: KeyObject;
  stranger: KeyObject;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const decode = (part: string | undefined): Record<string, unknown> =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString('utf8')) as Record<string, unknown>;

/** Opens a token without looking at its signature. */
export function readToken(token: string): TokenParts {
  const [header, claims] = token.split('.');
  return { header: decode(header), claims: decode(claims) };
}

/**
 * Signs as the header says: RS256 by a key, none not at all, HS256 with the issuer's public key as the secret, which is the classic
 * confusion of algorithms.
 */
export function signToken({ header, claims, signedBy }: TamperedToken, keys: SigningKeys): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  if (header['alg'] === 'none') return `${signed}.`;
  if (header['alg'] === 'HS256') {
    const secret = keys.issuerPublic.export({ type: 'spki', format: 'pem' });
    return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
  }
  const key = signedBy === 'stranger' ? keys.stranger : keys.issuer;
  return `${signed}.${createSign('sha256').update(signed).sign(key, 'base64url')}`;
}

/** A token as someone wishes it to be, signed anew. */
export const rewriteToken = (token: string, rewrite: (token: TokenParts) => TamperedToken, keys: SigningKeys): string =>
  signToken(rewrite(readToken(token)), keys);
