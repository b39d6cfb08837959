import 'reflect-metadata';
import { runCli } from '../../../platform/cli/run-cli';
import { taxonomySlice } from '..';

// The command line with this slice alone, as a process of its own that a test can kill.
process.exitCode = await runCli(process.argv.slice(2), [taxonomySlice], {
  environment: process.env,
  print: (line) => {
    process.stdout.write(`${line}\n`);
  },
  complain: (line) => {
    process.stderr.write(`${line}\n`);
  },
});
