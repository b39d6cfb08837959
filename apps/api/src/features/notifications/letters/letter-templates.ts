import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, Config, MailTemplates, type WaitingMail } from '../../../platform';
import { consentSql } from '../../identity';
import { osloDay } from '../../postings';
import { told } from '../told-sql';
import { ADVISING_LETTERS, CONTACT_LETTERS } from './letter-names';
import { advisingLetter, contactLetter, verifyLetter } from './letters';

/** Puts our letters among the templates, each with what must still hold when it is sent: a letter may have waited for hours. */
@Injectable()
export class LetterTemplates {
  constructor(
    templates: MailTemplates,
    { siteUrl }: Config,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    for (const letter of CONTACT_LETTERS) {
      templates.add(
        letter,
        (lang, params) => contactLetter(letter, siteUrl, lang, params),
        (mail) => this.isStillAgreed(mail),
      );
    }
    for (const letter of ADVISING_LETTERS) {
      templates.add(
        letter,
        (lang, params) => advisingLetter(letter, siteUrl, lang, params),
        (mail) => this.isStillAgreed(mail),
      );
    }
    templates.add(
      'verify-email',
      (lang, params) => verifyLetter(lang, params),
      (mail) => this.isStillToBeVerified(mail),
    );
  }

  /** The address is still theirs, the consent in force, and what it tells of not deleted; an adviser may still be told of the person. */
  private async isStillAgreed({ personId, to, params }: WaitingMail): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `select from email_address e join notification n on n.person_id = e.person_id
       where e.person_id = $1 and e.address = $2 and e.verified_at is not null and n.id = $3 and ${consentSql('e.person_id', 'email')}
         and ${told('$4')}`,
      [personId, to, params['notification'], osloDay(this.clock.now())],
    );
    return rows.length > 0;
  }

  /** A code that has run out, or that was sent to an address that was mistyped, only confuses. */
  private async isStillToBeVerified({ personId, to }: WaitingMail): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      'select from email_address where person_id = $1 and address = $2 and code_expires_at > $3',
      [personId, to, this.clock.now()],
    );
    return rows.length > 0;
  }
}
