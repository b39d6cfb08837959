import { CONSENT_PURPOSES, PROVIDERS } from '@arena/domain';
import { z } from 'zod';
import { ROLES, route } from './route';
import { language } from './vocabulary';

export const provider = z.enum(PROVIDERS);
export const consentPurpose = z.enum(CONSENT_PURPOSES);
export const emailAddress = z.email().max(254);
/** What nobody sees in a name and what turns the text after it round: it could look like somebody else's. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
/** As the person wants to be called; nobody sees it before both have said yes. */
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .refine((name) => /\p{L}/u.test(name) && !UNSEEN.test(name));

export const sessionView = z.object({
  /** Null: nobody is logged in. */
  person: z
    .object({
      role: z.enum(ROLES),
      lang: language,
      name: z.string().nullable(),
      /** Of an employer: the organisation it stands for; `id` is null until it has a page here. */
      organisation: z.object({ id: z.string().nullable(), organisationNumber: z.string(), name: z.string().nullable() }).nullable(),
      /** Notifications not read yet. */
      unread: z.number().int(),
      /** Tells a browser one account from another, so that nobody is shown what the one before them typed. Says nothing about the person. */
      mark: z.string(),
      /** Set for whoever cares for the site: the page shows the way to it. */
      operator: z.literal(true).optional(),
    })
    .nullable(),
  /** There was a session, and it has ended: the page says so instead of forgetting it silently. */
  ended: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;

export const accountView = z.object({
  role: z.enum(ROLES),
  lang: language,
  name: z.string().nullable(),
  email: z.object({ address: z.string(), verified: z.boolean() }).nullable(),
  consents: z.array(
    z.object({
      purpose: consentPurpose,
      /** ISO time; null where it is not given now. */
      givenAt: z.string().nullable(),
      /** Of `share-with-employer`: what it is for. */
      contact: z.object({ id: z.string(), title: z.string(), employer: z.string() }).nullable(),
    }),
  ),
  /** Organisations that must never see this person. */
  hiddenFrom: z.array(z.object({ id: z.string(), name: z.string() })),
  /** ISO time at which the session ends at the latest. */
  sessionEndsAt: z.string(),
});
export type AccountView = z.infer<typeof accountView>;

const everybody = { who: ROLES, own: false } as const;
const account = { access: everybody, response: accountView, cache: 'no-store' } as const;

export const readSession = route({
  name: 'readSession', method: 'GET', path: '/api/session', summary: 'Who is logged in, if anybody', access: { who: 'public' }, cost: 'light',
  response: sessionView, cache: 'no-store',
}); // prettier-ignore

/** `to`: the page of this site to come back to; one that cannot be kept is left out, since people come here by a link. */
export const startLogin = route({
  name: 'startLogin', method: 'GET', path: '/api/login/:provider', summary: 'Sends the browser to the provider to log in', access: { who: 'public' }, cost: 'costly',
  params: z.object({ provider }),
  query: z.object({ lang: language.default('nb'), to: z.string().max(2000).catch('').default('') }),
  response: z.undefined(), answers: 'redirect', cache: 'no-store',
}); // prettier-ignore

/** The query is the provider's, read by the OIDC client. */
export const finishLogin = route({
  name: 'finishLogin', method: 'GET', path: '/api/login/:provider/callback', summary: 'Where the provider sends the browser back to', access: { who: 'public' }, cost: 'costly',
  params: z.object({ provider }), response: z.undefined(), answers: 'redirect', cache: 'no-store',
}); // prettier-ignore

export const backChannelLogout = route({
  name: 'backChannelLogout', method: 'POST', path: '/api/login/:provider/back-channel-logout', summary: 'The provider says that a session has ended', access: { who: 'public' }, cost: 'costly',
  params: z.object({ provider }), body: z.object({ logout_token: z.string().max(20_000) }), response: z.object({}), foreign: true, cache: 'no-store',
}); // prettier-ignore

export const logout = route({
  name: 'logout', method: 'POST', path: '/api/logout', summary: 'Ends the session here, and says where to end it at the provider', access: everybody, cost: 'light',
  response: z.object({ endSessionUrl: z.string().nullable() }), cache: 'no-store',
}); // prettier-ignore

export const readAccount = route({
  ...account, name: 'readAccount', method: 'GET', path: '/api/me', summary: 'What is kept about the person who asks', cost: 'light',
}); // prettier-ignore

export const changeAccount = route({
  ...account, name: 'changeAccount', method: 'PUT', path: '/api/me', summary: 'Name and language', cost: 'light',
  body: z.strictObject({ name: personName.nullable(), lang: language }),
}); // prettier-ignore

export const changeEmail = route({
  ...account, name: 'changeEmail', method: 'PUT', path: '/api/me/email', summary: 'Enters an e-mail address; a code is sent to it', cost: 'costly',
  body: z.strictObject({ address: emailAddress }),
}); // prettier-ignore

export const verifyEmail = route({
  ...account, name: 'verifyEmail', method: 'POST', path: '/api/me/email/verify', summary: 'Shows by the code that the address is theirs', cost: 'costly',
  body: z.strictObject({ code: z.string().trim().regex(/^\d{6}$/) }),
}); // prettier-ignore

export const removeEmail = route({
  ...account, name: 'removeEmail', method: 'DELETE', path: '/api/me/email', summary: 'Takes the e-mail address away', cost: 'light',
}); // prettier-ignore

/** `share-with-employer` is given by sending an interest and taken back by withdrawing it, never here. */
export const changeConsent = route({
  ...account, name: 'changeConsent', method: 'PUT', path: '/api/me/consents/:purpose', summary: 'Gives a consent or takes it back', cost: 'light',
  params: z.object({ purpose: consentPurpose.exclude(['share-with-employer']) }), body: z.strictObject({ given: z.boolean() }),
}); // prettier-ignore

export const changeHiding = route({
  ...account, name: 'changeHiding', method: 'PUT', path: '/api/me/hidden-from', summary: 'Organisations that must never see the person',
  access: { who: ['seeker'], own: false }, cost: 'light', body: z.strictObject({ organisations: z.array(z.string().max(120)).max(200) }),
}); // prettier-ignore

export const exportAccount = route({
  name: 'exportAccount', method: 'GET', path: '/api/me/export', summary: 'Everything that is kept about the person, as JSON', access: everybody, cost: 'costly',
  response: z.record(z.string(), z.unknown()), cache: 'no-store',
}); // prettier-ignore

export const deleteAccount = route({
  name: 'deleteAccount', method: 'DELETE', path: '/api/me', summary: 'Deletes the person and everything about them', access: everybody, cost: 'costly',
  response: z.object({ deleted: z.literal(true) }), cache: 'no-store',
}); // prettier-ignore
