import { LANGUAGES, type Language } from '@arena/domain';
import { asHtml, asText } from '../../../platform/mail/letter';
import { ADVISING_LETTERS, CONTACT_LETTERS, type ContactLetter } from './letter-names';
import { advisingLetter, contactLetter, verifyLetter } from './letters';

const SITE = 'https://arena.example';
const PARAMS = {
  notification: 7,
  contact: '0b7f6f0e-6f0a-4a53-9a43-0d6a6a3f8f11',
  posting: 'baker-hamar',
  title: 'Baker  på\nmorgenen',
  employer: 'Bakeren & sønn <AS>',
  pseudonym: '7K',
  closesAt: '2026-04-18T22:30:00.000Z',
};
const write = (letter: ContactLetter, lang: Language) => contactLetter(letter, SITE, lang, PARAMS);

describe.each(LANGUAGES)('a reader of %s', (lang) => {
  it.each(CONTACT_LETTERS)('gets the letter %s', (letter) => {
    const written = write(letter, lang);
    expect(`${written.subject}\n\n${asText(written)}`).toMatchSnapshot();
  });

  it.each(ADVISING_LETTERS)('gets the letter %s about advising', (letter) => {
    const written = advisingLetter(letter, SITE, lang, { ...PARAMS, answerBy: '2026-03-29' });
    expect(`${written.subject}\n\n${asText(written)}`).toMatchSnapshot();
  });

  it('gets the code for the address', () => {
    const written = verifyLetter(lang, { code: '042137' });
    expect(`${written.subject}\n\n${asText(written)}`).toMatchSnapshot();
  });

  it('gets the same as HTML, with nothing in it that acts or is fetched', () => {
    const html = asHtml(write('seeker.meeting', lang), lang);
    expect(html).toMatchSnapshot();
    expect(html).not.toMatch(/<(script|img|link|form|iframe|style)\b|\son\w+=|javascript:|url\(/i);
    expect(html).toContain('Bakeren &amp; sønn &lt;AS&gt;');
  });
});

describe('any letter', () => {
  const all = LANGUAGES.flatMap((lang) => CONTACT_LETTERS.map((letter) => ({ lang, letter, ...write(letter, lang) })));

  it('a passer-by reads nothing about work, an employer or a person in its subject', () => {
    for (const { subject } of all) expect(subject).not.toMatch(/Baker|sønn|7K|\d|jobb|stilling|plass|interesse/i);
  });

  it('an adviser reads neither the opening, the employer nor the answer in it', () => {
    for (const lang of LANGUAGES)
      expect(asText(advisingLetter('adviser.proposal-answered', SITE, lang, PARAMS))).not.toMatch(/Baker|sønn|7K/);
  });

  it('leads to one page of the site in the language of the reader, and to where letters are turned off', () => {
    for (const { lang, letter, link, stop } of all) {
      const page = letter === 'employer.interest-received' ? `our-openings/${PARAMS.posting}` : `contacts/${PARAMS.contact}`;
      expect([link?.url, stop?.url]).toEqual([`${SITE}/${lang}/${page}`, `${SITE}/${lang}/me`]);
    }
  });

  it('a seeker is named in no letter, and an employer reads only the pseudonym', () => {
    for (const { letter, paragraphs } of all) expect(paragraphs.join(' ').includes('7K')).toBe(letter.startsWith('employer.') && !letter.endsWith('.message')); // prettier-ignore
  });

  it('writes the day as it is in Norway', () => {
    expect(LANGUAGES.map((lang) => write('seeker.reminder', lang).paragraphs[1])).toEqual([
      expect.stringContaining('19. april'),
      expect.stringContaining('19. april'),
      expect.stringContaining('19 April'),
    ]);
  });

  it('is not written with a hole in it', () => {
    expect(() => contactLetter('seeker.reminder', SITE, 'nb', { ...PARAMS, closesAt: '' })).toThrow('day');
  });
});
