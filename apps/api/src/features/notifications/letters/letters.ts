import type { Language } from '@arena/domain';
import { LOCALES, render } from '@arena/i18n';
import { mailTexts, type MailTextKey } from '@arena/i18n/mail';
import type { Letter, MailParams } from '../../../platform';
import type { NewsLetter } from './letter-names';

const oneLine = (value: string | number | undefined): string => String(value ?? '').replace(/\s+/g, ' ').trim(); // prettier-ignore
const segment = (value: string | number | undefined): string => encodeURIComponent(String(value ?? ''));

/** A day as people write it: 19. april. */
const dayIn = (lang: Language, iso: string): string =>
  new Intl.DateTimeFormat(LOCALES[lang], { timeZone: 'Europe/Oslo', day: 'numeric', month: 'long' }).format(new Date(iso));

/** The page that a letter leads to, below the language. */
export function pageOf(letter: NewsLetter, { contact, posting }: MailParams): string {
  switch (letter) {
    case 'employer.interest-received':
      return `our-openings/${segment(posting)}`;
    case 'seeker.proposed':
    case 'seeker.change-suggested':
      return 'me/advising';
    case 'adviser.proposal-answered':
      return 'caseload';
    case 'seeker.strong-match':
      return `openings/${segment(posting)}`;
    default:
      return `contacts/${segment(contact)}`;
  }
}

/**
 * The letter about one thing: the opening and who offers it, and where to read on. What anybody wrote stays on the site; neither an office
 * nor an adviser is named, and to an adviser nothing of a person.
 * @param site address without a slash at the end
 * @param params contact, posting, title, employer, pseudonym, as far as the letter tells of them; closesAt: ISO time, or empty; answerBy:
 *   YYYY-MM-DD; stop: by what letters like it are stopped
 */
export function newsLetter(letter: NewsLetter, site: string, lang: Language, params: MailParams): Letter {
  const { closesAt, answerBy } = params;
  const last = answerBy ? `${answerBy}T12:00:00Z` : closesAt;
  const text = (part: 'subject' | 'text' | 'next' | 'link'): string =>
    render(mailTexts[lang][`mail.${letter}.${part}`], lang, { ...filled(params), ...(last && { day: dayIn(lang, String(last)) }) });
  return {
    subject: text('subject'),
    paragraphs: [text('text'), text('next')],
    link: { label: text('link'), url: `${site}/${lang}/${pageOf(letter, params)}` },
    ...smallPrint(site, lang, params),
  };
}

/** What a letter tells, in one line. */
export const newsLine = (letter: NewsLetter, lang: Language, params: MailParams): string =>
  render(mailTexts[lang][`mail.${letter}.text`], lang, filled(params));

/** The letter with a code that shows that an address is somebody's. It may reach a stranger, so it says no more. */
export function verifyLetter(lang: Language, { code }: MailParams): Letter {
  const texts = mailTexts[lang];
  return {
    subject: texts['mail.verify-email.subject'],
    paragraphs: [texts['mail.verify-email.text'], texts['mail.verify-email.lasts']],
    code: String(code),
    footer: [texts['mail.verify-email.why']],
  };
}

/** Why a letter came, and how one gets less of them. A letter from before there were tokens has none. */
export function smallPrint(site: string, lang: Language, { stop }: MailParams): Pick<Letter, 'footer' | 'less' | 'unsubscribe'> {
  const text = (key: MailTextKey): string => mailTexts[lang][key];
  const choose = { label: text('mail.choose'), url: `${site}/${lang}/me#notices` };
  const footer = [text('mail.why'), text('mail.nothing')];
  if (!stop) return { footer, less: [choose] };
  return {
    footer,
    less: [{ label: text('mail.stop'), url: `${site}/${lang}/unsubscribe?token=${segment(stop)}` }, choose],
    unsubscribe: `${site}/api/unsubscribe/${segment(stop)}`,
  };
}

const filled = ({ title, employer, pseudonym }: MailParams): Record<string, string> => ({
  title: oneLine(title),
  employer: oneLine(employer),
  pseudonym: oneLine(pseudonym),
});
