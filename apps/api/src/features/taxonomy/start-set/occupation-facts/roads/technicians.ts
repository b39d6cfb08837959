import type { Roads } from './types';

/** Roads into the occupations of `occupations/technicians.ts`. */
export const techniciansRoads: readonly Roads[] = [
  { occupation: 'dental-hygienist', ways: ['higher-education'] },
  { occupation: 'optician', ways: ['work-placement', 'higher-education'] },
  { occupation: 'radiographer', ways: ['higher-education'] },
  { occupation: 'biomedical-scientist', ways: ['higher-education'] },
  { occupation: 'medical-secretary', ways: ['work-placement', 'vocational-school'] },
  { occupation: 'dental-secretary', ways: ['work-placement', 'vocational-school'] },
  { occupation: 'pharmacy-technician', ways: ['work-placement', 'vocational-school'] },
  {
    occupation: 'ambulance-worker',
    ways: ['apprenticeship', 'vocational-school'],
    trade: { nb: 'ambulansefaget', nn: 'ambulansefaget', en: 'the ambulance trade' },
    alsoNeeded: ['driving-licence', 'police-certificate'],
  },
  { occupation: 'veterinary-nurse', ways: ['work-placement', 'higher-education'] },
  { occupation: 'police-officer', ways: ['higher-education'] },
  { occupation: 'real-estate-agent', ways: ['traineeship', 'higher-education'] },
  { occupation: 'accountant', ways: ['course', 'vocational-school', 'traineeship', 'higher-education'] },
  {
    occupation: 'environmental-worker',
    ways: ['work-placement', 'learn-at-work', 'course', 'trade-certificate-at-work'],
    trade: {
      nb: 'barne- og ungdomsarbeiderfaget eller helsearbeiderfaget',
      nn: 'barne- og ungdomsarbeidarfaget eller helsearbeidarfaget',
      en: 'the child and youth worker trade or the health care trade',
    },
    alsoNeeded: ['police-certificate'],
  },
  {
    occupation: 'activity-coordinator',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'aktivitørfaget', nn: 'aktivitørfaget', en: 'the activity trade' },
    alsoNeeded: ['police-certificate'],
  },
  {
    occupation: 'process-operator',
    ways: ['learn-at-work', 'apprenticeship', 'trade-certificate-at-work', 'traineeship'],
    trade: { nb: 'kjemiprosessfaget', nn: 'kjemiprosessfaget', en: 'the chemical process trade' },
  },
  { occupation: 'ski-instructor', ways: ['learn-at-work', 'course'] },
  {
    occupation: 'it-support-technician',
    ways: ['work-placement', 'course', 'apprenticeship', 'trade-certificate-at-work', 'traineeship'],
    trade: { nb: 'it-driftsfaget', nn: 'it-driftsfaget', en: 'the IT operations trade' },
  },
  { occupation: 'sports-coach', ways: ['work-placement', 'learn-at-work', 'course'], alsoNeeded: ['police-certificate'] },
  {
    occupation: 'chef',
    ways: ['learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'kokkfaget', nn: 'kokkfaget', en: 'the cook trade' },
  },
  {
    occupation: 'sales-representative',
    ways: ['learn-at-work', 'trade-certificate-at-work', 'traineeship'],
    trade: { nb: 'salgsfaget', nn: 'salsfaget', en: 'the sales trade' },
  },
  { occupation: 'building-engineer', ways: ['vocational-school', 'traineeship', 'higher-education'] },
  {
    occupation: 'construction-foreman',
    ways: ['learn-at-work', 'vocational-school'],
    trade: {
      nb: 'tømrerfaget eller et annet byggfag',
      nn: 'tømrarfaget eller eit anna byggjefag',
      en: 'the carpenter trade or another building trade',
    },
    alsoNeeded: ['hms-card'],
  },
  {
    occupation: 'production-supervisor',
    ways: ['learn-at-work', 'trade-certificate-at-work', 'vocational-school'],
    trade: { nb: 'produksjonsteknikkfaget', nn: 'produksjonsteknikkfaget', en: 'the production trade' },
  },
  {
    occupation: 'water-plant-operator',
    ways: ['learn-at-work', 'course', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'kjemiprosessfaget', nn: 'kjemiprosessfaget', en: 'the chemical process trade' },
  },
  { occupation: 'forestry-technician', ways: ['vocational-school', 'traineeship', 'higher-education'] },
  { occupation: 'purchaser', ways: ['learn-at-work', 'traineeship', 'higher-education'] },
  { occupation: 'event-planner', ways: ['work-placement', 'learn-at-work', 'traineeship', 'higher-education'] },
  { occupation: 'job-specialist', ways: ['learn-at-work', 'course', 'higher-education'] },
  { occupation: 'nav-adviser', ways: ['learn-at-work', 'traineeship', 'higher-education'] },
  {
    occupation: 'photographer',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship'],
    trade: { nb: 'fotograffaget', nn: 'fotograffaget', en: 'the photographer trade' },
  },
  {
    occupation: 'interior-designer',
    ways: ['learn-at-work', 'apprenticeship', 'vocational-school'],
    trade: { nb: 'interiørfaget', nn: 'interiørfaget', en: 'the interior trade' },
  },
  {
    occupation: 'it-operations-technician',
    ways: ['work-placement', 'apprenticeship', 'trade-certificate-at-work', 'traineeship'],
    trade: { nb: 'it-driftsfaget', nn: 'it-driftsfaget', en: 'the IT operations trade' },
  },
  { occupation: 'sound-and-light-technician', ways: ['work-placement', 'learn-at-work', 'course', 'vocational-school'] },
  { occupation: 'mountain-guide', ways: ['learn-at-work', 'course', 'vocational-school'] },
];
