import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

const RECORD = join(__dirname, '..', '..', '..', '.arena', 'test', 'e2e', 'run.json');

/** Lets so much time go by for all sessions of somebody that they end by themselves: nobody is told, as when a lunch takes long. */
export async function letSessionsRunOut(sub: string): Promise<void> {
  const { databaseUrl } = JSON.parse(readFileSync(RECORD, 'utf8')) as { databaseUrl: string };
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`update session set used_at = used_at - interval '31 minutes' where subject = $1 and ended_at is null`, [sub]);
  } finally {
    await client.end();
  }
}
