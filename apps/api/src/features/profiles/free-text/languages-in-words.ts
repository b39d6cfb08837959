import { CEFR_LEVELS, type CefrLevel, type Language, type Profile } from '@arena/domain';
import { readLanguages } from '@arena/domain/engine';
import { Claims } from './claims';

type Spoken = Profile['languages'][number];

/** Who writes about themselves in a language has at least this of it. */
const WRITTEN: CefrLevel = 'B2';
/** What somebody says of a language without a level, where it stands near its name. */
const SAID: readonly [RegExp, CefrLevel][] = [
  [/morsm[åa]l|mother tongue|native|førstespråk/i, 'C2'],
  [/flytende|flytande|fluent|perfe[ck]t/i, 'C1'],
  [/(?:litt|lite|noe|noko|enkel\p{L}*|grunnleggende|bare|berre|lærer|lærar|a little|some|basic|learning|a bit)(?!\p{L})/iu, 'A2'],
  [/(?:greit|brukbart|ganske|hverdags\p{L}*|daglig\p{L}*|ok(?:ay)?|fairly|everyday|conversational)(?!\p{L})/iu, 'B1'],
];
/** Said of speaking a language: 'snakker arabisk', 'I speak English and Spanish'. */
const SPEAKS =
  /(?<!\p{L})(?:snakk\p{L}*|tolk\p{L}*|interpret\p{L}*|prat\p{L}*|kan|speak\p{L}*|spoken|forst[åa]r|forstår|understand|skriv\p{L}*|write)(?!\p{L})[^.;!?\n]{0,60}$/iu;
const NAMES: readonly [RegExp, string][] = [
  ['no', 'norsk|norwegian'], ['en', 'engelsk|english'], ['de', 'tysk|german'], ['uk', 'ukrainsk|ukrainian'], ['ar', 'arabisk|arabic'],
  ['so', 'somali|somalisk'], ['ti', 'tigrinja|tigrinya'], ['pl', 'polsk|polish'], ['lt', 'litauisk|lithuanian'], ['fa', 'persisk|farsi|dari|persian'],
  ['ku', 'kurdisk|kurdish|kurmanji|sorani'], ['tr', 'tyrkisk|turkish'], ['es', 'spansk|spanish'], ['fr', 'fransk|french'],
  ['ru', 'russisk|russian'], ['th', 'thai'], ['vi', 'vietnamesisk|vietnamese'], ['ur', 'urdu'], ['am', 'amharisk|amharic'], ['sw', 'swahili'],
  ['nsl', 'tegnspråk|teiknspråk|sign language'],
].map(([id = '', names = '']) => [new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'giu'), id] as const as [RegExp, string]); // prettier-ignore
const NEAR = 28;
const BETWEEN = /[,.;!?\n]|(?<!\p{L})(?:og|and|men|but|samt)(?!\p{L})/iu;

/** After the name of a language: what makes it an adjective. */
const ADJECTIVE =
  /^[ ]+(?:mat|matlaging|food|dish\p{L}*|kjøkken|cuisine|cooking|dans\p{L}*|danc\p{L}*|musikk|music|te|tea|autorisasjon|fagbrev|vitnemål|førerkort|statsborger\p{L}*|statsborgar\p{L}*|citizen\p{L}*|mann|kvinne|dame|familie\p{L}*|family|venn\p{L}*|friend\p{L}*|kund\p{L}*|film\p{L}*|bøker|books|bil\p{L}*|car\p{L}*|restaurant\p{L}*|butikk\p{L}*|shop|kultur\p{L}*|culture|bedrift\p{L}*|company|firma|barn|arbeidsliv|tegnspråk|teiknspråk|sign)(?!\p{L})/iu;

/** A language that somebody says they have, and where. */
export interface SaidLanguage {
  id: string;
  /** Null where they do not say how well. */
  cefr: CefrLevel | null;
  /** Of its name, in UTF-16 units. */
  start: number;
  end: number;
}

const better = (one: CefrLevel | null, other: CefrLevel | null): boolean =>
  one !== null && (other === null || CEFR_LEVELS.indexOf(one) > CEFR_LEVELS.indexOf(other));

/**
 * Languages that somebody says they speak, each once, in the order of the text, with the level as near as the words tell it.
 * A language as an adjective ('norsk autorisasjon', 'arabisk mat') says nothing.
 */
export function languagesSaid(text: string, claims = new Claims(text)): SaidLanguage[] {
  const found = new Map<string, SaidLanguage>();
  for (const [pattern, id] of NAMES) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const before = text.slice(Math.max(0, start - 80), start);
      const after = text.slice(end, end + NEAR);
      const read = readLanguages(sentenceAt(text, start)).find((one) => one.id === id)?.cefr;
      if ((read === undefined && !SPEAKS.test(before)) || !claims.holds(start) || ADJECTIVE.test(after)) continue;
      // 'arabisk og litt engelsk': what is said of one is not said of the other
      const around = `${before.slice(-NEAR).split(BETWEEN).at(-1) ?? ''} ${after.split(BETWEEN)[0] ?? ''}`;
      const cefr = read ?? SAID.find(([words]) => words.test(around))?.[1] ?? null;
      const known = found.get(id);
      if (!known) found.set(id, { id, cefr, start, end });
      else if (better(cefr, known.cefr)) known.cefr = cefr;
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** As {@link languagesSaid}, where no level is said well enough to work in, and with the one that they write in. */
export function languagesInWords(text: string, lang: Language): Spoken[] {
  const found = languagesSaid(text).map(({ id, cefr }) => ({ id, cefr: cefr ?? WRITTEN }));
  const written = lang === 'en' ? 'en' : 'no';
  // what somebody says of their own level holds: a text may have been written with help
  return found.some(({ id }) => id === written) ? found : [...found, { id: written, cefr: WRITTEN }];
}

/** The sentence around a place in a text: 'I am Norwegian' says nothing of a language, whatever another sentence says of it. */
function sentenceAt(text: string, at: number): string {
  const start = Math.max(...['.', ';', '!', '?', '\n'].map((end) => text.lastIndexOf(end, at - 1))) + 1;
  const length = text.slice(start).search(/[.;!?\n]/);
  return length < 0 ? text.slice(start) : text.slice(start, start + length);
}
