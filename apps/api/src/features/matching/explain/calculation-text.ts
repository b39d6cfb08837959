import type { Band } from '@arena/domain';
import type { BandReason, Calculation, CountedRequirement } from './calculation';

const BAND_WORDS: Readonly<Record<Band, string>> = {
  strong: 'strong (good match)',
  possible: 'possible (may suit)',
  stretch: 'stretch (one step away)',
  none: 'none',
  'open-for-all': 'open to all (asks for nothing; a list of its own)',
};
const REASONS: Readonly<Record<BandReason, string>> = {
  fit: '',
  'asks-for-nothing': '',
  'nothing-of-the-work': ', withheld whatever the fit: nothing of the work itself is met, and a language alone makes no band',
  'not-known': ', since nothing that weighs was read in this ad from elsewhere: what it asks for stands at the source',
};

/** A calculation as lines for the person at the terminal. */
export function calculationText({
  model,
  requirements,
  sum,
  damping,
  damped,
  reach,
  cap,
  fit,
  band,
  bandReason,
  bands,
  ties,
}: Calculation): string[] {
  const { parts, weights, partsOfOne } = sum;
  return [
    `Model ${model}`,
    '',
    requirements.length === 0 ? 'Requirements: none' : 'Requirements (score x weight):',
    ...requirements.map((one) => `  ${requirementText(one, partsOfOne)}`),
    '',
    `Sum       ${parts} parts / ${partsOfOne} = ${parts / partsOfOne}, of weights ${weights}`,
    `Damping   (${parts / partsOfOne} + ${damping.offset}) / (${weights} + ${damping.weight}) = ${damped}`,
    `Reach     ${reachText(reach)}: factor ${reach.factor}`,
    `Cap       ${capText(cap)}`,
    `Fit       ${fit}`,
    `Band      ${BAND_WORDS[band]}${REASONS[bandReason]}; strong from ${bands.strong}, possible from ${bands.possible}, stretch from ${bands.stretch}`,
    '',
    'Between openings that fit alike, never part of the fit:',
    `  the employer answers ${ties.answerDays === null ? 'in a time not known yet' : `within ${counted(ties.answerDays, 'day')} (median)`}`,
    ties.interests === null
      ? '  an ad from elsewhere: nobody can show interest here, so it comes after those where it is known'
      : `  ${counted(ties.interests, 'interest')} for ${counted(ties.places, 'place')}: ${ties.interestsPerPlace} for each`,
  ];
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function requirementText(one: CountedRequirement, partsOfOne: number): string {
  const { strength, kind, label, id, weight, score, parts, state } = one;
  const name = label === id ? label : `${label} (${id})`;
  return `${strength.padEnd(7)} ${kind} ${name}: ${standing(one)}: ${state}, ${score} x ${weight} = ${(parts * weight) / partsOfOne}`;
}

/** What is asked for and what is there. */
function standing({ kind, needed, have, via }: CountedRequirement): string {
  const asked = needed === undefined ? '' : `needs ${needed}, `;
  if (via !== undefined && kind === 'licence') return `${asked}covered by class ${via.id}`;
  if (via !== undefined) return `${asked}has ${have ?? '?'} of ${via.label} (${via.id}), which stands near`;
  if (have !== undefined) return `${asked}has ${have}`;
  return `${asked}${asked ? 'not there' : 'there or not'}`;
}

function reachText({ km, reachKm, within, remote }: Calculation['reach']): string {
  if (remote) return 'can be done from anywhere';
  if (reachKm === null) return 'the profile has no place, so all is near';
  if (km === null) return 'the distance is not known';
  return `${km.toFixed(1)} km over the map of municipalities, travel reach ${reachKm} km, ${within ? 'within' : 'beyond'}`;
}

function capText({ at, applies, lowered }: Calculation['cap']): string {
  if (!applies) return 'no must stands at 0';
  return `a must stands at 0, so at most ${at}: ${lowered ? 'it was lowered' : 'it was not above'}`;
}
