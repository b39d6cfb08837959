import type { ContactCard } from '@arena/contract';
import { isOpenContact } from '@arena/domain';
import type { Params, TextKey } from '@arena/i18n';
import type { I18n } from './i18n';

/** The two sides of a contact, as a reader. */
export type ContactRole = 'seeker' | 'employer';

/** What the words about a contact follow from. */
export type Standing = Pick<ContactCard, 'state' | 'begunBy' | 'last' | 'waitsFor' | 'closesOn' | 'posting' | 'pseudonym' | 'name'>;

/** Where a contact stands, in plain words: one line, what happens next, and whose turn it is. */
export interface StatusWords {
  line: string;
  next: string;
  /** Why the employer said no; empty where it did not. */
  reason: string;
  /** The reader has the word. */
  yourTurn: boolean;
}

/** The words for one reader. */
export function statusWords(contact: Standing, role: ContactRole, i18n: I18n): StatusWords {
  const params = wordParams(contact, i18n);
  const { reason } = contact.last;
  return {
    line: i18n.t(lineKey(contact, role), params),
    next: i18n.t(nextKey(contact, role), params),
    reason: reason === null || contact.state !== 'no' ? '' : i18n.t(`contact.${role === 'seeker' ? 'declined' : 'decline'}.${reason}`),
    yourTurn: contact.waitsFor === role,
  };
}

/** What every sentence about a contact may name: the employer, the person, the day by which it closes. */
export function wordParams({ posting, pseudonym, name, closesOn }: Omit<Standing, 'last' | 'state'>, i18n: I18n): Params {
  return {
    employer: posting.employer,
    person: personName({ pseudonym, name }, i18n),
    date: closesOn === null ? i18n.t('contact.next.undated') : i18n.date(closesOn),
  };
}

/** The person as an employer may call them: by name once both have said yes, else by the pseudonym. */
export const personName = ({ pseudonym, name }: Pick<ContactCard, 'pseudonym' | 'name'>, i18n: I18n): string =>
  name ?? i18n.t('contact.person', { code: pseudonym });

/** One line: where it stands, told by the state, who began and what happened last. */
export function lineKey({ state, begunBy, last }: Standing, role: ContactRole): TextKey {
  const is = `contact.is.${role}` as const;
  switch (state) {
    case 'seen':
      return last.action === 'answer' ? `${is}.answered` : `${is}.seen`;
    case 'meeting':
      return begunBy === 'employer' ? `${is}.offered` : `${is}.meeting`;
    case 'withdrawn':
      return begunBy === 'employer' ? `${is}.declined` : `${is}.withdrawn`;
    case 'yes':
      if (last.action !== 'write') return `${is}.yes`;
      return last.by === role ? `${is}.wrote` : `${is}.written`;
    case 'closed':
      return `${is}.closed.${last.closing ?? 'no-answer'}`;
    default:
      return `${is}.${state}`;
  }
}

/** What happens next, and by when. */
export function nextKey({ state, waitsFor }: Pick<Standing, 'state' | 'waitsFor'>, role: ContactRole): TextKey {
  const next = `contact.next.${role}` as const;
  if (!isOpenContact(state)) return `${next}.ended`;
  if (state === 'yes') return `${next}.yes`;
  if (state === 'meeting') return `${next}.meet`;
  return waitsFor === role ? `${next}.turn` : `${next}.wait`;
}
