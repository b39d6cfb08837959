/** Hours in Norway, on the clock on the wall: from the evening up to the morning no letter is sent, and with the morning comes the letter of the day. */
const EVENING = 21;
const MORNING = 8;
const HOUR = 60 * 60_000;

const OSLO = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Oslo', calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric',
}); // prettier-ignore

interface WallHour {
  year: number;
  month: number;
  day: number;
  hour: number;
}

/** The hour on the wall in Norway. */
function wallHour(moment: Date): WallHour {
  const parts = new Map(OSLO.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour') };
}

/** 08:00 on the wall of a day in Norway. The clock is changed at night, so that there is one such moment every day. */
function morningOf({ year, month, day }: WallHour): Date {
  // Norway is one or two hours ahead of UTC; which it is on that morning is read from that morning
  const guess = new Date(Date.UTC(year, month - 1, day, MORNING - 1));
  return new Date(guess.getTime() - (wallHour(guess).hour - MORNING) * HOUR);
}

const dayAfter = ({ year, month, day, hour }: WallHour): WallHour => {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate(), hour };
};

/** Whether it is quiet: from 21:00 up to 08:00 in Europe/Oslo. */
export function isQuiet(moment: Date): boolean {
  const { hour } = wallHour(moment);
  return hour >= EVENING || hour < MORNING;
}

/** When something may be sent that is ready at a moment: that moment, or 08:00 after it where it is quiet. */
export const afterQuietHours = (moment: Date): Date => (isQuiet(moment) ? nextMorning(moment) : moment);

/** The first 08:00 in Europe/Oslo after a moment: what is ready at 08:00 sharp goes the day after. */
export const nextDigest = (moment: Date): Date => nextMorning(moment);

function nextMorning(moment: Date): Date {
  const today = wallHour(moment);
  const morning = morningOf(today);
  return morning > moment ? morning : morningOf(dayAfter(today));
}
