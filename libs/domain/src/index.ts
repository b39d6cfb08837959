export * from './concepts';
export * from './opening-facts';
export * from './matching/vocabulary';
export type { MatchSettings } from './matching/settings';
export * from './recognition/recognition';
