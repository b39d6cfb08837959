/** The life of a posting, written once more by hand. */
import {
  POSTING_ACTIONS,
  POSTING_STATES,
  allowedPostingActions,
  movePosting,
  type PostingAction,
  type PostingState,
} from './posting-lifecycle';

/** Columns in this order; '-' is not allowed. */
const COLUMNS: readonly PostingAction[] = ['publish', 'pause', 'resume', 'fill', 'withdraw', 'expire', 'reopen'];
const EXPECTED: Readonly<Record<PostingState, readonly (PostingState | '-')[]>> = {
  draft: ['published', '-', '-', '-', '-', '-', '-'],
  published: ['-', 'paused', '-', 'filled', 'withdrawn', 'expired', '-'],
  paused: ['-', '-', 'published', 'filled', 'withdrawn', 'expired', '-'],
  filled: ['-', '-', '-', '-', '-', '-', 'draft'],
  expired: ['-', '-', '-', '-', '-', '-', 'draft'],
  withdrawn: ['-', '-', '-', '-', '-', '-', 'draft'],
};

describe('the life of a posting', () => {
  it.each(POSTING_STATES)('an employer with a posting that is %s may take the steps that are written, and no others', (state) => {
    expect([...COLUMNS]).toEqual([...POSTING_ACTIONS]);
    expect(COLUMNS.map((action) => movePosting(state, action) ?? '-')).toEqual(EXPECTED[state]);
    expect(allowedPostingActions(state)).toEqual(COLUMNS.filter((_, index) => EXPECTED[state][index] !== '-'));
  });

  it('an employer gets nothing published that has ended without going by way of a draft', () => {
    for (const state of ['filled', 'expired', 'withdrawn'] as const) {
      expect(POSTING_ACTIONS.map((action) => movePosting(state, action)).filter((next) => next !== null)).toEqual(['draft']);
    }
  });
});
