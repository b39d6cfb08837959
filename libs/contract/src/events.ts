import { CONTACT_ACTIONS, CONTACT_STATES, PROPOSAL_STATES } from '@arena/domain';
import { z } from 'zod';

/**
 * Events are past tense; each is written in the transaction of the change it tells of.
 * None carries a name, a municipality or a text of a person. `personId` stands only in events about an account, which go with it.
 */
export const events = {
  'posting.published': z.object({ postingId: z.string(), version: z.number().int() }),
  'posting.changed': z.object({ postingId: z.string(), version: z.number().int() }),
  'posting.closed': z.object({
    postingId: z.string(),
    version: z.number().int(),
    reason: z.enum(['withdrawn', 'filled', 'expired', 'paused']),
  }),
  'organisation.changed': z.object({ organisationId: z.string() }),
  'contact.moved': z.object({
    contactId: z.string(),
    sequence: z.number().int(),
    by: z.enum(['seeker', 'employer', 'arena']),
    action: z.enum(CONTACT_ACTIONS),
    state: z.enum(CONTACT_STATES),
  }),
  /** A deadline of a contact has come: somebody is reminded. The closing itself is 'contact.moved'. */
  'contact.due': z.object({ contactId: z.string(), deadline: z.string() }),
  /** A person took every trace of it away. */
  'contact.deleted': z.object({ contactId: z.string(), postingId: z.string() }),
  /** An office or adviser was let in or shut out. Whose consent it is stands in the row alone: it is read, and asked about, anew each time. */
  'advising.changed': z.object({ consentId: z.string() }),
  /** An account was deleted and a consent to this office with it: nobody can be asked any more whose it was. */
  'advising.deleted': z.object({ officeId: z.string() }),
  'proposal.moved': z.object({ proposalId: z.string(), state: z.enum(PROPOSAL_STATES) }),
  /** A change to somebody's answers was suggested, answered, or taken back. */
  'change.moved': z.object({ changeId: z.string(), state: z.enum(['sent', 'approved', 'refused', 'taken-back']) }),
  /** Concepts, names or edges have changed: whoever holds the taxonomy in memory reads it again. */
  'taxonomy.changed': z.object({ version: z.number().int() }),
  /** A version of a setting was added; it may be valid from a later moment. The value stands in the row alone. */
  'setting.changed': z.object({ key: z.string(), version: z.number().int() }),
  /** Answers were written or changed. Whose they are stands in the row alone. */
  'profile.changed': z.object({ profileId: z.uuid() }),
  /** An account was deleted and its answers with it: the id says nothing any more. */
  'profile.deleted': z.object({ profileId: z.uuid() }),
  'email.verified': z.object({ personId: z.string() }),
  'notification.added': z.object({ notificationId: z.number().int(), personId: z.string() }),
} as const;
export type EventName = keyof typeof events;
/** Those that change what everybody can read: what is kept of public answers is made anew. */
export const PUBLIC_EVENTS: ReadonlySet<EventName> = new Set<EventName>([
  'posting.published',
  'posting.changed',
  'posting.closed',
  'organisation.changed',
  'taxonomy.changed',
]);
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
