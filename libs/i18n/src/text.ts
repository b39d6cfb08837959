import type { Language } from '@arena/domain';

/** A text a person reads; two forms where it counts something (`{count}`). `{name}` is filled in from the parameters. */
export type Text = string | { one: string; other: string };

/** What nynorsk and English must be to satisfy bokmål: the same keys, the same shape. */
export type TextsLike<T> = { [K in keyof T]: T[K] extends string ? string : { one: string; other: string } };

export type Params = Readonly<Record<string, string | number>>;

/**
 * BCP 47 tags for dates, numbers and sorting. Chromium carries no data for nynorsk and would write English dates;
 * months, numbers and sorting are the same as in bokmål.
 */
export const LOCALES: Record<Language, string> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };

const pluralRules = new Map<Language, Intl.PluralRules>();

/**
 * One text with its parameters filled in.
 * @param params `count` chooses between one and other; numbers are written as the language writes them.
 * @throws Error when a placeholder has no parameter: a hole in a sentence is a fault, not a style.
 */
export function render(text: Text, language: Language, params: Params = {}): string {
  let form: string;
  if (typeof text === 'string') form = text;
  else {
    let rules = pluralRules.get(language);
    if (!rules) pluralRules.set(language, (rules = new Intl.PluralRules(LOCALES[language])));
    form = rules.select(Number(params['count'] ?? 0)) === 'one' ? text.one : text.other;
  }
  return form.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`The text «${form}» needs the parameter ${name}`);
    return typeof value === 'number' ? value.toLocaleString(LOCALES[language]) : value;
  });
}
