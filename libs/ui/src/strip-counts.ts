import { ROW_STATES, STRENGTHS, type RowState, type Strength } from '@arena/domain';

/** What the strip needs to know of one requirement. */
export interface StripRow {
  requirement: { strength: Strength };
  state: RowState;
}

export interface StripGroup {
  strength: Strength;
  states: readonly RowState[];
}

/** Rows by strength, musts first; a strength without rows is left out. */
export function stripGroups(rows: readonly StripRow[]): StripGroup[] {
  return STRENGTHS.map((strength) => ({
    strength,
    states: rows.filter((row) => row.requirement.strength === strength).map((row) => row.state),
  })).filter((group) => group.states.length > 0);
}

/** How many rows stand in each state, in the order fits, near, learned, missing; states without a row are left out. */
export function stateCounts(states: readonly RowState[]): { state: RowState; count: number }[] {
  return ROW_STATES.map((state) => ({ state, count: states.filter((one) => one === state).length })).filter(({ count }) => count > 0);
}
