import { NOT_WORDS, tokens } from '@arena/domain/engine';

/** A thought of a text, in UTF-16 units. */
export interface Clause {
  text: string;
  start: number;
  end: number;
}

const BETWEEN = /[.,;:!?\n()–]+|(?<!\p{L})(?:og|and|men|but|samt|så|so|eller|or)(?!\p{L})/giu;
const LONGEST = 9;
/**
 * Who somebody is, and how they are, is not what they can: age, sex, origin, belief, health, family, and what Nav calls them. Such a thought is
 * read for nothing but words that name a skill.
 */
const PERSONAL =
  /(?<!\p{L})(?:år gam\p{L}*|gammel|gamal|years? old|alder\p{L}*|kvinne\p{L}*|mann|woman|man|female|male|gift|skilt|single|married|divorced|muslim\p{L}*|kristen|christian|religi\p{L}*|kommer fra|kjem frå|født|born|come from|i am from|flykt\p{L}*|refugee|asyl\p{L}*|asylum|innvandr\p{L}*|immigrant|nav|dagpeng\p{L}*|aap|sosialhjelp\p{L}*|trygd\p{L}*|ufør\p{L}*|sykmeld\p{L}*|sjukmeld\p{L}*|arbeidsled\p{L}*|arbeidslaus\p{L}*|unemployed|benefit\p{L}*|diagnos\p{L}*|autis\p{L}*|adhd|angst|anxiety|depre\p{L}*|gravid|pregnant|sjuk|syk|sick|ill|disabled|rullestol\p{L}*|wheelchair|blind\p{L}*|døv|dauv|deaf|homofil|lesbisk|skeiv|gay|lesbian|transgender|ikke-binær|jøde|jewish|hindu|buddhis\p{L}*|ateist|same|samisk|sami|statsborger\p{L}*|statsborgar\p{L}*|citizen|pensjonist|handicap\p{L}*|hull i cv|gap)(?!\p{L})/iu;

/** Of which people somebody is; the same word elsewhere may be a language that somebody helps others with. */
const ONE_OF =
  /(?<!\p{L})(?:jeg er|eg er|i am|i'm)\s+(?:en |ei |ein |an? )?(?:norsk|norwegian|nordmann|svensk|swedish|dansk|danish|polsk|polish|litauisk|lithuanian|tysk|german|ukrain\p{L}*|russisk|russian|syr\p{L}*|somal\p{L}*|eritre\p{L}*|afghan\p{L}*|arab\p{L}*|kurd\p{L}*|iran\p{L}*|irak\p{L}*|iraqi|tyrk\p{L}*|turkish|thai\p{L}*|vietnam\p{L}*|pakistan\p{L}*|filip\p{L}*|tamil\p{L}*|roma\p{L}*)(?!\p{L})/iu;

/** Who helps others with it tells of a skill: 'hjelper folk med NAV-skjemaer'. */
const HELPING =
  /(?<!\p{L})(?:hjelp\p{L}*|hjalp|assist\p{L}*|følg\p{L}*|fulgte?|støtt?e\p{L}*|pass(?:er|et|a|ar)|stel\p{L}*|pleie[rt]?|pleide|lær(?:er|te|ar|de)|tolk\p{L}*|help\p{L}*|support\p{L}*|car(?:ed|ing) for|look\p{L}* after|worked with|jobb\p{L}* med|arbeid\p{L}* med)(?!\p{L})/iu;

/** The thoughts of a text that may be told in other words than ours: short, not denied, and not about who somebody is. */
export function clausesOf(text: string): Clause[] {
  const found: Clause[] = [];
  let start = 0;
  for (const match of [...text.matchAll(BETWEEN), { index: text.length, 0: '' }]) {
    const raw = text.slice(start, match.index);
    const lead = raw.length - raw.trimStart().length;
    const clause = { text: raw.trim(), start: start + lead, end: start + lead + raw.trim().length };
    start = match.index + match[0].length;
    const words = tokens(clause.text);
    if (words.length === 0 || words.length > LONGEST) continue;
    if (words.some((word) => NOT_WORDS.has(word.text)) || ONE_OF.test(clause.text)) continue;
    if (!PERSONAL.test(clause.text) || HELPING.test(clause.text)) found.push(clause);
  }
  return found;
}
