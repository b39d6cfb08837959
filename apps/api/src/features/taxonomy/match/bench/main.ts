import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { occupationConcepts } from '../occupation-concepts';
import { skillConcepts } from '../skill-concepts';
import { adSet } from './ad-set';
import { meloSet } from './melo-set';
import type { BenchData, ReportLine } from './report-line';
import { skillPhraseSets } from './skill-phrase-set';
import { titleSet } from './title-set';
import { unseenTitlesSet } from './unseen-titles-set';
import { vacancyTitleSet } from './vacancy-title-set';

/*
 * `npm run bench:taxonomy [-- SET …]`: how well recognition does on judged sets, against plain character TF-IDF in the same run, as lines of
 * JSON. The sets are no part of the product: the folder with them stands beside the repository, or where ARENA_SHARED_DATA says.
 */
interface BenchSet {
  name: string;
  /** Below the folder; the set is left out where one is missing. */
  needs: readonly string[];
  run(data: BenchData): AsyncGenerator<ReportLine>;
}

const SETS: readonly BenchSet[] = [
  { name: 'titles', needs: ['eval/title_to_styrk08/dev.csv', 'esco', 'styrk'], run: titleSet },
  { name: 'unseen', needs: ['esco', 'styrk'], run: unseenTitlesSet },
  { name: 'melo-da', needs: ['eval/melo/dnk_q_da_c_da'], run: (data) => meloSet(data, 'dnk_q_da_c_da', 'da') },
  { name: 'melo-sv', needs: ['eval/melo/swe_q_sv_c_sv'], run: (data) => meloSet(data, 'swe_q_sv_c_sv', 'sv') },
  {
    name: 'skills',
    needs: ['eval/skill_extraction_esco_en', 'esco'],
    async *run(data) {
      yield* skillPhraseSets(data, await skillConcepts(data.folder));
    },
  },
  {
    name: 'vacancies',
    needs: ['eval/jobbert_titles_esco.csv.gz', 'esco', 'styrk'],
    async *run(data) {
      yield* vacancyTitleSet(data, await occupationConcepts(data.folder));
    },
  },
  {
    name: 'ads',
    needs: ['ads/norwegian_job_ads_scrubbed.jsonl', 'esco', 'styrk'],
    async *run(data) {
      yield* adSet(data, await occupationConcepts(data.folder));
    },
  },
];

/** Sets of the folder that nothing here can be measured on, and why. */
const NOT_MEASURED: Readonly<Record<string, string>> = {
  kompetencer_da: 'its answers are groups of skills, not skills, and ESCO has no Danish names of skills here',
  skillspan_dev: 'it marks where skills stand in a text, not which skills they are',
  skillskape_dev: 'its sentences are made by machine and hold several skills each; a ranking of one short text is not what it asks for',
};

const say = (line: ReportLine): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const folder = resolve(process.env['ARENA_SHARED_DATA'] ?? join(process.argv[2] ?? '.', '..', 'shared', 'data'));
const asked = new Set(process.argv.slice(3));
for (const { name, needs, run } of SETS) {
  if (asked.size > 0 && !asked.has(name)) continue;
  const missing = needs.filter((need) => !existsSync(join(folder, need)));
  if (missing.length > 0) say({ set: name, leftOut: `missing in the folder of judged sets: ${missing.join(', ')}` });
  else for await (const line of run({ folder })) say(line);
}
if (asked.size === 0) for (const [set, leftOut] of Object.entries(NOT_MEASURED)) say({ set, leftOut });
