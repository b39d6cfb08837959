import type { TextKey } from '@arena/i18n';
import { dayInOslo } from '../../../platform/when';

/** Days within which everybody who showed interest should have an answer. */
export const ANSWER_WITHIN = 3;
const DAY_MS = 86_400_000;

/** Whole days on the calendar in Norway between two times. */
export function daysBetween(fromIso: string, to: Date): number {
  return Math.round((Date.parse(dayInOslo(to)) - Date.parse(dayInOslo(new Date(fromIso)))) / DAY_MS);
}

/** A text with its parameters. */
export interface Words {
  key: TextKey;
  params?: Record<string, number | string>;
}

/** How soon somebody should have an answer; `now` where it is today or overdue. */
export function dueWords(since: string, today: Date): Words & { now: boolean } {
  const waited = daysBetween(since, today);
  const left = ANSWER_WITHIN - waited;
  if (left < 0) return { key: 'people.due.late', params: { count: waited }, now: true };
  if (left === 0) return { key: 'people.due.today', now: true };
  return { key: 'people.due.within', params: { count: left }, now: false };
}

/** Since when somebody is interested, as people say it: today, yesterday, the day of the week, then the date. */
export function sinceWords(since: string, today: Date, locale: string, dateOf: (isoDate: string) => string): Words {
  const ago = daysBetween(since, today);
  if (ago <= 0) return { key: 'people.since.today' };
  if (ago === 1) return { key: 'people.since.yesterday' };
  const day =
    ago < 7 ? new Date(since).toLocaleDateString(locale, { weekday: 'long', timeZone: 'Europe/Oslo' }) : dateOf(dayInOslo(new Date(since)));
  return { key: 'people.since.day', params: { day } };
}
