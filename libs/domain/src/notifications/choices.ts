import type { NotificationKind } from '../identity';

/** What a person chooses together: what fits them, what they and their advisers do, and their contacts. */
export const NOTIFICATION_GROUPS = ['matches', 'advising', 'contacts'] as const;
export type NotificationGroup = (typeof NOTIFICATION_GROUPS)[number];

/** How letters of a group come: as things happen, one a day for everything, or not at all. */
export const LETTER_PACES = ['at-once', 'daily', 'never'] as const;
export type LetterPace = (typeof LETTER_PACES)[number];

/** What somebody has chosen for a group: whether it is told in the site, and how letters about it come. */
export interface NotificationChoice {
  site: boolean;
  letters: LetterPace;
}

/** As it is for somebody who has chosen nothing. A contact is somebody who waits; the others can wait for the morning. */
export const DEFAULT_CHOICES: Readonly<Record<NotificationGroup, NotificationChoice>> = {
  matches: { site: true, letters: 'daily' },
  advising: { site: true, letters: 'daily' },
  contacts: { site: true, letters: 'at-once' },
};

const GROUPS: ReadonlyMap<NotificationKind, NotificationGroup | null> = new Map([
  ['strong-match', 'matches'],
  ['proposed', 'advising'],
  ['proposal-answered', 'advising'],
  ['change-suggested', 'advising'],
  ['consent-given', 'advising'],
  // about the account, and what they have just done themselves: nobody chooses it away
  ['email-verified', null],
]);

/** The group that a kind of news belongs to; null: it is always told. */
export function groupOf(kind: NotificationKind): NotificationGroup | null {
  const group = GROUPS.get(kind);
  return group === undefined ? 'contacts' : group;
}

/** The groups that somebody of a role can be told of, in the order in which they are shown. */
export const GROUPS_OF_ROLE = {
  seeker: ['matches', 'advising', 'contacts'],
  employer: ['contacts'],
  adviser: ['advising'],
} as const satisfies Readonly<Record<'seeker' | 'employer' | 'adviser', readonly NotificationGroup[]>>;
