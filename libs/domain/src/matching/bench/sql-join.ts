import { OPPORTUNITY_KINDS, type Profile, type Requirement } from '../../concepts';
import type { OpeningFilter } from '../engine/opening-index';
import { exposureOf } from '../exposure';
import { requirementScore, scoreParts, type MatchContext } from '../fit';
import { ProfileIndex } from '../profile-index';
import { reachOf } from '../reach';
import type { MatchSettings } from '../settings';
import type { MadeOpening } from './corpus';

/** Asks the database; the driver is no part of the domain. */
export type AskDatabase = (statement: { text: string; values?: unknown[] }) => Promise<{ rows: Record<string, unknown>[] }>;

const SCHEMA = `
DROP TABLE IF EXISTS requirement, opening;
CREATE TABLE opening (
  slot integer PRIMARY KEY,
  id uuid NOT NULL,
  kind smallint NOT NULL,
  municipality integer,
  remote boolean NOT NULL,
  answer_days integer,
  exposure double precision NOT NULL,
  weights integer NOT NULL,
  musts integer NOT NULL,
  asks_for_work boolean NOT NULL
);
CREATE TABLE requirement (
  opening integer NOT NULL,
  ask integer NOT NULL,
  weight smallint NOT NULL,
  must boolean NOT NULL,
  work boolean NOT NULL
);`;

/** What the query needs stands in the index itself, so that it reads no row of the table; the last column of the filters too. */
const INDEXES = `
CREATE INDEX requirement_by_ask ON requirement (ask) INCLUDE (opening, weight, must, work);
CREATE INDEX requirement_by_opening ON requirement (opening, ask);
CREATE UNIQUE INDEX opening_by_id ON opening (id);
CREATE INDEX opening_by_filter ON opening (kind, municipality);
ALTER TABLE requirement ADD FOREIGN KEY (opening) REFERENCES opening (slot);
VACUUM ANALYZE opening;
VACUUM ANALYZE requirement;`;

/** The openings that the filters leave, found first; of several ways to write it, the one that PostgreSQL answered fastest. */
const LEFT = `
  WHERE r.opening IN (
    SELECT slot FROM opening
    WHERE kind = ANY ($6::smallint[])
      AND (NOT $7::boolean OR remote OR municipality IN (
        SELECT place.municipality FROM unnest($3::integer[], $5::boolean[]) AS place (municipality, within) WHERE place.within)))`;

/**
 * The formula as `fitFromSums` has it, in the same order of operations on double precision, so that ties are the same ties.
 * $1, $2: what the profile meets, as asks and parts; $3 to $5: municipalities with factor and whether within; $6 kinds; $7 within reach only;
 * $8 offset and $9 weight of the damping, the offset in parts; $10 cap of an unmet must; $11 lowest fit; $12 limit; $13 parts of a whole.
 */
const question = (left: string): string => `
SELECT o.id
FROM (
  SELECT r.opening, sum(r.weight * met.parts) AS parts, count(*) FILTER (WHERE r.must) AS musts, bool_or(r.work) AS works
  FROM unnest($1::integer[], $2::integer[]) AS met (ask, parts)
  JOIN requirement r ON r.ask = met.ask${left}
  GROUP BY r.opening
) AS summed
JOIN opening o ON o.slot = summed.opening
LEFT JOIN unnest($3::integer[], $4::double precision[], $5::boolean[]) AS near (municipality, factor, within) ON near.municipality = o.municipality
CROSS JOIN LATERAL (
  SELECT CASE WHEN o.remote THEN 1 ELSE coalesce(near.factor, 0.5) END * (summed.parts + $8::double precision)
    / ((o.weights + $9::double precision) * $13::double precision) AS raw
) AS uncapped
CROSS JOIN LATERAL (
  SELECT CASE WHEN summed.musts < o.musts THEN least(uncapped.raw, $10::double precision) ELSE uncapped.raw END AS fit
) AS capped
WHERE o.kind = ANY ($6::smallint[])
  AND (NOT $7::boolean OR o.remote OR near.within)
  AND (summed.works OR NOT o.asks_for_work)
  AND capped.fit >= $11::double precision
ORDER BY capped.fit DESC, o.answer_days ASC NULLS LAST, o.exposure ASC, o.id ASC
LIMIT $12`;
const FILTERED = question(LEFT);
const EVERYTHING = question('');

const BATCH = 5_000;

/**
 * The same question put to a join table in PostgreSQL, the way one would write it who keeps everything there: a row per requirement,
 * an index from what is asked for, sums per opening, filters, order, limit. It is asked for less than the engine gives: for the best
 * ids alone, without what is open for all and without counts.
 */
export class SqlJoin {
  readonly #asks = new Map<string, { number: number; requirement: Requirement }>();
  readonly #places = new Set<string>();

  constructor(
    private readonly database: AskDatabase,
    private readonly settings: MatchSettings,
  ) {}

  /**
   * Fills the tables, then makes the indexes. What is learned in the work weighs nothing and stays out, and so does an imported opening
   * that asks for nothing: the index never matches it either.
   */
  async load(openings: Iterable<MadeOpening>): Promise<void> {
    await this.database({ text: SCHEMA });
    let slot = 0;
    let batch: MadeOpening[] = [];
    for (const one of openings) {
      if (one.imported && one.opening.requirements.length === 0) continue;
      batch.push(one);
      if (batch.length < BATCH) continue;
      await this.#insert(batch, slot);
      slot += batch.length;
      batch = [];
    }
    if (batch.length > 0) await this.#insert(batch, slot);
    for (const text of INDEXES.split(';').filter((statement) => statement.trim() !== '')) await this.database({ text });
  }

  /**
   * Everything that is asked about a question beforehand: what the profile meets and how far each place is. Not counted as time of the
   * database, though somebody has to find it out.
   */
  question(
    { concepts, municipalities }: MatchContext,
    profile: Profile,
    filter: Pick<OpeningFilter, 'kinds' | 'withinReachOnly'>,
    limit: number,
  ): () => Promise<string[]> {
    const { settings } = this;
    const index = new ProfileIndex(profile);
    const asks: number[] = [];
    const parts: number[] = [];
    for (const { number, requirement } of this.#asks.values()) {
      const score = scoreParts(requirementScore(requirement, index, concepts, settings).score);
      if (score === 0) continue;
      asks.push(number);
      parts.push(score);
    }
    const near = [...this.#places].map((municipality) => ({
      municipality,
      ...reachOf(profile.place, { municipality, remote: false }, municipalities),
    }));
    const values = [
      asks,
      parts,
      near.map(({ municipality }) => Number(municipality)),
      near.map(({ factor }) => factor),
      near.map(({ within }) => within),
      (filter.kinds ?? OPPORTUNITY_KINDS).map((kind) => OPPORTUNITY_KINDS.indexOf(kind)),
      filter.withinReachOnly ?? false,
      settings.damping.offset * scoreParts(1),
      settings.damping.weight,
      settings.unmetMustCap,
      settings.bands.stretch,
      limit,
      scoreParts(1),
    ];
    // Not by a name: a plan that was made for nobody's values takes two to three times as long as one for these.
    const text = filter.kinds || filter.withinReachOnly ? FILTERED : EVERYTHING;
    return async () => (await this.database({ text, values })).rows.map(({ id }) => String(id));
  }

  async #insert(batch: readonly MadeOpening[], from: number): Promise<void> {
    const { weights } = this.settings;
    const rows = batch.map(({ opening }, at) => {
      if (opening.municipality !== null) this.#places.add(opening.municipality);
      const asked = opening.requirements.filter(({ strength }) => weights[strength] > 0);
      return { slot: from + at, opening, asked };
    });
    const column = <T>(value: (row: (typeof rows)[number]) => T): T[] => rows.map(value);
    await this.database({
      text: `INSERT INTO opening SELECT * FROM unnest($1::integer[], $2::uuid[], $3::smallint[], $4::integer[], $5::boolean[],
        $6::integer[], $7::double precision[], $8::integer[], $9::integer[], $10::boolean[])`,
      values: [
        column(({ slot }) => slot),
        column(({ opening }) => opening.id),
        column(({ opening }) => OPPORTUNITY_KINDS.indexOf(opening.kind)),
        column(({ opening }) => (opening.municipality === null ? null : Number(opening.municipality))),
        column(({ opening }) => opening.remote),
        column(({ opening }) => opening.answerDays),
        column(({ opening }) => exposureOf(opening)),
        column(({ asked }) => asked.reduce((sum, { strength }) => sum + weights[strength], 0)),
        column(({ asked }) => asked.filter(({ strength }) => strength === 'must').length),
        column(({ asked }) => asked.some(({ kind }) => kind !== 'language')),
      ],
    });
    const requirements = rows.flatMap(({ slot, asked }) => asked.map((requirement) => ({ slot, requirement })));
    await this.database({
      text: 'INSERT INTO requirement SELECT * FROM unnest($1::integer[], $2::integer[], $3::smallint[], $4::boolean[], $5::boolean[])',
      values: [
        requirements.map(({ slot }) => slot),
        requirements.map(({ requirement }) => this.#numberOf(requirement)),
        requirements.map(({ requirement }) => weights[requirement.strength]),
        requirements.map(({ requirement }) => requirement.strength === 'must'),
        requirements.map(({ requirement }) => requirement.kind !== 'language'),
      ],
    });
  }

  #numberOf(requirement: Requirement): number {
    const key = askKey(requirement);
    const known = this.#asks.get(key);
    if (known) return known.number;
    this.#asks.set(key, { number: this.#asks.size, requirement });
    return this.#asks.size - 1;
  }
}

/** What is asked for, however strongly. */
export function askKey(requirement: Requirement): string {
  const level = requirement.kind === 'skill' ? requirement.level : requirement.kind === 'language' ? requirement.cefr : '';
  return `${requirement.kind} ${requirement.id} ${level}`;
}
