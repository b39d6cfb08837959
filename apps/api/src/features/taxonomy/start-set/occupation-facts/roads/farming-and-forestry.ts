import type { Roads } from './types';

/** Roads into the occupations of `occupations/farming-and-forestry.ts`. */
export const farmingAndForestryRoads: readonly Roads[] = [
  { occupation: 'farmer', ways: ['learn-at-work', 'course', 'vocational-school'] },
  {
    occupation: 'forest-worker',
    ways: ['learn-at-work', 'course', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'skogfaget', nn: 'skogfaget', en: 'the forestry trade' },
  },
  {
    occupation: 'groundskeeper',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'anleggsgartnerfaget', nn: 'anleggsgartnarfaget', en: 'the landscape gardener trade' },
  },
  { occupation: 'vegetable-grower', ways: ['learn-at-work', 'course', 'vocational-school'] },
  { occupation: 'berry-grower', ways: ['learn-at-work', 'course', 'vocational-school'] },
  { occupation: 'dairy-and-livestock-farmer', ways: ['learn-at-work', 'course', 'vocational-school'] },
  { occupation: 'poultry-farmer', ways: ['learn-at-work', 'vocational-school'] },
  { occupation: 'beekeeper', ways: ['learn-at-work', 'course'] },
  {
    occupation: 'reindeer-herder',
    ways: ['learn-at-work', 'apprenticeship', 'vocational-school'],
    trade: { nb: 'reindriftsfaget', nn: 'reindriftsfaget', en: 'the reindeer trade' },
  },
  {
    occupation: 'fish-farm-worker',
    ways: ['learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'akvakulturfaget', nn: 'akvakulturfaget', en: 'the aquaculture trade' },
  },
];
