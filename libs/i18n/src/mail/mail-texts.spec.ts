import { LANGUAGES } from '@arena/domain';
import { mailTexts, type MailTextKey } from './index';

const keys = Object.keys(mailTexts.nb) as MailTextKey[];
const placeholders = (text: string): string => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort().join(); // prettier-ignore

/** LIX: words per sentence, plus the percentage of words longer than six letters. Below 30 is very easy. */
function lix(texts: readonly string[]): number {
  const prose = texts.filter((text) => /[.?!]$/.test(text)).join(' ').replace(/\{\w+\}/g, 'ord'); // prettier-ignore
  const words = prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const stops = prose.match(/[.?!](?=\s|$)/g) ?? [];
  return words.length / stops.length + (100 * words.filter((word) => word.length > 6).length) / words.length;
}

describe('the texts of letters', () => {
  it('are the same keys with the same parameters in bokmål, nynorsk and English', () => {
    for (const language of LANGUAGES) {
      expect(Object.keys(mailTexts[language]).sort()).toEqual([...keys].sort());
      for (const key of keys) expect([key, placeholders(mailTexts[language][key])]).toEqual([key, placeholders(mailTexts.nb[key])]);
    }
  });

  it('a reader finds neither an opening, an employer nor a person in a subject', () => {
    const telling = LANGUAGES.flatMap((language) => keys.filter((key) => key.endsWith('.subject')).map((key) => mailTexts[language][key]));
    expect(telling.filter((subject) => /\{|jobb|still|plass|søk|interess|arbeid|job|opening|work|employ/i.test(subject))).toEqual([]);
    expect(telling.every((subject) => subject.length <= 60)).toBe(true);
  });

  it('a seeker reads them with ease: LIX 30 at most, letter by letter', () => {
    const letters = [...new Set(keys.filter((key) => key.startsWith('mail.seeker.')).map((key) => key.split('.').slice(0, 3).join('.')))];
    const heavy = (['nb', 'nn'] as const).flatMap((language) =>
      letters.flatMap((letter) => {
        const measured = lix(keys.filter((key) => key.startsWith(`${letter}.`)).map((key) => mailTexts[language][key]));
        return measured > 30 ? [`${language} ${letter}: ${measured.toFixed(1)}`] : [];
      }),
    );
    expect(heavy).toEqual([]);
    for (const language of ['nb', 'nn'] as const) expect(lix(keys.map((key) => mailTexts[language][key]))).toBeLessThanOrEqual(30);
  });

  it('a reader of nynorsk gets nynorsk', () => {
    const bokmal =
      /(?<![\p{L}])(ikke|jeg|hva|hvor|hvem|hvordan|hvorfor|noe|noen|fra|mer|bare|hvis|være|gjøre|dere|deres|siden|lenke|stengt|svart deg)(?![\p{L}])/iu;
    expect(keys.filter((key) => bokmal.test(mailTexts.nn[key].replace('svart deg', '')))).toEqual([]);
  });
});
