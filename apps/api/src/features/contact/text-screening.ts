import type { Finding } from '@arena/domain';
import { screen } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import { ProblemError } from '../../platform';
import { TaxonomyService } from '../taxonomy';

/** Looks for what says who or where a person is, before a text of theirs is sent. It knows the person's own name and every municipality. */
@Injectable()
export class TextScreening {
  private readonly places: readonly string[];

  constructor(
    private readonly dataSource: DataSource,
    taxonomy: TaxonomyService,
  ) {
    this.places = taxonomy.concepts.flatMap(({ kind, labels }) => (kind === 'place' ? labels.nb : []));
  }

  /** What must be taken out of a text before this person can send it. */
  async findings(personId: string, text: string, manager?: EntityManager): Promise<Finding[]> {
    if (text === '') return [];
    const [person] = await (manager ?? this.dataSource).query<{ name: string | null }[]>('select name from person where id = $1', [
      personId,
    ]);
    return screen(text, { names: person?.name ? [person.name] : [], places: this.places });
  }

  /** @throws ProblemError 'text-screened' that names the field, and nothing of what stands in it */
  async check(personId: string, text: string, field: string, manager?: EntityManager): Promise<void> {
    if ((await this.findings(personId, text, manager)).length > 0)
      throw new ProblemError('text-screened', { fields: [{ field, fault: 'invalid' }] });
  }
}
