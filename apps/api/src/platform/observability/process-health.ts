import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Readiness } from '../http/readiness';
import { within } from '../jobs/within';

/** How one part of a process is: 'up', or what is wrong with it in a few words. */
type Part = () => string | Promise<string>;

/** Milliseconds that a part has to say how it is. */
const PATIENCE = 3000;
export const UP = 'up';

/**
 * Whether this process can do its work, part by part, for whoever runs it. Every process has a database, and what its slices load;
 * a worker adds what it works with.
 */
@Injectable()
export class ProcessHealth {
  private readonly parts = new Map<string, Part>();

  constructor(dataSource: DataSource, readiness: Readiness) {
    this.parts.set('database', () => dataSource.query('SELECT 1').then(() => UP));
    // also no more once the process has been told to stop
    this.parts.set('process', () => readiness.figures().then(() => UP, () => 'is starting or stopping')); // prettier-ignore
  }

  /** @param part says how it is when it is asked; what it throws counts as not answering */
  add(name: string, part: Part): void {
    this.parts.set(name, part);
  }

  /** How each part is, and whether that is enough to be counted on. */
  async report(): Promise<{ isReady: boolean; parts: Record<string, string> }> {
    const parts = await Promise.all(
      [...this.parts].map(async ([name, part]) => {
        const said = await within(PATIENCE, Promise.resolve().then(part)).catch(() => 'does not answer');
        return [name, said] as const;
      }),
    );
    return { isReady: parts.every(([, said]) => said === UP), parts: Object.fromEntries(parts) };
  }
}
