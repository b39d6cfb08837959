import type { openingsForPerson, RequirementView } from '@arena/contract';
import type { Language } from '@arena/domain';
import type { z } from 'zod';

export type RankedOpening = z.output<(typeof openingsForPerson)['response']>['ranked'][number];

/** One thing that is all that is missing for some openings. */
export interface OneAway {
  id: string;
  label: string;
  lang: Language | null;
  /** Openings that ask for nothing else that the person lacks. */
  opens: RankedOpening['posting'][];
  /** Where it is learned on the spot. */
  taughtBy: RankedOpening['posting'][];
}

const idOf = ({ kind, id }: RequirementView): string => `${kind} ${id}`;

/** What one more thing would open, most first. Read off the rows as they were explained: nothing is computed anew. */
export function oneAway(ranked: readonly RankedOpening[], most = 3): OneAway[] {
  const found = new Map<string, OneAway>();
  for (const { posting, explanation } of ranked) {
    const missing = explanation.rows.filter(({ state, requirement }) => state === 'missing' && requirement.strength !== 'learned');
    const [only] = missing;
    if (!only || missing.length > 1) continue;
    const { requirement } = only;
    const known = found.get(idOf(requirement));
    if (known) known.opens.push(posting);
    else
      found.set(idOf(requirement), {
        id: idOf(requirement),
        label: requirement.label,
        lang: requirement.lang,
        opens: [posting],
        taughtBy: [],
      });
  }
  for (const { posting, explanation } of ranked)
    for (const { requirement } of explanation.rows)
      if (requirement.strength === 'learned') found.get(idOf(requirement))?.taughtBy.push(posting);
  return [...found.values()].sort((a, b) => b.opens.length - a.opens.length || a.id.localeCompare(b.id)).slice(0, most);
}
