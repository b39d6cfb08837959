import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What one part of the product keeps about a person. */
export interface PersonDataPart {
  /** The key in the export: 'profile', 'contacts'. */
  name: string;
  /** All of it, as plain JSON that a person can read. */
  export(personId: string): Promise<unknown>;
  /** Takes away what does not go with the row of the person by itself. Called before that row is deleted, in the same transaction. */
  delete(manager: EntityManager, personId: string): Promise<void>;
}

/** Who keeps something about people. Whoever does adds a part when it starts: `personData.add({ ... })` in its constructor. */
@Injectable()
export class PersonData {
  private readonly parts = new Map<string, PersonDataPart>();

  /** @throws Error when two have one name */
  add(part: PersonDataPart): void {
    if (this.parts.has(part.name)) throw new Error(`Two parts keep «${part.name}» about people`);
    this.parts.set(part.name, part);
  }

  /** Everything, by the name of the part. */
  async export(personId: string): Promise<Record<string, unknown>> {
    const all: Record<string, unknown> = {};
    for (const part of this.parts.values()) all[part.name] = await part.export(personId);
    return all;
  }

  /** Those that came last delete first: they build on the others. */
  async delete(manager: EntityManager, personId: string): Promise<void> {
    for (const part of [...this.parts.values()].reverse()) await part.delete(manager, personId);
  }
}
