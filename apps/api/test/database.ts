import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export interface TestDatabase {
  url: string;
  /** Takes the database away, with whoever is still connected. */
  drop(): Promise<void>;
}

/** An empty database of its own on the test server. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const admin = process.env['ARENA_TEST_DATABASE_URL'];
  if (!admin) throw new Error('ARENA_TEST_DATABASE_URL is not set: Jest was run without its globalSetup');
  const name = `arena_test_${randomBytes(6).toString('hex')}`;
  await asAdmin(admin, `CREATE DATABASE ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => asAdmin(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
}

async function asAdmin(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
