import type { NotificationKind } from '@arena/domain';
import type { Party } from '../who-is-told';

/** Every letter there is about a contact, by side and kind; so the texts are named as well. Only letters about a wait know when it ends. */
export const CONTACT_LETTERS = [
  'seeker.asked',
  'seeker.meeting',
  'seeker.declined',
  'seeker.message',
  'seeker.reminder',
  'seeker.no-answer-yet',
  'seeker.closed',
  'employer.interest-received',
  'employer.answered',
  'employer.agreed',
  'employer.message',
  'employer.reminder',
  'employer.closing-soon',
  'employer.closed',
] as const satisfies readonly `${Party}.${NotificationKind}`[];
export type ContactLetter = (typeof CONTACT_LETTERS)[number];

/** The letter about a kind of news to one side; undefined: there is none. */
export const letterAbout = (party: Party, kind: NotificationKind): ContactLetter | undefined =>
  CONTACT_LETTERS.find((letter) => letter === `${party}.${kind}`);

/** The letters about advising: to the person, and to the adviser who proposed. */
export const ADVISING_LETTERS = [
  'seeker.proposed',
  'seeker.change-suggested',
  'adviser.proposal-answered',
] as const satisfies readonly `${'seeker' | 'adviser'}.${NotificationKind}`[];
export type AdvisingLetter = (typeof ADVISING_LETTERS)[number];
