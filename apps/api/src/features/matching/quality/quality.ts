import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TaxonomyService } from '../../taxonomy';
import { kappa, mean, ndcg } from './measures';
import { SetRanking } from './rank-set';
import { readJudgements, readSet, type Judgements, type Note, type SetProfile } from './set-files';
import { TextSearch } from './text-search';

/** How one person's ranking did. */
interface Judged {
  profile: SetProfile;
  pairs: number;
  ndcg: number | null;
  text: number | null;
  /** Grades of what stood as 'passer godt'; what is not judged is left out. */
  strong: readonly number[];
}

/** Numbers from 0 to 1 with four decimals; null where there is nothing to measure. */
export interface QualityLine {
  profiles: number;
  pairs: number;
  'ndcg@10': number | null;
  'ndcg@10_text': number | null;
  suitable: number | null;
}

export interface Quality {
  /** Over every judged person. */
  whole: QualityLine;
  /** Persons in odd places of the file: constants may be tuned on them. */
  tuning: QualityLine;
  /** Persons in even places: what is reported. */
  reporting: QualityLine;
  kappa: { readings: readonly string[]; weighted: number | null; unweighted: number | null } | null;
  /** People whose judgements are all 0, or who have none: no order of theirs is better than another. */
  unscored: readonly string[];
}

/** From this grade on an opening suits. */
const SUITS = 2;
const rounded = (value: number | null): number | null => (value === null ? null : Number(value.toFixed(4)));

function lineOf(people: readonly Judged[]): QualityLine {
  const strong = people.flatMap((one) => one.strong);
  return {
    profiles: people.length,
    pairs: people.reduce((sum, { pairs }) => sum + pairs, 0),
    'ndcg@10': rounded(mean(people.map((one) => one.ndcg))),
    'ndcg@10_text': rounded(mean(people.map((one) => one.text))),
    suitable: rounded(mean(strong.map((grade) => Number(grade >= SUITS)))),
  };
}

/**
 * Measures the ranking of a set against its judgements, and plain text search against the same.
 * @param folder with profiles.jsonl, postings.jsonl, judgements.tsv, and perhaps readings/ with a table for each reading
 * @param note told what is passed over
 * @throws BrokenSet
 */
export async function measureSet(folder: string, taxonomy: TaxonomyService, note: Note): Promise<Quality> {
  const set = await readSet(folder, note);
  const judgements = await readJudgements(join(folder, 'judgements.tsv'), note, set);
  const ranking = new SetRanking(set, taxonomy);
  const search = new TextSearch(set.postings);
  const people = set.profiles.flatMap((profile): Judged[] => {
    const grades = judgements.get(profile.id);
    if (!grades) return [];
    const ranked = ranking.rank(profile);
    return [
      {
        profile,
        pairs: grades.size,
        ndcg: ndcg(
          ranked.map(({ posting }) => posting),
          grades,
        ),
        text: ndcg(search.rank(profile.text), grades),
        strong: ranked.flatMap(({ posting, band }) => (band === 'strong' ? (grades.get(posting) ?? []) : [])),
      },
    ];
  });
  return {
    whole: lineOf(people),
    tuning: lineOf(people.filter((_, at) => at % 2 === 0)),
    reporting: lineOf(people.filter((_, at) => at % 2 === 1)),
    kappa: await agreement(join(folder, 'readings'), note),
    unscored: people.flatMap((one) => (one.ndcg === null ? [one.profile.id] : [])),
  };
}

/** Between the first two readings in the folder; null where there are not two. */
async function agreement(folder: string, note: Note): Promise<Quality['kappa']> {
  if (!existsSync(folder)) return null;
  const readings = (await readdir(folder)).filter((name) => name.endsWith('.tsv')).sort();
  const tables: Judgements[] = [];
  for (const name of readings.slice(0, 2)) tables.push(await readJudgements(join(folder, name), note));
  const [one, other] = tables;
  if (!one || !other) return null;
  return { readings: readings.slice(0, 2), weighted: rounded(kappa(one, other, true)), unweighted: rounded(kappa(one, other, false)) };
}
