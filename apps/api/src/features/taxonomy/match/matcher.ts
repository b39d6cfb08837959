import type { Language } from '@arena/domain';
import { buildTitleIndex, PHRASE_WEIGHTS, TITLE_WEIGHTS } from '@arena/domain/engine';
import { askedTitle } from './asked-title';
import { EverydayTitles } from './everyday-titles-said';
import { nameOf, type MatchConcept } from './match-concept';
import { occupationConcepts } from './occupation-concepts';
import { placesSaid } from './places-said';
import { askedPhrase, saidOtherwise } from './said-otherwise';
import { skillConcepts } from './skill-concepts';
import { withBoosts, type Scored } from './with-boosts';

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

/** So many of the ranking are looked through for what a text says otherwise. */
const DEEP = 60;
/** Where no skill is likelier than this, all are noise: nothing is a better answer. */
const LEAST_SKILL = 0.22;
/** What is left of the score of a text that only says on which terms somebody worked ('lærling', 'vikar'). */
const STATUS_ALONE = 0.2;

type Ranking = (text: string, lang: Language, top: number) => Scored[];

/** Phrases of skills: the names, and the words of everyday life. */
function skillRanking(concepts: readonly MatchConcept[]): Ranking {
  const index = buildTitleIndex(concepts, PHRASE_WEIGHTS);
  const known = new Set(concepts.map(({ id }) => id));
  return (text, lang, top) => {
    const phrase = askedPhrase(text);
    const boosts = new Map([...(phrase === '' ? [] : saidOtherwise(text))].filter(([id]) => known.has(id)));
    const found = withBoosts(index.match(phrase, { lang, top: boosts.size === 0 ? top : Math.max(top, DEEP) }), boosts);
    return (found[0]?.score ?? 0) < LEAST_SKILL ? [] : found;
  };
}

/** Job titles: what stands around them goes, everyday names count, and a place of work alone is who usually works there. */
function titleRanking(concepts: readonly MatchConcept[]): Ranking {
  const index = buildTitleIndex(concepts, TITLE_WEIGHTS);
  const everyday = new EverydayTitles(concepts);
  const known = new Set(concepts.map(({ id }) => id));
  return (text, lang, top) => {
    const { title, statusAlone } = askedTitle(text);
    const places = [...placesSaid(text, title)].filter(([id]) => known.has(id));
    const boosts = new Map([...everyday.said(title, lang), ...places]);
    const found = withBoosts(index.match(title, { lang, top: boosts.size === 0 ? top : Math.max(top, DEEP) }), boosts);
    return statusAlone ? found.map(({ id, score }) => ({ id, score: Number((score * STATUS_ALONE).toFixed(4)) })) : found;
  };
}

/** Builds the ranking over concepts that have been read. */
export function matcherOver(concepts: readonly MatchConcept[], kind: MatchKind = 'occupation'): Matcher {
  const rank = kind === 'skill' ? skillRanking(concepts) : titleRanking(concepts);
  const byId = new Map(concepts.map((one) => [one.id, one]));
  return {
    match: (text, lang, top) =>
      rank(text, lang, top)
        .slice(0, top)
        .flatMap(({ id, score }) => {
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
