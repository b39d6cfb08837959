import type { Roads } from './types';

/** Roads into the occupations of `occupations/care-and-protection.ts`. */
export const careAndProtectionRoads: readonly Roads[] = [
  {
    occupation: 'health-care-worker',
    ways: ['work-placement', 'apprenticeship', 'trade-certificate-at-work', 'vocational-school'],
    trade: { nb: 'helsearbeiderfaget', nn: 'helsearbeidarfaget', en: 'the health care trade' },
    alsoNeeded: ['police-certificate'],
  },
  {
    occupation: 'security-guard',
    ways: ['work-placement', 'learn-at-work', 'course', 'trade-certificate-at-work'],
    trade: { nb: 'sikkerhetsfaget', nn: 'tryggleiksfaget', en: 'the security trade' },
    alsoNeeded: ['police-certificate'],
  },
  { occupation: 'prison-officer', ways: ['learn-at-work', 'vocational-school'] },
  { occupation: 'firefighter', ways: ['course', 'vocational-school'] },
  {
    occupation: 'care-assistant',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'helsearbeiderfaget', nn: 'helsearbeidarfaget', en: 'the health care trade' },
    alsoNeeded: ['police-certificate'],
  },
  {
    occupation: 'personal-assistant',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'helsearbeiderfaget', nn: 'helsearbeidarfaget', en: 'the health care trade' },
    alsoNeeded: ['police-certificate'],
  },
  {
    occupation: 'home-helper',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'helsearbeiderfaget', nn: 'helsearbeidarfaget', en: 'the health care trade' },
    alsoNeeded: ['police-certificate'],
  },
  {
    occupation: 'kindergarten-assistant',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'barne- og ungdomsarbeiderfaget', nn: 'barne- og ungdomsarbeidarfaget', en: 'the child and youth worker trade' },
    alsoNeeded: ['police-certificate'],
  },
  {
    occupation: 'child-youth-worker',
    ways: ['work-placement', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'barne- og ungdomsarbeiderfaget', nn: 'barne- og ungdomsarbeidarfaget', en: 'the child and youth worker trade' },
    alsoNeeded: ['police-certificate'],
  },
  {
    occupation: 'school-assistant',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'barne- og ungdomsarbeiderfaget', nn: 'barne- og ungdomsarbeidarfaget', en: 'the child and youth worker trade' },
    alsoNeeded: ['police-certificate'],
  },
  {
    occupation: 'special-needs-assistant',
    ways: ['work-placement', 'learn-at-work', 'trade-certificate-at-work'],
    trade: { nb: 'barne- og ungdomsarbeiderfaget', nn: 'barne- og ungdomsarbeidarfaget', en: 'the child and youth worker trade' },
    alsoNeeded: ['police-certificate'],
  },
  { occupation: 'lifeguard', ways: ['learn-at-work', 'course'] },
  {
    occupation: 'hospital-porter',
    ways: ['learn-at-work', 'apprenticeship', 'trade-certificate-at-work'],
    trade: { nb: 'portørfaget', nn: 'portørfaget', en: 'the hospital porter trade' },
    alsoNeeded: ['police-certificate'],
  },
];
