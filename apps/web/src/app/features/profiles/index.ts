/** What the pages for openings may use of the builder: the answers and what they mean, never its screens. */
export { DEVICE_STORAGE, KEPT_PREFIX } from './device-storage';
export { hasProfile, levelOf, REACHES, toProfile, type Draft, type Reach } from './draft';
export { DraftStore } from './draft-store';
export { MatchingChoice } from './matching-choice';
export { Mender } from './mender';
export { holds, levelNow, withLevel, withoutRequirement, withRequirement, type HeldLevel } from './requirement-changes';
