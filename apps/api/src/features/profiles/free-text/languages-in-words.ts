import { CEFR_LEVELS, type CefrLevel, type Language, type Profile } from '@arena/domain';
import { readLanguages } from '@arena/domain/engine';
import { isDeniedAt } from './denied-words';

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
  /(?<!\p{L})(?:snakk\p{L}*|prat\p{L}*|kan|speak\p{L}*|spoken|forst[åa]r|forstår|understand|skriv\p{L}*|write)(?!\p{L})[^.;!?\n]{0,60}$/iu;
const NAMES: readonly [RegExp, string][] = [
  ['no', 'norsk|norwegian'], ['en', 'engelsk|english'], ['de', 'tysk|german'], ['uk', 'ukrainsk|ukrainian'], ['ar', 'arabisk|arabic'],
  ['so', 'somali|somalisk'], ['ti', 'tigrinja|tigrinya'], ['pl', 'polsk|polish'], ['lt', 'litauisk|lithuanian'], ['fa', 'persisk|farsi|dari|persian'],
  ['ku', 'kurdisk|kurdish|kurmanji|sorani'], ['tr', 'tyrkisk|turkish'], ['es', 'spansk|spanish'], ['fr', 'fransk|french'],
  ['ru', 'russisk|russian'], ['th', 'thai'], ['vi', 'vietnamesisk|vietnamese'], ['ur', 'urdu'], ['am', 'amharisk|amharic'], ['sw', 'swahili'],
  ['nsl', 'tegnspråk|teiknspråk|sign language'],
].map(([id = '', names = '']) => [new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'giu'), id] as const as [RegExp, string]); // prettier-ignore
const NEAR = 28;
const BETWEEN = /[,.;!?\n]|(?<!\p{L})(?:og|and|men|but|samt)(?!\p{L})/iu;

const better = (one: CefrLevel, other: CefrLevel): boolean => CEFR_LEVELS.indexOf(one) > CEFR_LEVELS.indexOf(other);

/**
 * Languages that somebody says they speak, with the level as near as the words tell it, and the one they write in.
 * A language as an adjective ('norsk autorisasjon', 'arabisk mat') says nothing. Each language once.
 */
export function languagesInWords(text: string, lang: Language): Spoken[] {
  const found = new Map<string, CefrLevel>();
  for (const [pattern, id] of NAMES) {
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(Math.max(0, match.index - 80), match.index);
      const said = readLanguages(sentenceAt(text, match.index)).find((one) => one.id === id)?.cefr;
      if ((said === undefined && !SPEAKS.test(before)) || isDeniedAt(text, match.index)) continue;
      const after = text.slice(match.index + match[0].length, match.index + match[0].length + NEAR);
      // 'arabisk og litt engelsk': what is said of one is not said of the other
      const around = `${before.slice(-NEAR).split(BETWEEN).at(-1) ?? ''} ${after.split(BETWEEN)[0] ?? ''}`;
      const cefr = said ?? SAID.find(([words]) => words.test(around))?.[1] ?? WRITTEN;
      const known = found.get(id);
      if (known === undefined || better(cefr, known)) found.set(id, cefr);
    }
  }
  const written = lang === 'en' ? 'en' : 'no';
  // what somebody says of their own level holds: a text may have been written with help
  if (!found.has(written)) found.set(written, WRITTEN);
  return [...found].map(([id, cefr]) => ({ id, cefr }));
}

/** The sentence around a place in a text: 'I am Norwegian' says nothing of a language, whatever another sentence says of it. */
function sentenceAt(text: string, at: number): string {
  const start = Math.max(...['.', ';', '!', '?', '\n'].map((end) => text.lastIndexOf(end, at - 1))) + 1;
  const length = text.slice(start).search(/[.;!?\n]/);
  return length < 0 ? text.slice(start) : text.slice(start, start + length);
}
