import { LANGUAGES, type Language } from '@arena/domain';
import { asHtml, asText } from '../../../platform/mail/letter';
import { digestLetter, type DigestLine } from './digest-letter';
import { ADVISING_LETTERS, CONTACT_LETTERS, MATCH_LETTERS, NEWS_LETTERS, type NewsLetter } from './letter-names';
import { newsLetter, pageOf, verifyLetter } from './letters';

const SITE = 'https://arena.example';
const PARAMS = {
  notification: 7,
  contact: '0b7f6f0e-6f0a-4a53-9a43-0d6a6a3f8f11',
  posting: 'baker-hamar',
  title: 'Baker  på\nmorgenen',
  employer: 'Bakeren & sønn <AS>',
  pseudonym: '7K',
  closesAt: '2026-04-18T22:30:00.000Z',
  stop: 'a-token',
};
const write = (letter: NewsLetter, lang: Language) => newsLetter(letter, SITE, lang, PARAMS);
const line = (group: DigestLine['group'], letter: NewsLetter, title = 'Baker'): DigestLine => ({
  group,
  letter,
  params: { ...PARAMS, title },
});
/** More matches than stand in a letter, and one thing of each other group. */
const LINES: readonly DigestLine[] = [
  line('contacts', 'seeker.asked'),
  ...['1', '2', '3', '4', '5', '6', '7'].map((number) => line('matches', 'seeker.strong-match', `Baker ${number}`)),
  line('advising', 'seeker.proposed'),
];

describe.each(LANGUAGES)('a reader of %s', (lang) => {
  it.each(CONTACT_LETTERS)('gets the letter %s', (letter) => {
    const written = write(letter, lang);
    expect(`${written.subject}\n\n${asText(written)}`).toMatchSnapshot();
  });

  it.each(ADVISING_LETTERS)('gets the letter %s about advising', (letter) => {
    const written = newsLetter(letter, SITE, lang, { ...PARAMS, answerBy: '2026-03-29' });
    expect(`${written.subject}\n\n${asText(written)}`).toMatchSnapshot();
  });

  it.each(MATCH_LETTERS)('gets the letter %s about what fits', (letter) => {
    const written = write(letter, lang);
    expect(`${written.subject}\n\n${asText(written)}`).toMatchSnapshot();
  });

  it('gets one letter a day about everything', () => {
    const written = digestLetter(SITE, lang, 'seeker', LINES, 'a-token');
    expect(`${written.subject}\n\n${asText(written)}`).toMatchSnapshot();
    const html = asHtml(written, lang);
    expect(html).toMatchSnapshot();
    expect(html).not.toMatch(/<(script|img|link|form|iframe|style)\b|\son\w+=|javascript:|url\(/i);
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
  const all = LANGUAGES.flatMap((lang) => NEWS_LETTERS.map((letter) => ({ lang, letter, ...write(letter, lang) })));

  it('a passer-by reads nothing about work, an employer or a person in its subject', () => {
    const digests = LANGUAGES.map((lang) => digestLetter(SITE, lang, 'employer', LINES, 'a-token'));
    for (const { subject } of [...all, ...digests]) expect(subject).not.toMatch(/Baker|sønn|7K|\d|jobb|stilling|plass|interesse/i);
  });

  it('an adviser reads neither the opening, the employer nor the answer in it', () => {
    for (const lang of LANGUAGES) expect(asText(newsLetter('adviser.proposal-answered', SITE, lang, PARAMS))).not.toMatch(/Baker|sønn|7K/);
  });

  it('leads to one page of the site in the language of the reader, to where letters like it are stopped, and to where one chooses', () => {
    for (const { lang, letter, link, less, unsubscribe } of all) {
      expect(link?.url).toBe(`${SITE}/${lang}/${pageOf(letter, PARAMS)}`);
      expect(less?.map(({ url }) => url)).toEqual([`${SITE}/${lang}/unsubscribe?token=a-token`, `${SITE}/${lang}/me#notices`]);
      expect(unsubscribe).toBe(`${SITE}/api/unsubscribe/a-token`);
    }
    expect(pageOf('employer.interest-received', PARAMS)).toBe('our-openings/baker-hamar');
    expect(pageOf('seeker.strong-match', PARAMS)).toBe('openings/baker-hamar');
    expect(pageOf('seeker.asked', PARAMS)).toBe(`contacts/${PARAMS.contact}`);
  });

  it('that was written before letters could be stopped one by one leads to where one chooses', () => {
    const { stop: _, ...before } = PARAMS;
    const { less, unsubscribe } = newsLetter('seeker.asked', SITE, 'nb', before);
    expect([less?.map(({ url }) => url), unsubscribe]).toEqual([[`${SITE}/nb/me#notices`], undefined]);
  });

  it('with the code for an address says nothing about letters: it may reach a stranger', () => {
    const { less, unsubscribe } = verifyLetter('nb', { code: '042137' });
    expect([less, unsubscribe]).toEqual([undefined, undefined]);
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
    expect(() => newsLetter('seeker.reminder', SITE, 'nb', { ...PARAMS, closesAt: '' })).toThrow('day');
  });
});
