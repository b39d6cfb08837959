import { z } from 'zod';
import { placeView } from './postings';
import { route } from './route';
import { language, municipalityNumber, trade } from './vocabulary';

/** What Enhetsregisteret says of a number. */
export const registerUnit = z.object({
  organisationNumber: z.string(),
  name: z.string(),
  /** AS, ENK, KOMM …: as the register codes it. */
  form: z.string(),
  subUnit: z.boolean(),
  place: placeView.nullable(),
  /** A guess from the register's line of business; null where there is none. */
  trade: trade.nullable(),
  /** It has a page here already. */
  organisationId: z.string().nullable(),
});
export type RegisterUnit = z.infer<typeof registerUnit>;

export const ourOrganisation = z.object({
  id: z.string(),
  organisationNumber: z.string(),
  name: z.string(),
  trade,
  place: placeView.nullable(),
  lang: language,
  about: z.string(),
  openForContact: z.boolean(),
  /** False until the register has confirmed what was typed by hand. */
  confirmed: z.boolean(),
  version: z.number().int(),
});
export type OurOrganisation = z.infer<typeof ourOrganisation>;

const employer = { access: { who: ['employer'], own: false }, cache: 'no-store' } as const;

/** @remarks problems: 'organisation-number-wrong', 'organisation-unknown', 'organisation-removed', 'organisation-bankrupt', 'register-away' */
export const lookUpOrganisation = route({
  ...employer, name: 'lookUpOrganisation', method: 'GET', path: '/api/register/:number', summary: 'An organisation by its number, from Enhetsregisteret', cost: 'costly',
  params: z.object({ number: z.string().max(40) }), response: registerUnit,
}); // prettier-ignore

/** The number must be that of the login, or of a sub-unit of it. `byHand` only counts while the register does not answer. */
export const openOrganisation = route({
  ...employer, name: 'openOrganisation', method: 'POST', path: '/api/our-organisation', summary: 'Gives the organisation a page here', cost: 'costly',
  body: z.strictObject({
    organisationNumber: z.string().max(40),
    trade,
    lang: language,
    byHand: z.strictObject({ name: z.string().trim().min(2).max(120), municipality: municipalityNumber }).nullable(),
  }),
  response: ourOrganisation,
}); // prettier-ignore

export const readOurOrganisation = route({
  ...employer, name: 'readOurOrganisation', method: 'GET', path: '/api/our-organisation', summary: 'The page of the organisation one stands for', cost: 'light',
  response: ourOrganisation,
}); // prettier-ignore

export const changeOurOrganisation = route({
  ...employer, name: 'changeOurOrganisation', method: 'PUT', path: '/api/our-organisation', summary: 'Changes the page', cost: 'light',
  body: z.strictObject({
    version: z.number().int(),
    about: z.string().trim().max(2000),
    trade,
    municipality: municipalityNumber,
    lang: language,
    openForContact: z.boolean(),
  }),
  response: ourOrganisation,
}); // prettier-ignore
