import { organisations, postings, type DemoPosting } from '@arena/fixtures';
import type { DataSource } from 'typeorm';
import type { CommandContext } from '../../platform';
import { addDays, osloDay, startOfOsloDay } from './oslo-day';
import type { PostingContent } from './posting';
import { PostingStore } from './posting-store';

interface Standing {
  id: string;
  state: PostingContent['state'];
  interests: number;
  /** Its employer has written on it: the seed leaves it alone. */
  own: boolean;
  publishedAt: Date;
  deadlineOn: string | null;
  startOn: string | null;
}
type Dates = Pick<PostingContent, 'publishedAt' | 'deadlineOn' | 'startOn'>;

const HOUR_MS = 3_600_000;

/**
 * Puts the demo's postings in place, dated relative to today. Run again it keeps what stands there;
 * only a posting whose deadline or start has passed gets new dates, so that a demo that has slept for a month is not empty.
 * What an employer has written on is left as it is.
 */
export async function seedPostings({ app, dataSource, clock, print }: CommandContext): Promise<void> {
  const store = app.get(PostingStore, { strict: false });
  const now = clock.now();
  const standing = await standingOf(dataSource);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  let touched = 0;
  for (const demo of postings) {
    const employerName = names.get(demo.organisation);
    if (employerName === undefined) throw new Error(`The demo posting ${demo.id} names the unknown organisation ${demo.organisation}`);
    const before = standing.get(demo.id);
    if (before?.own) continue;
    const dates = before && !isPast(before, now) ? before : datesOf(demo, now);
    const outcome = await dataSource.transaction((manager) => store.save(manager, contentOf(demo, employerName, dates, before)));
    if (outcome !== 'unchanged') touched++;
  }
  print(`Postings: ${postings.length}, ${touched} new or changed`);
}

async function standingOf(dataSource: DataSource): Promise<Map<string, Standing>> {
  const rows = await dataSource.query<Standing[]>(
    `select p.id, p.state, p.published_at as "publishedAt", p.deadline_on::text as "deadlineOn", p.start_on::text as "startOn", p.interests,
            exists (select from posting_draft d where d.posting_id = p.id) as own
     from posting p where p.id = any($1::text[])`,
    [postings.map(({ id }) => id)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function isPast({ state, deadlineOn, startOn }: Standing, now: Date): boolean {
  const today = osloDay(now);
  return state === 'expired' || (deadlineOn !== null && deadlineOn < today) || (startOn !== null && startOn < today);
}

function datesOf(demo: DemoPosting, now: Date): Dates {
  const today = osloDay(now);
  const inDays = (days: number | null): string | null => (days === null ? null : addDays(today, days));
  // eight in the morning, and never later than now
  const morning = startOfOsloDay(addDays(today, -demo.publishedDaysAgo)).getTime() + 8 * HOUR_MS;
  return {
    publishedAt: new Date(Math.min(morning, now.getTime())),
    deadlineOn: inDays(demo.deadlineInDays),
    startOn: inDays(demo.startInDays),
  };
}

function contentOf(demo: DemoPosting, employerName: string, dates: Dates, before: Standing | undefined): PostingContent {
  return {
    id: demo.id,
    origin: 'employer',
    // what somebody has paused, filled or withdrawn stays so
    state: before && before.state !== 'expired' ? before.state : 'published',
    organisationId: demo.organisation,
    employerName,
    kind: demo.kind,
    lang: demo.lang,
    title: demo.title,
    summary: demo.summary,
    about: demo.about,
    tasks: demo.tasks,
    occupationId: demo.occupation,
    municipalityNumber: demo.municipality,
    placeName: demo.placeName,
    remote: demo.remote,
    extentPercent: demo.extentPercent,
    startOn: dates.startOn,
    durationWeeks: demo.durationWeeks,
    publishedAt: dates.publishedAt,
    deadlineOn: dates.deadlineOn,
    expiresAt: null,
    places: demo.places,
    // those of people who have tried the demo are kept
    interests: before?.interests ?? demo.interests,
    facts: demo.facts,
    conditions: demo.conditions,
    adaptations: demo.adaptations,
    pay: '',
    openToSchemes: demo.openToSchemes,
    travel: demo.travel,
    sourceName: null,
    sourceUrl: null,
    sourceId: null,
    redated: false,
    requirements: demo.requirements.map(({ note = null, ...requirement }) => ({ ...requirement, note, machineRead: false })),
  };
}
