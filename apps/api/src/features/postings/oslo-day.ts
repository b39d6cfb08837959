const OSLO = 'Europe/Oslo';
const DAY_MS = 86_400_000;
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: OSLO, dateStyle: 'short' });
const hourFormat = new Intl.DateTimeFormat('en-GB', { timeZone: OSLO, hour: '2-digit', hourCycle: 'h23' });

/** The day in Europe/Oslo at a moment, as YYYY-MM-DD. */
export const osloDay = (moment: Date): string => dayFormat.format(moment);

/** A day so many days later, or earlier; YYYY-MM-DD in and out. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Whether a text of the form YYYY-MM-DD is a day of the calendar, and of our time. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^2[01]\d\d-/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The moment at which a day (YYYY-MM-DD) begins in Europe/Oslo, also on the days when the clocks change. */
export function startOfOsloDay(day: string): Date {
  // Oslo is one or two hours ahead, and the clocks change after midnight
  const utc = Date.parse(`${day}T00:00:00Z`);
  const twoAhead = new Date(utc - 2 * 3_600_000);
  return Number(hourFormat.format(twoAhead)) === 0 ? twoAhead : new Date(utc - 3_600_000);
}

/** When a posting with this last day and this expiry is closed: the earlier of the two; null: not by time. */
export function closesAt(deadlineOn: string | null, expiresAt: Date | null): Date | null {
  const deadline = deadlineOn === null ? null : startOfOsloDay(addDays(deadlineOn, 1));
  if (deadline === null || expiresAt === null) return deadline ?? expiresAt;
  return deadline < expiresAt ? deadline : expiresAt;
}

/** The same in SQL, for a table alias. */
export const closesAtSql = (alias: string): string =>
  `least(${alias}.expires_at, (${alias}.deadline_on + 1)::timestamp at time zone '${OSLO}')`;
