/** A text with common spellings of dialect as the written languages spell them, and the way back. */
export interface StandardText {
  text: string;
  /** Where a place of `text` stands in the original, both in UTF-16 units; a place inside a changed word is where that word begins. */
  from(at: number): number;
  /** As `from`, for an end: that of the whole word, where it was changed. */
  to(at: number): number;
}

/*
 * How people of Innlandet, Trøndelag and the west write as they speak. Each row: the spellings that are only that, and what the written language has.
 * Left out is what is also another word ('hit', 'lik', 'mor'). Source 'own': ordinary knowledge of how people write.
 */
const SPELLINGS: readonly (readonly [spelled: string, standard: string])[] = [
  ['æ je jæ jei jæi', 'jeg'],
  ['mæ', 'meg'],
  ['dæ', 'deg'],
  ['sæ', 'seg'],
  ['døm dæm dømm', 'de'],
  ['itj ittj itje ittje itte int innt inte ikkj ikkji ikj ente', 'ikke'],
  ['aller ailler alldri', 'aldri'],
  ['va', 'var'],
  ['vorre vorri vori vøri vørri vøre vørre vårre vårri', 'vært'],
  ['kainn kainnj kannj kæinn kainj', 'kan'],
  ['kjæm kjæmm', 'kommer'],
  ['lika likka', 'liker'],
  ['hjølpt hjølpe hjølp hjølpte hjelptæ hjalpt hjælpt hjælpe hjælpte', 'hjelpt'],
  ['arbe arbea arbei arbeia arbed arbeda arbedd arbedde arbeidd arbett arbeitt årbe', 'arbeidet'],
  ['jåbba jåbbe jåbb jobbæ jobbå jobbi', 'jobbet'],
  ['passæ passi passå påssa', 'passet'],
  ['kjøyre kjøyrer', 'kjøre'],
  ['kjøyrt kjøyrde kjørd kjørde kjord', 'kjørt'],
  ['mækka mække mækkt mekkæ', 'mekket'],
  ['skruddæ skruve skruva', 'skrudd'],
  ['bøgd bøggd bøgge bøgga byggd', 'bygd'],
  ['baka baku bakka bækka', 'bakt'],
  ['kåkt kåkte koka kokka', 'kokte'],
  ['vaskæ væska væske vaskå vaski', 'vasket'],
  ['mølka mjelka mjælka mølke mjelke', 'melket'],
  ['høgge høgg høgd huggi hoggi hoggd', 'hogd'],
  ['ungan onga ongan ongane ongær ongar onger unga ungær ungom', 'unger'],
  ['småongan småonga småungan småunga', 'småunger'],
  ['bån båne bårn bænn', 'barn'],
  ['følk fålk førk følka', 'folk'],
  ['gamlinger gamlingar gamlinga gamlingan gamlingane gammelfolk gammelfølk gamlan', 'gamle mennesker'],
  ['gomor gomora godmor bessmor bæssmor bestmor bæstemor besstemor gammelmor', 'bestemor'],
  ['gofar godfar bessfar bæssfar bestfar bæstefar besstefar gammelfar', 'bestefar'],
  ['søskjen søskjan søskena søskjena søsknan syskjen syskena', 'søsken'],
  ['søstra søstern syster systra syssra', 'søster'],
  ['brorn brormin', 'broren'],
  ['flenk flinkj', 'flink'],
  ['bila bilan biln bilom', 'bilene'],
  ['hesta hestan hestom hæsta hæstan hæst', 'hester'],
  ['saua sauan sauom sauæ', 'sauene'],
  ['kyrn kyrnin kyran kjyr kjyrn kjyrne kjyran kuan krøttera krøttern krøtterne', 'kyrne'],
  ['grisa grisan', 'griser'],
  ['kalva kalvan', 'kalver'],
  ['hunda hundan', 'hunder'],
  ['traktorn traktora traktoran', 'traktoren'],
  ['fjøse fjøsen fjøsn fjøsi fjose', 'fjøset'],
  ['sæter sætra sætern sætre sætrin sætri setern setrin setri setra sætera', 'setra'],
  ['skauen skæuen skæu skågen skogjen', 'skogen'],
  ['butekk butekken butikkn butikkjen', 'butikken'],
  ['skuln skola', 'skolen'],
  ['heme hime heim hemat', 'heime'],
  ['golve gølve gølvet golva', 'golvet'],
  ['måkå mokå mokæ møka', 'moka'],
  ['åsså åg ågså åsse', 'også'],
];
const BY_SPELLING: ReadonlyMap<string, string> = new Map(
  SPELLINGS.flatMap(([spelled, standard]) => spelled.split(' ').map((word): [string, string] => [word, standard])),
);

/** Words that are something else in another company. `before` and `after` are the words around, as the written language has them. */
interface InCompany {
  spelled: ReadonlySet<string>;
  standard: string;
  before?: RegExp;
  after?: RegExp;
  notBefore?: RegExp;
}
const I_DO = /^(?:har|ha|he|hi|er|e|va|var|kan|kainn|vil|hadde|jobb(?:a|et|er|æ)?|arbe(?:id(?:a|er|ar|de|d)?)?|pass(?:a|er|ar|et)?|lik(?:er|ar|a)?|bor|budd\p{L}*|fekk|fikk|hjelp(?:er|te|t|ar)?|hjølp(?:e|t|te)?|vaska|laga|baka|kjør\p{L}*|kjøyr\p{L}*|skru\p{L}*|fiksa|mekka|dreiv|drev|gikk|gjekk|lært|lærte|snekra|måla|strikka|sydd\p{L}*|synes|syns|ska|skal|trivs|va|jakta|fiska|hogg\p{L}*|stelt\p{L}*)$/u; // prettier-ignore
const SUBJECT = /^(?:jeg|eg|han|ho|hu|hun|det|som|vi|de|far|mor|faren|mora|min|mi|mitt|mine|dette|her|der|mamma|pappa)$/u;
const BEGINS = /^(?:|og|men|at|så|da|når|mens|fordi|som|for|om|no|nå|her|der|heime|også|ifjor)$/u;
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const IN_COMPANY: readonly InCompany[] = [
  { spelled: set('e'), standard: 'er', before: SUBJECT },
  { spelled: set('e i ei'), standard: 'jeg', before: BEGINS, after: I_DO },
  { spelled: set('ha he hi'), standard: 'har', before: /^(?:jeg|eg|vi|han|ho|hu|de)$/u },
  { spelled: set('te'), standard: 'til', notBefore: /^(?:lage|laga|lager|laget|drikke|drikk|drakk|kaffe|og|eller|kopp|koke|kokte|servere|servert|grønn)$/u },
  { spelled: set('go goe'), standard: 'god', before: /^(?:er|var|veldig|ganske|like|vært|nokså|riktig|skikkelig|blitt|litt|ein|en|bra)$/u },
  { spelled: set('ve veen vea'), standard: 'ved', before: /^(?:hogd|hogge|hogg|kløyvd|kløyve|kløyver|stabla|bar|kjørt|kappa|sage|saga)$/u },
  ...'bak mal vask strikk kok syng spel les skriv rydd sag mur flytt kjør pass hjelp stell lag bygg mekk vev dans'.split(' ').map((word) => ({ spelled: set(word), standard: `${word}e`, before: /^(?:å|kan|ikke|har|vil)$/u })),
  { spelled: set('lik'), standard: 'liker', before: /^(?:jeg|eg)$/u },
  { spelled: set('ska'), standard: 'skal', before: /^(?:jeg|eg|vi)$/u },
]; // prettier-ignore

const WORD = /[\p{L}\p{M}]+/gu;
/** 'E-post' and 'BE' are no pronouns. */
const TIED = /[\p{N}\-‐‑.'’]/u;

const inCompany = (word: string, before: string, after: string): string | undefined =>
  IN_COMPANY.find(
    (one) =>
      one.spelled.has(word) &&
      (!one.before || one.before.test(before)) &&
      (!one.after || one.after.test(after)) &&
      !one.notBefore?.test(before),
  )?.standard;

/**
 * Writes common spellings of dialect as bokmål does: 'æ har passa ungan te søstra mi' is read as 'jeg har passa unger til søster mi'. For reading
 * only, never for showing. Never throws; a text without them comes back as it is.
 */
export function inStandardSpelling(original: string): StandardText {
  let text = '';
  let copied = 0;
  const changed: { from: number; to: number; start: number; end: number }[] = [];
  const words = [...original.matchAll(WORD)];
  let before = '';
  for (const [at, match] of words.entries()) {
    const [start, end] = [match.index, match.index + match[0].length];
    const previous = words[at - 1];
    if (previous && /[.!?;:\n,(]/.test(original.slice(previous.index + previous[0].length, start))) before = '';
    const word = match[0].normalize('NFC').toLowerCase();
    const next = words[at + 1]?.[0].toLowerCase() ?? '';
    // a single capital inside a sentence is a class or a grade
    const letter = match[0].length === 1 && match[0] !== word && before !== '';
    const tied = match[0].length <= 2 && TIED.test(original.charAt(end)) && !/^[.](?:\s|$)/.test(original.slice(end, end + 2));
    const standard = letter || tied ? undefined : (inCompany(word, before, next) ?? BY_SPELLING.get(word));
    before = standard ?? word;
    if (standard === undefined || standard === word) continue;
    text += original.slice(copied, start);
    changed.push({ from: text.length, to: text.length + standard.length, start, end });
    text += standard;
    copied = end;
  }
  text += original.slice(copied);
  const back = (at: number, inside: 'start' | 'end'): number => {
    let shift = 0;
    for (const one of changed) {
      if (at < one.from) break;
      if (at < one.to || (inside === 'end' && at === one.to)) return at === one.from && inside === 'end' ? one.start : one[inside];
      shift = one.end - one.to;
    }
    return at + shift;
  };
  return { text, from: (at) => back(at, 'start'), to: (at) => back(at, 'end') };
}
