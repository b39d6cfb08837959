import type { SkillLevel } from '@arena/domain';
import { EMPTY_DRAFT, readDraft, type Draft } from '../../profiles/draft';

/** What differs between the answers as they are and as they are suggested to be. */
export interface DraftDifference {
  added: string[];
  removed: string[];
}

export interface DraftWords {
  /** A language with its level, such as 'Norsk: B1'. */
  language(id: string, cefr: string): string;
  /** A skill with how well. */
  skill(label: string, level: SkillLevel): string;
  /** Where from, and how far. */
  place(draft: Draft): string;
}

const isSaid = (cefr: Draft['languages'][number]['cefr']): cefr is Exclude<typeof cefr, null> => cefr !== null;

function wordsOf(draft: Draft, words: DraftWords): string[] {
  return [
    ...draft.skills.map(({ label, level }) => words.skill(label, level)),
    ...draft.languages.flatMap(({ id, cefr }) => (isSaid(cefr) ? [words.language(id, cefr)] : [])),
    ...(draft.place.municipality === null ? [] : [words.place(draft)]),
  ];
}

/** In words, so that what the adviser sends and what the person reads are the same. */
export function draftDifference(before: Draft, after: Draft, words: DraftWords): DraftDifference {
  const had = wordsOf(before, words);
  const has = wordsOf(after, words);
  return { added: has.filter((one) => !had.includes(one)), removed: had.filter((one) => !has.includes(one)) };
}

/** What was being suggested when the page was left, if it was made on the answers as they still are. */
export function keptChange(text: string | null, version: number): { draft: Draft; note: string } | null {
  try {
    const value = JSON.parse(text ?? 'null') as { version?: unknown; draft?: unknown; note?: unknown } | null;
    if (value?.version !== version) return null;
    const draft = readDraft(JSON.stringify(value.draft));
    return draft ? { draft, note: typeof value.note === 'string' ? value.note : '' } : null;
  } catch {
    return null;
  }
}

/** The answers to begin with: those that are kept, or none yet. */
export const startingDraft = (kept: Draft | null): Draft => kept ?? EMPTY_DRAFT;
