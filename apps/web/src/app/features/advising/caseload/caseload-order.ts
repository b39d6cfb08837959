import type { CaseloadPerson } from '@arena/contract';
import type { CaseloadFlag } from '@arena/domain';
import type { IconName } from '@arena/ui';

/** What waits first: a person's answer, somebody new, somebody who has waited; what only needs a thought stands last. */
export const FLAG_ORDER = [
  'answered',
  'new-consent',
  'waiting-long',
  'meeting-ahead',
  'consent-ends-soon',
  'profile-thin',
] as const satisfies readonly CaseloadFlag[];

export const FLAG_ICONS: Readonly<Record<CaseloadFlag, IconName>> = {
  answered: 'chat',
  'new-consent': 'star',
  'waiting-long': 'clock',
  'meeting-ahead': 'calendar',
  'consent-ends-soon': 'lock',
  'profile-thin': 'pen',
};

/** A flag that time presses on: shown in amber. */
export const PRESSING: ReadonlySet<CaseloadFlag> = new Set(['waiting-long', 'consent-ends-soon']);

/** The flags of a person, most urgent first. */
export const flagsOf = ({ flags }: Pick<CaseloadPerson, 'flags'>): CaseloadFlag[] => FLAG_ORDER.filter((flag) => flags.includes(flag));

/**
 * People something waits for, and the others. Within each: by what waits, then who has waited longest for a look
 * (never looked at counts from the day they let one in).
 */
export function caseloadParts(people: readonly CaseloadPerson[]): { waiting: CaseloadPerson[]; others: CaseloadPerson[] } {
  const rank = (person: CaseloadPerson): number => {
    const first = flagsOf(person)[0];
    return first ? FLAG_ORDER.indexOf(first) : FLAG_ORDER.length;
  };
  const since = ({ lastLook, since: day }: CaseloadPerson): string => lastLook ?? day;
  const ordered = [...people].sort((a, b) => rank(a) - rank(b) || since(a).localeCompare(since(b)) || a.key.localeCompare(b.key));
  return { waiting: ordered.filter(({ flags }) => flags.length > 0), others: ordered.filter(({ flags }) => flags.length === 0) };
}
