import { NOTIFICATION_KINDS } from '@arena/domain';
import { z } from 'zod';
import { ROLES, route } from './route';
import { language } from './vocabulary';

/** One thing a person is told. Titles and names of employers are public; a person is only ever a pseudonym in here. */
export const notification = z.object({
  id: z.number().int(),
  kind: z.enum(NOTIFICATION_KINDS),
  at: z.string(),
  read: z.boolean(),
  contact: z.string().nullable(),
  posting: z.object({ id: z.string(), title: z.string(), lang: language, employer: z.string() }).nullable(),
  pseudonym: z.string().nullable(),
});
export type NotificationView = z.infer<typeof notification>;

const everybody = { who: ROLES, own: false } as const;

export const listNotifications = route({
  name: 'listNotifications', method: 'GET', path: '/api/me/notifications', summary: 'What one was told, newest first', access: everybody, cost: 'light',
  query: z.object({ lang: language.default('nb'), before: z.coerce.number().int().min(1).optional() }),
  response: z.object({ items: z.array(notification), unread: z.number().int(), more: z.boolean() }), cache: 'no-store',
}); // prettier-ignore

export const readNotifications = route({
  name: 'readNotifications', method: 'POST', path: '/api/me/notifications/read', summary: 'Marks what one has seen as read', access: everybody, cost: 'light',
  body: z.strictObject({ upTo: z.number().int().min(1) }), response: z.object({ unread: z.number().int() }), cache: 'no-store',
}); // prettier-ignore

/**
 * Server-sent events. `notification` carries a NotificationView with its id as the event id, so that Last-Event-ID goes on where it was;
 * `changed` carries {"contact": id} or {"posting": id}: something the reader may have on the screen is not as it was; `ended`: the session is over.
 */
export const stream = route({
  name: 'stream', method: 'GET', path: '/api/me/stream', summary: 'What happens, as it happens', access: everybody, cost: 'light',
  query: z.object({ lang: language.default('nb') }), response: z.undefined(), answers: 'event-stream', cache: 'no-store',
}); // prettier-ignore
