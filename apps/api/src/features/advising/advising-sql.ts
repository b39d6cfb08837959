import type { AdvisingPurpose } from '@arena/domain';

/** SQL that is true where the consent of the row holds today for an adviser, who still works at its office. */
export const consentHoldsSql = (consent: string, adviser: string, today: string): string =>
  `(${consent}.adviser_id is null or ${consent}.adviser_id = ${adviser}) and ${consent}.taken_back_at is null and ${consent}.ends_on >= ${today}::date
   and exists (select from office_member hm where hm.office_id = ${consent}.office_id and hm.person_id = ${adviser})`;

/**
 * SQL that is true where the person in the column `person` lets this adviser of this office do something today.
 * @param today the parameter that holds today in Europe/Oslo
 */
export const advisingSql = (person: string, purpose: AdvisingPurpose, by: { adviser: string; office: string; today: string }): string =>
  `exists (select from advising_consent ac where ac.person_id = ${person} and ac.office_id = ${by.office} and '${purpose}' = any(ac.purposes)
     and ${consentHoldsSql('ac', by.adviser, by.today)})`;

/** SQL that is true where a proposal or a change is no longer covered by any consent to the adviser whose it is. */
export const uncoveredSql = (row: string, purpose: 'propose' | 'build-profile', today = '$2'): string =>
  `not ${advisingSql(`${row}.person_id`, purpose, { adviser: `${row}.adviser_id`, office: `${row}.office_id`, today })}`;

/**
 * SQL of a table with a row for each person who lets the adviser in $1 do anything today ($2): person_id, office_id, purposes, since (the
 * first yes that holds), latest, ends_on, and consent_version: another one after each yes, each withdrawal and each end. Every statement
 * that reads anything about people for an adviser joins it: who takes a consent back is gone from the next answer.
 */
export const advisedSql = (): string =>
  `(select ac.person_id, ac.office_id, array_agg(distinct purpose) as purposes, min(ac.given_at) as since, max(ac.given_at) as latest, max(ac.ends_on) as ends_on,
      md5(string_agg(distinct ac.id::text, ' ')) as consent_version
    from advising_consent ac cross join unnest(ac.purposes) as purpose
    where ${consentHoldsSql('ac', '$1', '$2')} group by ac.person_id, ac.office_id)`;
