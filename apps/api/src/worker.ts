import 'reflect-metadata';
import { runProcess } from './platform/process/run-process';
import { startWorker } from './platform/process/start-worker';
import { slices } from './slices';

await runProcess('The worker', (config) => startWorker({ config, slices }));
