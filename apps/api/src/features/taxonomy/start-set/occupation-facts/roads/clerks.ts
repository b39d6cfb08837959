import type { Roads } from './types';

/** Roads into the occupations of `occupations/clerks.ts`. */
export const clerksRoads: readonly Roads[] = [
  {
    occupation: 'warehouse-worker',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'logistikkfaget', nn: 'logistikkfaget', en: 'the logistics trade' },
  },
  {
    occupation: 'hotel-receptionist',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work', 'traineeship'],
    trade: { nb: 'reiselivsfaget', nn: 'reiselivsfaget', en: 'the travel trade' },
  },
  {
    occupation: 'customer-service-agent',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'salgsfaget', nn: 'salsfaget', en: 'the sales trade' },
  },
  {
    occupation: 'secretary',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'service- og administrasjonsfaget', nn: 'service- og administrasjonsfaget', en: 'the service and administration trade' },
  },
  { occupation: 'payroll-clerk', ways: ['learn-at-work', 'course', 'vocational-school', 'traineeship'] },
  {
    occupation: 'receptionist',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'service- og administrasjonsfaget', nn: 'service- og administrasjonsfaget', en: 'the service and administration trade' },
  },
  {
    occupation: 'logistics-coordinator',
    ways: ['learn-at-work', 'apprenticeship', 'trade-certificate-at-work', 'traineeship'],
    trade: { nb: 'logistikkfaget', nn: 'logistikkfaget', en: 'the logistics trade' },
  },
  {
    occupation: 'tourist-host',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'reiselivsfaget', nn: 'reiselivsfaget', en: 'the travel trade' },
  },
  {
    occupation: 'camping-host',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'reiselivsfaget', nn: 'reiselivsfaget', en: 'the travel trade' },
  },
  { occupation: 'library-assistant', ways: ['work-placement', 'learn-at-work'] },
  {
    occupation: 'mail-sorter',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'logistikkfaget', nn: 'logistikkfaget', en: 'the logistics trade' },
  },
  { occupation: 'accounting-clerk', ways: ['work-placement', 'learn-at-work', 'course', 'vocational-school'] },
  {
    occupation: 'traffic-coordinator',
    ways: ['learn-at-work', 'course', 'trade-certificate-at-work'],
    trade: { nb: 'logistikkfaget', nn: 'logistikkfaget', en: 'the logistics trade' },
  },
  { occupation: 'bank-clerk', ways: ['learn-at-work', 'traineeship', 'higher-education'] },
  { occupation: 'emergency-operator', ways: ['learn-at-work', 'course'] },
];
