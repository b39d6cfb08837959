import { EVERYDAY_WORDS } from './ambiguous-words';
import { tokens, type Token } from './fold';
import { stem } from './titles/word-forms';

/** A stretch of a text that a label names, in UTF-16 units of the original. */
export interface PhraseHit {
  id: string;
  start: number;
  end: number;
  /** The folded words. */
  matched: string;
}

/** The longest label that is looked for, in words that count. */
const LONGEST = 7;
/** A label of one word must be this long: shorter ones are words of everyday life, or stand for something else. */
const SHORTEST_ALONE = 10;
/** A label of several words has this many letters in all: 'do it' says nothing. */
const SHORTEST_TOGETHER = 8;
/** Words that come and go between those that count. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'a', 'an', 'the', 'my', 'our', 'your', 'their', 'his', 'her', 'some', 'of', 'og', 'and', 'en', 'et', 'ei', 'ein', 'eit', 'av', 'min', 'mitt',
  'mine', 'din', 'ditt', 'vare', 'sine', 'noe', 'noko', 'to',
]); // prettier-ignore
/** Words that are in every advertisement and in every life: a label of these alone names nothing. */
const SAY_LITTLE: ReadonlySet<string> = new Set([
  'work', 'job', 'jobs', 'people', 'person', 'persons', 'time', 'day', 'days', 'year', 'years', 'week', 'new', 'good', 'best', 'other', 'others',
  'life', 'home', 'place', 'thing', 'things', 'well', 'have', 'has', 'be', 'is', 'are', 'get', 'give', 'take', 'make', 'do', 'use', 'go', 'in',
  'on', 'at', 'for', 'with', 'from', 'by', 'own', 'high', 'full', 'part', 'first', 'experience', 'education', 'company', 'information',
  'different', 'various', 'important', 'opportunity', 'opportunities', 'environment', 'conditions', 'professional', 'responsible', 'background',
  'government', 'technology', 'technologies', 'sustainable', 'development', 'international', 'apprenticeship', 'university', 'agriculture',
  'construction', 'accommodation', 'arbeid', 'jobb', 'folk', 'tid', 'dag', 'god', 'gode', 'ny', 'nye', 'andre', 'utdanning', 'erfaring', 'samfunn',
]); // prettier-ignore

/** English verbs that change inside, as people tell what they have done. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'made:make took:take taken:take built:build drove:drive driven:drive taught:teach wrote:write written:write ran:run sold:sell kept:keep ' +
    'led:lead gave:give given:give grew:grow grown:grow sewn:sew fed:feed bred:breed dug:dig bought:buy held:hold sang:sing sung:sing ' +
    'drew:draw drawn:draw spoke:speak spoken:speak laid:lay wove:weave woven:weave dealt:deal chose:choose flew:fly rode:ride swept:sweep ' +
    'shot:shoot caught:catch'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [form = '', verb = ''] = pair.split(':');
      return [form, verb];
    }),
);

/** What the forms of a word share, in Norwegian and English: 'washed', 'washing' and 'wash' give the same. Never shown. */
function shared(word: string): string {
  if (!/^[a-z]+$/.test(word)) return word;
  const base = stem(IRREGULAR.get(word) ?? word);
  const bare = /^(.{3,})(?:ing|ed)$/.exec(base)?.[1] ?? base;
  const single = bare.length >= 4 && bare.at(-1) === bare.at(-2) ? bare.slice(0, -1) : bare;
  return single.length >= 4 && single.endsWith('e') ? single.slice(0, -1) : single;
}

const counts = ({ text }: Token): boolean => !PASSED_OVER.has(text);

/** The key of a label, or null where it is too short or too common to be looked for in running text. */
function keyOf(label: string, first: boolean): string | null {
  const words = tokens(label.replace(/\s*\([^)]*\)\s*$/, '')).filter(counts);
  if (words.length > LONGEST) return null;
  const telling = words.filter(({ text }) => text.length >= 3 && !SAY_LITTLE.has(text) && !EVERYDAY_WORDS.has(text));
  if (telling.length === 0) return null;
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  if (words.length === 1 ? !first || letters < SHORTEST_ALONE : letters < SHORTEST_TOGETHER) return null;
  return words.map(({ text }) => shared(text)).join(' ');
}

/**
 * Finds a hundred thousand labels of several words in running text, by a table of the labels and nothing else: it takes a tenth of the room of
 * the recogniser's tree, and knows no compounds and no slips. For labels that nobody has chosen for how people here write.
 */
export class PhraseIndex {
  readonly #ids = new Map<string, string>();
  /** Words that a label begins with: most words of a text are none. */
  readonly #firsts = new Set<string>();

  get size(): number {
    return this.#ids.size;
  }

  /**
   * Adds a label; the first that says the same stands. Labels that are too short or too common are left out.
   * @param first it is the concept's own name: only then may it be of one word
   */
  add(id: string, label: string, first: boolean): void {
    const key = keyOf(label, first);
    if (key === null || this.#ids.has(key)) return;
    this.#ids.set(key, id);
    this.#firsts.add(key.split(' ', 1)[0] ?? key);
  }

  /** What a text names, from left to right, the longest first; no two share a word. Never throws. */
  read(text: string): PhraseHit[] {
    const hits: PhraseHit[] = [];
    if (this.#ids.size === 0) return hits;
    const words = tokens(text);
    const keys = words.map((word) => (counts(word) ? shared(word.text) : ''));
    for (let at = 0; at < words.length; at++) {
      const end = this.#firsts.has(keys[at] ?? '') ? this.#longest(words, keys, at) : null;
      if (!end) continue;
      const stretch = words.slice(at, end.to);
      hits.push({
        id: end.id,
        start: words[at]?.start ?? 0,
        end: stretch.at(-1)?.end ?? 0,
        matched: stretch.map((word) => word.text).join(' '),
      });
      at = end.to - 1;
    }
    return hits;
  }

  #longest(words: readonly Token[], keys: readonly string[], from: number): { id: string; to: number } | null {
    let found: { id: string; to: number } | null = null;
    let key = keys[from] ?? '';
    for (let to = from + 1, used = 1; ; to++) {
      const id = this.#ids.get(key);
      // 'account' is a form of 'accounting' and another word
      if (id !== undefined && (used > 1 || (words[from]?.text.length ?? 0) >= SHORTEST_ALONE)) found = { id, to };
      // words that come and go are part of a stretch only between others
      while (to < words.length && keys[to] === '' && !words[to]?.breakBefore) to++;
      if (to >= words.length || words[to]?.breakBefore || ++used > LONGEST) return found;
      key += ` ${keys[to] ?? ''}`;
    }
  }
}
