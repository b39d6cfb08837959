import { POSTING_ACTIONS, POSTING_STATES } from '@arena/domain';
import { z } from 'zod';
import { postingView } from './postings';
import { route } from './route';
import {
  adaptation, cefrLevel, condition, conceptId, isoDay, language, languageCode, licenceClass, municipalityNumber, opportunityKind, strength, workFact,
} from './vocabulary'; // prettier-ignore

const asked = { strength, note: z.string().trim().max(200).nullable() };
/** A requirement as an employer writes it. */
export const writtenRequirement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('skill'), id: conceptId, level: z.union([z.literal(1), z.literal(2), z.literal(3)]), ...asked }),
  z.strictObject({ kind: z.literal('language'), id: languageCode, cefr: cefrLevel, ...asked }),
  z.strictObject({ kind: z.literal('licence'), id: licenceClass, ...asked }),
  z.strictObject({ kind: z.literal('certificate'), id: conceptId, ...asked }),
  z.strictObject({ kind: z.literal('qualification'), id: conceptId, ...asked }),
]);
export type WrittenRequirement = z.infer<typeof writtenRequirement>;

/** What is written so far: anything may still be empty. What must be there to publish is told by `missing`. */
export const postingContent = z.strictObject({
  kind: opportunityKind,
  lang: language,
  title: z.string().max(120),
  /** One sentence for the card. */
  summary: z.string().max(200),
  about: z.string().max(4000),
  tasks: z.array(z.string().max(200)).max(12),
  occupation: conceptId.nullable(),
  requirements: z.array(writtenRequirement).max(30),
  municipality: municipalityNumber.nullable(),
  placeName: z.string().max(80),
  remote: z.boolean(),
  extentPercent: z.number().int().min(1).max(100).nullable(),
  start: isoDay.nullable(),
  durationWeeks: z.number().int().min(1).max(520).nullable(),
  deadline: isoDay.nullable(),
  places: z.number().int().min(1).max(99),
  /** What one lives on, beside what is always said of the kind: wage, agreement. */
  pay: z.string().max(200),
  facts: z.partialRecord(workFact, z.boolean()),
  conditions: z.array(condition).max(20),
  adaptations: z.array(adaptation).max(20),
  openToSchemes: z.boolean(),
  travel: z.string().max(300),
});
export type PostingContentDto = z.infer<typeof postingContent>;

export const postingState = z.enum(POSTING_STATES);
export const postingAction = z.enum(POSTING_ACTIONS);

/** What keeps a posting from being published. */
export const MISSING = ['title', 'summary', 'about', 'tasks', 'place', 'deadline-past', 'too-many-must', 'requirement-twice'] as const;
/** What could be better: advice, never a hindrance. `coded-words` and `heavy-language` name what they saw. */
export const ADVICE = ['many-must', 'coded-words', 'heavy-language', 'no-facts', 'nothing-learned', 'no-pay'] as const;

export const ourPosting = z.object({
  id: z.string(),
  state: postingState,
  /** Of what is written; the next change names it. */
  version: z.number().int(),
  content: postingContent,
  /** Labels of the concepts in `content`, in the reader's language: `skill leading-a-group` -> label. */
  labels: z.record(z.string(), z.string()),
  changedAt: z.string(),
  /** Published, and changed since without publishing again. */
  unpublishedChanges: z.boolean(),
  /** Never published: it can be thrown away. */
  neverPublished: z.boolean(),
  missing: z.array(z.enum(MISSING)),
  advice: z.array(z.object({ code: z.enum(ADVICE), words: z.array(z.string()) })),
  /** What can be done with it now. */
  actions: z.array(postingAction),
});
export type OurPosting = z.infer<typeof ourPosting>;

export const ourPostingCard = z.object({
  id: z.string(),
  kind: opportunityKind,
  state: postingState,
  title: z.string(),
  lang: language,
  changedAt: z.string(),
  deadline: z.string().nullable(),
  unpublishedChanges: z.boolean(),
  /** People who wait for an answer, and everybody who is or was in contact about it. */
  waiting: z.number().int(),
  people: z.number().int(),
});
export type OurPostingCard = z.infer<typeof ourPostingCard>;

const employer = { who: ['employer'], own: false } as const;
const ofEmployer = { who: ['employer'], own: true } as const;
const id = z.object({ id: z.string().max(120) });

export const listOurPostings = route({
  name: 'listOurPostings', method: 'GET', path: '/api/our-postings', summary: 'The postings of the organisation one stands for', access: employer, cost: 'light',
  response: z.object({ items: z.array(ourPostingCard) }), cache: 'no-store',
}); // prettier-ignore

/** `id` is chosen by the caller, so that a second click makes no second posting. */
export const startPosting = route({
  name: 'startPosting', method: 'POST', path: '/api/our-postings', summary: 'Begins a draft', access: employer, cost: 'light',
  body: z.strictObject({ id: z.uuid(), kind: opportunityKind, lang: language }), response: ourPosting, cache: 'no-store',
}); // prettier-ignore

export const readOurPosting = route({
  name: 'readOurPosting', method: 'GET', path: '/api/our-postings/:id', summary: 'What is written, and what can be done with it', access: ofEmployer, cost: 'light',
  params: id, query: z.object({ lang: language.default('nb') }), response: ourPosting, cache: 'no-store',
}); // prettier-ignore

/** @remarks a version other than the one that stands is answered 'changed-meanwhile'; nothing is written then */
export const writePosting = route({
  name: 'writePosting', method: 'PUT', path: '/api/our-postings/:id', summary: 'Saves what is written; what is published stays as it is', access: ofEmployer, cost: 'light',
  params: id, body: z.strictObject({ lang: language, version: z.number().int(), content: postingContent }), response: ourPosting, cache: 'no-store',
}); // prettier-ignore

/** @remarks problems: 'not-complete' names the fields, 'not-now' when the state does not allow it, 'changed-meanwhile' */
export const movePosting = route({
  name: 'movePosting', method: 'POST', path: '/api/our-postings/:id/moves', summary: 'Publishes, pauses, resumes, fills, withdraws or opens again', access: ofEmployer, cost: 'light',
  params: id, body: z.strictObject({ lang: language, version: z.number().int(), action: postingAction.exclude(['expire']) }), response: ourPosting, cache: 'no-store',
}); // prettier-ignore

export const previewPosting = route({
  name: 'previewPosting', method: 'GET', path: '/api/our-postings/:id/preview', summary: 'What is written, as a seeker will see it', access: ofEmployer, cost: 'light',
  params: id, query: z.object({ lang: language.default('nb') }), response: postingView, cache: 'no-store',
}); // prettier-ignore

/** Only what was never published; anything else is withdrawn instead. */
export const discardPosting = route({
  name: 'discardPosting', method: 'DELETE', path: '/api/our-postings/:id', summary: 'Throws a draft away', access: ofEmployer, cost: 'light',
  params: id, response: z.object({ deleted: z.literal(true) }), cache: 'no-store',
}); // prettier-ignore
