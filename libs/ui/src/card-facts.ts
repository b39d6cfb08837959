import type { PostingCard } from '@arena/contract';
import type { I18n } from './i18n';
import type { IconName } from './icons';

/** A fact with its sign. */
export interface CardFact {
  icon: IconName;
  text: string;
}

/** 'Brumunddal, Ringsaker' or 'Hamar'. */
export function placeText(card: Pick<PostingCard, 'place' | 'remote'>, i18n: I18n): string {
  if (!card.place) return i18n.t(card.remote ? 'vocabulary.remote' : 'vocabulary.placeUnknown');
  const { placeName, municipalityName } = card.place;
  return placeName && placeName !== municipalityName ? `${placeName}, ${municipalityName}` : municipalityName;
}

/** How fast this employer answers, or who does. */
export function answerText(card: Pick<PostingCard, 'answerDays' | 'origin'>, i18n: I18n): string {
  if (card.origin === 'imported') return i18n.t('vocabulary.answer.source');
  if (card.answerDays === null) return i18n.t('vocabulary.answer.new');
  if (card.answerDays === 7) return i18n.t('vocabulary.answer.week');
  return i18n.t('vocabulary.answer.days', { count: Math.max(1, card.answerDays) });
}

/** Place, deadline and answer time of an opening, in that order. `distance` is already in words. */
export function cardFacts(card: PostingCard, i18n: I18n, distance?: string): CardFact[] {
  const place = placeText(card, i18n);
  return [
    { icon: 'pin', text: distance ? `${place}, ${distance}` : place },
    {
      icon: 'calendar',
      text: card.deadline ? i18n.t('vocabulary.deadline', { date: i18n.date(card.deadline) }) : i18n.t('vocabulary.deadline.none'),
    },
    { icon: 'chat', text: answerText(card, i18n) },
  ];
}
