/** A database of its own for one measurement, and gone afterwards. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';

async function asAdmin(url, text) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/**
 * @param {string} admin address of a server, as somebody who may make databases
 * @returns {Promise<{ version: string, ask: (statement: { text: string, values?: unknown[] }) => Promise<{ rows: object[] }>,
 *   drop: () => Promise<void> }>} over one connection
 */
export async function benchDatabase(admin) {
  const name = `arena_bench_${randomBytes(6).toString('hex')}`;
  await asAdmin(admin, `CREATE DATABASE ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  const [{ server_version: version }] = (await client.query('SHOW server_version')).rows;
  return {
    version,
    ask: (statement) => client.query(statement),
    drop: async () => {
      await client.end();
      await asAdmin(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}
