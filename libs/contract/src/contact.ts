import { CLOSING_REASONS, CONTACT_ACTIONS, CONTACT_STATES, DECLINE_REASONS } from '@arena/domain';
import { z } from 'zod';
import { band, reasonRow } from './matching';
import { profile } from './profile';
import { route } from './route';
import { language, opportunityKind } from './vocabulary';

export const contactState = z.enum(CONTACT_STATES);
export const contactAction = z.enum(CONTACT_ACTIONS);
export const declineReason = z.enum(DECLINE_REASONS);
export const closingReason = z.enum(CLOSING_REASONS);
export const contactParty = z.enum(['seeker', 'employer', 'arena']);

/** The longest line that goes with an interest, and the longest message after. */
export const LONGEST_LINE = 800;
export const LONGEST_MESSAGE = 2000;

/** How somebody fits, as an employer sees it: the person's own rows, without a number and without a place. */
export const shownFit = z.object({
  band,
  counts: z.object({ fits: z.number().int(), near: z.number().int(), learned: z.number().int(), missing: z.number().int() }),
  rows: z.array(reasonRow),
  highlight: z.number().int().nullable(),
  /** Whether the work lies within what the person will travel; null where they have not said. Never how far. */
  withinReach: z.boolean().nullable(),
});
export type ShownFit = z.infer<typeof shownFit>;

/** Exactly what an employer sees of a person before both have said yes. The preview is this very shape. */
export const shownPerson = z.object({
  /** Random for this contact; two contacts of one person have nothing in common. */
  pseudonym: z.string(),
  fit: shownFit,
  line: z.string().nullable(),
});
export type ShownPerson = z.infer<typeof shownPerson>;

/** What in a text would tell who somebody is. */
export const finding = z.object({ kind: z.string(), start: z.number().int(), end: z.number().int(), text: z.string() });

export const contactEntry = z.object({
  sequence: z.number().int(),
  by: contactParty,
  action: contactAction,
  at: z.string(),
  reason: declineReason.nullable(),
  closing: closingReason.nullable(),
  text: z.string().nullable(),
});
export type ContactEntryView = z.infer<typeof contactEntry>;

/** One line of a list. */
export const contactCard = z.object({
  id: z.string(),
  state: contactState,
  posting: z.object({
    id: z.string(), title: z.string(), lang: language, kind: opportunityKind, employer: z.string(),
    /** Whether it can still be seen by everybody. */
    open: z.boolean(),
  }), // prettier-ignore
  /** Who began: the person showed interest, or the employer asked somebody who agreed to be found. */
  begunBy: z.enum(['seeker', 'employer']),
  pseudonym: z.string(),
  /** Of the other side; null until both have said yes. */
  name: z.string().nullable(),
  waitsFor: z.enum(['seeker', 'employer']).nullable(),
  /** ISO time since when it waits or stands as it does, and the day (YYYY-MM-DD) by which it closes by itself. */
  since: z.string(),
  closesOn: z.string().nullable(),
  /** The last thing that happened. */
  last: contactEntry,
});
export type ContactCard = z.infer<typeof contactCard>;

export const contactView = contactCard.extend({
  /** What the employer sees of the person; the person is shown the same. */
  shown: shownPerson,
  history: z.array(contactEntry),
  /** What the reader may do now. */
  actions: z.array(contactAction),
  /** Three other openings, where this one came to nothing. Only for the seeker. */
  others: z.array(z.object({ id: z.string(), title: z.string(), employer: z.string() })),
});
export type ContactView = z.infer<typeof contactView>;

const seekers = { who: ['seeker'], own: false } as const;
const parties = { who: ['seeker', 'employer'], own: true } as const;
const id = z.object({ id: z.string().max(120) });
const interest = {
  lang: language,
  profile,
  /** Requirements of the posting that the person does not want to share, as `kind id`. */
  leaveOut: z.array(z.string().max(120)).max(30),
  line: z.string().trim().max(LONGEST_LINE),
};

/** Writes nothing. `findings`: what must be taken out of the line before it can be sent. `contact`: there is one already. */
export const previewInterest = route({
  name: 'previewInterest', method: 'POST', path: '/api/postings/:id/interest/preview', summary: 'Exactly what the employer would see', access: seekers, cost: 'costly',
  params: id, body: z.strictObject(interest),
  response: z.object({ shown: shownPerson, findings: z.array(finding), contact: z.string().nullable() }), cache: 'no-store',
}); // prettier-ignore

/** `id` is chosen by the caller, so that a second click sends nothing twice. @remarks problems: 'text-screened', 'posting-closed', 'not-now' */
export const sendInterest = route({
  name: 'sendInterest', method: 'POST', path: '/api/postings/:id/interest', summary: 'Shows interest in an opening', access: seekers, cost: 'costly',
  params: id, body: z.strictObject({ id: z.uuid(), ...interest }), response: contactView, cache: 'no-store',
}); // prettier-ignore

export const listContacts = route({
  name: 'listContacts', method: 'GET', path: '/api/contacts', summary: 'Contacts of the person, or of the organisation one stands for', access: { who: ['seeker', 'employer'], own: false }, cost: 'light',
  query: z.object({ lang: language.default('nb') }), response: z.object({ items: z.array(contactCard) }), cache: 'no-store',
}); // prettier-ignore

export const readContact = route({
  name: 'readContact', method: 'GET', path: '/api/contacts/:id', summary: 'One contact and its history', access: parties, cost: 'light',
  params: id, query: z.object({ lang: language.default('nb') }), response: contactView, cache: 'no-store',
}); // prettier-ignore

/**
 * `id` of the move is chosen by the caller: the same move twice counts once. `sequence`: the last entry that the reader had seen.
 * @remarks problems: 'moved-meanwhile' (somebody else was first), 'not-now', 'posting-closed', 'text-screened', 'name-missing'
 */
export const moveContact = route({
  name: 'moveContact', method: 'POST', path: '/api/contacts/:id/moves', summary: 'Sees, asks, answers, meets, agrees, declines, withdraws, writes or confirms', access: parties, cost: 'light',
  params: id,
  body: z.strictObject({
    lang: language,
    id: z.uuid(),
    sequence: z.number().int().min(1),
    action: contactAction.exclude(['send', 'close']),
    text: z.string().trim().max(LONGEST_MESSAGE).nullable(),
    reason: declineReason.nullable(),
    outcome: z.enum(['agreed', 'not-agreed']).nullable(),
  }),
  response: contactView, cache: 'no-store',
}); // prettier-ignore

/** Withdraws it where it stands open, then takes every trace of it away. */
export const deleteContact = route({
  name: 'deleteContact', method: 'DELETE', path: '/api/contacts/:id', summary: 'Deletes a contact', access: { who: ['seeker'], own: true }, cost: 'light',
  params: id, response: z.object({ deleted: z.literal(true) }), cache: 'no-store',
}); // prettier-ignore

/** Somebody who showed interest: a contact with what is shown of the person. */
export const applicant = contactCard.extend({ shown: shownPerson, actions: z.array(contactAction) });
export type Applicant = z.infer<typeof applicant>;
/** Somebody who agreed to be found and fits; `key` is random for this posting. */
export const foundPerson = shownPerson.extend({ key: z.string() });
export type FoundPerson = z.infer<typeof foundPerson>;

export const listPeople = route({
  name: 'listPeople', method: 'GET', path: '/api/our-postings/:id/people', summary: 'People who showed interest, and people who agreed to be found', access: { who: ['employer'], own: true }, cost: 'costly',
  params: id, query: z.object({ lang: language.default('nb') }),
  response: z.object({
    posting: z.object({ id: z.string(), title: z.string(), lang: language, kind: opportunityKind, state: z.string(), deadline: z.string().nullable(), version: z.number().int() }),
    /** Longest waiting first. */
    waiting: z.array(applicant),
    /** It is the person's turn, or both have said yes. */
    going: z.array(applicant),
    ended: z.array(applicant),
    /** The best fits, at most twenty; nobody who has hidden from this organisation, nobody in contact about this posting. */
    found: z.array(foundPerson),
  }),
  cache: 'no-store',
}); // prettier-ignore

/** @remarks a person who no longer agrees to be found is 'not-found' */
export const askFoundPerson = route({
  name: 'askFoundPerson', method: 'POST', path: '/api/our-postings/:id/people/:key', summary: 'Asks somebody who agreed to be found for a meeting', access: { who: ['employer'], own: true }, cost: 'costly',
  params: z.object({ id: z.string().max(120), key: z.string().max(60) }), body: z.strictObject({ lang: language, id: z.uuid() }), response: contactView, cache: 'no-store',
}); // prettier-ignore
