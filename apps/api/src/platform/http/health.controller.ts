import { live, ready } from '@arena/contract';
import { Controller } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ProblemError } from '../problems/problem-error';
import { Endpoint, type ResponseOf } from './endpoint';
import { Readiness } from './readiness';

/** Is the process alive, and should it be sent requests? Neither asks anything outside the house. */
@Controller()
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly dataSource: DataSource,
  ) {}

  @Endpoint(live)
  live(): ResponseOf<typeof live> {
    return { status: 'up' };
  }

  @Endpoint(ready)
  async ready(): Promise<ResponseOf<typeof ready>> {
    await this.dataSource.query('SELECT 1');
    const answer = ready.response.safeParse({ status: 'ready', ...(await this.readiness.figures()) });
    // A figure that is not there yet belongs to a slice that is not ready yet.
    if (!answer.success) throw new ProblemError('starting', { retryAfterSeconds: 2 });
    return answer.data;
  }
}
