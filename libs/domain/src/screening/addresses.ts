/** E-mail addresses and links, also where they are written so that a machine should not see them. */
import type { ReadableText, Span } from './readable-text';

/** What stands between name and domain. A bare 'at' or 'alfa' is a word first, and asks for more after it. */
const AT = /\s{0,2}(?:@|[([{<]\s?(?:at|alfa|krøllalfa|snabel-?a)\s?[)\]}>]|(?<![\p{L}\d])(?:krøllalfa|alfakrøll|snabel-?a|at|alfa)(?![\p{L}\d]))\s{0,2}/gu; // prettier-ignore
const LOCAL = /[\p{L}\d._%+-]{1,64}(?:\s(?:punkt|punktum|prikk|dot|underscore|understrek|bindestrek)\s[\p{L}\d._%+-]{1,64}){0,3}$/u;
const SPELLED_DOT = '\\s?[(\\[]?(?<![\\p{L}\\d])(?:punkt|punktum|prikk|dot)(?![\\p{L}\\d])[)\\]]?\\s?';
/** A dot with a space after it ends a sentence, unless there is one before it too. */
const DOT = `(?:\\.| \\. ?|${SPELLED_DOT})`;
const HOST = new RegExp(`[\\p{L}\\d-]{1,63}(?:${DOT}[\\p{L}\\d-]{1,63}){0,4}`, 'uy');
const HAS_ENDING = new RegExp(`(?:${DOT})\\p{L}{2,24}$`, 'u');
/** After a bare 'at' only endings that are no words: 'jeg ser at hvert punkt er viktig'. */
const HAS_SPELLED_ENDING = new RegExp(`${SPELLED_DOT}(?:com|net|org|no|eu|dk|uk|pl)$`, 'u');
const PROVIDER = /^(?:gmail|hotmail|yahoo|icloud|protonmail|live|outlook|online)(?![\p{L}\d])/u;
/** Also the name of a program: 'good at Outlook' is no address without its ending. */
const PROVIDER_ALONE = /^(?:gmail|hotmail|yahoo|icloud|protonmail)(?![\p{L}\d])/u;

const SCHEME = /(?<![\p{L}\d])(?:[a-z]{2,10}:\/\/|www\.)[^\s<>"]{1,2000}/gu;
/**
 * Endings that make a domain of a word with a dot. The ones that are common words in Norwegian or English ('it', 'to', 'is', 'as', 'in')
 * are left out: a forgotten space after a full stop is more common than a home page there.
 */
const ENDINGS = [
  'no', 'com', 'org', 'net', 'eu', 'se', 'dk', 'fi', 'de', 'uk', 'pl', 'lt', 'lv', 'ee', 'ua', 'ru', 'fr', 'es', 'nl', 'us', 'io', 'me', 'co',
  'info', 'biz', 'name', 'app', 'dev', 'online', 'site', 'website', 'shop', 'page', 'link', 'blog', 'ly', 'tv', 'gg', 'ai', 'cv', 'xyz', 'work',
]; // prettier-ignore
const DOMAIN = new RegExp(
  `(?<![\\p{L}\\d.@_-])(?:[\\p{L}\\d][\\p{L}\\d-]{0,62}\\.){1,5}(?:${ENDINGS.join('|')}|${ENDINGS.join('|').toUpperCase()})(?![\\p{L}\\d_]|\\.[\\p{L}\\d])(?:[/?#][^\\s<>"]{0,2000})?`,
  'gu',
);
/** 'punkt no' is left out: in nynorsk it is 'point now'. */
const SPELLED_DOMAIN = /(?<![\p{L}\d])[\p{L}\d-]{2,63} (?:(?:punkt|punktum|prikk) (?:com|net|org)|dot (?:com|net|org|no))(?![\p{L}\d])/gu;
/** Tools whose name is written like a domain; 'node.js' and the like have no ending that counts. */
const TOOLS = new Set(['asp.net', 'vb.net', 'ado.net', 'ml.net', 'socket.io', 'draw.io']);

/** Nothing at all between name and provider: 'karin72 gmail com'. */
const WITHOUT_AT = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{2,64} (?:gmail|hotmail|yahoo|icloud|outlook|online)[ .](?:com|no)(?![\p{L}\d])/gu;

/** E-mail addresses: 'kari@example.com', 'kari at gmail punkt com', 'kari (at) example.com', 'kari krøllalfa gmail'. */
export function emailAddresses({ lower }: ReadableText): Span[] {
  const found = [...lower.matchAll(WITHOUT_AT)].map(({ 0: address, index }) => ({ start: index, end: index + address.length }));
  for (const { 0: at, index } of lower.matchAll(AT)) {
    const local = LOCAL.exec(lower.slice(Math.max(0, index - 120), index))?.[0];
    const after = index + at.length;
    HOST.lastIndex = after;
    const host = HOST.exec(lower)?.[0];
    if (local === undefined || host === undefined || !isHost(host, at.trim())) continue;
    found.push({ start: index - local.length, end: after + host.length });
  }
  return found;
}

function isHost(host: string, at: string): boolean {
  if (at === '@') return HAS_ENDING.test(host) || PROVIDER_ALONE.test(host);
  // a bare 'at' before 'nav.no' is a conjunction before a link
  if (at === 'at' || at === 'alfa') {
    return HAS_SPELLED_ENDING.test(host) || (PROVIDER.test(host) && HAS_ENDING.test(host)) || PROVIDER_ALONE.test(host);
  }
  return HAS_ENDING.test(host) || PROVIDER.test(host);
}

/** Links and bare domains: 'https://…', 'www.…', 'kari.no', 'kari dot com'. */
export function links({ text, lower }: ReadableText): Span[] {
  const domains = [...text.matchAll(DOMAIN)].filter(
    ({ 0: domain }) => /\p{L}/u.test(domain.split('.')[0] ?? '') && !TOOLS.has(domain.toLowerCase()),
  );
  return [...lower.matchAll(SCHEME), ...domains, ...lower.matchAll(SPELLED_DOMAIN)].map(({ 0: link, index }) => ({
    start: index,
    end: index + withoutClosingMarks(link).length,
  }));
}

/** The full stop or bracket after a link belongs to the sentence. */
function withoutClosingMarks(link: string): string {
  let end = link.length;
  while (end > 0 && '.,;:!?)]}\'"»'.includes(link.charAt(end - 1))) end -= 1;
  return link.slice(0, end);
}
