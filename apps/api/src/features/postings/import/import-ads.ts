import { createHash } from 'node:crypto';
import { render, type Text } from '@arena/i18n';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { texts as nn } from '@arena/i18n/nn';
import { In, type DataSource, type EntityManager } from 'typeorm';
import type { Clock } from '../../../platform';
import type { TaxonomyService } from '../../taxonomy';
import { addDays, closesAt, osloDay, startOfOsloDay } from '../oslo-day';
import type { PostingContent } from '../posting';
import { PostingRuleError, type PostingStore, type SaveOutcome } from '../posting-store';
import { Posting } from '../posting.entity';
import { readDay, readDue } from './ad-dates';
import { LONGEST_LINE, readLine, type AdLine } from './ad-line';
import { extentOf, summaryOf, tidyText } from './ad-text';
import { emptyReport, type ImportReport } from './import-report';
import { linesOf } from './lines';
import { understandAd, type UnderstoodAd } from './understand-ad';

/** Ads in one transaction. */
const BATCH = 50;
/** How long an ad without a deadline stands, in days from when it was published. */
const STANDS_DAYS = 90;
/** With new dates: published on one of the last so many days, and open for so many days from today. */
const RENEWED_WITHIN = 14;
const RENEWED_FOR = 30;

const NOT_STATED: Readonly<Record<'nb' | 'nn' | 'en', Text>> = {
  nb: nb['vocabulary.notStated'],
  nn: nn['vocabulary.notStated'],
  en: en['vocabulary.notStated'],
};
/** Names of known senders; another is shown as the file names it. */
const SOURCE_NAMES: readonly [RegExp, string][] = [
  [/^nav/i, 'Nav'],
  [/^arbeidsplassen/i, 'arbeidsplassen.no'],
  [/^amedia/i, 'Amedia'],
];

export interface ImportOptions {
  /** Give ads that are past their time new dates, to try the site with. */
  renew: boolean;
  /** Is told after each batch. */
  progress?: (report: ImportReport, readUnits: number) => void;
}

interface Dates {
  publishedAt: Date;
  deadlineOn: string | null;
  expiresAt: Date | null;
  redated: boolean;
}
type Existing = Pick<Posting, 'sourceId' | 'publishedAt' | 'deadlineOn' | 'expiresAt' | 'redated'>;
interface Waiting {
  line: number;
  ad: AdLine;
}

/** Keeps job ads from a file as imported postings. Known again by the id of the ad: importing a file twice changes nothing. */
export class ImportAds {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: PostingStore,
    private readonly taxonomy: TaxonomyService,
    private readonly clock: Clock,
  ) {}

  /**
   * Reads the file as it comes, a batch a transaction. A line that cannot be used is named in the report and passed over.
   * @param chunks the text of the file (JSON Lines), in pieces of any size
   * @throws what the database throws when it is away; what was committed before stays, and a new run goes on from there
   */
  async run(chunks: AsyncIterable<string>, options: ImportOptions): Promise<ImportReport> {
    const report = emptyReport();
    const seen = new Set<string>();
    let waiting: Waiting[] = [];
    let readUnits = 0;
    const flush = async (): Promise<void> => {
      await this.saveBatch(waiting, options, report);
      waiting = [];
      options.progress?.(report, readUnits);
    };
    for await (const line of linesOf(chunks, LONGEST_LINE)) {
      report.read++;
      readUnits = line.read;
      const reading = line.text === null ? { broken: { reason: 'too long' as const, fields: [] } } : readLine(line.text);
      if ('broken' in reading) report.broken.push({ line: line.number, ...reading.broken });
      // were it taken, the same file would change the posting to and fro at each import
      else if (seen.has(reading.ad.id)) report.broken.push({ line: line.number, reason: 'id of an earlier line', fields: [] });
      else {
        seen.add(reading.ad.id);
        waiting.push({ line: line.number, ad: reading.ad });
      }
      if (waiting.length === BATCH) await flush();
    }
    await flush();
    report.broken.sort((a, b) => a.line - b.line);
    return report;
  }

  private async saveBatch(waiting: readonly Waiting[], options: ImportOptions, report: ImportReport): Promise<void> {
    if (waiting.length === 0) return;
    const sources = waiting.map(({ ad }) => ad.id);
    await this.dataSource.transaction(async (manager) => {
      const found = await manager.getRepository(Posting).find({
        select: { sourceId: true, publishedAt: true, deadlineOn: true, expiresAt: true, redated: true },
        where: { sourceId: In(sources) },
      });
      const existing = new Map<string | null, Existing>(found.map((posting) => [posting.sourceId, posting]));
      for (const one of waiting) await this.saveOne(manager, one, existing.get(one.ad.id), options, report);
    });
  }

  private async saveOne(
    manager: EntityManager,
    { line, ad }: Waiting,
    existing: Existing | undefined,
    { renew }: ImportOptions,
    report: ImportReport,
  ): Promise<void> {
    const understood = understandAd(ad, this.taxonomy);
    const due = readDue(ad.due, readDay(ad.published ?? ''));
    const dates = this.datesOf(ad, due.day, existing, renew);
    let outcome: SaveOutcome;
    try {
      // A savepoint: what one ad does wrong must not take the others of its batch with it.
      outcome = await manager.transaction((inner) => this.store.save(inner, this.contentOf(ad, understood, dates)));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      report.broken.push({ line, reason: 'could not be stored', fields: [] });
      return;
    }
    report[outcome]++;
    if (dates.redated) report.redated++;
    if (!this.isOpen(dates)) report.expired++;
    if (understood.occupation === null) report.withoutOccupation.push(ad.title);
    if (!understood.namedSkills) report.withoutSkills.push(ad.title);
    if (understood.municipality === null) report.withoutPlace.push(ad.title);
    if (!due.understood && ad.due !== undefined) report.unreadDeadlines.push(ad.due);
  }

  private isOpen({ deadlineOn, expiresAt }: Pick<Dates, 'deadlineOn' | 'expiresAt'>): boolean {
    const closes = closesAt(deadlineOn, expiresAt);
    return closes === null || closes > this.clock.now();
  }

  private datesOf(ad: AdLine, due: string | null, existing: Existing | undefined, renew: boolean): Dates {
    const today = osloDay(this.clock.now());
    // A day that lies ahead cannot be when it was published.
    const written = readDay(ad.published ?? '');
    const published = written !== null && written <= today ? written : null;
    const publishedAt =
      published === null
        ? existing?.redated === false && existing.publishedAt
          ? existing.publishedAt
          : startOfOsloDay(today)
        : startOfOsloDay(published);
    const expiresAt = due === null ? startOfOsloDay(addDays(osloDay(publishedAt), STANDS_DAYS)) : null;
    const own: Dates = { publishedAt, deadlineOn: due, expiresAt, redated: false };
    if (!renew || this.isOpen(own)) return own;
    // Already renewed and still open: another run the next day must not write everything anew.
    if (existing?.redated && existing.publishedAt && this.isOpen(existing)) return { ...existing, publishedAt: existing.publishedAt };
    const ago = createHash('sha256').update(ad.id).digest().readUInt16BE(0) % RENEWED_WITHIN;
    return { publishedAt: startOfOsloDay(addDays(today, -ago)), deadlineOn: addDays(today, RENEWED_FOR), expiresAt: null, redated: true };
  }

  private contentOf(ad: AdLine, understood: UnderstoodAd, { publishedAt, deadlineOn, expiresAt, redated }: Dates): PostingContent {
    const { lang, kind, occupation, municipality, placeName, requirements } = understood;
    return {
      id: `ad-${ad.id}`,
      origin: 'imported',
      state: this.isOpen({ deadlineOn, expiresAt }) ? 'published' : 'expired',
      organisationId: null,
      employerName: ad.employer ?? render(NOT_STATED[lang], lang),
      kind,
      lang,
      title: ad.title.replace(/\s+/g, ' '),
      summary: summaryOf(ad.text, ad.title),
      about: tidyText(ad.text),
      tasks: [],
      occupationId: occupation,
      municipalityNumber: municipality,
      placeName,
      remote: false,
      extentPercent: extentOf(ad),
      startOn: null,
      durationWeeks: null,
      publishedAt,
      deadlineOn,
      expiresAt,
      places: 1,
      interests: 0,
      facts: {},
      conditions: [],
      adaptations: [],
      pay: '',
      openToSchemes: false,
      travel: null,
      sourceName: SOURCE_NAMES.find(([pattern]) => pattern.test(ad.source))?.[1] ?? ad.source,
      sourceUrl: ad.url ?? null,
      sourceId: ad.id,
      redated,
      requirements,
    };
  }
}

/** A rule of postings, or PostgreSQL, said no to what was written (classes 22 and 23); the database is not away. */
function isRefusal(error: unknown): boolean {
  if (error instanceof PostingRuleError) return true;
  const driver: unknown = error instanceof Error && 'driverError' in error ? error.driverError : error;
  return driver instanceof Error && 'code' in driver && /^2[23]/.test(String(driver.code));
}
