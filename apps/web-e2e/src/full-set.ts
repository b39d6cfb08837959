import { Redis } from 'ioredis';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';

const RECORD = join(__dirname, '..', '..', '..', '.arena', 'test', 'e2e-full', 'run.json');
/** BullMQ's list of what has happened in the queue. */
const EVENTS = 'bull:arena:events';

/** The engines behind a site of the full set, asked past the site: what a test must see them do, the site cannot say for them. */
export class FullSet {
  private readonly databaseUrl: string;
  private readonly search: { url: string; key: string };
  private readonly redis: Redis;

  constructor() {
    const { databaseUrl, environment } = JSON.parse(readFileSync(RECORD, 'utf8')) as {
      databaseUrl: string;
      environment: Partial<Record<'QUEUE_URL' | 'SEARCH_URL' | 'SEARCH_KEY', string>>;
    };
    // what the stack has not started itself it was told of, and so are we
    const of = (name: 'QUEUE_URL' | 'SEARCH_URL' | 'SEARCH_KEY'): string => environment[name] ?? process.env[name] ?? '';
    this.databaseUrl = databaseUrl;
    this.search = { url: of('SEARCH_URL'), key: of('SEARCH_KEY') };
    this.redis = new Redis(of('QUEUE_URL'));
  }

  async close(): Promise<void> {
    await this.redis.quit();
  }

  /** How much has happened in the queue in Redis so far. */
  jobsInRedis(): Promise<number> {
    return this.redis.xlen(EVENTS);
  }

  /** Whether PostgreSQL has a queue too. */
  async hasQueueInDatabase(): Promise<boolean> {
    const [row] = await this.ask<{ there: boolean }>(`select to_regclass('bullmq.job') is not null as there`);
    return row?.there ?? true;
  }

  /** Whether every search index has been compared with the database, and mended where that was needed. */
  async isReconciled(): Promise<boolean> {
    return (await this.ask('select from search_reconciled')).length > 0;
  }

  /** Whether Meilisearch holds an opening. */
  async holds(postingId: string): Promise<boolean> {
    const answer = await fetch(`${this.search.url}/indexes/openings/documents/${Buffer.from(postingId).toString('hex')}?fields=removed`, {
      headers: { authorization: `Bearer ${this.search.key}` },
    });
    if (answer.status === 404) return false;
    if (!answer.ok) throw new Error(`Meilisearch answered ${answer.status}`);
    return ((await answer.json()) as { removed: boolean }).removed === false;
  }

  /** Does something while text search in PostgreSQL finds nothing at all: whatever is found then, Meilisearch has found. */
  async withoutSearchInDatabase(work: () => Promise<void>): Promise<void> {
    const hidden = await this.ask<{ generation: number; id: string }>(
      'update search_document set removed = true where not removed returning generation, id',
    );
    try {
      await work();
    } finally {
      await this.ask(
        `update search_document d set removed = false
         from unnest($1::int[], $2::text[]) as h (generation, id) where d.generation = h.generation and d.id = h.id`,
        [hidden.map(({ generation }) => generation), hidden.map(({ id }) => id)],
      );
    }
  }

  private async ask<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
    const client = new Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      return (await client.query(sql, values)).rows as Row[];
    } finally {
      await client.end();
    }
  }
}

/** A figure of the API or of the worker as Prometheus reads it: of all its series that hold these labels, the sum. */
export async function figure(of: 'api' | 'worker', name: string, labels = ''): Promise<number> {
  const port = Number(process.env['E2E_METRICS_PORT']) + (of === 'api' ? 0 : 1);
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) && line.includes(labels))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
}
