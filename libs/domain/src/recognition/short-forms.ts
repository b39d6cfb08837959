/*
 * Short forms that people write in Norway, for both readers. Source 'own': ordinary knowledge; no list was copied.
 */

/** What the ranking of titles writes out; the short form is kept where people also say it. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  vvs: 'vvs rør',
  ikt: 'ikt it data',
  it: 'ikt it data',
  edb: 'ikt it data',
  ict: 'ikt it data',
  hms: 'hms helse miljø sikkerhet',
  hse: 'hms helse miljø sikkerhet',
  bpa: 'bpa personlig assistent',
  hr: 'hr personal',
  pr: 'pr informasjon',
  adm: 'administrerende',
  admin: 'administrasjon',
  ass: 'assisterende',
  assist: 'assisterende',
  avd: 'avdeling',
  dir: 'direktør',
  ing: 'ingeniør',
  kons: 'konsulent',
  medarb: 'medarbeider',
  sfo: 'sfo skolefritidsordning',
  aks: 'sfo skolefritidsordning',
  vgs: 'videregående skole',
  ppt: 'ppt pedagogisk psykologisk rådgiver',
  bhg: 'barnehage',
  spl: 'sykepleier',
  hfa: 'helsefagarbeider',
  tv: 'tv fjernsyn',
  fjernsyn: 'fjernsyn tv',
  md: 'administrerende direktør',
  ceo: 'administrerende direktør',
  cfo: 'økonomisjef',
  cto: 'teknologisjef',
  ssb: 'statistisk sentralbyrå',
};

const SHORT = /(?<![\p{L}\p{N}])(\p{L}{2,8})(?:\.(?=\s?\p{L}|$))?(?![\p{L}\p{N}])/gu;

/** Most titles have none: they are through in one look. */
const MAYBE_SHORT = new RegExp(`(?:^|[^a-zæøå])(?:${Object.keys(SHORT_FORMS).join('|')})(?![a-zæøå])`, 'i');

/** A title with its short forms written out: 'Adm.sekretær' is 'administrerende sekretær', 'VVS-montør' 'vvs rør-montør'. */
export function expandShortForms(title: string): string {
  if (!MAYBE_SHORT.test(title)) return title;
  return title.replace(SHORT, (whole, short: string) => {
    const key = short.toLowerCase();
    return Object.hasOwn(SHORT_FORMS, key) ? (SHORT_FORMS[key] ?? whole) : whole;
  });
}

/** One word that says just the same: what the reader of texts looks up beside the short form itself. */
const SAME: Readonly<Record<string, string>> = {
  it: 'ikt',
  ikt: 'it',
  ict: 'ikt',
  edb: 'ikt',
  hse: 'hms',
  aks: 'sfo',
  spl: 'sykepleier',
  hfa: 'helsefagarbeider',
  bhg: 'barnehage',
  medarb: 'medarbeider',
  kons: 'konsulent',
};
/** Small letters make another word of these. */
const NEED_CAPITALS: ReadonlySet<string> = new Set(['it']);

/**
 * The word that a short form stands for, or null.
 *
 * @param word folded
 * @param upper whether it stands in capitals
 */
export function sameAsShort(word: string, upper: boolean): string | null {
  if (!Object.hasOwn(SAME, word) || (NEED_CAPITALS.has(word) && !upper)) return null;
  return SAME[word] ?? null;
}
