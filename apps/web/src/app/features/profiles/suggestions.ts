import type { BuilderTexts } from '@arena/contract';
import type { SkillSource } from '@arena/domain';
import type { Draft } from './draft';

type Card = BuilderTexts['cards'][number];

/** What one thing a person has done leads to. */
export interface SuggestionGroup {
  card: string;
  source: SkillSource;
  because: string;
  skills: readonly { id: string; label: string }[];
}

/** The cards that were ticked, in the groups that are chosen, in the order they are shown. */
export function tickedCards(texts: BuilderTexts, draft: Draft): Card[] {
  return draft.groups.flatMap((group) => texts.cards.filter((card) => card.group === group && draft.cards.includes(card.id)));
}

/** Skills by the thing that leads to them; a skill that several things lead to stands once, with the first. */
export function suggestionGroups(texts: BuilderTexts, draft: Draft): SuggestionGroup[] {
  const seen = new Set<string>();
  return tickedCards(texts, draft)
    .map((card) => ({
      card: card.id,
      source: card.group,
      because: card.because,
      skills: card.skills.filter(({ id }) => !seen.has(id) && seen.add(id)),
    }))
    .filter(({ skills }) => skills.length > 0);
}
