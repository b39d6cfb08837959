import { ADVISING_PURPOSES, CASELOAD_FLAGS, LOOK_REASONS, OFFICE_KINDS, PROPOSAL_STATES } from '@arena/domain';
import { z } from 'zod';
import { shownFit } from './contact';
import { explanationView } from './matching';
import { placeView, postingCard } from './postings';
import { sharedDraft } from './profiles';
import { route } from './route';
import { isoDay, language } from './vocabulary';

export const officeKind = z.enum(OFFICE_KINDS);
export const advisingPurpose = z.enum(ADVISING_PURPOSES);
export const lookReason = z.enum(LOOK_REASONS);
export const proposalState = z.enum(PROPOSAL_STATES);

export const office = z.object({ id: z.string(), name: z.string(), kind: officeKind, place: placeView.nullable() });
export type Office = z.infer<typeof office>;

/** A yes to an office, or to one adviser of it. */
export const advisingConsent = z.object({
  id: z.string(),
  office,
  /** Null: everybody at the office. */
  adviser: z.object({ id: z.string(), name: z.string() }).nullable(),
  purposes: z.array(advisingPurpose),
  givenAt: z.string(),
  /** The last day, whole, in Europe/Oslo. */
  endsOn: isoDay,
});
export type AdvisingConsent = z.infer<typeof advisingConsent>;

/** A proposal as the seeker reads it. Nothing is shared with the employer before a yes; a no is told to nobody but the adviser. */
export const proposalForSeeker = z.object({
  id: z.string(),
  posting: postingCard.nullable(),
  office: z.string(),
  adviser: z.string().nullable(),
  /** In the adviser's own words. */
  note: z.string(),
  sentAt: z.string(),
  answerBy: isoDay,
  state: proposalState,
  /** Where it became a contact. */
  contact: z.string().nullable(),
});
export type ProposalForSeeker = z.infer<typeof proposalForSeeker>;

/** A change to the answers that an adviser suggests; it counts from the seeker's yes. */
export const suggestedChange = z.object({
  id: z.string(),
  office: z.string(),
  adviser: z.string().nullable(),
  note: z.string(),
  sentAt: z.string(),
  draft: sharedDraft,
  /** What would change, in words of the reader's language. */
  added: z.array(z.string()),
  removed: z.array(z.string()),
});
export type SuggestedChange = z.infer<typeof suggestedChange>;

/** One look, as the person who was looked at reads it. */
export const look = z.object({
  at: z.string(),
  office: z.string(),
  adviser: z.string().nullable(),
  reason: lookReason,
  posting: z.string().nullable(),
});
export type Look = z.infer<typeof look>;

const seeker = { access: { who: ['seeker'], own: false }, cache: 'no-store' } as const;
const seekersOwn = { access: { who: ['seeker'], own: true }, cache: 'no-store' } as const;
const adviser = { access: { who: ['adviser'], own: false }, cache: 'no-store' } as const;
/** What an adviser may ask for is what somebody's consent covers at this moment; anything else is not there. */
const consented = { access: { who: ['adviser'], own: true }, cache: 'no-store' } as const;
const id = z.object({ id: z.string().max(120) });
const key = z.object({ key: z.string().max(60) });
const inLanguage = z.object({ lang: language.default('nb') });

export const listOffices = route({
  name: 'listOffices', method: 'GET', path: '/api/offices', summary: 'Offices whose advisers use the site', access: { who: 'public' }, cost: 'light',
  query: inLanguage, response: z.object({ items: z.array(office) }), cache: { seconds: 60 },
}); // prettier-ignore

export const listAdvisers = route({
  ...seeker, name: 'listAdvisers', method: 'GET', path: '/api/offices/:id/advisers', summary: 'Advisers of an office who have given their name', cost: 'light',
  params: id, response: z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) }),
}); // prettier-ignore

export const readAdvising = route({
  ...seeker, name: 'readAdvising', method: 'GET', path: '/api/me/advising', summary: 'Who may advise one, what they propose, and who has looked', cost: 'light',
  query: inLanguage,
  response: z.object({
    consents: z.array(advisingConsent), proposals: z.array(proposalForSeeker), changes: z.array(suggestedChange), looks: z.array(look),
  }),
}); // prettier-ignore

/** At most a year ahead. `id` is chosen by the caller: a second click gives nothing twice. */
export const giveAdvisingConsent = route({
  ...seeker, name: 'giveAdvisingConsent', method: 'POST', path: '/api/me/advising/consents', summary: 'Lets an office or an adviser in', cost: 'light',
  body: z.strictObject({ id: z.uuid(), office: z.string().max(120), adviser: z.uuid().nullable(), purposes: z.array(advisingPurpose).min(1).max(3), endsOn: isoDay }),
  response: advisingConsent,
}); // prettier-ignore

export const takeBackAdvisingConsent = route({
  ...seekersOwn, name: 'takeBackAdvisingConsent', method: 'DELETE', path: '/api/me/advising/consents/:id', summary: 'Takes it back, at once', cost: 'light',
  params: id, response: z.object({ takenBack: z.literal(true) }),
}); // prettier-ignore

/** A yes sends an interest with what the account keeps; `contact` is its id, chosen by the caller. @remarks problems: 'posting-closed', 'not-now' */
export const answerProposal = route({
  ...seekersOwn, name: 'answerProposal', method: 'POST', path: '/api/me/advising/proposals/:id/answer', summary: 'Yes or no to a proposal', cost: 'light',
  params: id, body: z.strictObject({ lang: language, answer: z.enum(['yes', 'no']), contact: z.uuid() }), response: proposalForSeeker,
}); // prettier-ignore

/** @remarks 'changed-meanwhile' where the answers are not those that the change was made on */
export const answerChange = route({
  ...seekersOwn, name: 'answerChange', method: 'POST', path: '/api/me/advising/changes/:id/answer', summary: 'Approves or turns down a change to the answers', cost: 'light',
  params: id, body: z.strictObject({ answer: z.enum(['yes', 'no']) }), response: z.object({ approved: z.boolean() }),
}); // prettier-ignore

/** A line of the worklist. `key` is the adviser's own for this person. */
export const caseloadPerson = z.object({
  key: z.string(),
  /** As the person wants to be called. */
  name: z.string().nullable(),
  purposes: z.array(advisingPurpose),
  since: z.string(),
  endsOn: isoDay,
  /** Another one after each yes, each withdrawal and each end: what was read under an older one is read again. */
  consentVersion: z.string(),
  flags: z.array(z.enum(CASELOAD_FLAGS)),
  openContacts: z.number().int(),
  /** ISO time of the office's last look at the person by name: a comparison is nameless and does not count. */
  lastLook: z.string().nullable(),
});
export type CaseloadPerson = z.infer<typeof caseloadPerson>;

export const proposalForAdviser = z.object({
  id: z.string(),
  /** Null once the consent is gone. */
  person: z.object({ key: z.string(), name: z.string().nullable() }).nullable(),
  posting: z.object({ id: z.string(), title: z.string(), lang: language, employer: z.string() }),
  note: z.string(),
  sentAt: z.string(),
  answerBy: isoDay,
  /** 'expired' is told as 'refused'. */
  state: proposalState.exclude(['expired']),
});
export type ProposalForAdviser = z.infer<typeof proposalForAdviser>;

export const readCaseload = route({
  ...adviser, name: 'readCaseload', method: 'GET', path: '/api/caseload', summary: 'The worklist: people who let one in, what waits, what was proposed', cost: 'light',
  query: inLanguage, response: z.object({ office: office.nullable(), people: z.array(caseloadPerson), proposals: z.array(proposalForAdviser) }),
}); // prettier-ignore

/** `contacts` are those that are open, and what came of the adviser's own proposals. */
export const adviseePerson = caseloadPerson.extend({
  version: z.number().int(),
  draft: sharedDraft.nullable(),
  /** The answers in words: skills, languages, papers, place. */
  skills: z.array(z.object({ id: z.string(), label: z.string(), level: z.number().int() })),
  /** What is not answered yet. */
  missing: z.array(z.enum(['place', 'languages', 'skills', 'name'])),
  contacts: z.array(z.object({ posting: z.string(), title: z.string(), employer: z.string(), state: z.string(), since: z.string() })),
  changePending: z.boolean(),
});
export type AdviseePerson = z.infer<typeof adviseePerson>;

/** POST, because each look is written down with its reason. */
export const lookAtPerson = route({
  ...consented, name: 'lookAtPerson', method: 'POST', path: '/api/caseload/:key/looks', summary: 'Opens the profile of somebody who lets one see it', cost: 'light',
  params: key, body: z.strictObject({ lang: language, reason: lookReason }), response: adviseePerson,
}); // prettier-ignore

export const openingsForPerson = route({
  ...consented, name: 'openingsForPerson', method: 'POST', path: '/api/caseload/:key/openings', summary: 'Openings ranked for somebody who lets one propose', cost: 'costly',
  params: key, body: z.strictObject({ lang: language, reason: lookReason }),
  response: z.object({ ranked: z.array(z.object({ posting: postingCard, explanation: explanationView })), proposed: z.array(z.string()), consentVersion: z.string() }),
}); // prettier-ignore

/** Side by side and nameless; `key` is random for this posting and this office. One look is written down for each person shown. */
export const comparePeople = route({
  ...adviser, name: 'comparePeople', method: 'POST', path: '/api/postings/:id/advisees', summary: 'Who of those who let one propose fits an opening', cost: 'costly',
  params: id, body: z.strictObject({ lang: language, reason: lookReason }),
  response: z.object({ posting: postingCard, people: z.array(z.object({ key: z.string(), pseudonym: z.string(), fit: shownFit, proposed: z.boolean() })) }),
}); // prettier-ignore

/** `person` is a key of the worklist or of a comparison. `days` until the answer. `id` is chosen by the caller. */
export const propose = route({
  ...consented, name: 'propose', method: 'POST', path: '/api/caseload/:key/proposals', summary: 'Proposes an opening to a person; nothing is shared before the person says yes', cost: 'light',
  params: key, body: z.strictObject({ id: z.uuid(), lang: language, posting: z.string().max(120), note: z.string().trim().min(1).max(800), days: z.number().int().min(3).max(14) }),
  response: proposalForAdviser,
}); // prettier-ignore

export const takeBackProposal = route({
  ...consented, name: 'takeBackProposal', method: 'DELETE', path: '/api/proposals/:id', summary: 'Takes a proposal back that is not answered', cost: 'light',
  params: id, response: z.object({ takenBack: z.literal(true) }),
}); // prettier-ignore

export const suggestChange = route({
  ...consented, name: 'suggestChange', method: 'POST', path: '/api/caseload/:key/changes', summary: 'Suggests a change to the answers; the person approves it', cost: 'light',
  params: key, body: z.strictObject({ id: z.uuid(), version: z.number().int(), draft: sharedDraft, note: z.string().trim().max(400) }),
  response: z.object({ sent: z.literal(true) }),
}); // prettier-ignore
