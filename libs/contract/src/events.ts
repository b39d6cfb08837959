import { z } from 'zod';

/** Events are past tense; each is written in the transaction of the change it tells of. */
export const events = {
  'posting.published': z.object({ postingId: z.string(), version: z.number().int() }),
  'posting.changed': z.object({ postingId: z.string(), version: z.number().int() }),
  'posting.closed': z.object({
    postingId: z.string(),
    version: z.number().int(),
    reason: z.enum(['withdrawn', 'filled', 'expired', 'paused']),
  }),
  'organisation.changed': z.object({ organisationId: z.string() }),
} as const;
export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
