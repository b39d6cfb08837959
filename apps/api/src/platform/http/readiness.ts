import { Injectable } from '@nestjs/common';
import { ProblemError } from '../problems/problem-error';

type Check = () => Promise<Record<string, number>> | Record<string, number>;

/**
 * What must be there before requests are sent to this process. A slice that loads something at the start adds a check:
 * `readiness.add(() => { if (!loaded) throw new ProblemError('starting'); return { postings: count }; })`.
 */
@Injectable()
export class Readiness {
  private readonly checks: Check[] = [];
  private draining = false;

  /** @param check throws ProblemError 'starting' until it is ready, then gives figures for the answer */
  add(check: Check): void {
    this.checks.push(check);
  }

  /** From now on the process is not ready any more: it is about to stop. */
  drain(): void {
    this.draining = true;
  }

  /** Runs every check; their figures together. */
  async figures(): Promise<Record<string, number>> {
    if (this.draining) throw new ProblemError('starting', { retryAfterSeconds: 5 });
    return Object.assign({}, ...(await Promise.all(this.checks.map(async (check) => check())))) as Record<string, number>;
  }
}
