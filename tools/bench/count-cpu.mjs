/** Loaded before a command that is measured: on leaving, each process writes down what it computed, in microseconds. */
import { appendFileSync } from 'node:fs';

process.once('exit', () => {
  const { user, system } = process.cpuUsage();
  appendFileSync(process.env['ARENA_CPU_FILE'], `${user + system}\n`);
});
