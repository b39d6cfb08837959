import type { Roads } from './types';

/** Roads into the occupations of `occupations/managers.ts`. */
export const managersRoads: readonly Roads[] = [
  {
    occupation: 'shop-manager',
    ways: ['learn-at-work', 'apprenticeship', 'trade-certificate-at-work', 'traineeship'],
    trade: { nb: 'salgsfaget', nn: 'salsfaget', en: 'the sales trade' },
  },
  { occupation: 'project-manager', ways: ['learn-at-work', 'traineeship', 'higher-education'] },
  { occupation: 'hotel-manager', ways: ['learn-at-work', 'traineeship', 'higher-education'] },
  {
    occupation: 'restaurant-manager',
    ways: ['learn-at-work', 'trade-certificate-at-work', 'traineeship'],
    trade: { nb: 'servitørfaget', nn: 'servitørfaget', en: 'the waiter trade' },
  },
  { occupation: 'kindergarten-manager', ways: ['higher-education'], alsoNeeded: ['police-certificate'] },
  { occupation: 'care-home-manager', ways: ['higher-education'] },
  { occupation: 'construction-manager', ways: ['vocational-school', 'traineeship', 'higher-education'] },
  { occupation: 'production-manager', ways: ['vocational-school', 'traineeship', 'higher-education'] },
  {
    occupation: 'warehouse-manager',
    ways: ['learn-at-work', 'trade-certificate-at-work', 'vocational-school', 'traineeship'],
    trade: { nb: 'logistikkfaget', nn: 'logistikkfaget', en: 'the logistics trade' },
  },
];
