/** How long a consent may last: months from today. */
export const CONSENT_MONTHS = [3, 6, 12] as const;
export type ConsentMonths = (typeof CONSENT_MONTHS)[number];

/** Long enough to find a place, short enough to be asked again. */
export const USUAL_MONTHS: ConsentMonths = 6;

/**
 * The same day some months later; the last of the month where it has no such day.
 * @param day YYYY-MM-DD
 */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** Whether a consent may end that day: today at the earliest, a year ahead at the latest. */
export const mayEndOn = (day: string, today: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && day >= today && day <= monthsAfter(today, 12);
