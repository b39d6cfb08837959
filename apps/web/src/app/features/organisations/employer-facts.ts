import type { EmployerCard } from '@arena/contract';
import { answerText, placeText, type CardFact, type I18n } from '@arena/ui';

/** Place, openings now and answer time of an employer. */
export function employerFacts(employer: EmployerCard, i18n: I18n): CardFact[] {
  return [
    { icon: 'pin', text: placeText({ place: employer.place, remote: false }, i18n) },
    {
      icon: 'door',
      text: employer.postings ? i18n.t('employers.postings', { count: employer.postings }) : i18n.t('employers.noPostings'),
    },
    { icon: 'chat', text: answerText({ answerDays: employer.answerDays, origin: 'employer' }, i18n) },
  ];
}
