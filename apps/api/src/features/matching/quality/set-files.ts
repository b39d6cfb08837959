import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { LANGUAGES, OPPORTUNITY_KINDS } from '@arena/domain';
import { z } from 'zod';

/** What is wrong in a file of a set, told by file and line; the content of the line is not repeated. */
export class BrokenSet extends Error {}

/** Told a line of what was not understood and is passed over, or taken as not known, by file and line. */
export type Note = (line: string) => void;

const id = z.union([z.string().trim().min(1).max(200), z.number().int()]).transform(String);
/** Files leave fields out, empty or null where they know nothing: all three are the same. */
const absent = (value: unknown): unknown => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value);
const orNull = <T extends z.ZodType>(schema: T) => z.preprocess(absent, schema.nullable());
/** What other sets call otherwise ('pl', 'internship') is not known here, and no reason to refuse the rest. */
const KNOWN: Readonly<Record<string, readonly string[]>> = { lang: LANGUAGES, kind: OPPORTUNITY_KINDS };
/** A municipality's number, or its name. */
const municipality = orNull(
  z.union([
    z.string().trim().max(80),
    z
      .number()
      .int()
      .transform((n) => String(n).padStart(4, '0')),
  ]),
);

const profileLine = z.object({
  id,
  lang: orNull(z.enum(LANGUAGES)),
  /** A person's own words. */
  text: z.preprocess((value) => value ?? '', z.string().max(20_000)),
  municipality,
  /** Kilometres. */
  reachKm: orNull(z.number().min(0).max(5000)),
});
export type SetProfile = z.infer<typeof profileLine>;

const postingLine = z.object({
  id,
  lang: orNull(z.enum(LANGUAGES)),
  kind: orNull(z.enum(OPPORTUNITY_KINDS)),
  title: z.preprocess((value) => value ?? '', z.string().max(1000)),
  text: z.preprocess((value) => value ?? '', z.string().max(100_000)),
  municipality,
});
export type SetPosting = z.infer<typeof postingLine>;

export interface JudgedSet {
  profiles: readonly SetProfile[];
  postings: readonly SetPosting[];
}

/** Grade 0 to 3 by posting, by profile. A pair that is not there is not judged. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Reads `profiles.jsonl` and `postings.jsonl` of a folder, in the order of the files. A language or a kind that is not ours is not known.
 * @throws BrokenSet naming file and line
 */
export async function readSet(folder: string, note: Note): Promise<JudgedSet> {
  return {
    profiles: await readLines(join(folder, 'profiles.jsonl'), profileLine, note),
    postings: await readLines(join(folder, 'postings.jsonl'), postingLine, note),
  };
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new BrokenSet(`${basename(file)} cannot be read: ${file}`);
  }
}

/** Lines that hold something, with their number from 1. */
const numbered = (text: string): { line: string; at: number }[] =>
  text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((line, index) => ({ line: line.replace(/\r$/, ''), at: index + 1 }))
    .filter(({ line }) => line.trim() !== '');

/** The line with null for what is none of our words. */
function withoutUnknown(value: unknown, where: string, note: Note): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const known: Record<string, unknown> = { ...value };
  for (const [field, words] of Object.entries(KNOWN)) {
    const said = absent(known[field]);
    if (said === null || (typeof said === 'string' && words.includes(said))) continue;
    known[field] = null;
    note(`${where}: ${field} is none of ${words.join(', ')}: taken as not known`);
  }
  return known;
}

async function readLines<T extends { id: string }>(file: string, schema: z.ZodType<T>, note: Note): Promise<T[]> {
  const seen = new Set<string>();
  return numbered(await textOf(file)).map(({ line, at }) => {
    const where = `${basename(file)}, line ${at}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new BrokenSet(`${where}: not JSON`);
    }
    const parsed = schema.safeParse(withoutUnknown(value, where, note));
    if (!parsed.success) {
      const fields = new Set(parsed.error.issues.map((issue) => issue.path.map(String).join('.') || 'the whole line'));
      throw new BrokenSet(`${where}: not as it should be: ${[...fields].join(', ')}`);
    }
    if (seen.has(parsed.data.id)) throw new BrokenSet(`${where}: the id ${parsed.data.id} stands in an earlier line`);
    seen.add(parsed.data.id);
    return parsed.data;
  });
}

/** Some tables write whole numbers as '2.0'. */
const GRADE = /^[0-3](?:\.0*)?$/;
/** A first line that names columns. */
const HEADING = /^(?:profile|person|user|id)(?:[ _-]?id)?$/i;

/**
 * Reads a table of profile, posting and grade (0 to 3), tab between; further columns are passed over, a heading too, and pairs of somebody or
 * something that is not in the set.
 * @param known the set; absent: any id will do
 * @throws BrokenSet naming file and line
 */
export async function readJudgements(file: string, note: Note, known?: JudgedSet): Promise<Judgements> {
  const profiles = known && new Set(known.profiles.map((one) => one.id));
  const postings = known && new Set(known.postings.map((one) => one.id));
  const grades = new Map<string, Map<string, number>>();
  let isFirst = true;
  for (const { line, at } of numbered(await textOf(file))) {
    if (line.startsWith('#')) continue;
    const [profile = '', posting = '', grade = ''] = line.split('\t').map((cell) => cell.trim());
    const isHeading = isFirst && HEADING.test(profile) && !/\d/.test(grade);
    isFirst = false;
    if (isHeading) continue;
    const where = `${basename(file)}, line ${at}`;
    if (!GRADE.test(grade)) throw new BrokenSet(`${where}: the third column is a grade from 0 to 3`);
    const unknown =
      profiles?.has(profile) === false ? `profile ${profile}` : postings?.has(posting) === false ? `posting ${posting}` : null;
    if (unknown !== null) {
      note(`${where}: there is no ${unknown}: passed over`);
      continue;
    }
    const of = grades.get(profile) ?? new Map<string, number>();
    if (of.has(posting)) throw new BrokenSet(`${where}: ${profile} and ${posting} are judged in an earlier line`);
    grades.set(profile, of.set(posting, Number(grade)));
  }
  return grades;
}
