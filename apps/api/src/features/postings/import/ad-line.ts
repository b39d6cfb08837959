import { z } from 'zod';

/** The longest line that is read at all, in UTF-16 units; a longer one is broken, whatever it holds. */
export const LONGEST_LINE = 200_000;

/** Files leave fields out, empty or null where they know nothing: all three are the same. */
const absent = (value: unknown): unknown => (value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value);
const text = (max: number) => z.preprocess(absent, z.string().trim().max(max).optional());
/** What is of use only where it has the expected shape; a wrong one is as good as none, and no reason to lose the ad. */
const useful = <T extends z.ZodType>(schema: T) => z.preprocess(absent, schema.optional()).catch(undefined);

/** One advertisement. What it does not name (counts of scrubbed sentences and the like) is passed over. */
export const adLine = z.object({
  id: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._:-]*$/)
    .max(100),
  source: z.string().trim().min(1).max(60),
  title: z.string().trim().min(1).max(300),
  text: z.string().trim().min(1).max(50_000),
  /** ISO date. */
  published: text(30),
  /** As the advertiser wrote it: a date in some form, or 'Snarest'. */
  due: text(60),
  employer: text(200),
  municipality: text(80),
  county: text(80),
  postalCode: useful(
    z
      .string()
      .trim()
      .regex(/^\d{4}$/),
  ),
  /** The municipality's number as of 2026. */
  kommunenr_2026: useful(
    z
      .string()
      .trim()
      .regex(/^\d{4}$/),
  ),
  city: text(80),
  extent: text(60),
  engagementtype: text(120),
  /** Titles; some files have objects here, which say less. */
  occupations: useful(z.array(z.unknown()).max(50)),
  /** Pairs of code and title. */
  styrk08nav: useful(z.array(z.tuple([z.string().max(10), z.string().max(120)])).max(20)),
  jobtitle: text(200),
  language: text(80),
  /** Where the ad stands. */
  url: useful(z.url({ protocol: /^https?$/ }).max(1000)),
});
export type AdLine = z.infer<typeof adLine>;

export type LineReading = { ad: AdLine } | { broken: BrokenReason };
export interface BrokenReason {
  reason: 'too long' | 'not JSON' | 'not an ad' | 'id of an earlier line';
  /** The fields that are wrong, for 'not an ad'. */
  fields: readonly string[];
}

/** Reads one line of the file. Never throws; what is wrong is told without repeating what the line holds. */
export function readLine(line: string): LineReading {
  if (line.length > LONGEST_LINE) return { broken: { reason: 'too long', fields: [] } };
  let value: unknown;
  try {
    // half a character cannot be stored as it is, and would look changed at each import
    value = JSON.parse(line, (_, inner: unknown) => (typeof inner === 'string' ? inner.toWellFormed() : inner));
  } catch {
    return { broken: { reason: 'not JSON', fields: [] } };
  }
  const parsed = adLine.safeParse(value);
  if (parsed.success) return { ad: parsed.data };
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.map(String).join('.') || 'the whole line'))];
  return { broken: { reason: 'not an ad', fields } };
}
