/** Dates as advertisements write them. All are days: ISO text (YYYY-MM-DD), without a time of day. */

const MONTHS: Readonly<Record<string, number>> = {
  januar: 1, jan: 1, january: 1, februar: 2, feb: 2, february: 2, mars: 3, mar: 3, march: 3, april: 4, apr: 4, mai: 5, may: 5,
  juni: 6, jun: 6, june: 6, juli: 7, jul: 7, july: 7, august: 8, aug: 8, september: 9, sep: 9, sept: 9, oktober: 10, okt: 10, october: 10,
  november: 11, nov: 11, desember: 12, des: 12, december: 12,
}; // prettier-ignore

/** 'As soon as possible' in the ways it is written: known to be no date. */
const NO_DATE = /^(snarest|snarast|straks|fortløpende|fortløpande|løpende|løpande|asap|as soon as possible)\b/i;

export interface DueReading {
  /** Null where there is no deadline. */
  day: string | null;
  /** False where something is written that could not be read. */
  understood: boolean;
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same && year >= 1990 && year <= 2100 ? date.toISOString().slice(0, 10) : null;
}

/** A day as ISO, DD.MM.YYYY, DD.MM.YY or '24. juni 2019'; null for anything else, and for days that do not exist. */
export function readDay(written: string, notBefore: string | null = null): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(written);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/.exec(written);
  if (dotted) {
    const year = Number(dotted[3]);
    return dayOf(year < 100 ? 2000 + year : year, Number(dotted[2]), Number(dotted[1]));
  }
  const named = /^(\d{1,2})\.?\s+(\p{L}+)\.?(?:\s+(\d{1,4}))?$/u.exec(written);
  const month = MONTHS[(named?.[2] ?? '').toLowerCase()];
  if (!named || month === undefined) return null;
  const day = Number(named[1]);
  if (named[3]?.length === 4) return dayOf(Number(named[3]), month, day);
  // The year is missing or was cut off: the first such day after the ad came.
  if (notBefore === null) return null;
  const year = Number(notBefore.slice(0, 4));
  const sameYear = dayOf(year, month, day);
  return sameYear !== null && sameYear >= notBefore ? sameYear : dayOf(year + 1, month, day);
}

/** The deadline of an ad. */
export function readDue(written: string | undefined, published: string | null): DueReading {
  if (written === undefined || NO_DATE.test(written)) return { day: null, understood: true };
  const day = readDay(written, published);
  return { day, understood: day !== null };
}
