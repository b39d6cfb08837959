import { advisingSlice } from './features/advising';
import { contactSlice } from './features/contact';
import { identitySlice } from './features/identity';
import { matchingSlice } from './features/matching';
import { notificationsSlice } from './features/notifications';
import { occupationsSlice } from './features/occupations';
import { organisationsSlice } from './features/organisations';
import { postingsSlice } from './features/postings';
import { profilesSlice } from './features/profiles';
import { searchSlice } from './features/search';
import { taxonomySlice } from './features/taxonomy';
import { taxonomyCareSlice } from './features/taxonomy-care';
import type { Slice } from './platform/slice';

/**
 * The slices of the product, in the order in which they may build on each other.
 *
 * To add one:
 *   import { taxonomySlice } from './features/taxonomy';
 *   … taxonomySlice,
 *
 * What a slice's index.ts may export is described in platform/slice.ts.
 */
export const slices: readonly Slice[] = [
  taxonomySlice,
  organisationsSlice,
  identitySlice,
  taxonomyCareSlice,
  profilesSlice,
  postingsSlice,
  searchSlice,
  matchingSlice,
  occupationsSlice,
  contactSlice,
  advisingSlice,
  notificationsSlice,
];

export const modules = slices.map((slice) => slice.module);
export const entities = slices.flatMap((slice) => slice.entities ?? []);
export const migrations = slices.flatMap((slice) => slice.migrations ?? []);
