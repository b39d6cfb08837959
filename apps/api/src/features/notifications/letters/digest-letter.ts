import type { Role } from '@arena/contract';
import { NOTIFICATION_GROUPS, type Language, type NotificationGroup } from '@arena/domain';
import { render } from '@arena/i18n';
import { mailTexts } from '@arena/i18n/mail';
import type { Letter, MailParams } from '../../../platform';
import type { NewsLetter } from './letter-names';
import { newsLine, pageOf, smallPrint } from './letters';

/** Lines of one group; the rest is counted. */
export const MOST_LINES = 5;

/** One thing that the daily letter tells. */
export interface DigestLine {
  group: NotificationGroup;
  letter: NewsLetter;
  params: MailParams;
}

/** Where all of a group is read, below the language. */
const PAGES: Readonly<Record<NotificationGroup, (role: Role) => string>> = {
  matches: () => 'matches',
  advising: (role) => (role === 'adviser' ? 'caseload' : 'me/advising'),
  contacts: (role) => (role === 'employer' ? 'our-openings' : 'contacts'),
};

/**
 * The letter of the day: what is new, group by group, each line with its own page.
 * @param site address without a slash at the end
 * @param lines in the order in which they are to stand in their group; at least one
 * @param stop by what letters like it are stopped
 */
export function digestLetter(site: string, lang: Language, role: Role, lines: readonly DigestLine[], stop: MailParams[string]): Letter {
  const texts = mailTexts[lang];
  return {
    subject: texts['mail.digest.subject'],
    paragraphs: [texts['mail.digest.text']],
    sections: NOTIFICATION_GROUPS.flatMap((group) => {
      const own = lines.filter((line) => line.group === group);
      if (own.length === 0) return [];
      const shown = own
        .slice(0, MOST_LINES)
        .map(({ letter, params }) => ({ label: newsLine(letter, lang, params), url: `${site}/${lang}/${pageOf(letter, params)}` }));
      const more = {
        label: render(texts['mail.digest.more'], lang, { count: own.length - shown.length }),
        url: `${site}/${lang}/${PAGES[group](role)}`,
      };
      return [{ title: texts[`mail.digest.${group}`], lines: own.length > shown.length ? [...shown, more] : shown }];
    }),
    ...smallPrint(site, lang, { stop }),
  };
}
