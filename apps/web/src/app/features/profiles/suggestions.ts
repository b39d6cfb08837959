import type { BuilderTexts } from '@arena/contract';
import type { SkillSource } from '@arena/domain';
import type { Draft } from './draft';
import type { Sharpening } from './follow-ups';
import { tickedCards } from './ticked-cards';

/** More than these at once are not read: eight of one thing, fewer of each where several were ticked. */
const MOST = 8;
const mostOfCard = (cards: number): number => (cards <= 1 ? MOST : 5);

/** What one thing a person has done, or one answer about it, leads to. */
export interface SuggestionGroup {
  /** The card, or the answer. */
  id: string;
  source: SkillSource;
  /** Why: continues 'because' for a card, the words of the answer for an answer. */
  because: string;
  from: 'card' | 'answer';
  skills: readonly { id: string; label: string }[];
}

/**
 * Skills by the thing that leads to them; a skill that several things lead to stands once, with the first. What somebody does not want is not
 * among them.
 * @param questions the questions that sharpen, with their answers
 * @param nameOf the name of a skill that only an answer leads to; what has no name is left out
 */
export function suggestionGroups(
  texts: BuilderTexts,
  draft: Draft,
  questions: readonly Sharpening[] = [],
  nameOf: (id: string) => string | null = () => null,
): SuggestionGroup[] {
  const seen = new Set<string>(draft.notWanted);
  const named = new Map(texts.cards.flatMap(({ skills }) => skills.map(({ id, label }) => [id, label])));
  const cards = tickedCards(texts, draft);
  const first = (skills: readonly { id: string; label: string }[], most: number) => {
    const shown = skills.filter(({ id }) => !seen.has(id)).slice(0, most);
    for (const { id } of shown) seen.add(id);
    return shown;
  };
  const ofCards = cards.map(({ id, group, because, skills }): SuggestionGroup => ({
    id,
    source: group,
    because,
    from: 'card',
    skills: first(skills, mostOfCard(cards.length)),
  }));
  const ofAnswers = questions
    .filter(({ kind }) => kind !== 'not-want')
    .flatMap(({ answers }) => {
      let left = MOST;
      return answers
        .filter(({ chosen }) => chosen)
        .map(({ id, label, source, skills }): SuggestionGroup => {
          const known = skills.flatMap((skill) => {
            const name = named.get(skill) ?? nameOf(skill);
            return name === null ? [] : [{ id: skill, label: name }];
          });
          const shown = first(known, left);
          left -= shown.length;
          return { id, source, because: label, from: 'answer', skills: shown };
        });
    });
  return [...ofCards, ...ofAnswers].filter(({ skills }) => skills.length > 0);
}
