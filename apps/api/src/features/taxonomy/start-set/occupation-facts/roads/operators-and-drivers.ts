import type { Roads } from './types';

/** Roads into the occupations of `occupations/operators-and-drivers.ts`. */
export const operatorsAndDriversRoads: readonly Roads[] = [
  {
    occupation: 'truck-driver',
    ways: ['learn-at-work', 'course', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'yrkessjåførfaget', nn: 'yrkessjåførfaget', en: 'the professional driver trade' },
    alsoNeeded: ['driving-licence'],
  },
  {
    occupation: 'bus-driver',
    ways: ['course', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'yrkessjåførfaget', nn: 'yrkessjåførfaget', en: 'the professional driver trade' },
    alsoNeeded: ['driving-licence', 'police-certificate'],
  },
  {
    occupation: 'snowplough-driver',
    ways: ['learn-at-work', 'course', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'yrkessjåførfaget', nn: 'yrkessjåførfaget', en: 'the professional driver trade' },
    alsoNeeded: ['driving-licence', 'machine-training'],
  },
  {
    occupation: 'forklift-driver',
    ways: ['work-placement', 'learn-at-work', 'course', 'trade-certificate-at-work'],
    trade: { nb: 'logistikkfaget', nn: 'logistikkfaget', en: 'the logistics trade' },
    alsoNeeded: ['machine-training'],
  },
  {
    occupation: 'crane-operator',
    ways: ['course', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'kran- og løfteoperasjonsfaget', nn: 'kran- og løfteoperasjonsfaget', en: 'the crane and lifting trade' },
    alsoNeeded: ['machine-training', 'hms-card'],
  },
  {
    occupation: 'machine-operator-construction',
    ways: ['learn-at-work', 'course', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'anleggsmaskinførerfaget', nn: 'anleggsmaskinførarfaget', en: 'the construction machine trade' },
    alsoNeeded: ['machine-training', 'hms-card'],
  },
  { occupation: 'taxi-driver', ways: ['learn-at-work', 'course'], alsoNeeded: ['driving-licence'] },
  { occupation: 'train-driver', ways: ['vocational-school'] },
  {
    occupation: 'food-production-worker',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'industriell matproduksjon', nn: 'industriell matproduksjon', en: 'the food production trade' },
  },
  {
    occupation: 'sawmill-worker',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'trelastfaget', nn: 'trelastfaget', en: 'the timber trade' },
  },
  {
    occupation: 'forest-machine-operator',
    ways: ['course', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'skogfaget', nn: 'skogfaget', en: 'the forestry trade' },
    alsoNeeded: ['machine-training'],
  },
  { occupation: 'van-driver', ways: ['work-placement', 'learn-at-work'], alsoNeeded: ['driving-licence'] },
  { occupation: 'ski-lift-attendant', ways: ['work-placement', 'learn-at-work', 'course'] },
  { occupation: 'laundry-worker', ways: ['work-placement', 'learn-at-work'] },
  {
    occupation: 'concrete-element-worker',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'betongfaget', nn: 'betongfaget', en: 'the concrete trade' },
  },
  {
    occupation: 'plastics-operator',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'plastmekanikerfaget', nn: 'plastmekanikarfaget', en: 'the plastics trade' },
  },
  {
    occupation: 'metal-process-operator',
    ways: ['learn-at-work', 'apprenticeship', 'trade-certificate-at-work', 'traineeship'],
    trade: { nb: 'støperifaget', nn: 'støyperifaget', en: 'the foundry trade' },
  },
  {
    occupation: 'wood-processing-operator',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'limtreproduksjonsfaget', nn: 'limtreproduksjonsfaget', en: 'the laminated timber trade' },
  },
  {
    occupation: 'bottling-operator',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'industriell matproduksjon', nn: 'industriell matproduksjon', en: 'the food production trade' },
  },
  {
    occupation: 'electronics-assembler',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'produksjonselektronikerfaget', nn: 'produksjonselektronikarfaget', en: 'the production electronics trade' },
  },
  {
    occupation: 'house-module-assembler',
    ways: ['work-placement', 'learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'tømrerfaget', nn: 'tømrarfaget', en: 'the carpenter trade' },
  },
  { occupation: 'tractor-driver', ways: ['work-placement', 'learn-at-work', 'vocational-school'], alsoNeeded: ['driving-licence'] },
  { occupation: 'piste-groomer', ways: ['learn-at-work', 'course'], alsoNeeded: ['machine-training'] },
];
