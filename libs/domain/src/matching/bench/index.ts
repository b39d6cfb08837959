/** What `npm run bench:matching` is made of; no part of the product. */
export { benchMatching } from './suite';
export type { SuiteOptions, Surroundings } from './suite';
export { measureMemory } from './memory';
export { plot } from './plot';
export { report } from './report';
