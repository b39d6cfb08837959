import type { TaxonomyService } from '../../taxonomy';
import type { AdLine } from './ad-line';
import { tidyText } from './ad-text';

/** From the title, else from the sender's own fields for it, else from what the text says it wants. */
export function occupationOf(ad: AdLine, taxonomy: TaxonomyService): string | null {
  const named = (text: string): string | undefined => taxonomy.recogniser.read(text, { kinds: ['occupation'] })[0]?.id;
  const fields = [ad.title, ad.jobtitle, ...(ad.occupations ?? []), ...(ad.styrk08nav ?? []).map(([, title]) => title)];
  for (const field of fields) {
    const id = typeof field === 'string' ? named(field) : undefined;
    if (id !== undefined) return id;
  }
  for (const [code] of ad.styrk08nav ?? []) {
    const [id, another] = occupationsOfCode(code.slice(0, 4), taxonomy);
    if (id !== undefined && another === undefined) return id;
  }
  return soughtInText(tidyText(ad.text), taxonomy);
}

/** Right before the occupation: 'søker en erfaren', 'stilling som', 'jobbe som'. */
const SOUGHT =
  /(?<!\p{L})(?:søker|søkjer|trenger|treng|ansetter|tilsetter|stillin(?:g|gen|ga|ger|gar) (?:som|for)|jobbe? (?:hos oss )?som|arbeide? som|vikaria(?:t|ter) (?:som|for)|looking for|hiring|position as|seek|seeking)\s((?:[\p{L}\d%,./-]+\s){0,4})$/iu;
/** 'søker må være', 'treng kontakt med': something else is meant. */
const NOT_SOUGHT = /(?<!\p{L})(?:må|bør|skal|har|med|av|hos|frå|fra|til|from|with|who)(?!\p{L})/iu;
const BEFORE = 80;

/** The first occupation that the text says it wants. One that is only mentioned is perhaps a colleague, or a patient's doctor. */
function soughtInText(text: string, taxonomy: TaxonomyService): string | null {
  const named = taxonomy.recogniser.read(text, { kinds: ['occupation'] });
  const sought = named.find(({ start }) => {
    const between = SOUGHT.exec(text.slice(Math.max(0, start - BEFORE), start))?.[1];
    return between !== undefined && !NOT_SOUGHT.test(between);
  });
  return sought?.id ?? null;
}

/** Occupations with a STYRK-08 code; one code may cover several that we tell apart, and then it says too little. */
function occupationsOfCode(code: string, taxonomy: TaxonomyService): string[] {
  return taxonomy.concepts.filter(({ kind, id }) => kind === 'occupation' && taxonomy.occupation(id)?.styrk08 === code).map(({ id }) => id);
}
