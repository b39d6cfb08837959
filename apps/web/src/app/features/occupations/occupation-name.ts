import type { Language } from '@arena/domain';

/** The name of an occupation where it begins a line: 'Baker', 'IT-konsulent'. */
export const asHeading = (label: string, locale: string): string => label.charAt(0).toLocaleUpperCase(locale) + label.slice(1);

/** A label in the middle of a sentence begins with a small letter, unless it is an abbreviation. */
export const inSentence = (label: string, locale: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLocaleLowerCase(locale) + label.slice(1) : label;

/** Which text marks a name that is not in the reader's language. */
export const languageText = (lang: Language) => `occupations.language.${lang}` as const;
