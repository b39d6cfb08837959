import { identitySlice } from '../src/features/identity';
import { matchingSlice } from '../src/features/matching';
import { organisationsSlice } from '../src/features/organisations';
import { postingsSlice } from '../src/features/postings';
import { profilesSlice } from '../src/features/profiles';
import { searchSlice } from '../src/features/search';
import { taxonomySlice } from '../src/features/taxonomy';
import type { Slice } from '../src/platform';

/** Matching, with what it builds on, and nothing that builds on it. */
export const matchingSlices: readonly Slice[] = [
  taxonomySlice, organisationsSlice, identitySlice, profilesSlice, postingsSlice, searchSlice, matchingSlice,
]; // prettier-ignore
