import { LETTER_PACES, NOTIFICATION_GROUPS, NOTIFICATION_KINDS } from '@arena/domain';
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
 * `changed` carries {"contact": id}, {"posting": id} or {"advising": true}: something the reader may have on the screen is not as it was, and
 * is asked for again, with whatever consent holds then; `ended`: the session is over.
 */
export const stream = route({
  name: 'stream', method: 'GET', path: '/api/me/stream', summary: 'What happens, as it happens', access: everybody, cost: 'light',
  query: z.object({ lang: language.default('nb') }), response: z.undefined(), answers: 'event-stream', cache: 'no-store',
}); // prettier-ignore

export const notificationGroup = z.enum(NOTIFICATION_GROUPS);
export const letterPace = z.enum(LETTER_PACES);
const groupChoice = { group: notificationGroup, site: z.boolean(), letters: letterPace };

/** What one is told, and how. Only groups that one's role can be told of stand in it. */
export const notificationChoices = z.object({
  /** Of the letters. */
  lang: language,
  groups: z.array(z.object(groupChoice)),
});
export type NotificationChoicesView = z.infer<typeof notificationChoices>;

export const readNotificationChoices = route({
  name: 'readNotificationChoices', method: 'GET', path: '/api/me/notification-choices', summary: 'What one is told in the site and by letter', access: everybody, cost: 'light',
  response: notificationChoices, cache: 'no-store',
}); // prettier-ignore

/** A group that is left out stays as it was. @remarks 'bad-input' for a group that the role is never told of, or one named twice */
export const changeNotificationChoices = route({
  name: 'changeNotificationChoices', method: 'PUT', path: '/api/me/notification-choices', summary: 'Chooses what one is told, and in which language', access: everybody, cost: 'light',
  body: z.strictObject({ lang: language, groups: z.array(z.strictObject(groupChoice)).max(NOTIFICATION_GROUPS.length) }),
  response: notificationChoices, cache: 'no-store',
}); // prettier-ignore

/** Of a letter; whoever holds it may stop letters like it, and nothing else. */
const unsubscribeToken = z.object({ token: z.string().min(1).max(200) });

/**
 * Stops letters of the group that the letter was about. RFC 8058: a mail server sends a form without a cookie; our own page sends nothing in
 * it. Twice is as once. A daily letter may tell of several groups: those besides the first are in `also`, and stopped as well.
 * @remarks 'not-found' for a token that is nobody's
 */
export const unsubscribe = route({
  name: 'unsubscribe', method: 'POST', path: '/api/unsubscribe/:token', summary: 'Stops letters of the kind that the token came with', access: { who: 'public' }, cost: 'light',
  params: unsubscribeToken, response: z.object({ group: notificationGroup, also: z.array(notificationGroup), stopped: z.literal(true) }), foreign: true, cache: 'no-store',
}); // prettier-ignore

/** Programs follow links in mail: opening it changes nothing. */
export const showUnsubscribe = route({
  name: 'showUnsubscribe', method: 'GET', path: '/api/unsubscribe/:token', summary: 'Leads to the page where letters are stopped', access: { who: 'public' }, cost: 'light',
  params: unsubscribeToken, response: z.undefined(), answers: 'redirect', cache: 'no-store',
}); // prettier-ignore
