/*
 * Things a person may have done, in the words they would use themselves. A card opens the way to skills for people without a CV: the person
 * picks what fits and ticks the skills they agree with. No dates, no names of games, nothing about why. What sharpens a card stands in ../follow-ups.
 */
import type { CardSeed } from '../types';
import { careAtHomeCards } from './care-at-home';
import { farmAndPracticalCards } from './farm-and-practical';
import { gamingCards } from './gaming';
import { otherCards } from './other';
import { schoolCards } from './school';
import { volunteeringCards } from './volunteering';
import { workCards } from './work';

/** Cards in seven groups, in the order they are shown within a group. */
export const cards: readonly CardSeed[] = [
  ...workCards,
  ...schoolCards,
  ...careAtHomeCards,
  ...volunteeringCards,
  ...gamingCards,
  ...farmAndPracticalCards,
  ...otherCards,
];
