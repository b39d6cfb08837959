/** Who somebody is here, and what they have said yes to. */

export const PROVIDERS = ['id-porten', 'ansattporten', 'entra-id'] as const;
/** Where somebody logs in. It decides the role: a seeker, an employer, an adviser. */
export type Provider = (typeof PROVIDERS)[number];

export const CONSENT_PURPOSES = ['be-found', 'email', 'share-with-employer'] as const;
/**
 * What a consent is for. `be-found`: employers may see skills without a name; `email`: messages also by e-mail;
 * `share-with-employer`: one employer sees what was sent to it, given with the interest and taken back by withdrawing.
 */
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export const NOTIFICATION_KINDS = [
  'interest-received', 'interest-seen', 'asked', 'answered', 'meeting', 'agreed', 'declined', 'withdrawn', 'message', 'reminder', 'no-answer-yet', 'closing-soon', 'closed', 'email-verified', 'proposed', 'proposal-answered', 'change-suggested', 'consent-given', 'strong-match',
] as const; // prettier-ignore
/** What a person is told. */
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];
