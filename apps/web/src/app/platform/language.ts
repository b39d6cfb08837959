import { LANGUAGES, type Language } from '@arena/domain';

/** Whether a piece of a path names a language of the site. */
export const isLanguage = (value: string | null | undefined): value is Language => LANGUAGES.some((language) => language === value);

/** The language that a path starts with; null where it names none. */
export function languageOfPath(path: string): Language | null {
  const first = path.split(/[/?#]/)[1];
  return isLanguage(first) ? first : null;
}

/** The same page in another language, query kept. */
export function inLanguage(url: string, language: Language): string {
  return url.replace(/^\/[^/?#]*/, `/${language}`);
}

/** The cookie that remembers a chosen language. Set in the browser only; read only where `/` is answered. */
export const LANGUAGE_COOKIE = 'arena-language';
