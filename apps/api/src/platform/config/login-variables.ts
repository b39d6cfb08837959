import { type Provider } from '@arena/domain';
import { z } from 'zod';

/** What a private key must hold to sign with: RSA (RS256, or PS256 where `alg` says so) or the curve P-256 (ES256). */
const privateKey = z.discriminatedUnion('kty', [
  z.looseObject({
    kty: z.literal('RSA'),
    n: z.string(),
    e: z.string(),
    d: z.string(),
    p: z.string(),
    q: z.string(),
    dp: z.string(),
    dq: z.string(),
    qi: z.string(),
    kid: z.string().optional(),
    alg: z.enum(['RS256', 'PS256']).optional(),
  }),
  z.looseObject({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
    d: z.string(),
    kid: z.string().optional(),
    alg: z.literal('ES256').optional(),
  }),
]);
export type PrivateKey = z.infer<typeof privateKey>;

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

/** Without HTTPS anybody between could be the provider; on this very machine there is nobody between. */
const issuer = z.url({ protocol: /^https?$/ }).refine((value) => {
  const url = URL.parse(value);
  return url?.protocol === 'https:' || url?.hostname === 'localhost' || url?.hostname === '127.0.0.1';
});
const ISSUER = 'an address that starts with https:// (http:// only on localhost)';

/** The variables of logging in. Empty ones leave a provider out: whoever chooses it is told that it does not answer. */
export const LOGIN_VARIABLES = [
  {
    name: 'LOGIN_ID_PORTEN_ISSUER',
    schema: issuer.optional(),
    fallback: '',
    meaning: 'The issuer that people who look for work log in with: ID-porten.',
    expected: ISSUER,
  },
  {
    name: 'LOGIN_ANSATTPORTEN_ISSUER',
    schema: issuer.optional(),
    fallback: '',
    meaning: 'The issuer of Ansattporten, for people who stand for an organisation.',
    expected: ISSUER,
  },
  {
    name: 'LOGIN_ENTRA_ID_ISSUER',
    schema: issuer.optional(),
    fallback: '',
    meaning: 'The issuer of Entra ID, for staff of public offices.',
    expected: ISSUER,
  },
  {
    name: 'LOGIN_CLIENT_ID',
    schema: z
      .string()
      .regex(/^[\w.:/-]{1,200}$/)
      .optional(),
    fallback: '',
    meaning: 'The name the issuers know the site by. Needed with any issuer.',
    expected: 'the client id that the issuer has given',
  },
  {
    name: 'LOGIN_CLIENT_KEY',
    schema: jsonText.pipe(privateKey).optional(),
    fallback: '',
    meaning: 'The private key with which the site shows the issuers who it is, as a JWK. Needed with any issuer. A secret.',
    expected: 'a private key as a JWK in JSON: RSA, or EC with the curve P-256',
  },
  {
    name: 'ENTRA_TENANTS',
    schema: z
      .string()
      .transform((value) => value.split(',').map((tenant) => tenant.trim().toLowerCase()))
      .pipe(z.array(z.uuid()).min(1))
      .optional(),
    fallback: '',
    meaning: 'The Entra ID tenants whose people are let in. Needed with the issuer of Entra ID.',
    expected: 'tenant ids with commas between',
  },
] as const;

/** How people log in. */
export interface LoginSettings {
  /** Only those that are set. */
  issuers: Readonly<Partial<Record<Provider, string>>>;
  /** Null only where no issuer is set. */
  client: { id: string; key: PrivateKey } | null;
  /** In small letters. */
  entraTenants: readonly string[];
}

/** @returns what is missing, as one clause each */
export function loginFaults({ issuers, client, entraTenants }: LoginSettings): string[] {
  return [
    ...(Object.keys(issuers).length && !client ? ['LOGIN_CLIENT_ID and LOGIN_CLIENT_KEY are needed where an issuer is set'] : []),
    ...(issuers['entra-id'] && !entraTenants.length ? ['ENTRA_TENANTS is needed where LOGIN_ENTRA_ID_ISSUER is set'] : []),
  ];
}

/** Without what is not set. */
export const definedOnly = <K extends string>(values: Readonly<Record<K, string | undefined>>): Partial<Record<K, string>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Record<K, string>>;
