import type { Roads } from './types';

/** Roads into the occupations of `occupations/personal-service.ts`. */
export const personalServiceRoads: readonly Roads[] = [
  { occupation: 'driving-instructor', ways: ['vocational-school', 'higher-education'] },
  {
    occupation: 'cook',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'kokkfaget', nn: 'kokkfaget', en: 'the cook trade' },
  },
  {
    occupation: 'waiter',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'servitørfaget', nn: 'servitørfaget', en: 'the waiter trade' },
  },
  { occupation: 'barista', ways: ['work-placement', 'learn-at-work', 'course'] },
  { occupation: 'tour-guide', ways: ['work-placement', 'learn-at-work', 'course'] },
  {
    occupation: 'caretaker',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'byggdrifterfaget', nn: 'byggdriftarfaget', en: 'the building caretaker trade' },
  },
  {
    occupation: 'hairdresser',
    ways: ['apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'frisørfaget', nn: 'frisørfaget', en: 'the hairdresser trade' },
  },
  { occupation: 'train-conductor', ways: ['learn-at-work', 'course'] },
  { occupation: 'skin-therapist', ways: ['course', 'vocational-school'] },
  {
    occupation: 'cleaning-supervisor',
    ways: ['learn-at-work', 'course', 'trade-certificate-at-work'],
    trade: { nb: 'renholdsoperatørfaget', nn: 'reinhaldsoperatørfaget', en: 'the cleaning trade' },
  },
  { occupation: 'verger', ways: ['learn-at-work', 'course'] },
  { occupation: 'funeral-worker', ways: ['learn-at-work', 'course'] },
  { occupation: 'kennel-worker', ways: ['work-placement', 'learn-at-work', 'course'] },
];
