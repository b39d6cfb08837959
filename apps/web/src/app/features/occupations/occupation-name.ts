import type { Language } from '@arena/domain';

/** The name of an occupation where it begins a line: 'Baker', 'IT-konsulent'. */
export const asHeading = (label: string, locale: string): string => label.charAt(0).toLocaleUpperCase(locale) + label.slice(1);

/** Which text marks a name that is not in the reader's language. */
export const languageText = (lang: Language) => `occupations.language.${lang}` as const;
