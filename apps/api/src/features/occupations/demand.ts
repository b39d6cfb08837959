import { CEFR_LEVELS, STRENGTHS, type CefrLevel, type SkillLevel, type Strength } from '@arena/domain';
import type { OpenPosting, PostingRequirementContent } from '../postings';

/** What openings of one occupation name, counted. */
export interface Demand {
  /** With the strength and the level that most of them give it. */
  requirement: PostingRequirementContent;
  must: number;
  good: number;
  learned: number;
}

type Asking = Pick<OpenPosting, 'origin' | 'requirements'>;

/** Whether an opening says what it asks for: an advertisement of which nothing could be read says nothing. */
export const isTelling = ({ origin, requirements }: Asking): boolean => origin === 'employer' || requirements.length > 0;

/**
 * What the openings ask for and teach: what most of them require first, then what most name, then what most teach.
 * A concept is a must where at least half of them require it, and is learned where more teach it than ask for it.
 */
export function demandOf(openings: readonly Asking[]): Demand[] {
  const telling = openings.filter(isTelling).length;
  const byConcept = Map.groupBy(
    openings.flatMap(({ requirements }) => requirements),
    ({ kind, id }) => `${kind} ${id}`,
  );
  const demands = [...byConcept.values()].flatMap((named): Demand[] => {
    const counts = countsOf(named);
    const strength = prevailing(counts, telling);
    const asked = named.filter((one) => (strength === 'learned') === (one.strength === 'learned'));
    const [first] = asked;
    return first ? [{ requirement: { ...usualLevel(first, asked), strength, note: null, machineRead: false }, ...counts }] : [];
  });
  const rank = ({ requirement }: Demand): number => STRENGTHS.indexOf(requirement.strength);
  return demands.sort(
    (a, b) =>
      rank(a) - rank(b) || b.must - a.must || b.good + b.learned - (a.good + a.learned) || (a.requirement.id < b.requirement.id ? -1 : 1),
  );
}

function countsOf(named: readonly PostingRequirementContent[]): Record<Strength, number> {
  const count = (strength: Strength): number => named.filter((one) => one.strength === strength).length;
  return { must: count('must'), good: count('good'), learned: count('learned') };
}

function prevailing({ must, good, learned }: Record<Strength, number>, telling: number): Strength {
  if (learned > must + good) return 'learned';
  return must * 2 >= telling ? 'must' : 'good';
}

/** The level that most ask for; the lower where as many ask for another. */
function usualLevel(first: PostingRequirementContent, asked: readonly PostingRequirementContent[]): PostingRequirementContent {
  if (first.kind === 'skill')
    return { ...first, level: commonest(asked.flatMap((one) => (one.kind === 'skill' ? [one.level] : [])), [1, 2, 3]) ?? (1 satisfies SkillLevel) }; // prettier-ignore
  if (first.kind === 'language')
    return { ...first, cefr: commonest(asked.flatMap((one) => (one.kind === 'language' ? [one.cefr] : [])), CEFR_LEVELS) ?? ('A1' satisfies CefrLevel) }; // prettier-ignore
  return first;
}

/** @param order lowest first */
function commonest<T>(values: readonly T[], order: readonly T[]): T | undefined {
  const times = (value: T): number => values.filter((one) => one === value).length;
  return order.filter((one) => times(one) > 0).sort((a, b) => times(b) - times(a))[0];
}
