import { PinoLogger } from 'nestjs-pino';
import type { Command } from '../cli/command';
import { isRedis } from '../database/migrate';
import { JobNames } from './job-names';
import { JobQueue } from './job-queue';

const SECOND = 1000;
const UNITS = [[24 * 3600, 'd'], [3600, 'h'], [60, 'min'], [1, 's']] as const; // prettier-ignore

/** How the queue stands: what it holds, and the jobs of the clock with when they run next. */
export const jobsCommand: Command = {
  name: 'jobs',
  summary: 'the queue: what waits in it, and which jobs the clock starts, how often and when next',
  run: async (_, { app, clock, config, print }) => {
    const queue = new JobQueue(config, await app.resolve(PinoLogger));
    try {
      const kind = isRedis(config.queueUrl) ? 'Redis' : 'PostgreSQL';
      if (!(await queue.answers())) {
        print(`queue      ${kind} does not answer. What is to be done is kept in the outbox meanwhile.`);
        return 1;
      }
      const { waiting, active, delayed, failed } = await queue.counts();
      print(`queue      ${kind}`);
      print(`jobs       ${waiting} waiting, ${active} at hand, ${delayed} for later, ${failed} failed`);
      const now = clock.now().getTime();
      const there = new Map((await queue.scheduled()).map((one) => [one.name, one]));
      const wanted = app.get(JobNames).all().flatMap(({ name, every }) => (every === undefined ? [] : [{ name, every }])); // prettier-ignore
      print(`schedules  ${there.size} of ${wanted.length}`);
      for (const { name, every } of [...wanted].sort((a, b) => (a.name < b.name ? -1 : 1))) {
        const found = there.get(name);
        const next = found?.next === undefined || found.next === null ? 'not known' : inWords(Math.max(0, found.next - now));
        print(`  ${name}: each ${inWords(every)}, ${found ? `next in ${next}` : 'not in the queue; a worker puts it there'}`);
      }
      return 0;
    } finally {
      await queue.onApplicationShutdown();
    }
  },
};

function inWords(milliseconds: number): string {
  const seconds = milliseconds / SECOND;
  for (const [size, unit] of UNITS) if (seconds >= size) return `${Math.round((seconds / size) * 10) / 10} ${unit}`;
  return `${milliseconds} ms`;
}
