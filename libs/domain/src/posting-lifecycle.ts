/** The life of a posting: its states, and which step leads where. */

export const POSTING_STATES = ['draft', 'published', 'paused', 'filled', 'expired', 'withdrawn'] as const;
export type PostingState = (typeof POSTING_STATES)[number];

export const POSTING_ACTIONS = ['publish', 'pause', 'resume', 'fill', 'withdraw', 'expire', 'reopen'] as const;
/** 'expire' is the system's step; the others are the employer's. */
export type PostingAction = (typeof POSTING_ACTIONS)[number];

/**
 * What ended is opened again as a draft, never straight as published: it is checked again before people see it.
 * A draft cannot be withdrawn: nobody has seen it, so it is deleted.
 */
const STEPS: Readonly<Record<PostingState, Readonly<Partial<Record<PostingAction, PostingState>>>>> = {
  draft: { publish: 'published' },
  published: { pause: 'paused', fill: 'filled', withdraw: 'withdrawn', expire: 'expired' },
  paused: { resume: 'published', fill: 'filled', withdraw: 'withdrawn', expire: 'expired' },
  filled: { reopen: 'draft' },
  expired: { reopen: 'draft' },
  withdrawn: { reopen: 'draft' },
};

/** The state that follows a step, or null where the step is not allowed. */
export function movePosting(state: PostingState, action: PostingAction): PostingState | null {
  return STEPS[state][action] ?? null;
}

/** The steps that are allowed from a state, in the order of {@link POSTING_ACTIONS}, the system's among them. */
export function allowedPostingActions(state: PostingState): PostingAction[] {
  return POSTING_ACTIONS.filter((action) => movePosting(state, action) !== null);
}
