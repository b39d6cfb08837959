import type { EventName } from '@arena/contract';
import type { Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

export interface JobContext {
  /** The transaction in which the job is marked as done: what is written through it is written once. */
  manager: EntityManager;
}

/** A provider of the slice's module. An error rolls the transaction back, and the job is tried again later. */
export interface JobHandler<Payload = unknown> {
  /** @param payload that of the event; `null` for a job of the clock */
  handle(payload: Payload, context: JobContext): Promise<void>;
}

/**
 * A job: an imperative name, exactly one handler, and what starts it: events (`listensTo`), the clock (`every`), or both.
 * Jobs of one event run side by side and in any order: a handler reads what is true now rather than trust the payload.
 */
export interface JobDefinition {
  /** kebab-case, imperative: 'index-posting'. */
  name: string;
  listensTo?: readonly EventName[];
  /** Milliseconds between two runs of a sweep; the sweep is idempotent. */
  every?: number;
  // A handler takes the payload of its own events; which these are is not known here.
  handler: Type<JobHandler<never>>;
}
