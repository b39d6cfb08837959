import type { Language } from '@arena/domain';
import { buildTitleIndex, PHRASE_WEIGHTS, TITLE_WEIGHTS } from '@arena/domain/engine';
import { nameOf, type MatchConcept } from './match-concept';
import { occupationConcepts } from './occupation-concepts';
import { skillConcepts } from './skill-concepts';

export const MATCH_KINDS = ['occupation', 'skill'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface MatchResult {
  id: string;
  escoUri: string | null;
  styrk08: string | null;
  label: string;
  /** Above 0 and below 1, falling. */
  score: number;
}

export interface Matcher {
  /** Likeliest first, each concept once; none for a text without words. */
  match(text: string, lang: Language, top: number): MatchResult[];
}

/** Builds the ranking over concepts that have been read. */
export function matcherOver(concepts: readonly MatchConcept[], kind: MatchKind = 'occupation'): Matcher {
  const index = buildTitleIndex(concepts, kind === 'skill' ? PHRASE_WEIGHTS : TITLE_WEIGHTS);
  const byId = new Map(concepts.map((one) => [one.id, one]));
  return {
    match: (text, lang, top) =>
      index.match(text, { lang, top }).flatMap(({ id, score }) => {
        const concept = byId.get(id);
        return concept ? [{ id, escoUri: concept.escoUri, styrk08: concept.styrk08, label: nameOf(concept, lang), score }] : [];
      }),
  };
}

/**
 * What `taxonomy match` answers from.
 *
 * @param folder official files, laid out as `esco/` and `styrk/`; null for the start set alone
 * @throws BrokenFile
 */
export async function openMatcher(kind: MatchKind, folder: string | null): Promise<Matcher> {
  return matcherOver(await (kind === 'occupation' ? occupationConcepts(folder) : skillConcepts(folder)), kind);
}
