import type { PostingView, ReasonRow, RequirementView } from '@arena/contract';
import { STRENGTHS, type Strength } from '@arena/domain';
import { holds, type Draft } from '../profiles';

/** What the explanation of a posting tells of each requirement. */
export type Explained = readonly Pick<ReasonRow, 'requirement' | 'state' | 'code' | 'params'>[];

/** How a requirement is named to the API: `kind id`. */
export const shareKey = ({ kind, id }: Pick<RequirementView, 'kind' | 'id'>): string => `${kind} ${id}`;

/** One requirement as a tick, or as a plain line where there is nothing to tick. */
export interface Share {
  key: string;
  requirement: RequirementView;
  /** From the explanation, where there is one. */
  row: Explained[number] | undefined;
  /** False: it is learned there, and nothing is known of the person: a line, not a tick. */
  tickable: boolean;
  ticked: boolean;
  /** Added in this visit: how well is asked below it. */
  added: boolean;
}

/** What the person has decided here, beyond the answers themselves. */
export interface Choices {
  /** Requirements that were ticked here and not held before, as `kind id`. */
  added: readonly string[];
  /** Requirements that are held but not to be shared, as `kind id`. */
  leaveOut: readonly string[];
}

/** The requirements of an opening by strength, musts first, each with whether it is to be shared. */
export function sharesOf(
  posting: Pick<PostingView, 'requirements'>,
  explained: Explained | undefined,
  draft: Draft,
  { added, leaveOut }: Choices,
): { strength: Strength; shares: Share[] }[] {
  const rows = new Map(explained?.map((row) => [shareKey(row.requirement), row]));
  const shares = posting.requirements.map((requirement): Share => {
    const key = shareKey(requirement);
    const row = rows.get(key);
    const fits = row ? row.state === 'fits' || row.state === 'near' || row.code.endsWith('.learned-have') : false;
    const held = holds(draft, requirement);
    const has = fits || held === 'yes' || (held === 'unanswered' && added.includes(key));
    return {
      key,
      requirement,
      row,
      tickable: has || requirement.strength !== 'learned',
      ticked: has && !leaveOut.includes(key),
      added: added.includes(key),
    };
  });
  return STRENGTHS.map((strength) => ({
    strength,
    shares: shares.filter(({ requirement }) => requirement.strength === strength),
  })).filter((group) => group.shares.length > 0);
}
