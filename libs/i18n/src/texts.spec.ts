import { LANGUAGES, REASON_CODES, type Language } from '@arena/domain';
import { texts as en } from './en';
import { texts as nb } from './nb';
import { account } from './nb/account';
import { advising } from './nb/advising';
import { builder } from './nb/builder';
import { contact } from './nb/contact';
import { matches } from './nb/matches';
import { matching } from './nb/matching';
import { mySkills } from './nb/my-skills';
import { posting } from './nb/posting';
import { reasons } from './nb/reasons';
import { texts as nn } from './nn';
import { render, type Text } from './text';

const all: Record<Language, Record<string, Text>> = { nb, nn, en };
const forms = (text: Text): string[] => (typeof text === 'string' ? [text] : [text.one, text.other]);
const placeholders = (text: Text): string[] =>
  [...new Set(forms(text).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')))].sort();

/** What somebody reads on the way to a place: these must read lightest of all. */
const onTheWay: ReadonlySet<string> = new Set(
  Object.keys({ ...account, ...advising, ...builder, ...contact, ...matches, ...matching, ...mySkills, ...posting, ...reasons }),
);
const areaOf = (key: string): string => key.split('.')[0] ?? '';

/** LIX: words per sentence, plus the percentage of words longer than six letters. Below 30 is very easy, below 40 easy. */
function lix(texts: readonly Text[]): number {
  // only what is a sentence counts: a label has no rhythm to measure, and a short word stands for what is filled in
  const sentences = texts.flatMap(forms).filter((form) => /[.?!]$/.test(form));
  const prose = sentences.join(' ').replace(/\{\w+\}/g, 'ord');
  const words = prose.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const stops = prose.match(/[.?!](?=\s|$)/g) ?? [];
  const long = words.filter((word) => word.length > 6);
  return words.length === 0 ? 0 : words.length / stops.length + (100 * long.length) / words.length;
}

describe('the texts', () => {
  it('are the same keys in bokmål, nynorsk and English', () => {
    for (const language of LANGUAGES) expect(Object.keys(all[language]).sort()).toEqual(Object.keys(nb).sort());
  });

  it('name the same parameters in every language', () => {
    const differing = LANGUAGES.flatMap((language) =>
      Object.keys(nb)
        .filter((key) => placeholders(all[language][key] ?? '').join() !== placeholders(all.nb[key] ?? '').join())
        .map((key) => `${language} ${key}`),
    );
    expect(differing).toEqual([]);
  });

  it('are never empty, and never end in a blank', () => {
    const bad = LANGUAGES.flatMap((language) =>
      Object.entries(all[language])
        .filter(([, text]) => forms(text).some((form) => form.trim() === '' || form !== form.trim()))
        .map(([key]) => `${language} ${key}`),
    );
    expect(bad).toEqual([]);
  });

  it('have a sentence for every reason the model can give', () => {
    expect(REASON_CODES.filter((code) => !(code in nb))).toEqual([]);
  });

  it('read easily in both forms of Norwegian: LIX 30 at most on the way to a place, 40 at most elsewhere', () => {
    const tooHeavy = (['nb', 'nn'] as const).flatMap((language) =>
      [...new Set(Object.keys(nb).map(areaOf))].flatMap((area) => {
        const keys = Object.keys(nb).filter((key) => areaOf(key) === area);
        const most = keys.some((key) => onTheWay.has(key)) ? 30 : 40;
        const measured = lix(keys.map((key) => all[language][key] ?? ''));
        return measured > most ? [`${language} ${area}: ${measured.toFixed(1)} > ${most}`] : [];
      }),
    );
    expect(tooHeavy).toEqual([]);
  });

  it('write nynorsk as nynorsk', () => {
    // words that only bokmål has; whole words, so that a name that holds one is left alone
    const bokmal =
      /(?<![\p{L}])(ikke|jeg|hva|hvor|hvem|hvordan|noe|noen|fra|mer|bare|hvis|være|gjøre|arbeidsgiveren|ansatt|kommer|førerkort|uken|hos dem)(?![\p{L}])/iu;
    const slips = Object.entries(nn).filter(([, text]) => forms(text).some((form) => bokmal.test(form)));
    expect(slips.map(([key]) => key)).toEqual([]);
  });
});

describe('a text', () => {
  it('chooses one or many by what it counts', () => {
    const text = { one: '{count} plass', other: '{count} plasser' };
    expect(render(text, 'nb', { count: 1 })).toBe('1 plass');
    expect(render(text, 'nb', { count: 0 })).toBe('0 plasser');
  });

  it('writes numbers as its language does', () => {
    expect(render('{count}', 'nb', { count: 1234.5 }).replace(/\s/g, ' ')).toBe('1 234,5');
    expect(render('{count}', 'en', { count: 1234.5 })).toBe('1,234.5');
  });

  it('refuses to be shown with a hole in it', () => {
    expect(() => render('Hei, {name}', 'nb')).toThrow(/name/);
  });
});
