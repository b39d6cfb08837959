import type { Roads } from './types';

/** Roads into the occupations of `occupations/sales.ts`. */
export const salesRoads: readonly Roads[] = [
  {
    occupation: 'shop-assistant',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'salgsfaget', nn: 'salsfaget', en: 'the sales trade' },
  },
  {
    occupation: 'shop-department-manager',
    ways: ['learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'salgsfaget', nn: 'salsfaget', en: 'the sales trade' },
  },
  { occupation: 'ticket-seller', ways: ['work-placement', 'learn-at-work'] },
  {
    occupation: 'petrol-station-attendant',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'salgsfaget', nn: 'salsfaget', en: 'the sales trade' },
  },
  { occupation: 'fast-food-worker', ways: ['work-placement', 'learn-at-work'] },
  {
    occupation: 'building-materials-seller',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'salgsfaget', nn: 'salsfaget', en: 'the sales trade' },
  },
];
