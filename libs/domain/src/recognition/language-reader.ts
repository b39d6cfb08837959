import { CEFR_LEVELS, type CefrLevel } from '../concepts';

/** A language that a text asks for. */
export interface LanguageReading {
  /** ISO 639-1, or 'nsl' for Norwegian sign language. */
  id: string;
  /** Null when the text says it only loosely ('gode norskkunnskaper'): the level is for a person to set. */
  cefr: CefrLevel | null;
  /** Offsets of the language's name in the text, UTF-16 units. */
  start: number;
  end: number;
  /** It is enough with this or another language: 'norsk eller engelsk'. */
  alternative: boolean;
}

const NAMES: Readonly<Record<string, string>> = {
  norsk: 'no', norwegian: 'no', engelsk: 'en', english: 'en', tysk: 'de', german: 'de', ukrainsk: 'uk', ukrainian: 'uk', arabisk: 'ar',
  arabic: 'ar', somali: 'so', somalisk: 'so', tigrinja: 'ti', tigrinya: 'ti', polsk: 'pl', polish: 'pl', litauisk: 'lt', lithuanian: 'lt',
  persisk: 'fa', farsi: 'fa', dari: 'fa', persian: 'fa', kurdisk: 'ku', kurdish: 'ku', kurmanji: 'ku', sorani: 'ku', tyrkisk: 'tr',
  turkish: 'tr', spansk: 'es', spanish: 'es', fransk: 'fr', french: 'fr', russisk: 'ru', russian: 'ru', thai: 'th', vietnamesisk: 'vi',
  vietnamese: 'vi', urdu: 'ur', amharisk: 'am', amharic: 'am', swahili: 'sw', tegnspråk: 'nsl', teiknspråk: 'nsl',
}; // prettier-ignore

const NAME_LIST = Object.keys(NAMES)
  .sort((a, b) => b.length - a.length)
  .join('|');
const KNOWLEDGE = String.raw`kunn?skap\p{L}*|ferdighet\p{L}*|ferdigheit\p{L}*|kompetanse|prøve\p{L}*|test\p{L}*|språk\p{L}*`;
/** The name, alone or as the first part of a compound: 'norsk', 'norskkunnskaper', 'norsk- og engelskferdigheter'. */
const MENTION = new RegExp(String.raw`(?<![\p{L}\p{N}])(norsk tegnspråk|norsk teiknspråk|norwegian sign language|${NAME_LIST})(-?(?:${KNOWLEDGE})|-(?=\s*(?:og|eller|,|\/)))?(?![\p{L}\p{N}])`, 'giu'); // prettier-ignore
const CEFR = /(?<![\p{L}\p{N}])([ABC][12])(?:\s*[-–/]\s*[ABC][12])?(?![\p{L}\p{N}])/gu;
const CEFR_CONTEXT_DENIED = /(?:klasse|kl\.?|class|category|førerkort|førarkort|sertifikat|licen[cs]e)[\s,:]*$/iu;

/** Words that make a sentence with a language's name in it a demand for the language. */
const DEMAND =
  /kunn?skap|ferdighe[it]|behersk|meist[re]|mestr|munn?leg|muntlig|skrift?le?i?g|snakk|kommunik|kommuniser|formuler|fr[ae]mstill|flytende|flytande|forstå|morsmål|førstespråk|arbeidsspråk|språk|fluent|spoken|written|speak|proficien|communicat|(?:^|\P{L})(?:god|godt|gode|kunne|kan|noe|noko|litt|good|some|basic)\s+(?:i\s+)?(?:\p{L}+(?:\s+og|,|\/)\s+)?$/iu;
const GOOD_BEFORE = /(?:^|[^\p{L}])(?:god|godt|gode|kunne|kan|noe|noko|litt|i|på|good|some|basic|in)\s+$/iu;
/** What may follow a language's name. Another noun makes it an adjective: 'norsk autorisasjon', 'norsk statsborger'. */
const FOLLOWS =
  /^(?:\s*$|\s*[^\p{L}\p{N}\s]|\s*\n|\s+(?:muntlig|munnleg|skriftlig|skriftleg|og|eller|and|or|som|både|på|i|godt|god|flytende|flytande|nivå|minimum|minst|tilsvarende|tilsvarande|samt|men|er|for|at|språk|skriftspråk|kunn?skap\p{L}*|ferdighe[it]\p{L}*|formuler\p{L}*|fr[ae]mstill\p{L}*|kommunikasjon\p{L}*|uttale|fluently|well|skills|language|proficiency|level|both|written|oral|spoken|is|as|with|[abc][12](?!\p{L}))(?![\p{L}]))/iu;
/** Pieces are bounded, so that no text takes long. */
const SENTENCE = /[^.;!?\n•·]{1,400}/gu;
/** Endings of abbreviations would cut a sentence in two: 'min. B1', 'nivå f.eks. B2'. */
const ABBREVIATION = /(?<=(?:^|[^\p{L}])(?:min|ca|f\.?eks|bl\.?a|inkl|evt|kl|tilsv|mv|m))\./giu;
const EITHER = /^\s*(?:eller|or|\/)\s*(?!munt|munn|skrift|written|oral)/iu;
/** Between two languages of one list. */
const LIST = /^\s*(?:[,/]|og|eller|samt|and|or)\s+(?:(?:noe|noko|litt|god|godt|gjerne|some|good)\s+)?$/iu;
const EITHER_BEFORE = /(?:(?:eller|or)(?:\s+godt?)?|\/)\s*$|(?:such as|for example|for eksempel|f eks)[^:]*$/iu;

interface Mention {
  id: string;
  start: number;
  end: number;
  compound: boolean;
}

function mentionsIn(sentence: string): Mention[] {
  return [...sentence.matchAll(MENTION)].map((match) => {
    const name = (match[1] ?? '').toLowerCase();
    const id = /tegn|teikn|sign/.test(name) ? 'nsl' : (NAMES[name] ?? '');
    return { id, start: match.index, end: match.index + match[0].length, compound: match[2] !== undefined };
  });
}

/** The level that belongs to a mention: the nearest one after it before the next mention, else one right before it ('B1 i norsk'). */
function levelOf(sentence: string, mention: Mention, next: Mention | undefined, previous: Mention | undefined): CefrLevel | null {
  for (const match of sentence.matchAll(CEFR)) {
    if (CEFR_CONTEXT_DENIED.test(sentence.slice(0, match.index))) continue;
    const level = CEFR_LEVELS.find((known) => known === match[1]) ?? null;
    const after = match.index >= mention.end && match.index - mention.end <= 60 && (!next || match.index < next.start);
    const gap = sentence.slice(match.index + match[0].length, mention.start);
    const before =
      match.index < mention.start &&
      (!previous || match.index >= previous.end) &&
      /^[\s-]*(?:nivå\s+|level\s+)?(?:i|in|på)?\s*$/iu.test(gap);
    if (after || before) return level;
  }
  return null;
}

function isDemand(sentence: string, mention: Mention, mentions: readonly Mention[], level: CefrLevel | null): boolean {
  if (mention.compound || level !== null) return true;
  const after = sentence.slice(mention.end);
  if (!FOLLOWS.test(after)) return false;
  // a list whose whole line is languages: 'Norsk/engelsk', 'Språk: norsk'
  const rest = sentence.replace(MENTION, '').replace(/språk|languages?|og|eller|and|or/giu, '');
  if (!/\p{L}/u.test(rest)) return true;
  const without = mentions.reduce((text, { start, end }) => text.slice(0, start) + '_'.repeat(end - start) + text.slice(end), sentence);
  if (DEMAND.test(without)) return true;
  return (
    GOOD_BEFORE.test(sentence.slice(0, mention.start)) &&
    /(?:god|godt|gode|kunne|kan|good|some|noe|noko|basic)[\s\p{L},/]{0,25}$/iu.test(sentence.slice(0, mention.start))
  );
}

/**
 * The languages a text asks for, in the order read, each once: with the level where one is written ('norsk B1'), else null ('gode
 * norskkunnskaper', 'engelsk skriftlig og muntlig'). 'Norsk autorisasjon' and 'det norske markedet' ask for no language.
 */
export function readLanguages(text: string): LanguageReading[] {
  const found = new Map<string, LanguageReading>();
  // same length, so that offsets hold
  const plain = text.replace(ABBREVIATION, ' ');
  for (const part of plain.matchAll(SENTENCE)) {
    const sentence = part[0];
    const mentions = mentionsIn(sentence);
    let listedSince = -1;
    for (const [order, mention] of mentions.entries()) {
      const cefr = levelOf(sentence, mention, mentions[order + 1], mentions[order - 1]);
      const listed = listedSince >= 0 && LIST.test(sentence.slice(listedSince, mention.start)) && FOLLOWS.test(sentence.slice(mention.end));
      if (!listed && !isDemand(sentence, mention, mentions, cefr)) continue;
      listedSince = mention.end;
      const alternative = EITHER.test(sentence.slice(mention.end)) || EITHER_BEFORE.test(sentence.slice(0, mention.start));
      const known = found.get(mention.id);
      if (known) {
        known.cefr ??= cefr;
        known.alternative &&= alternative;
      } else found.set(mention.id, { id: mention.id, cefr, start: part.index + mention.start, end: part.index + mention.end, alternative });
    }
  }
  return [...found.values()];
}
