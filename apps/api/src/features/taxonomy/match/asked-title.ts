import { tokens } from '@arena/domain/engine';

/** Words of having worked somewhere or as something, in front of the title: 'jobbet på', 'har vært', 'drev', 'worked as a'. */
const WORKED =
  /^\s*(?:(?:jeg|eg|æ|i)\s+)?(?:(?:har|have|er|am|var|was|been|ve)\s+)?(?:jobber|jobbar|jobba|jobbet|jobbe|arbeidet|arbeidde|arbeidd|arbeide|vært|vore|drev|dreiv|drevet|drive|har drevet|worked|work|working|ran|tidligere|tidlegare|tidl\.?|former|previously)\s+(?:(?:litt|mye|mykje|ekstra|deltid|heltid|sommeren|part time|full time)\s+)?(?:(?:på|i|som|med|hos|ved|for|as|at|in|on|with)\s+)?(?:(?:en|ei|et|ein|eit|a|an|the)\s+)?/iu;
/** On which terms somebody works, in front of the title: 'vikar i barnehage', 'lærling som elektriker', 'sommerjobb på lager'. */
const TERMS =
  /^\s*(?:lærling|praktikant|vikar|vikariat|sommervikar|sommarvikar|tilkallingsvikar|ringevikar|ringevikarar|ekstrahjelp|sommerhjelp|sommerjobb|sommarjobb|ekstrajobb|deltidsjobb|helgejobb|jobb|praksis|utplassert|utplassering|apprentice|trainee|intern|summer job|part time job|job|temp)\s+(?:som|på|i|ved|hos|as|at|in)\s+(?:(?:en|ei|et|ein|eit|a|an|the)\s+)?/iu;
/** Words that say on which terms somebody works, and not what with. */
const STATUS: ReadonlySet<string> = new Set([
  'laerling', 'laerlinger', 'laerlingar', 'ufaglaert', 'ufaglaerte', 'faglaert', 'tilkallingsvikar', 'ringevikar', 'sommervikar', 'sommarvikar', 'vikar', 'vikarar', 'vikarer',
  'ekstrahjelp', 'ekstravakt', 'sommerhjelp', 'sommarhjelp', 'sommerjobb', 'sommarjobb', 'arbeidsledig', 'arbeidslaus', 'arbeidsloes', 'arbeidssoker', 'arbeidssokjar', 'jobbsoker',
  'praktikant', 'student', 'elev', 'pensjonist', 'ufor', 'sykmeldt', 'sjukmeld', 'permittert', 'deltidsansatt', 'deltid', 'heltid', 'fulltid', 'ansatt', 'tilsett', 'arbeidstaker',
  'arbeidstakar', 'apprentice', 'trainee', 'intern', 'unskilled', 'temp', 'unemployed', 'jobless', 'jobseeker', 'retired', 'employee', 'freelance', 'freelancer', 'frilanser',
  'frilansar', 'selvstendig', 'sjolvstendig', 'naeringsdrivende', 'naeringsdrivande', 'nyutdannet', 'nyutdanna', 'arbeidstrening', 'praksisplass', 'utplassert', 'jobb', 'job',
  'en', 'ei', 'ein', 'som', 'jeg', 'eg', 'er', 'am', 'a', 'an', 'worker', 'temporary', 'part', 'full', 'time', 'substitute', 'casual', 'jobber', 'jobbet', 'jobba', 'worked',
]); // prettier-ignore

export interface AskedTitle {
  /** What is left to be looked for; never empty where the text was not. */
  title: string;
  /** The text says on which terms somebody works, and not what with. */
  statusAlone: boolean;
}

/** A title without the words of having had it. */
export function askedTitle(text: string): AskedTitle {
  const words = tokens(text).map((token) => token.text);
  if (words.length > 0 && words.every((word) => STATUS.has(word))) return { title: text, statusAlone: true };
  const left = [WORKED, TERMS].reduce((rest, lead) => {
    const without = rest.replace(lead, '');
    return /\p{L}/u.test(without) ? without : rest;
  }, text);
  return { title: left, statusAlone: false };
}
