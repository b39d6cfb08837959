import type { I18n } from '@arena/ui';

const dayOf = (date: Date): string => date.toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' });

/**
 * 'i dag kl. 10:15', 'i går kl. 9:02', '4. januar kl. 14:30': a time as people say it, in Norwegian time.
 * @param iso ISO 8601
 */
export function whenText(iso: string, i18n: I18n, now: Date = new Date()): string {
  const at = new Date(iso);
  const time = at.toLocaleTimeString(i18n.locale(), { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' });
  const day = dayOf(at);
  if (day === dayOf(now)) return i18n.t('contact.when.today', { time });
  if (day === dayOf(new Date(now.getTime() - 86_400_000))) return i18n.t('contact.when.yesterday', { time });
  return i18n.t('contact.when.day', { date: i18n.date(day), time });
}
