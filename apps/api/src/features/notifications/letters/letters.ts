import type { Language } from '@arena/domain';
import { LOCALES, render } from '@arena/i18n';
import { mailTexts, type MailTextKey } from '@arena/i18n/mail';
import type { Letter, MailParams } from '../../../platform';
import type { AdvisingLetter, ContactLetter } from './letter-names';

const oneLine = (value: string | number | undefined): string => String(value ?? '').replace(/\s+/g, ' ').trim(); // prettier-ignore

/** A day as people write it: 19. april. */
const dayIn = (lang: Language, iso: string): string =>
  new Intl.DateTimeFormat(LOCALES[lang], { timeZone: 'Europe/Oslo', day: 'numeric', month: 'long' }).format(new Date(iso));

/**
 * The letter about news of a contact: the opening and who offers it, and where to read on. What anybody wrote stays on the site.
 * @param site address without a slash at the end
 * @param params contact, posting, title, employer, pseudonym; closesAt: ISO time, or empty
 */
export function contactLetter(letter: ContactLetter, site: string, lang: Language, params: MailParams): Letter {
  const { contact, posting, closesAt } = params;
  const filled = {
    title: oneLine(params['title']),
    employer: oneLine(params['employer']),
    pseudonym: oneLine(params['pseudonym']),
    ...(closesAt && { day: dayIn(lang, String(closesAt)) }),
  };
  const text = (part: 'subject' | 'text' | 'next' | 'link'): string => render(mailTexts[lang][`mail.${letter}.${part}`], lang, filled);
  const page = letter === 'employer.interest-received' ? `our-openings/${encodeURIComponent(String(posting))}` : `contacts/${encodeURIComponent(String(contact))}`; // prettier-ignore
  return {
    subject: text('subject'),
    paragraphs: [text('text'), text('next')],
    link: { label: text('link'), url: `${site}/${lang}/${page}` },
    ...small(site, lang),
  };
}

/**
 * The letter about advising. Neither an office, an adviser nor what anybody wrote stands in it, and to an adviser nothing of a person.
 * @param params of 'seeker.proposed': title, employer, answerBy (YYYY-MM-DD)
 */
export function advisingLetter(letter: AdvisingLetter, site: string, lang: Language, params: MailParams): Letter {
  const { answerBy } = params;
  const filled = {
    title: oneLine(params['title']),
    employer: oneLine(params['employer']),
    ...(answerBy && { day: dayIn(lang, `${answerBy}T12:00:00Z`) }),
  };
  const text = (part: 'subject' | 'text' | 'next' | 'link'): string => render(mailTexts[lang][`mail.${letter}.${part}`], lang, filled);
  return {
    subject: text('subject'),
    paragraphs: [text('text'), text('next')],
    link: { label: text('link'), url: `${site}/${lang}/${letter.startsWith('adviser.') ? 'caseload' : 'me/advising'}` },
    ...small(site, lang),
  };
}

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

function small(site: string, lang: Language): Pick<Letter, 'footer' | 'stop'> {
  const text = (key: MailTextKey): string => mailTexts[lang][key];
  return { footer: [text('mail.why'), text('mail.nothing')], stop: { label: text('mail.stop'), url: `${site}/${lang}/me` } };
}
