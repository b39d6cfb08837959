import { tokens } from '@arena/domain/engine';
import { workplacesIn } from '../workplaces-in-text';

/** How much a place of work says for who usually works there. */
const WORKER = 0.72;
const LEADER = 0.35;
/** Who ran or owned the place led it. */
const RAN: ReadonlySet<string> = new Set(['drev', 'dreiv', 'drevet', 'drive', 'eide', 'eigde', 'eier', 'eig', 'ran', 'owned', 'own']);
/** Cleaning is done everywhere: who washed at a school is no school assistant. */
const CLEANED = /^(?:vask(?:et|a|er|ar|e|ing)?|rengj\p{L}*|reing\p{L}*|clean(?:ed|ing|s)?|mopp\p{L}*|skur(?:te|er|a)?)$/u;
const CLEANER = 0.75;
/** Chains that are called what an everyday word is: only where nothing else is said. Source 'own'. */
const CHAINS: ReadonlyMap<string, string> = new Map([
  ...['extra', 'obs', 'normal', 'power', 'mix', 'anton', 'jula', 'clas'].map((chain) => [chain, 'shop-assistant'] as const),
  ...['bring', 'ups'].map((chain) => [chain, 'parcel-courier'] as const),
  ['uno', 'petrol-station-attendant'],
  ['toma', 'cleaner'],
]);
/** Words that may stand beside the place and say nothing of what was done there. */
const BESIDE: ReadonlySet<string> = new Set([
  'jobb', 'jobber', 'jobbar', 'jobba', 'jobbet', 'arbeid', 'arbeidet', 'arbeidde', 'ansatt', 'tilsett', 'vikar', 'sommerjobb', 'sommarjobb', 'ekstrahjelp', 'praksis', 'har', 'vaert',
  'vore', 'var', 'pa', 'i', 'hos', 'ved', 'en', 'ei', 'et', 'ein', 'eit', 'jeg', 'eg', 'ekstra', 'deltid', 'helgejobb', 'worked', 'work', 'working', 'job', 'at', 'in', 'a', 'an', 'the',
  'for', 'employee', 'staff', 'medarbeider', 'medarbeidar', 'sommervikar', 'tilkallingsvikar', 'ringevikar', 'utplassert', 'laerling', 'drev',
]); // prettier-ignore

/**
 * Occupations that a text means by naming where somebody worked, and nothing else: 'jobba på Rema', 'kebabsjappe'; and cleaners, wherever they clean.
 *
 * @param text as it was asked
 * @param title without the words of having worked
 */
export function placesSaid(text: string, title: string): Map<string, number> {
  const places = workplacesIn(title);
  const boosts = new Map<string, number>();
  const words = tokens(text);
  if (places.length > 0 && words.some((word) => CLEANED.test(word.text))) boosts.set('cleaner', CLEANER);
  const others = tokens(title).filter(
    ({ start, text: word }) => !BESIDE.has(word) && !places.some((one) => one.start <= start && start < one.end),
  );
  const chain = places.length === 0 && others.length === 1 ? CHAINS.get(others[0]?.text ?? '') : undefined;
  if (chain !== undefined) return boosts.set(chain, WORKER);
  const [first] = places;
  if (!first || others.length > 0) return boosts;
  const { worker, leader } = first.place;
  const led = words.some((word) => RAN.has(word.text));
  boosts.set(worker, led && leader !== undefined ? LEADER : WORKER);
  if (leader !== undefined) boosts.set(leader, led ? WORKER : LEADER);
  return boosts;
}
