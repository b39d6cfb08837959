import { LICENCE_CLASSES, type LicenceClass } from '../concepts';

/** A driving licence that a text speaks of. */
export interface LicenceReading {
  id: LicenceClass;
  /** Offsets into the text, UTF-16 units. */
  start: number;
  end: number;
  /** 'named': the class is written; 'implied': 'førerkort' alone, which in Norway means class B. */
  how: 'named' | 'implied';
}

const EDGE = String.raw`(?![\p{L}\p{N}])`;
const START = String.raw`(?<![\p{L}\p{N}])`;
/** Longest first, so that C1E is not read as C1; that with a trailer may be written 'C+E'. */
const CLASS = [...LICENCE_CLASSES].sort((a, b) => b.length - a.length).map((name) => name.replace(/^(.+)E$/, String.raw`$1(?:\s?\+\s?)?E`)).join('|'); // prettier-ignore
const CLASSES = String.raw`(?:${CLASS})${EDGE}(?:\s{0,3}(?:,|\/|\+|&|-|og|eller|and|or)\s{0,3}(?:(?:klasse|kl\.?|class)\s{0,3})?(?:${CLASS})${EDGE})*`;
const CARD = String.raw`(?:(?:bil|motorsykkel|lastebil|buss?|traktor|taxi)?(?:f(?:ø|oe|o)rerkort|f(?:ø|oe|o)rarkort|sertifikat)(?:et)?|driving\s{1,4}licen[cs]e|driver['’]?s?\s{1,4}licen[cs]e)`;
const CLASS_WORD = String.raw`(?:klasse|klassane|klassene|kl\.?|kategori|class(?:es)?|category)`;

/** Small letters are trusted after 'klasse'; without it only capitals are ('førerkort B'). */
const CARD_WITH_CLASS = new RegExp(`${START}${CARD}[\\s,:(]{0,4}(?:for|i|med|in)?\\s{0,4}(?:${CLASS_WORD}\\s{0,4})?(${CLASSES})`, 'giu');
const BIG = String.raw`(?:(?:C1|D1|B|C|D)(?:\s?\+\s?)?E|C1|D1|B|C|D|T)`;
const CLASS_ALONE = new RegExp(`${START}(?:klasse|kl\\.)\\s{0,3}(${BIG}${EDGE}(?:\\s{0,3}(?:,|\\/|og|eller)\\s{0,3}${BIG}${EDGE})*)`, 'gu');
/** 'CE licence'. One letter that is also a word or an initial is not trusted: 'A licence is needed'. */
const CAPITALS_BEFORE = new RegExp(`${START}(C1E|D1E|BE|CE|DE|C1|D1|B|C|D)[\\s-]{1,3}(?:${CARD}|licen[cs]e)`, 'gu');
/** 'Truck C1E', 'category CE': a class with a trailer needs no word for the licence; that of a lorry none beside the lorry. */
const WITH_TRAILER = new RegExp(`${START}(?:truck|class|category|kategori)\\s{1,3}(C1E|D1E|BE|CE|DE)${EDGE}`, 'gu');
const LORRY = new RegExp(`${START}(?:lorry|lastebil|vogntog|tungbil)\\s{1,3}(?:klasse\\s{1,3}|class\\s{1,3})?(C1E|CE|C1|C)${EDGE}`, 'giu');
const PLUS = new RegExp(`${START}((?:C1|D1|B|C|D)\\s?\\+\\s?E)${EDGE}`, 'gu');
const CLASS_BEFORE = new RegExp(`${START}(?:klasse|class|category)\\s{1,3}(${CLASSES})[\\s-]{1,3}(?:${CARD}|licen[cs]e)`, 'giu');
const NICKNAME = new RegExp(`${START}(?:(${CLASS})[\\s-]?|(bil|moped|traktor|tungbil|lastebil|buss?)-?|)lapp(?:en)?${EDGE}`, 'giu');
const VEHICLE = new RegExp(`${START}${CARD}\\s{1,4}(?:for|på|til)?\\s{0,4}(personbil|lastebil|buss|moped|motorsykkel|traktor|snøscooter|snøskuter|bil|car)${EDGE}`, 'giu'); // prettier-ignore
const VEHICLE_CARD = new RegExp(`${START}(lastebil|buss?|traktor|motorsykkel|bil)(?:f(?:ø|oe|o)r[ea]rkort|sertifikat)${EDGE}`, 'giu');
const CARD_ALONE = new RegExp(
  `${START}(?:f(?:ø|oe|o)r[ea]rkort(?:et)?|driving\\s{1,3}licen[cs]e|driver['’]?s?\\s{1,3}licen[cs]e)${EDGE}`,
  'giu',
);
const CARD_AND_CAR =
  /(?<![\p{L}\p{N}])sertifikat(?![\p{L}\p{N}])[^.\n;]{0,40}(?<![\p{L}])bil(?![\p{L}])|(?<![\p{L}])bil(?![\p{L}])[^.\n;]{0,20}(?<![\p{L}\p{N}])sertifikat(?![\p{L}\p{N}])/giu;

const BY_VEHICLE: Readonly<Record<string, LicenceClass>> = {
  personbil: 'B', bil: 'B', car: 'B', lastebil: 'C', tungbil: 'C', buss: 'D', bus: 'D', moped: 'AM', motorsykkel: 'A', traktor: 'T',
  snøscooter: 'S', snøskuter: 'S',
}; // prettier-ignore

/** 'Førerkort: ikke nødvendig' and 'trenger ikke førerkort' ask for nothing. */
const DENIED_AFTER = /^[^.\n;]{0,12}(?:ikke|ikkje)\s+(?:nødvendig|påkrevd|krav)|^[^.\n;]{0,12}not\s+(?:required|needed|necessary)/iu;
const DENIED_BEFORE =
  /(?:trenger|treng|behøver|må)\s+(?:du\s+)?(?:ikke|ikkje)\s+(?:ha\s+)?$|uten\s+$|utan\s+$|without\s+(?:a\s+)?$|no\s+$/iu;
/** Classes of trucks, cranes and diggers are other papers. */
const OTHER_PAPER = /(?:truck|maskinfører|maskinførar|kran|masseforflytning|pers|brannvern|godkjenning)[^.\n;]{0,25}$/iu;

function isDenied(text: string, start: number, end: number): boolean {
  return DENIED_AFTER.test(text.slice(end, end + 60)) || DENIED_BEFORE.test(text.slice(Math.max(0, start - 40), start));
}

class LicenceScan {
  readonly found: LicenceReading[] = [];

  constructor(private readonly text: string) {}

  add(id: LicenceClass, start: number, end: number, how: LicenceReading['how']): void {
    if (this.found.some((reading) => reading.id === id) || isDenied(this.text, start, end)) return;
    this.found.push({ id, start, end, how });
  }

  covers(start: number): boolean {
    return this.found.some((reading) => reading.start <= start && start < reading.end);
  }

  classes(pattern: RegExp, trusted: (whole: string, classes: string, before: string) => boolean): void {
    for (const match of this.text.matchAll(pattern)) {
      const listed = match[1] ?? '';
      if (!trusted(match[0], listed, this.text.slice(Math.max(0, match.index - 40), match.index))) continue;
      for (const [name] of listed.matchAll(new RegExp(`${START}(?:${CLASS})${EDGE}`, 'giu'))) {
        const id = LICENCE_CLASSES.find((known) => known === name.toUpperCase().replace(/[\s+]/g, ''));
        if (id) this.add(id, match.index, match.index + match[0].length, 'named');
      }
    }
  }

  vehicles(pattern: RegExp): void {
    for (const match of this.text.matchAll(pattern)) {
      const vehicle = BY_VEHICLE[(match[1] ?? '').toLowerCase()];
      if (vehicle) this.add(vehicle, match.index, match.index + match[0].length, 'named');
    }
  }
}

/**
 * The driving licences a text speaks of, in the order read, each class once: 'førerkort klasse B', 'kl. C1', 'B-lappen', 'førarkort',
 * 'driving licence class B'. What is expressly not needed is left out; whether it is a must or a wish is for a person to say.
 */
export function readLicences(text: string): LicenceReading[] {
  const scan = new LicenceScan(text);
  const wordOrCapitals = (whole: string, classes: string): boolean =>
    new RegExp(`${CLASS_WORD}\\s*${classes.slice(0, 1)}`, 'iu').test(whole) || classes.charAt(0) === classes.charAt(0).toUpperCase();
  scan.classes(CARD_WITH_CLASS, wordOrCapitals);
  scan.classes(CLASS_BEFORE, () => true);
  scan.classes(CLASS_ALONE, (_whole, _classes, before) => !OTHER_PAPER.test(before));
  for (const pattern of [CAPITALS_BEFORE, WITH_TRAILER, PLUS]) scan.classes(pattern, () => true);
  scan.classes(LORRY, (_whole, name) => name === name.toUpperCase());
  scan.vehicles(VEHICLE);
  scan.vehicles(VEHICLE_CARD);
  for (const match of text.matchAll(NICKNAME)) {
    const named = LICENCE_CLASSES.find((known) => known === match[1]?.toUpperCase());
    const vehicle = BY_VEHICLE[(match[2] ?? '').toLowerCase()];
    // 'lapp' alone is any slip of paper; 'lappen' is the licence
    if (named ?? vehicle ?? /en$/iu.test(match[0])) {
      scan.add(named ?? vehicle ?? 'B', match.index, match.index + match[0].length, (named ?? vehicle) ? 'named' : 'implied');
    }
  }
  if (scan.found.length === 0) {
    for (const pattern of [CARD_ALONE, CARD_AND_CAR]) {
      for (const match of text.matchAll(pattern)) scan.add('B', match.index, match.index + match[0].length, 'implied');
    }
  }
  return scan.found.sort((a, b) => a.start - b.start);
}
