/*
 * The same word in other clothes: nynorsk and bokmål, inflected and not. Everything here works on folded letters (æ ae, ø o, å a) and is
 * for comparing only, never for showing. Source 'own': ordinary knowledge of the two written languages.
 */

/** Beginnings, middles and ends that nynorsk writes otherwise. Longest first where one holds another. */
const NYNORSK: readonly (readonly [RegExp, string])[] = [
  [/sakshandsam/g, 'saksbehandl'],
  [/handsam/g, 'behandl'],
  [/sjuke?/g, 'syke'],
  [/skule/g, 'skole'],
  [/heime/g, 'hjemme'],
  [/heim/g, 'hjem'],
  [/royrleggj/g, 'rorlegg'],
  [/royr/g, 'ror'],
  [/leggjar/g, 'legger'],
  [/byggj/g, 'bygg'],
  [/rekneskap/g, 'regnskap'],
  [/reinhald/g, 'renhold'],
  [/reingjer/g, 'rengjor'],
  [/rein(?=s)/g, 'ren'],
  [/hald/g, 'hold'],
  [/radgjev/g, 'radgiv'],
  [/rettlei[ai]r?/g, 'veileder'],
  [/(?<!p)leiar/g, 'leder'],
  [/(?<!p)leiing/g, 'ledelse'],
  [/teneste/g, 'tjeneste'],
  [/verksemd/g, 'virksomhet'],
  [/seljar/g, 'selger'],
  [/koyre/g, 'kjore'],
  [/koyrar/g, 'kjorer'],
  [/snikkar/g, 'snekker'],
  [/anleggs?gartnar/g, 'anleggsgartner'],
  [/yrkes?rettlei/g, 'yrkesveiled'],
  [/mjolk/g, 'melk'],
  [/tryggleik/g, 'sikkerhet'],
  [/gjestgjev/g, 'gjestgiv'],
  [/forskar/g, 'forsker'],
  [/loysing/g, 'losning'],
  [/lon(?=n?s)/g, 'lonn'],
  [/veg(?=arb|ved|by|tra|in)/g, 'vei'],
  [/eigedom/g, 'eiendom'],
  [/framand/g, 'fremmed'],
  [/avloysar/g, 'avloser'],
  [/hogskole/g, 'hoyskole'],
  [/vidaregaande|vidaregande/g, 'videregaende'],
  [/videregande/g, 'videregaende'],
];

/** None of the patterns holds where this does not: most words are through in one look. */
const MAYBE_NYNORSK = new RegExp(NYNORSK.map(([pattern]) => pattern.source).join('|'));

/** A folded word as bokmål would spell it: 'sjukepleiar' becomes 'sykepleier'. Bokmål words stay as they are. */
export function asBokmal(word: string): string {
  let out = word;
  if (!MAYBE_NYNORSK.test(out)) return out;
  for (const [pattern, replacement] of NYNORSK) out = out.replace(pattern, replacement);
  return out;
}

/** Endings taken off, first that fits; the number is the least that must be left. */
const ENDINGS: readonly (readonly [string, number])[] = [
  ['innene', 4],
  ['arane', 4], ['erane', 4], ['arar', 4], ['aren', 4], ['eren', 4], ['erne', 4], ['arne', 4], ['inne', 5],
  ['ere', 4], ['are', 4], ['ene', 4], ['ane', 4], ['ers', 4],
  ['er', 4], ['ar', 4], ['en', 4], ['et', 4], ['es', 4],
  ['e', 4], ['a', 4], ['s', 4],
]; // prettier-ignore

const kept = new Map<string, string>();

/**
 * What all forms of a word share: 'arbeidere', 'arbeidar', 'arbeider' and 'arbeideren' give the same. Not a word of any language.
 *
 * @param word folded
 */
export function stem(word: string): string {
  const known = kept.get(word);
  if (known !== undefined) return known;
  let out = asBokmal(word);
  if (/^[a-z]+$/.test(out)) {
    for (const [ending, least] of ENDINGS) {
      if (out.endsWith(ending) && out.length - ending.length >= least) {
        out = out.slice(0, -ending.length);
        break;
      }
    }
    if (out.length >= 5 && out.endsWith('e')) out = out.slice(0, -1);
    // 'rorlegg' and 'rorleg', 'snekk' and 'snek': double letters go where an ending stood
    if (out.length >= 4 && out.at(-1) === out.at(-2)) out = out.slice(0, -1);
  }
  if (kept.size < 200_000) kept.set(word, out);
  return out;
}
