/**
 * The diagram of the house: which slice may look into which, through its index.ts only. An edge that is not listed is an error.
 * Held by tools/tests/architecture.spec.ts through .dependency-cruiser.cjs.
 */
module.exports = {
  api: {
    taxonomy: [],
    organisations: ['taxonomy'],
    identity: [],
    'taxonomy-care': ['taxonomy', 'identity'],
    profiles: ['taxonomy', 'identity'],
    postings: ['taxonomy', 'organisations'],
    search: ['taxonomy', 'postings'],
    matching: ['taxonomy', 'profiles', 'postings', 'search'],
    occupations: ['taxonomy', 'postings', 'matching'],
    contact: ['taxonomy', 'identity', 'profiles', 'organisations', 'postings', 'matching'],
    advising: ['taxonomy', 'identity', 'profiles', 'organisations', 'postings', 'matching', 'contact'],
    notifications: ['identity', 'profiles', 'organisations', 'postings', 'matching', 'contact', 'advising'],
  },
  // the names of the api's slices, and two that only the site has
  web: {
    profiles: [],
    postings: ['profiles'],
    organisations: ['postings'],
    'our-postings': ['postings'],
    contact: ['profiles', 'postings'],
    advising: ['profiles', 'postings', 'contact'],
    identity: ['profiles'],
    notifications: [],
    matching: ['profiles', 'postings'],
    occupations: ['profiles'],
    'taxonomy-care': [],
    front: ['postings'],
    information: ['profiles'],
  },
};
