import 'reflect-metadata';
import { runProcess } from './platform/process/run-process';
import { startHttp } from './platform/process/start-http';
import { slices } from './slices';

await runProcess('The API', (config) => startHttp({ config, slices }));
