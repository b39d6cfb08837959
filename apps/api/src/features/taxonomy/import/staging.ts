import type { EntityManager } from 'typeorm';
import type { Dropped, DropReason, TableCounts } from './import-report';

type SqlType = 'text' | 'integer' | 'smallint' | 'double precision';
export type Value = string | number | null;

export interface StagedColumn {
  name: string;
  type: SqlType;
  /** What rows are told apart by. */
  key?: true;
}
const textual = (name: string) => ({ name, type: 'text' as const });

/** Columns of text that rows are told apart by. */
export const keys = (...names: string[]): StagedColumn[] => names.map((name) => ({ ...textual(name), key: true }));

/** Other columns of text. */
export const texts = (...names: string[]): StagedColumn[] => names.map(textual);

/** A table that an import keeps equal to its files. */
export interface StagedTable {
  table: string;
  /** What the rows are, in words. */
  name: string;
  /** In the order of the values that are staged. */
  columns: readonly StagedColumn[];
  /** The same key twice: the row with the lowest value of this column stays, then the earliest. */
  prefer?: string;
}

const BATCH = 4000;

/**
 * The rows of the files, in temporary tables of one connection. They are written in short transactions of their own, which nobody sees;
 * PostgreSQL takes them away with the connection, so that a killed import leaves nothing.
 */
export class Stage {
  readonly #waiting = new Map<StagedTable, Value[][]>();
  readonly #dropped = new Map<string, Dropped>();

  constructor(private readonly manager: EntityManager) {}

  static async open(manager: EntityManager, tables: readonly StagedTable[]): Promise<Stage> {
    const stage = new Stage(manager);
    for (const table of tables) {
      const columns = table.columns.map(({ name, type }) => `${name} ${type}${bytewise(type)}`).join(', ');
      await manager.query(`create temporary table stage_${table.table} (${columns}, in_file text, at_line integer, batch integer)`);
      stage.#waiting.set(table, []);
    }
    return stage;
  }

  /** Keeps a row for its table. @param values in the order of the table's columns */
  async add(table: StagedTable, values: Value[], file: string, line: number): Promise<void> {
    const waiting = this.#waiting.get(table);
    if (!waiting) throw new Error(`${table.table} is not staged`);
    waiting.push([...values, file, line]);
    if (waiting.length >= BATCH) await this.flush(table, waiting);
  }

  drop(file: string, reason: DropReason, line: number, count = 1): void {
    const key = `${file} ${reason}`;
    const known = this.#dropped.get(key);
    if (known) {
      known.count += count;
      known.line = Math.min(known.line, line);
    } else this.#dropped.set(key, { file, reason, count, line });
  }

  get dropped(): Dropped[] {
    return [...this.#dropped.values()].sort((a, b) => a.file.localeCompare(b.file) || a.reason.localeCompare(b.reason));
  }

  /** Writes what waits, keeps each key once, and lets PostgreSQL count: without that it guesses, and joins badly. */
  async settle(): Promise<void> {
    for (const [table, waiting] of this.#waiting) {
      await this.flush(table, waiting);
      const name = `stage_${table.table}`;
      const own = keysOf(table);
      const order = [...(table.prefer ? [table.prefer] : []), 'batch', 'at_line'].join(', ');
      const twice = await this.manager.query<{ file: string; line: number; count: number }[]>(
        `with ranked as (select ctid, row_number() over (partition by ${own.join(', ')} order by ${order}) as n from ${name}),
              gone as (delete from ${name} s using ranked r where s.ctid = r.ctid and r.n > 1 returning s.in_file as file, s.at_line as line)
         select file, min(line) as line, count(*)::int as count from gone group by file`,
      );
      // what several language editions of ESCO repeat is no fault of any of them
      if (!table.table.startsWith('esco_')) for (const { file, line, count } of twice) this.drop(file, 'named twice', line, count);
      await this.manager.query(`create unique index on ${name} (${own.join(', ')})`);
      await this.manager.query(`analyze ${name}`);
    }
  }

  /** Takes out rows that name what is not there. @param condition SQL over the staged row `s` that is true where the row must go */
  async dropWhere(table: StagedTable, condition: string, reason: DropReason): Promise<void> {
    const gone = await this.manager.query<{ file: string; line: number; count: number }[]>(
      `with gone as (delete from stage_${table.table} s where ${condition} returning s.in_file as file, s.at_line as line)
       select file, min(line) as line, count(*)::int as count from gone group by file`,
    );
    for (const { file, line, count } of gone) this.drop(file, reason, line, count);
  }

  private async flush({ table, columns }: StagedTable, waiting: Value[][]): Promise<void> {
    if (waiting.length === 0) return;
    const all = [...columns, { name: 'in_file', type: 'text' }, { name: 'at_line', type: 'integer' }];
    const arrays = all.map((_, column) => waiting.map((row) => row[column] ?? null));
    await this.manager.query(
      `insert into stage_${table} (${all.map(({ name }) => name).join(', ')}, batch)
       select *, ${++this.#flushes} from unnest(${all.map(({ type }, at) => `$${at + 1}::${type}[]`).join(', ')})`,
      arrays,
    );
    waiting.length = 0;
  }

  #flushes = 0;
}

/** Equal means the same bytes, and not what sorts alike: faster, and the same in every database. */
const bytewise = (type: SqlType): string => (type === 'text' ? ' collate "C"' : '');

const keysOf = ({ columns }: StagedTable): string[] => columns.filter(({ key }) => key).map(({ name }) => name);

export interface Governing {
  /** SQL over the live row `t`: true where the files say everything there is. Rows outside are left alone. */
  within: string;
  /** What happens with a live row that the files have no more: marked with a date, or taken away. */
  gone: 'mark' | 'delete';
}

/**
 * Makes the live table equal to the staged one, in the caller's transaction. A row that is equal is not touched.
 * @param now the date for what goes
 */
export async function merge(manager: EntityManager, table: StagedTable, { within, gone }: Governing, now: Date): Promise<TableCounts> {
  const own = keysOf(table);
  const all = table.columns.map(({ name }) => name);
  const rest = table.columns.filter(({ key }) => !key);
  const same = table.columns.flatMap(({ name, type, key }) => (key ? [`t.${name}${bytewise(type)} = s.${name}`] : [])).join(' and ');
  const stage = `stage_${table.table}`;
  const count = async (sql: string, params: unknown[] = []): Promise<number> => {
    const [row] = await manager.query<{ count: number }[]>(
      `with done as (${sql} returning 1) select count(*)::int as count from done`,
      params,
    );
    return row?.count ?? 0;
  };
  const [row] = await manager.query<{ count: number }[]>(`select count(*)::int as count from ${stage}`);
  const goneCount =
    gone === 'mark'
      ? await count(
          `update ${table.table} t set gone_at = $1 where t.gone_at is null and ${within} and not exists (select from ${stage} s where ${same})`,
          [now],
        )
      : await count(`delete from ${table.table} t where ${within} and not exists (select from ${stage} s where ${same})`);
  const set = [...rest.map(({ name }) => `${name} = s.${name}`), ...(gone === 'mark' ? ['gone_at = null'] : [])];
  const differs = [
    ...(rest.length
      ? [
          `(${rest.map(({ name, type }) => `t.${name}${bytewise(type)}`).join(', ')}) is distinct from (${rest.map(({ name }) => `s.${name}`).join(', ')})`,
        ]
      : []),
    ...(gone === 'mark' ? ['t.gone_at is not null'] : []),
  ];
  const changed =
    set.length === 0
      ? 0
      : await count(`update ${table.table} t set ${set.join(', ')} from ${stage} s where ${same} and (${differs.join(' or ')})`);
  const added = await count(
    `insert into ${table.table} (${all.join(', ')})
     select ${all.map((name) => `s.${name}`).join(', ')} from ${stage} s where not exists (select from ${table.table} t where ${same})
     order by ${own.map((name) => `s.${name}`).join(', ')}`,
  );
  return { name: table.name, read: row?.count ?? 0, added, changed, gone: goneCount };
}
