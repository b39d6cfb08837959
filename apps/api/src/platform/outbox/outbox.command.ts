import type { Command } from '../cli/command';

interface Row {
  job: string;
  waiting: number;
  failing: number;
  oldest_minutes: number;
}

/** What waits to be done, without what it is about: a payload is nobody's business at a terminal. */
export const outboxCommand: Command = {
  name: 'outbox',
  summary: 'what waits to be done: how much, since when, by job, and what fails and why',
  run: async (_, { dataSource, clock, print }) => {
    const rows = await dataSource.query<Row[]>(
      `SELECT outbox.job, count(*)::int AS waiting, count(outbox.last_error)::int AS failing,
         greatest(floor(extract(epoch FROM $1 - min(event.occurred_at)) / 60), 0)::int AS oldest_minutes
       FROM outbox JOIN event ON event.id = outbox.event_id WHERE outbox.done_at IS NULL
       GROUP BY outbox.job ORDER BY waiting DESC, outbox.job`,
      [clock.now()],
    );
    const waiting = rows.reduce((sum, row) => sum + row.waiting, 0);
    const oldest = Math.max(0, ...rows.map((row) => row.oldest_minutes));
    print(`waiting    ${waiting}${waiting ? `  (the oldest for ${oldest} min)` : ''}`);
    for (const row of rows)
      print(`  ${row.job}: ${row.waiting}, the oldest for ${row.oldest_minutes} min${row.failing ? `, ${row.failing} failing` : ''}`);
    const failing = await dataSource.query<{ job: string; reason: string; count: number; attempts: number }[]>(
      `SELECT job, last_error AS reason, count(*)::int AS count, max(attempts)::int AS attempts
       FROM outbox WHERE done_at IS NULL AND last_error IS NOT NULL GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT 20`,
    );
    print(`failing    ${rows.reduce((sum, row) => sum + row.failing, 0)}`);
    for (const { job, reason, count, attempts } of failing) print(`  ${job}: ${reason} (${count}, tried up to ${attempts} times)`);
  },
};
