import { consentHoldsSql, uncoveredSql } from '../advising';

/**
 * SQL that is true where the notification `n` may be told now. What an adviser was told of somebody is gone with the consent; a person's own
 * notifications stay.
 * @param today the parameter that holds today in Europe/Oslo
 */
export const told = (today: string): string =>
  `(n.proposal_id is null or exists (select from proposal np where np.id = n.proposal_id
      and (np.person_id = n.person_id or not ${uncoveredSql('np', 'propose', today)})))
   and (n.consent_id is null or exists (select from advising_consent nc where nc.id = n.consent_id and ${consentHoldsSql('nc', 'n.person_id', today)}))`;
