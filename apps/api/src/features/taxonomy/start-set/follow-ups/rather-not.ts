import type { FollowUpSeed } from '../types';

/** What somebody would rather not do: asked once, of everybody. */
export const ratherNot: readonly FollowUpSeed[] = [
  {
    id: 'rather-not',
    kind: 'rather-not',
    cards: [],
    groups: ['work', 'school', 'care-at-home', 'volunteering', 'gaming', 'farm-and-practical', 'other'],
    nb: 'Er det noe du ikke vil gjøre?',
    nn: 'Er det noko du ikkje vil gjere?',
    en: 'Is there anything you do not want to do?',
    options: [
      {
        id: 'lifting',
        nb: 'Løfte tungt',
        nn: 'Løfte tungt',
        en: 'Lift heavy things',
        skills: ['moving-and-carrying', 'physical-endurance', 'mobility-support'],
      },
      {
        id: 'nights',
        nb: 'Jobbe kveld, natt og helg',
        nn: 'Jobbe kveld, natt og helg',
        en: 'Work evenings, nights and weekends',
        skills: ['night-and-shift-work', 'night-care'],
      },
      { id: 'phone', nb: 'Snakke i telefon', nn: 'Snakke i telefon', en: 'Talk on the phone', skills: ['phone-answering'] },
      {
        id: 'crowds',
        nb: 'Snakke foran mange',
        nn: 'Snakke framfor mange',
        en: 'Speak in front of many people',
        skills: ['public-speaking', 'hosting-a-show', 'presentation-making'],
      },
      {
        id: 'body',
        nb: 'Stelle kroppen til andre',
        nn: 'Stelle kroppen til andre',
        en: "Care for other people's bodies",
        skills: ['personal-care', 'oral-care', 'foot-care', 'wound-care'],
      },
      { id: 'cleaning', nb: 'Vaske', nn: 'Vaske', en: 'Clean', skills: ['cleaning', 'floor-care', 'home-cleaning', 'dishwashing'] },
      { id: 'driving', nb: 'Kjøre bil', nn: 'Køyre bil', en: 'Drive', skills: ['van-driving', 'passenger-transport', 'parcel-delivery'] },
      {
        id: 'screen',
        nb: 'Sitte ved skjerm',
        nn: 'Sitje ved skjerm',
        en: 'Sit at a screen',
        skills: ['data-entry', 'spreadsheet-use', 'office-administration'],
      },
      {
        id: 'lead',
        nb: 'Ha ansvar for andre',
        nn: 'Ha ansvar for andre',
        en: 'Be in charge of others',
        skills: ['leading-a-group', 'delegating'],
      },
      { id: 'animals', nb: 'Stelle dyr', nn: 'Stelle dyr', en: 'Care for animals', skills: ['livestock-care', 'pet-care', 'milking'] },
    ],
  },
];
