/*
 * Questions that sharpen what the cards found: what somebody did most, what others ask for, what they would rather not do. One question at a
 * time, few words, any number of answers, and always free to skip. Answers suggest skills or set some aside; they never add one by themselves.
 */
import { askedFor } from './asked-for';
import { didMost } from './did-most';
import { ratherNot } from './rather-not';
import type { FollowUpSeed } from '../types';

/** All follow-up questions, in the order they are asked: what was done most, then what others ask for, then what somebody would rather not do. */
export const followUps: readonly FollowUpSeed[] = [...didMost, ...askedFor, ...ratherNot];
