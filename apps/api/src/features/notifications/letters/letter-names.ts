import type { Role } from '@arena/contract';
import type { NotificationKind } from '@arena/domain';

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
] as const satisfies readonly `${Role}.${NotificationKind}`[];

/** The letters about advising: to the person, and to the adviser who proposed. */
export const ADVISING_LETTERS = [
  'seeker.proposed',
  'seeker.change-suggested',
  'adviser.proposal-answered',
] as const satisfies readonly `${Role}.${NotificationKind}`[];

/** About openings that fit. */
export const MATCH_LETTERS = ['seeker.strong-match'] as const satisfies readonly `${Role}.${NotificationKind}`[];

/** Every letter that tells of something. Each may also be a line of the daily letter. */
export const NEWS_LETTERS = [...CONTACT_LETTERS, ...ADVISING_LETTERS, ...MATCH_LETTERS] as const;
export type NewsLetter = (typeof NEWS_LETTERS)[number];

/** The letter that tells somebody of a role of a kind of news; undefined: there is none. */
export const letterAbout = (role: Role, kind: NotificationKind): NewsLetter | undefined =>
  NEWS_LETTERS.find((letter) => letter === `${role}.${kind}`);
