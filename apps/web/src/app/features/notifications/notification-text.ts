import type { NotificationView, Role } from '@arena/contract';
import type { NotificationKind } from '@arena/domain';
import type { Params, TextKey } from '@arena/i18n';

/** The same thing is told otherwise to a person and to an employer; what only one of them is told has one sentence. */
const SENTENCES: Readonly<Record<NotificationKind, Partial<Record<Role | 'any', TextKey>>>> = {
  'interest-received': { employer: 'notifications.employer.interest-received' },
  'interest-seen': { seeker: 'notifications.seeker.interest-seen' },
  asked: { seeker: 'notifications.seeker.asked' },
  answered: { employer: 'notifications.employer.answered' },
  meeting: { seeker: 'notifications.seeker.meeting' },
  agreed: { seeker: 'notifications.seeker.agreed', employer: 'notifications.employer.agreed' },
  declined: { seeker: 'notifications.seeker.declined' },
  withdrawn: { employer: 'notifications.employer.withdrawn' },
  message: { seeker: 'notifications.seeker.message', employer: 'notifications.employer.message' },
  reminder: { seeker: 'notifications.seeker.reminder', employer: 'notifications.employer.reminder' },
  'no-answer-yet': { seeker: 'notifications.seeker.no-answer-yet' },
  'closing-soon': { seeker: 'notifications.seeker.closing-soon', employer: 'notifications.employer.closing-soon' },
  closed: { seeker: 'notifications.seeker.closed', employer: 'notifications.employer.closed' },
  'email-verified': { any: 'notifications.any.email-verified' },
  proposed: { seeker: 'notifications.seeker.proposed' },
  'change-suggested': { seeker: 'notifications.seeker.change-suggested' },
  'proposal-answered': { adviser: 'notifications.adviser.proposal-answered' },
  'consent-given': { adviser: 'notifications.adviser.consent-given' },
  'strong-match': { seeker: 'notifications.seeker.strong-match' },
};

/** Which sentence tells a notification to a role. A kind that a newer API knows and this page does not is told in general words. */
export function sentenceOf(kind: string, role: Role): TextKey {
  const known = (SENTENCES as Readonly<Record<string, (typeof SENTENCES)[NotificationKind] | undefined>>)[kind];
  return known?.[role] ?? known?.any ?? 'notifications.any.other';
}

/** What is filled into the sentence; a word stands for what the API does not name. A person is called as on every other page. */
export function partsOf(note: Pick<NotificationView, 'posting' | 'pseudonym'>, word: (key: TextKey, params?: Params) => string): Params {
  return {
    title: note.posting?.title ?? word('notifications.somewhere'),
    employer: note.posting?.employer ?? word('notifications.employer'),
    pseudonym: note.pseudonym === null ? word('notifications.someone') : word('contact.person', { code: note.pseudonym }),
  };
}

/** Where a notification leads: pieces of the path below the language, and what the link says; null where there is nothing to see. */
export function linkOf(
  { kind, contact, posting }: Pick<NotificationView, 'kind' | 'contact' | 'posting'>,
  role: Role,
): { path: readonly string[]; text: TextKey } | null {
  if (role === 'adviser' && kind !== 'email-verified') return { path: ['caseload'], text: 'notifications.openCaseload' };
  if (kind === 'proposed' || kind === 'change-suggested') return { path: ['me', 'advising'], text: 'notifications.openAdvising' };
  if (contact) return { path: ['contacts', contact], text: 'notifications.openContact' };
  return posting ? { path: ['openings', posting.id], text: 'notifications.openOpening' } : null;
}
