import { OPPORTUNITY_KINDS, type OpportunityKind } from '../../concepts';
import { ConceptGraph, type ConceptEdges } from '../concept-graph';
import type { MatchContext } from '../fit';
import { MunicipalityGraph, type MunicipalityNode } from '../reach';
import { MATCHING_V1 } from '../settings';
import { Random, Zipf } from './random';

const FIELDS = 120;
const SKILLS_PER_FIELD = 100;
const OCCUPATIONS_PER_FIELD = 10;
/** Skills of any work, that every field asks for. */
const GENERAL_SKILLS = 60;
/** What is asked for in one occupation, the commonest first. At most 32: drawn ranks are kept in the bits of a number. */
export const POOL = 32;
/** Every fourth of a pool is a general skill. */
const GENERAL_EVERY = 4;
const ROWS = 21;
const COLUMNS = 17;
const REMOTE_SHARE = 0.06;
const KIND_SHARES = [0.55, 0.15, 0.15, 0.15];
/** Streams of random numbers; openings and people have their own in corpus.ts. */
const WORLD_STREAM = 1;

/** Two of three kinds are left out, or none; the rest of the filter is how far one travels. */
const KIND_FILTERS: readonly (readonly OpportunityKind[])[] = [
  ['job'],
  ['job', 'apprenticeship'],
  ['traineeship', 'work-placement'],
  ['apprenticeship', 'traineeship'],
];

/**
 * What the made-up labour market consists of: skills in clusters by field and occupation, of the size of ESCO (12,060 skills,
 * 1,200 occupations), and 357 municipalities on a grid, as many as Norway has.
 */
export class World {
  readonly municipalities: readonly MunicipalityNode[];
  readonly occupations = new Zipf(FIELDS * OCCUPATIONS_PER_FIELD, 5);
  readonly ranks = new Zipf(POOL, 1);
  readonly #graph: MunicipalityGraph;
  readonly #pools: readonly (readonly string[])[];
  readonly #places: Zipf;
  /** Municipality by how many live there, most first. */
  readonly #placeByRank: readonly string[];
  readonly #edges: readonly ConceptEdges[];

  constructor(readonly seed: number) {
    const random = new Random().reset(seed, WORLD_STREAM, 0);
    this.#pools = pools(random);
    this.#edges = edges(this.#pools, random);
    this.municipalities = grid();
    this.#graph = new MunicipalityGraph(this.municipalities);
    this.#places = new Zipf(this.municipalities.length, 8);
    this.#placeByRank = shuffled(
      this.municipalities.map(({ number }) => number),
      random,
    );
  }

  /** The context of every question: with about four related skills to each, or with none. */
  context(related: boolean): MatchContext {
    return { concepts: new ConceptGraph(related ? this.#edges : []), municipalities: this.#graph, settings: MATCHING_V1 };
  }

  /** How many skills stand beside one, on average, in a context with related skills. */
  get relatedPerSkill(): number {
    const { concepts } = this.context(true);
    return this.#edges.reduce((sum, { id }) => sum + concepts.nearSkills(id).length, 0) / this.#edges.length;
  }

  /** Skills of an occupation, commonest first. */
  pool(occupation: number): readonly string[] {
    const pool = this.#pools[occupation];
    if (!pool) throw new Error(`There is no occupation ${occupation}`);
    return pool;
  }

  /** A municipality, the larger the likelier. */
  place(random: Random): string {
    return this.#placeByRank[this.#places.draw(random)] ?? '';
  }

  kind(random: Random): OpportunityKind {
    const at = random.unit();
    let upTo = 0;
    return OPPORTUNITY_KINDS.find((_, index) => at < (upTo += KIND_SHARES[index] ?? 0)) ?? 'job';
  }

  remote(random: Random): boolean {
    return random.chance(REMOTE_SHARE);
  }

  /**
   * A travel reach and kinds that together leave about `share` of all openings to somebody who lives there.
   * @returns kilometres, and the kinds
   */
  narrowed(municipality: string, share: number, random: Random): { reachKm: number; kinds: readonly OpportunityKind[] } {
    const kinds = random.pick(KIND_FILTERS);
    const ofKinds = kinds.reduce((sum, kind) => sum + (KIND_SHARES[OPPORTUNITY_KINDS.indexOf(kind)] ?? 0), 0);
    const nearestFirst = this.#placeByRank
      .map((number, rank) => ({ km: this.#graph.distanceKm(municipality, number) ?? Infinity, share: this.#places.share(rank) }))
      .sort((a, b) => a.km - b.km);
    let within = REMOTE_SHARE;
    let reachKm = 0;
    for (const next of nearestFirst) {
      const more = next.share * (1 - REMOTE_SHARE);
      // the step that comes closest, not the first one past it: a town is a large step
      if ((within + more / 2) * ofKinds > share) break;
      within += more;
      reachKm = next.km;
    }
    return { reachKm: Math.ceil(reachKm), kinds };
  }

  /** Brings the distances from a place into the graph's memory, where those of a running server stand. */
  warm(municipality: string): void {
    this.#graph.distanceKm(
      municipality,
      this.#placeByRank[0] === municipality ? (this.#placeByRank[1] ?? '') : (this.#placeByRank[0] ?? ''),
    );
  }
}

const fieldSkill = (field: number, skill: number): string => `skill-${field}-${skill}`;
const generalSkill = (skill: number): string => `skill-general-${skill}`;
const isGeneralRank = (rank: number): boolean => rank % GENERAL_EVERY === GENERAL_EVERY - 2;

function shuffled<T>(values: T[], random: Random): T[] {
  for (let last = values.length - 1; last > 0; last--) {
    const other = random.between(0, last);
    [values[last], values[other]] = [values[other] as T, values[last] as T];
  }
  return values;
}

/** Occupations of a field share its skills, each with its own that are common; numbers of occupations are shuffled over the fields. */
function pools(random: Random): string[][] {
  const general = new Zipf(GENERAL_SKILLS, 4);
  const made: string[][] = [];
  for (let field = 0; field < FIELDS; field++) {
    for (let occupation = 0; occupation < OCCUPATIONS_PER_FIELD; occupation++) {
      const own = shuffled(
        Array.from({ length: SKILLS_PER_FIELD }, (_, skill) => fieldSkill(field, skill)),
        random,
      );
      const pool: string[] = [];
      while (pool.length < POOL) {
        const isGeneral = pool.length % GENERAL_EVERY === GENERAL_EVERY - 2;
        const skill = isGeneral ? generalSkill(general.draw(random)) : (own.pop() ?? '');
        if (!pool.includes(skill)) pool.push(skill);
      }
      made.push(pool);
    }
  }
  return shuffled(made, random);
}

/**
 * Two written edges a skill, to others that are asked for in the same occupation: each holds both ways, so about four stand beside each.
 * A general skill stands in for general ones only, so those are joined among themselves.
 */
function edges(pools: readonly (readonly string[])[], random: Random): ConceptEdges[] {
  const together = new Map<string, (readonly string[])[]>();
  for (const pool of pools) {
    const special = pool.filter((_, rank) => !isGeneralRank(rank));
    for (const skill of special) together.set(skill, [...(together.get(skill) ?? []), special]);
  }
  const made: ConceptEdges[] = [];
  for (const [id, beside] of together) {
    const other = (): string => random.pick(random.pick(beside));
    made.push({ id, related: [other(), other()] });
  }
  for (let skill = 0; skill < GENERAL_SKILLS; skill++) {
    const other = (): string => generalSkill(random.between(0, GENERAL_SKILLS - 1));
    made.push({ id: generalSkill(skill), related: [other(), other()], general: true });
  }
  return made;
}

/** A grid with the spacing of a country: about 35 km from one centre to the next. */
function grid(): MunicipalityNode[] {
  const numberOf = (row: number, column: number): string => String(1000 + row * COLUMNS + column);
  return Array.from({ length: ROWS * COLUMNS }, (_, at) => {
    const [row, column] = [Math.floor(at / COLUMNS), at % COLUMNS];
    const neighbours: string[] = [];
    if (row + 1 < ROWS) neighbours.push(numberOf(row + 1, column));
    if (column + 1 < COLUMNS) neighbours.push(numberOf(row, column + 1));
    // no two legs of quite the same length, so that ways differ
    return { number: numberOf(row, column), lat: 58 + row * 0.31 + column * 0.003, lon: 5 + column * 0.65 + row * 0.007, neighbours };
  });
}
