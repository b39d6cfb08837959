import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { LANGUAGES, OPPORTUNITY_KINDS } from '@arena/domain';
import { z } from 'zod';

/** What is wrong in a file of a set, told by file and line; the content of the line is not repeated. */
export class BrokenSet extends Error {}

const id = z.union([z.string().trim().min(1).max(200), z.number().int()]).transform(String);
/** Files leave fields out, empty or null where they know nothing: all three are the same. */
const absent = (value: unknown): unknown => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value);
const orNull = <T extends z.ZodType>(schema: T) => z.preprocess(absent, schema.nullable());
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
 * Reads `profiles.jsonl` and `postings.jsonl` of a folder, in the order of the files.
 * @throws BrokenSet naming file and line
 */
export async function readSet(folder: string): Promise<JudgedSet> {
  return {
    profiles: await readLines(join(folder, 'profiles.jsonl'), profileLine),
    postings: await readLines(join(folder, 'postings.jsonl'), postingLine),
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

async function readLines<T extends { id: string }>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const seen = new Set<string>();
  return numbered(await textOf(file)).map(({ line, at }) => {
    const where = `${basename(file)}, line ${at}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new BrokenSet(`${where}: not JSON`);
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      const fields = new Set(parsed.error.issues.map((issue) => issue.path.map(String).join('.') || 'the whole line'));
      throw new BrokenSet(`${where}: not as it should be: ${[...fields].join(', ')}`);
    }
    if (seen.has(parsed.data.id)) throw new BrokenSet(`${where}: the id ${parsed.data.id} stands in an earlier line`);
    seen.add(parsed.data.id);
    return parsed.data;
  });
}

const GRADE = /^[0-3]$/;

/**
 * Reads a table of profile, posting and grade (0 to 3), tab between; further columns are passed over, a heading too.
 * @param known ids that the table may name; absent: any
 * @throws BrokenSet naming file and line
 */
export async function readJudgements(file: string, known?: JudgedSet): Promise<Judgements> {
  const profiles = known && new Set(known.profiles.map((one) => one.id));
  const postings = known && new Set(known.postings.map((one) => one.id));
  const grades = new Map<string, Map<string, number>>();
  for (const { line, at } of numbered(await textOf(file))) {
    if (line.startsWith('#')) continue;
    const [profile = '', posting = '', grade = ''] = line.split('\t').map((cell) => cell.trim());
    if (grades.size === 0 && profile.toLowerCase() === 'profile') continue;
    const where = `${basename(file)}, line ${at}`;
    if (!GRADE.test(grade)) throw new BrokenSet(`${where}: the third column is a grade from 0 to 3`);
    if (profiles && !profiles.has(profile)) throw new BrokenSet(`${where}: there is no profile ${profile}`);
    if (postings && !postings.has(posting)) throw new BrokenSet(`${where}: there is no posting ${posting}`);
    const of = grades.get(profile) ?? new Map<string, number>();
    if (of.has(posting)) throw new BrokenSet(`${where}: ${profile} and ${posting} are judged in an earlier line`);
    grades.set(profile, of.set(posting, Number(grade)));
  }
  return grades;
}
