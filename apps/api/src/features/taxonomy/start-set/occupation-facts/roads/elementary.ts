import type { Roads } from './types';

/** Roads into the occupations of `occupations/elementary.ts`. */
export const elementaryRoads: readonly Roads[] = [
  {
    occupation: 'production-worker',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'produksjonsteknikkfaget', nn: 'produksjonsteknikkfaget', en: 'the production trade' },
  },
  {
    occupation: 'packer',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'produksjonsteknikkfaget', nn: 'produksjonsteknikkfaget', en: 'the production trade' },
  },
  {
    occupation: 'road-worker',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'vei- og anleggsfaget', nn: 'veg- og anleggsfaget', en: 'the road and construction trade' },
    alsoNeeded: ['hms-card'],
  },
  { occupation: 'construction-helper', ways: ['work-placement', 'learn-at-work', 'course'], alsoNeeded: ['hms-card'] },
  { occupation: 'farm-worker', ways: ['work-placement', 'learn-at-work', 'course', 'vocational-school'] },
  { occupation: 'milker', ways: ['work-placement', 'learn-at-work', 'course', 'vocational-school'] },
  { occupation: 'greenhouse-worker', ways: ['work-placement', 'learn-at-work', 'vocational-school'] },
  { occupation: 'parcel-courier', ways: ['work-placement', 'learn-at-work'], alsoNeeded: ['driving-licence'] },
  {
    occupation: 'kitchen-assistant',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'kokkfaget', nn: 'kokkfaget', en: 'the cook trade' },
  },
  {
    occupation: 'housekeeper-hotel',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'renholdsoperatørfaget', nn: 'reinhaldsoperatørfaget', en: 'the cleaning trade' },
  },
  {
    occupation: 'cleaner',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'renholdsoperatørfaget', nn: 'reinhaldsoperatørfaget', en: 'the cleaning trade' },
    alsoNeeded: ['hms-card'],
  },
  {
    occupation: 'waste-worker',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'gjenvinningsfaget', nn: 'gjenvinningsfaget', en: 'the recycling trade' },
  },
  {
    occupation: 'home-cleaner',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'renholdsoperatørfaget', nn: 'reinhaldsoperatørfaget', en: 'the cleaning trade' },
  },
  { occupation: 'car-washer', ways: ['work-placement', 'learn-at-work'] },
  { occupation: 'berry-picker', ways: ['work-placement', 'learn-at-work'] },
  { occupation: 'forest-helper', ways: ['work-placement', 'learn-at-work', 'course'] },
  { occupation: 'removal-worker', ways: ['work-placement', 'learn-at-work'], alsoNeeded: ['driving-licence'] },
  {
    occupation: 'shelf-stocker',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'salgsfaget', nn: 'salsfaget', en: 'the sales trade' },
  },
  { occupation: 'second-hand-worker', ways: ['work-placement', 'learn-at-work'] },
  { occupation: 'handyman', ways: ['work-placement', 'learn-at-work'] },
  { occupation: 'event-rigger', ways: ['work-placement', 'learn-at-work'] },
];
