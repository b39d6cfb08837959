/** What the taxonomy starts with, before anybody has edited it. Raised whenever a concept, label or edge in this folder changes. */
export const START_SET_VERSION = '2026.4';

export { cards } from './cards';
export { credentials } from './credentials';
export { EVERYDAY_TITLES_SOURCE, everydayTitles, type EverydayTitle } from './everyday-titles';
export { followUps } from './follow-ups';
export { crossings, municipalities, regions } from './municipalities';
export * from './occupation-facts';
export { occupations } from './occupations';
export { findPostcode, postalPlaces, type PostcodePlace } from './postcodes';
export { skills } from './skills';
export * from './types';
export { REQUIRED_PAPERS, TRADE_CERTIFICATES } from './papers';
export { workplaces, type Workplace } from './workplaces';
