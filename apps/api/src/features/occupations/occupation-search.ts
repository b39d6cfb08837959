import type { Language } from '@arena/domain';
import { buildSuggester, type RecognisableConcept, type Suggester } from '@arena/domain/engine';
import { Injectable } from '@nestjs/common';
import { TaxonomyService } from '../taxonomy';

/** In a list that somebody chooses from, an occupation that is near to what was typed is an answer too; below this it is none. */
const NEAR = 0.35;

interface Indexes {
  edition: string;
  imported: unknown;
  own: Suggester;
  others: Suggester;
}

/** Finds occupations by what somebody types: the beginning of a name, or a whole title in other words. Built anew for each edition. */
@Injectable()
export class OccupationSearch {
  #indexes: Indexes | undefined;

  constructor(private readonly taxonomy: TaxonomyService) {}

  /** Ids that stand now, best first, each once. */
  find(typed: string, lang: Language, limit: number): string[] {
    const { own, others } = this.indexes();
    const ids = new Set(own.suggest(typed, lang, limit).map(({ id }) => id));
    if (ids.size === 0) for (const id of this.taxonomy.titles.rank(typed, lang, limit, NEAR)) ids.add(id);
    // two occupations of one name look like a fault: ours stands for both
    const names = new Set([...ids].map((id) => this.nameOf(id, lang)));
    for (const { id } of ids.size < limit ? others.suggest(typed, lang, limit) : []) {
      const name = this.nameOf(id, lang);
      if (!names.has(name)) ids.add(id);
      names.add(name);
    }
    return [...ids].slice(0, limit);
  }

  private nameOf(id: string, lang: Language): string {
    return this.taxonomy.label('occupation', id, lang).label.toLocaleLowerCase(lang);
  }

  private indexes(): Indexes {
    const { edition, imported, concepts } = this.taxonomy;
    if (this.#indexes?.edition === edition && this.#indexes.imported === imported) return this.#indexes;
    const own = concepts.filter(({ kind }) => kind === 'occupation');
    const others = [...imported.all()].flatMap(({ id, kind, names, gone }): RecognisableConcept[] =>
      kind !== 'occupation' || gone || imported.current(id) !== id
        ? []
        : [{ kind, id, labels: { nb: names.get('nb') ?? [], nn: names.get('nn') ?? [], en: names.get('en') ?? [] } }],
    );
    this.#indexes = { edition, imported, own: buildSuggester(own), others: buildSuggester(others) };
    return this.#indexes;
  }
}
