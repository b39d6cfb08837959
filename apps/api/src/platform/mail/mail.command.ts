import type { Command } from '../cli/command';

interface Counts {
  waiting: number;
  under_way: number;
  morning: number;
  oldest_minutes: number | null;
  sent: number;
  failed: number;
  uncertain: number;
}

/** How the letters stand: for the person at the terminal, without a single address. */
export const mailCommand: Command = {
  name: 'mail',
  summary: 'how many letters wait, are sent or have failed, and how many may have arrived more than once',
  run: async (_, { dataSource, clock, print }) => {
    const [counts] = await dataSource.query<Counts[]>(
      `SELECT count(*) FILTER (WHERE sent_at IS NULL AND failed_at IS NULL)::int AS waiting,
         count(*) FILTER (WHERE sent_at IS NULL AND failed_at IS NULL AND claimed_at IS NOT NULL)::int AS under_way,
         count(*) FILTER (WHERE sent_at IS NULL AND failed_at IS NULL AND attempts = 0 AND due_at > $1)::int AS morning,
         floor(extract(epoch FROM $1 - min(created_at) FILTER (WHERE sent_at IS NULL AND failed_at IS NULL)) / 60)::int AS oldest_minutes,
         count(sent_at)::int AS sent, count(failed_at)::int AS failed, count(*) FILTER (WHERE uncertain > 0)::int AS uncertain
       FROM mail`,
      [clock.now()],
    );
    if (!counts) return;
    const { waiting, under_way, morning, oldest_minutes, sent, failed, uncertain } = counts;
    print(
      `waiting    ${waiting}${waiting ? `  (${under_way} under way, ${morning} for the morning; the oldest for ${oldest_minutes ?? 0} min)` : ''}`,
    );
    print(`sent       ${sent}`);
    print(`failed     ${failed}`);
    print(`uncertain  ${uncertain}  (may have arrived more than once, with the same Message-ID)`);
    const reasons = await dataSource.query<{ reason: string; count: number }[]>(
      `SELECT last_error AS reason, count(*)::int AS count FROM mail WHERE last_error IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10`,
    );
    for (const { reason, count } of reasons) print(`  ${reason}: ${count}`);
  },
};
