import type { DataSource } from 'typeorm';
import { GENERATED, table } from './markdown';

interface Column {
  relation: string;
  name: string;
  type: string;
  nullable: boolean;
  fallback: string | null;
}
interface Named {
  relation: string;
  name: string;
  definition: string;
}

/** Ours; the queue has a schema of its own. */
const SCHEMA = 'public';

/** Tables, columns, constraints and indexes of a migrated database, by name. */
export async function databaseDocument(dataSource: DataSource): Promise<string> {
  const columns = await dataSource.query<Column[]>(
    `SELECT c.relname AS relation, a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type, NOT a.attnotnull AS nullable,
            CASE WHEN a.attidentity <> '' THEN 'identity'
                 WHEN a.attgenerated <> '' THEN 'generated: ' || pg_get_expr(d.adbin, d.adrelid)
                 ELSE pg_get_expr(d.adbin, d.adrelid) END AS fallback
     FROM pg_class c
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
     WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p')
     ORDER BY c.relname COLLATE "C", a.attnum`,
    [SCHEMA],
  );
  const constraints = await dataSource.query<Named[]>(
    `SELECT c.relname AS relation, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
     WHERE c.relnamespace = $1::regnamespace AND k.contype <> 'n' ORDER BY c.relname COLLATE "C", k.conname COLLATE "C"`,
    [SCHEMA],
  );
  const indexes = await dataSource.query<Named[]>(
    `SELECT c.relname AS relation, i.relname AS name, pg_get_indexdef(x.indexrelid) AS definition
     FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
     WHERE c.relnamespace = $1::regnamespace AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = x.indexrelid)
     ORDER BY c.relname COLLATE "C", i.relname COLLATE "C"`,
    [SCHEMA],
  );
  const section = (relation: string): string => {
    const own = <T extends { relation: string }>(rows: readonly T[]): T[] => rows.filter((row) => row.relation === relation);
    const rows = own(columns).map(({ name, type, nullable, fallback }) => [name, type, nullable ? 'may be empty' : '', fallback ?? '']);
    const named = [...own(constraints), ...own(indexes)].map(
      ({ name, definition }) => `- \`${name}\`: ${definition.replaceAll(`${SCHEMA}.`, '')}`,
    );
    return [`## ${relation}`, '', table(['Column', 'Type', '', 'Unless given'], rows), ...(named.length ? ['', ...named] : [])].join('\n');
  };
  const relations = [...new Set(columns.map((column) => column.relation))];
  return `${GENERATED}\n\n# Tables\n\n${relations.map(section).join('\n\n')}\n`;
}
