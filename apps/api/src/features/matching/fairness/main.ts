import { parseArgs } from 'node:util';
import { MATCHING_V1 } from '@arena/domain/engine';
import { TaxonomyService } from '../../taxonomy';
import { fairnessOf, type FairnessLine } from './fairness';
import { FirstPages } from './first-pages';
import { makeRegion, type MadeSizes } from './made-region';
import { tables } from './tables';

/*
 * `npm run -s bench:fairness -- [--people 5000] [--openings 1000] [--seed 1]`: who is shown to whom in a made-up Innlandet. Lines of JSON on
 * standard output, a table on standard error. docs/model-card.md says what the figures mean.
 */

/** @throws Error that names the option */
function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number above 0, not '${text}'`);
  return value;
}

function asked(): MadeSizes {
  const { values } = parseArgs({
    options: {
      people: { type: 'string', default: '5000' },
      openings: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
    },
  });
  return { people: whole('people', values.people), openings: whole('openings', values.openings), seed: whole('seed', values.seed) };
}

/** Where ties are common: so many different openings, each many times, as a chain or a whole trade asks for the same. */
const FEW = 25;

function main(): void {
  const sizes = asked();
  const started = performance.now();
  const taxonomy = new TaxonomyService();
  const context = { concepts: taxonomy.graph, municipalities: taxonomy.distances, settings: MATCHING_V1 };
  const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
  let isFair = true;
  for (const [region, of] of [
    ['varied', sizes],
    ['alike', { ...sizes, different: FEW }],
  ] as const) {
    say({ region, ...of, model: MATCHING_V1.version, taxonomy: taxonomy.edition });
    const lines: FairnessLine[] = [];
    for (const line of fairnessOf(new FirstPages(makeRegion(taxonomy, of), context, taxonomy), of.seed)) {
      lines.push(line);
      say({ region, ...line, value: line.value === null ? null : Number(line.value.toFixed(4)) });
    }
    process.stderr.write(`${region}\n\n${tables(lines)}\n`);
    isFair &&= lines.every(({ aim, value }) => aim === undefined || value === aim);
  }
  say({ seconds: Number(((performance.now() - started) / 1000).toFixed(1)) });
  if (!isFair) process.exitCode = 1;
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
