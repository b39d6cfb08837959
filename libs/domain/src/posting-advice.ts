import { codedWords } from './coded-words';
import type { OpportunityKind, Strength } from './concepts';
import type { WorkFacts } from './opening-facts';

/** What could be better about a posting: advice, never a hindrance. */
export type PostingAdviceCode = 'many-must' | 'coded-words' | 'heavy-language' | 'no-facts' | 'nothing-learned' | 'no-pay';

export interface PostingAdvice {
  code: PostingAdviceCode;
  /** What was seen: the wording as it stands there, or the longest words. Empty for the other codes. */
  words: string[];
}

/** What advice reads of a posting. */
export interface AdvisedPosting {
  kind: OpportunityKind;
  title: string;
  summary: string;
  about: string;
  tasks: readonly string[];
  requirements: readonly { strength: Strength; note: string | null }[];
  facts: WorkFacts;
  pay: string;
  travel: string;
}

/** With more of them than this, most people turn round. */
const MANY_MUST = 3;
/** Of texts in newspapers; what is above is heavy for many. */
const HEAVY_LIX = 45;
/** With fewer words than this the number says more of chance than of the text. */
const FEWEST_WORDS = 25;
/** As many long words are named. */
const NAMED = 5;
const LONG_WORD = 6;

/** Kinds that are paid by the employer; what one lives on in a work placement is always said by the site. */
const PAID: ReadonlySet<OpportunityKind> = new Set(['job', 'traineeship', 'apprenticeship']);

/** Reads a posting with the eyes of somebody who has never applied for anything. In the order in which the advice is shown. */
export function advisePosting(posting: AdvisedPosting): PostingAdvice[] {
  const { kind, title, summary, about, tasks, requirements, facts, pay, travel } = posting;
  const notes = requirements.flatMap(({ note }) => note ?? []);
  const advice: PostingAdvice[] = [];
  const coded = codedWords([title, summary, about, ...tasks, ...notes, pay, travel].join('\n'));
  if (coded.length > 0) advice.push({ code: 'coded-words', words: coded });
  // a list of short tasks does not make a heavy description lighter
  const heavy = [[summary, about], tasks, [...notes, travel]].map((texts) => texts.join('\n')).filter(isHeavy);
  if (heavy.length > 0) advice.push({ code: 'heavy-language', words: longestWords(heavy.join('\n')) });
  if (requirements.filter(({ strength }) => strength === 'must').length > MANY_MUST) advice.push({ code: 'many-must', words: [] });
  if (!requirements.some(({ strength }) => strength === 'learned')) advice.push({ code: 'nothing-learned', words: [] });
  if (Object.keys(facts).length === 0) advice.push({ code: 'no-facts', words: [] });
  if (PAID.has(kind) && pay.trim() === '') advice.push({ code: 'no-pay', words: [] });
  return advice;
}

/**
 * Björnsson's readability index: words a sentence, plus long words (more than six letters) in per cent.
 * About 25 is easy, 35 is middling, 45 is heavy. A line ends a sentence, so that lists count as such.
 */
export function lix(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const sentences = text.split(/[.!?:]+(?:\s|$)|\n+/u).filter((sentence) => wordsOf(sentence).length > 0).length;
  return words.length / sentences + (100 * words.filter(isLong).length) / words.length;
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];

const isHeavy = (text: string): boolean => wordsOf(text).length >= FEWEST_WORDS && lix(text) > HEAVY_LIX;

const isLong = (word: string): boolean => [...word].length > LONG_WORD;

function longestWords(text: string): string[] {
  const once = new Map(wordsOf(text).filter(isLong).map((word) => [word.toLowerCase(), word])); // prettier-ignore
  return [...once.values()].sort((a, b) => b.length - a.length).slice(0, NAMED);
}
