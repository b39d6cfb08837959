import type { EventName } from '@arena/contract';
import type { JobDefinition } from './job-definition';

/** Every job there is, by name, and who listens to which event. */
export class JobNames {
  private readonly byName = new Map<string, JobDefinition>();
  private readonly byEvent = new Map<EventName, string[]>();

  /** @throws Error when a name is used twice, is not kebab-case, or nothing would ever start the job */
  constructor(definitions: readonly JobDefinition[]) {
    for (const job of definitions) {
      if (!/^[a-z]+(-[a-z]+)*$/.test(job.name)) throw new Error(`The job name «${job.name}» is not kebab-case`);
      if (this.byName.has(job.name)) throw new Error(`The job «${job.name}» has two handlers`);
      if (!job.listensTo?.length && job.every === undefined)
        throw new Error(`Nothing starts the job «${job.name}»: give it listensTo or every`);
      this.byName.set(job.name, job);
      for (const event of new Set(job.listensTo)) this.byEvent.set(event, [...(this.byEvent.get(event) ?? []), job.name]);
    }
  }

  /** Every job. */
  all(): readonly JobDefinition[] {
    return [...this.byName.values()];
  }

  /** The names of the jobs that an event starts. */
  listeningTo(event: EventName): readonly string[] {
    return this.byEvent.get(event) ?? [];
  }
}
