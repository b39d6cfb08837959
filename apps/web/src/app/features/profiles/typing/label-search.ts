import type { SkillIndex } from '@arena/contract';
import { LANGUAGES, type Language } from '@arena/domain';

/** A skill that may be meant by what was typed. */
export interface FoundSkill {
  id: string;
  /** Its name: in the reader's language, or the best there is. */
  label: string;
  /** Set where that is not the reader's language. */
  lang: Language | null;
  /** The name that was typed at, where it is another, and its language. */
  matched: { text: string; lang: Language } | null;
}

/** How a typed word fits: it begins a word at its place, it begins a later one, it stands inside a compound, it is nearly so. */
type How = 0 | 1 | 2 | 3;
/** Shorter pieces stand inside words that have nothing to do with them. */
const SHORTEST_INSIDE = 5;
const SLIP_FROM = 4;
/** Skills that are read before the page gets a turn again. */
const AT_A_TIME = 200;

interface Label {
  skill: number;
  language: number;
  rank: number;
  text: string;
}

/** Whoever reads one form of Norwegian reads the other before English. */
const BEST: Readonly<Record<Language, readonly Language[]>> = { nb: ['nb', 'nn', 'en'], nn: ['nn', 'nb', 'en'], en: ['en', 'nb', 'nn'] };

const UNDIVIDED: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', œ: 'oe', đ: 'd', ð: 'd', ł: 'l', ß: 'ss', ŋ: 'n' };

/** The words of a text without case and accents: æ as ae, ø as o, å as a, as the server reads them too. */
export function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[æøœđðłßŋ]/g, (letter) => UNDIVIDED[letter] ?? letter);
  return plain.split(/[^\p{L}\p{N}+#]+/u).filter(Boolean);
}

/** All names of all skills, searched on the device: an answer to a key before the next one is pressed, on a line or off it. */
export class LabelSearch {
  private readonly labels: Label[] = [];
  /** Labels by a word of theirs, with the word's place: label * 16 + place. */
  private readonly places = new Map<string, number[]>();
  private words: readonly string[] = [];

  private constructor(private readonly skills: SkillIndex['skills']) {}

  /** Reads the index a piece at a time, so that a slow phone still answers while it does. */
  static async build(skills: SkillIndex['skills']): Promise<LabelSearch> {
    const search = new LabelSearch(skills);
    for (let at = 0; at < skills.length; at++) {
      if (at > 0 && at % AT_A_TIME === 0) await new Promise((done) => setTimeout(done));
      search.add(at);
    }
    search.words = [...search.places.keys()].sort();
    return search;
  }

  /** The name of a skill in a language; null where it is not known. */
  label(id: string, language: Language): { label: string; lang: Language | null } | null {
    this.byId ??= new Map(this.skills.map(([known], at) => [known, at]));
    const at = this.byId.get(id);
    return at === undefined ? null : this.nameOf(at, language);
  }
  private byId: Map<string, number> | undefined;

  /** Skills for what somebody types, in any language, misspelt too; likeliest first, each once. */
  find(typed: string, language: Language, limit: number): FoundSkill[] {
    const words = wordsOf(typed);
    if (words.length === 0) return [];
    const others = words.map((word) => word.replaceAll('aa', 'a').replaceAll('oe', 'o'));
    let best = this.best(words, language, false);
    if (best.size === 0 && others.join(' ') !== words.join(' ')) best = this.best(others, language, false);
    if (best.size === 0) best = this.best(words, language, true);
    return [...best.entries()]
      .sort(([a, one], [b, other]) => one.cost - other.cost || one.label.text.length - other.label.text.length || a - b)
      .slice(0, limit)
      .map(([skill, { label }]) => {
        const name = this.nameOf(skill, language);
        const lang = LANGUAGES[label.language] ?? language;
        return { id: this.skills[skill]?.[0] ?? '', ...name, matched: label.text === name.label ? null : { text: label.text, lang } };
      });
  }

  private nameOf(skill: number, language: Language): { label: string; lang: Language | null } {
    for (const one of BEST[language]) {
      const label = this.skills[skill]?.[nameAt(one)][0];
      if (label !== undefined) return { label, lang: one === language ? null : one };
    }
    return { label: '', lang: null };
  }

  private add(skill: number): void {
    for (const [language, lang] of LANGUAGES.entries())
      for (const [rank, text] of (this.skills[skill]?.[nameAt(lang)] ?? []).entries()) {
        const at = this.labels.push({ skill, language, rank, text }) - 1;
        for (const [place, word] of wordsOf(text).entries()) {
          const known = this.places.get(word);
          const here = at * 16 + Math.min(place, 15);
          if (known) known.push(here);
          else this.places.set(word, [here]);
        }
      }
  }

  private best(typed: readonly string[], language: Language, misspelt: boolean): Map<number, { cost: number; label: Label }> {
    let fitting: Map<number, How> | null = null;
    for (const [place, word] of typed.entries()) {
      const here = this.fitting(word, place, misspelt);
      if (fitting === null) fitting = here;
      else {
        const both = new Map<number, How>();
        for (const [label, how] of fitting) {
          const other = here.get(label);
          if (other !== undefined) both.set(label, how > other ? how : other);
        }
        fitting = both;
      }
      if (fitting.size === 0) break;
    }
    const asked = LANGUAGES.indexOf(language);
    const best = new Map<number, { cost: number; label: Label }>();
    for (const [at, how] of fitting ?? []) {
      const label = this.labels[at];
      if (!label) continue;
      // how it fits first, then the reader's language, then the name that is used
      const cost = how * 4 + (label.language === asked ? 0 : 2) + (label.rank === 0 ? 0 : 1);
      const known = best.get(label.skill);
      if (!known || cost < known.cost || (cost === known.cost && label.text.length < known.label.text.length))
        best.set(label.skill, { cost, label });
    }
    return best;
  }

  /** Labels that one typed word fits, and how. */
  private fitting(word: string, place: number, misspelt: boolean): Map<number, How> {
    const found = new Map<number, How>();
    const take = (known: string, how: How | null): void => {
      for (const packed of this.places.get(known) ?? []) {
        const label = packed >> 4;
        // one letter begins tens of thousands: only names that are used, and that begin so
        if (word.length === 1 && ((packed & 15) !== place || this.labels[label]?.rank !== 0)) continue;
        const mine = how ?? ((packed & 15) === place ? 0 : 1);
        const before = found.get(label);
        if (before === undefined || mine < before) found.set(label, mine);
      }
    };
    for (let at = this.firstFrom(word); this.words[at]?.startsWith(word); at++) take(this.words[at] ?? '', null);
    if (word.length >= SHORTEST_INSIDE) for (const known of this.words) if (known.indexOf(word, 3) > 0) take(known, 2);
    if (misspelt && !/\p{N}/u.test(word)) {
      const slips = slipsIn(word.length);
      const first = word.charAt(0);
      if (slips > 0)
        for (let at = this.firstFrom(first); this.words[at]?.startsWith(first); at++) {
          const known = this.words[at] ?? '';
          if (isNearly(known, word, slips)) take(known, 3);
        }
    }
    return found;
  }

  /** Where the words begin that are not before this one. */
  private firstFrom(word: string): number {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const MOST_LETTERS = 40;
/** Three rows of letters, used again and again: a word is held against thousands. */
const ROWS = [0, 1, 2].map(() => new Uint8Array(MOST_LETTERS + 4));

/**
 * Whether what is typed so far is nearly the beginning of a word: letters added, left out, changed, or two neighbours swapped.
 * The first letter is right.
 */
function isNearly(known: string, word: string, slips: number): boolean {
  // one of the second letters stands where a slip would leave it: most words end here
  if (known[1] !== word[1] && known[2] !== word[2] && known[2] !== word[1] && known[1] !== word[2]) return false;
  const width = Math.min(known.length, word.length + slips);
  if (width < word.length - slips || width > MOST_LETTERS) return false;
  let [before, last, row] = ROWS as [Uint8Array, Uint8Array, Uint8Array];
  for (let at = 0; at <= width; at++) last[at] = at;
  for (let typed = 1; typed <= word.length; typed++) {
    row[0] = typed;
    let least = typed;
    for (let at = 1; at <= width; at++) {
      const same = word[typed - 1] === known[at - 1];
      let cost = Math.min((last[at] ?? 0) + 1, (row[at - 1] ?? 0) + 1, (last[at - 1] ?? 0) + (same ? 0 : 1));
      if (typed > 1 && at > 1 && word[typed - 1] === known[at - 2] && word[typed - 2] === known[at - 1])
        cost = Math.min(cost, (before[at - 2] ?? 0) + 1);
      row[at] = cost;
      if (cost < least) least = cost;
    }
    if (least > slips) return false;
    [before, last, row] = [last, row, before];
  }
  // the whole of what is typed, against any beginning
  return last.subarray(0, width + 1).some((cost) => cost <= slips);
}

/** How many slips a typed word of this length may have. */
const slipsIn = (length: number): number => (length < SLIP_FROM ? 0 : length < 8 ? 1 : 2);

const nameAt = (language: Language): 1 | 2 | 3 => (language === 'nb' ? 1 : language === 'nn' ? 2 : 3);
