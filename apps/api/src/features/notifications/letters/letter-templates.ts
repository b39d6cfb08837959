import { NOTIFICATION_GROUPS, type Language } from '@arena/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, Config, MailTemplates, type Letter, type MailParams, type WaitingMail } from '../../../platform';
import { LetterStops } from '../choices/letter-stops.service';
import { mayBeWrittenToSql } from '../audience';
import { StandingNews } from '../standing-news';
import { digestLetter, type DigestLine } from './digest-letter';
import { letterAbout, NEWS_LETTERS } from './letter-names';
import { newsLetter, verifyLetter } from './letters';

/** The letter of the day. */
export const DIGEST = 'digest';

/** Puts our letters among the templates, each with what must still hold when it is sent: a letter may have waited for hours. */
@Injectable()
export class LetterTemplates {
  constructor(
    templates: MailTemplates,
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly standing: StandingNews,
    private readonly stops: LetterStops,
  ) {
    for (const letter of NEWS_LETTERS)
      templates.add(letter, (lang, params) => newsLetter(letter, config.siteUrl, lang, params), { wanted: (mail) => this.isStillSo(mail) });
    templates.add(DIGEST, (lang, params, mail) => this.digest(lang, params, mail), { wanted: (mail) => this.mayBeWrittenTo(mail) });
    templates.add('verify-email', (lang, params) => verifyLetter(lang, params), {
      wanted: (mail) => this.isStillToBeVerified(mail),
      atNight: true,
    });
  }

  /** What the day's letter tells, as it is now; null: nothing any more. */
  private async digest(lang: Language, { day, stop = '' }: MailParams, { personId }: WaitingMail): Promise<Letter | null> {
    const items = await this.dataSource.query<{ notification_id: string }[]>(
      'select notification_id from digest_item where person_id = $1 and digest_on = $2::date',
      [personId, day],
    );
    const news = await this.standing.of(
      personId,
      items.map(({ notification_id }) => notification_id),
    );
    const lines = news.flatMap(({ kind, role, group, contactId, posting, pseudonym }): DigestLine[] => {
      const letter = letterAbout(role, kind);
      if (!letter) return [];
      const { id = '', title = '', employer = '' } = posting ?? {};
      return [{ group, letter, params: { contact: contactId ?? '', posting: id, title, employer, pseudonym: pseudonym ?? '' } }];
    });
    const [first] = news;
    if (!first || lines.length === 0) return null;
    const groups = NOTIFICATION_GROUPS.filter((group) => lines.some((line) => line.group === group));
    await this.stops.isAbout(String(stop), groups);
    return digestLetter(this.config.siteUrl, lang, first.role, lines, stop);
  }

  /** The address is still theirs, the consent in force, and what it tells of not deleted, and as it was told. */
  private async isStillSo(mail: WaitingMail): Promise<boolean> {
    const { notification } = mail.params;
    if (notification === undefined || !(await this.mayBeWrittenTo(mail))) return false;
    return (await this.standing.of(mail.personId, [notification])).length > 0;
  }

  private async mayBeWrittenTo({ personId, to }: WaitingMail): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `select from email_address e where e.person_id = $1 and e.address = $2 and ${mayBeWrittenToSql('e')}`,
      [personId, to],
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
