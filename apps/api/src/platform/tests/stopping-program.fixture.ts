import 'reflect-metadata';
import { readPosting } from '@arena/contract';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { setTimeout as pause } from 'node:timers/promises';
import { Readiness } from '../http/readiness';
import type { JobContext } from '../jobs/job-definition';
import { runProcess } from '../process/run-process';
import { startHttp } from '../process/start-http';
import { startWorker } from '../process/start-worker';
import { fakeController, fakeSlice } from './fake-slice';

/** A process as the product runs it, with work that takes its time. ROLE says which; the id in the path says how many milliseconds. */
@Injectable()
class Begun implements OnModuleInit, OnModuleDestroy {
  constructor(private readonly readiness: Readiness) {}

  onModuleInit(): void {
    this.readiness.add(() => ({ postings: 1 }));
  }

  onModuleDestroy(): void {
    process.stdout.write('stopping\n');
  }
}
@Injectable()
class SlowJob {
  async handle({ organisationId }: { organisationId: string }, { manager }: JobContext): Promise<void> {
    process.stdout.write('begun\n');
    await pause(Number(organisationId));
    await manager.query(`INSERT INTO setting (key, version, value, valid_from) VALUES ('slow job', 1, '{}', now())`);
  }
}
const answer = async ({ params }: { params: unknown }): Promise<object> => {
  process.stdout.write('begun\n');
  await pause(Number((params as { id: string }).id));
  return { answered: true };
};
const slices = [
  fakeSlice({
    controllers: [fakeController([[readPosting, answer]])],
    providers: [Begun, SlowJob],
    jobs: [{ name: 'work-slowly', listensTo: ['organisation.changed'], handler: SlowJob }],
  }),
];

void runProcess('The program', async (config) => {
  const app =
    process.env['ROLE'] === 'worker' ? await startWorker({ config, slices }) : await startHttp({ config, slices, everyRoute: false });
  const port = 'getHttpServer' in app ? ((app as NestExpressApplication).getHttpServer().address() as { port: number }).port : 0;
  process.stdout.write(`port ${port}\n`);
  return app;
});
