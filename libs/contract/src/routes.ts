import { listEmployers, readEmployer } from './employers';
import { matchPosting, matchProfile } from './matching';
import { live, ready } from './operating';
import { listPostings, readPosting } from './postings';
import type { Route } from './route';
import { nameSkills, readBuilder, suggestPlaces, suggestSkills } from './taxonomy';

/** Every route there is. What is not in here cannot be called. */
export const routes: readonly Route[] = [
  live, ready, readBuilder, suggestSkills, nameSkills, suggestPlaces, listPostings, readPosting, listEmployers, readEmployer, matchProfile, matchPosting,
]; // prettier-ignore
