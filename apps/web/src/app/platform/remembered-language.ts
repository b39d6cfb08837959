import type { Language } from '@arena/domain';
import { isLanguage, LANGUAGE_COOKIE } from './language';

/** The language that was last chosen on this device; bokmål where none was. Only in the browser. */
export function rememberedLanguage(): Language {
  const value = typeof document === 'undefined' ? undefined : document.cookie.match(new RegExp(`(?:^|; )${LANGUAGE_COOKIE}=(\\w+)`))?.[1];
  return isLanguage(value) ? value : 'nb';
}

/** Remembers a choice for a year, for the next visit to the bare address. */
export function rememberLanguage(language: Language): void {
  document.cookie = `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=31536000; SameSite=Lax`;
}
