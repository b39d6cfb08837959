/** Where the names in a file of this folder come from. 'own': written for this product, no list was copied. */
export type NameSource = 'own' | 'Kartverket, Statistics Norway' | 'Bring';

/** By file or folder of the start set: each has one source for all names in it. */
export const NAME_SOURCES: Readonly<Record<string, NameSource>> = {
  cards: 'own',
  'credentials.ts': 'own',
  'everyday-titles.ts': 'own',
  'follow-ups': 'own',
  'municipalities.ts': 'Kartverket, Statistics Norway',
  'occupation-facts': 'own',
  occupations: 'own',
  'papers.ts': 'own',
  'postcodes.ts': 'Bring',
  skills: 'own',
  'workplaces.ts': 'own',
};
