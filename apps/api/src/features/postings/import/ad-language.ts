import type { Language } from '@arena/domain';

/** Words that one of the three languages writes and the others do not, as far as advertisements go. */
const TELLING: Readonly<Record<Language, ReadonlySet<string>>> = {
  nb: new Set([
    'ikke', 'jeg', 'noen', 'noe', 'hvordan', 'hvor', 'hva', 'hvem', 'være', 'fra', 'dere', 'deg', 'en', 'et', 'mer', 'bare', 'også', 'hun', 'hver', 'hvis',
    'søker', 'kjenner', 'gjør', 'blir', 'arbeider', 'ønsker', 'stillingen', 'stillinger', 'mulighet', 'muligheter', 'medarbeider', 'bør', 'selv', 'uke', 'arbeidsoppgaver',
  ]),
  nn: new Set([
    'ikkje', 'eg', 'nokon', 'noko', 'korleis', 'kvar', 'kva', 'kven', 'vere', 'frå', 'dykk', 'ein', 'ei', 'eit', 'meir', 'berre', 'òg', 'ho', 'kvart',
    'søkjer', 'kjenner', 'gjer', 'vert', 'arbeidar', 'ynskjer', 'ønskjer', 'stillinga', 'stillingar', 'høve', 'moglegheiter', 'medarbeidar', 'sjølv', 'veke', 'arbeidsoppgåver', 'skule', 'såg', 'saman',
  ]),
  en: new Set([
    'the', 'and', 'you', 'we', 'our', 'your', 'with', 'of', 'to', 'is', 'are', 'have', 'a', 'an', 'as', 'this', 'that', 'be', 'or', 'from', 'will', 'my', 'am', 'was', 'were', 'has', 'had', 'been',
  ]),
}; // prettier-ignore

/**
 * The language a text is written in, by counting words that only one of them has. Bokmål where nothing tells.
 * English needs a clear lead: Norwegian advertisements are full of English names.
 */
export function languageOfText(text: string): Language {
  const counts = { nb: 0, nn: 0, en: 0 };
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
    for (const language of ['nb', 'nn', 'en'] as const) if (TELLING[language].has(word)) counts[language]++;
  if (counts.en > 2 * (counts.nb + counts.nn)) return 'en';
  return counts.nn > counts.nb ? 'nn' : 'nb';
}
