import type { Role } from '@arena/contract';
import { LANGUAGES, type Language } from '@arena/domain';

const OWN_PAGE = new RegExp(`^/(?:${LANGUAGES.join('|')})(?:[/?#]|$)`);
/** Stands for our own origin: whatever leads away from it is not ours. */
const HERE = 'https://arena.invalid';

/**
 * A page of our own to come back to, as a path that cannot lead elsewhere.
 * @param to what the caller asked for: anything
 * @returns null where it is not a page of this site
 */
export function ownPage(to: string): string | null {
  if (!/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(to)) return null;
  const url = URL.parse(to, HERE);
  // asked of what a browser would make of it: '/nb/..//evil.example' is '//evil.example' by then
  if (url?.origin !== HERE) return null;
  const path = url.pathname + url.search + url.hash;
  return OWN_PAGE.test(path) ? path : null;
}

/** Where somebody begins who came from nowhere. */
export const firstPage = (role: Role, lang: Language): string => (role === 'employer' ? `/${lang}/our-openings` : `/${lang}/me`);
