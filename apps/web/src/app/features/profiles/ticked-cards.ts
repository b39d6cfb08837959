import type { BuilderTexts } from '@arena/contract';
import type { Draft } from './draft';

/** The cards that were ticked, in the groups that are chosen, in the order they are shown. */
export function tickedCards(texts: BuilderTexts, draft: Draft): BuilderTexts['cards'] {
  return draft.groups.flatMap((group) => texts.cards.filter((card) => card.group === group && draft.cards.includes(card.id)));
}
