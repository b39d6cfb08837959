import 'reflect-metadata';
import { runCli } from './platform/cli/run-cli';
import { slices } from './slices';

// Set, and not called: what is still written to the terminal is written.
process.exitCode = await runCli(process.argv.slice(2), slices, {
  environment: process.env,
  print: (line) => {
    process.stdout.write(`${line}\n`);
  },
  complain: (line) => {
    process.stderr.write(`${line}\n`);
  },
});
