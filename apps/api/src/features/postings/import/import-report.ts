import type { BrokenReason } from './ad-line';

export interface BrokenLine {
  line: number;
  reason: BrokenReason['reason'] | 'could not be stored';
  fields: readonly string[];
}

/** What came of a file. */
export interface ImportReport {
  /** Lines that hold something. */
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  broken: BrokenLine[];
  /** Kept, but past their time: nobody sees them. */
  expired: number;
  /** Old ads that were given new dates. */
  redated: number;
  /** Titles of ads in which something was not understood. */
  withoutOccupation: string[];
  withoutSkills: string[];
  withoutPlace: string[];
  /** Deadlines that are no date, as they stand. */
  unreadDeadlines: string[];
}

export function emptyReport(): ImportReport {
  return {
    read: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    broken: [],
    expired: 0,
    redated: 0,
    withoutOccupation: [],
    withoutSkills: [],
    withoutPlace: [],
    unreadDeadlines: [],
  };
}

/** More titles than this are no longer read by anybody. */
const MOST_LISTED = 40;

const listed = (heading: string, items: readonly string[]): string[] => {
  if (items.length === 0) return [];
  const more = items.length > MOST_LISTED ? [`  … and ${items.length - MOST_LISTED} more`] : [];
  return ['', `${heading}: ${items.length}`, ...items.slice(0, MOST_LISTED).map((item) => `  ${item}`), ...more];
};

const why = ({ reason, fields }: BrokenLine): string => (fields.length > 0 ? `${reason} (${fields.join(', ')})` : reason);

/** The report as lines for the person at the terminal. */
export function reportLines(report: ImportReport): string[] {
  const { read, added, changed, unchanged, broken, expired, redated } = report;
  const old = redated > 0 ? [`Old ads with a new date, to try the site with: ${redated}. The page of each says so.`] : [];
  const hidden =
    expired > 0
      ? [`Past their time, kept but not shown: ${expired}${redated > 0 ? '' : ' (--renew gives them a new date, for trying out)'}`]
      : [];
  return [
    `Read ${read}: ${added} new, ${changed} changed, ${unchanged} unchanged, ${broken.length} broken.`,
    ...hidden,
    ...old,
    ...listed(
      'Broken lines, passed over',
      broken.map((line) => `line ${line.line}: ${why(line)}`),
    ),
    ...listed('Without occupation', report.withoutOccupation),
    ...listed('Without a skill in their own words', report.withoutSkills),
    ...listed('Without place', report.withoutPlace),
    ...listed('Deadlines that are no date', report.unreadDeadlines),
  ];
}
