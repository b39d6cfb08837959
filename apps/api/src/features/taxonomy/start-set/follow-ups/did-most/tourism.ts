import type { FollowUpSeed } from '../../types';

/** What somebody did most, after cards about guests. */
export const tourismDidMost: readonly FollowUpSeed[] = [
  {
    id: 'tourism-did-most',
    kind: 'did-most',
    cards: ['worked-at-ski-resort', 'worked-at-hotel-or-cabins'],
    groups: [],
    nb: 'Hva gjorde du mest?',
    nn: 'Kva gjorde du mest?',
    en: 'What did you do most?',
    options: [
      { id: 'lift', nb: 'Sto ved heisen', nn: 'Stod ved heisen', en: 'Ran the lift', skills: ['ski-lift-operation'] },
      {
        id: 'rent',
        nb: 'Leide ut og stelte utstyr',
        nn: 'Leigde ut og stelte utstyr',
        en: 'Rented out and looked after equipment',
        skills: ['equipment-rental', 'ski-preparation'],
      },
      {
        id: 'slope',
        nb: 'Preparerte løyper eller laget snø',
        nn: 'Preparerte løyper eller laga snø',
        en: 'Groomed trails or made snow',
        skills: ['ski-trail-grooming', 'snow-making'],
      },
      {
        id: 'tickets',
        nb: 'Solgte kort og billetter',
        nn: 'Selde kort og billettar',
        en: 'Sold passes and tickets',
        skills: ['ticket-sales', 'cash-register'],
      },
      { id: 'teach', nb: 'Lærte bort skikjøring', nn: 'Lærte bort skikøyring', en: 'Taught skiing', skills: ['ski-instruction'] },
      {
        id: 'guests',
        nb: 'Tok imot gjester',
        nn: 'Tok imot gjester',
        en: 'Welcomed guests',
        skills: ['hotel-reception', 'tourist-information'],
      },
      {
        id: 'trips',
        nb: 'Tok gjester med på tur',
        nn: 'Tok gjester med på tur',
        en: 'Took guests on trips',
        skills: ['guiding', 'outdoor-sports-leading'],
      },
    ],
  },
];
