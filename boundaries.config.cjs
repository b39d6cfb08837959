/**
 * The diagram of the house: which slice may look into which, through its index.ts only. An edge that is not listed is an error.
 * Held by tools/tests/architecture.spec.ts through .dependency-cruiser.cjs.
 */
module.exports = {
  api: {
    taxonomy: [],
    organisations: ['taxonomy'],
    postings: ['taxonomy', 'organisations'],
    search: ['taxonomy', 'postings'],
    matching: ['taxonomy', 'postings'],
  },
  web: {
    front: [],
    openings: [],
    employers: [],
    builder: [],
    matches: ['builder'],
    posting: ['builder'],
    information: [],
  },
};
