import type { I18n } from '@arena/ui';

/** The day it is in Norway. @returns YYYY-MM-DD */
export const dayInOslo = (at: Date): string => at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });

/** '10:15': the clock in Norway. */
export const clockText = (at: Date, i18n: I18n): string =>
  at.toLocaleTimeString(i18n.locale(), { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' });

/**
 * 'i dag kl. 10:15', 'i går kl. 9:02', '4. januar kl. 14:30': a time as people say it, in Norwegian time.
 * @param iso ISO 8601
 */
export function whenText(iso: string, i18n: I18n, now: Date = new Date()): string {
  const at = new Date(iso);
  const time = clockText(at, i18n);
  const day = dayInOslo(at);
  if (day === dayInOslo(now)) return i18n.t('contact.when.today', { time });
  if (day === dayInOslo(new Date(now.getTime() - 86_400_000))) return i18n.t('contact.when.yesterday', { time });
  return i18n.t('contact.when.day', { date: i18n.date(day), time });
}
