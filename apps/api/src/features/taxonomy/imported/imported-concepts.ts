import type { Language } from '@arena/domain';
import type { ConceptEdges } from '@arena/domain/engine';

/** A skill or an occupation of ESCO, as it was imported. */
export interface ImportedConcept {
  /** Ours: 'esco-<uuid>'. */
  id: string;
  uri: string;
  kind: 'skill' | 'occupation';
  /** ISCO-08 unit group of an occupation; '' for a skill. */
  code: string;
  /** 'transversal', 'cross-sector', 'sector-specific', 'occupation-specific'; '' for an occupation. */
  reuse: string;
  /** ESCO has it no more: it is shown to whoever has it, and offered to nobody. */
  gone: boolean;
  /** Id of what stands in its place. */
  replacedBy: string | null;
  /** Per language, the preferred name first; hidden names last. */
  names: ReadonlyMap<string, readonly string[]>;
  /** How many names at the end of each list are for finding only, where there are any. */
  hidden: ReadonlyMap<string, number>;
}

export interface ImportedRelation {
  from: string;
  to: string;
  kind: 'occupation-essential' | 'skill-essential' | 'skill-optional' | 'broader';
}

/** A name that a skill is found by. */
export interface ImportedName {
  /** Id of the skill that it leads to. */
  id: string;
  lang: string;
  /** 0 preferred, 1 another name, 2 for finding only. */
  rank: 0 | 1 | 2;
  text: string;
}

/** What a concept is called for a reader, and in which language that is. */
export interface ImportedLabel {
  label: string;
  /** Set where it is not the language that was asked for. */
  lang: Language | null;
}

/** Whoever reads one form of Norwegian reads the other before English. */
const BEST: Readonly<Record<Language, readonly Language[]>> = { nb: ['nb', 'nn', 'en'], nn: ['nn', 'nb', 'en'], en: ['en', 'nb', 'nn'] };

/** All that is imported, in memory, joined with the start set by ESCO address. It never changes: a new import makes a new one. */
export class ImportedConcepts {
  readonly #byId: ReadonlyMap<string, ImportedConcept>;
  readonly #byUri: ReadonlyMap<string, ImportedConcept>;
  readonly #startIds: ReadonlyMap<string, string>;
  readonly #essential = new Map<string, string[]>();

  /**
   * @param concepts skills and occupations, gone ones too
   * @param relations among them; what names another concept is left out
   * @param startSet ids of the start set's concepts by ESCO address: there its labels, cards and edges win
   */
  constructor(
    concepts: readonly ImportedConcept[],
    private readonly relations: readonly ImportedRelation[],
    startSet: ReadonlyMap<string, string>,
  ) {
    this.#byId = new Map(concepts.map((one) => [one.id, one]));
    this.#byUri = new Map(concepts.map((one) => [one.uri, one]));
    this.#startIds = startSet;
    for (const { from, to, kind } of relations) {
      if (kind !== 'occupation-essential') continue;
      const occupation = this.#byUri.get(from);
      const skill = this.#byUri.get(to);
      if (!occupation || !skill) continue;
      const known = this.#essential.get(occupation.id);
      if (known) known.push(this.current(skill.id));
      else this.#essential.set(occupation.id, [this.current(skill.id)]);
    }
  }

  static readonly NONE = new ImportedConcepts([], [], new Map());

  get(id: string): ImportedConcept | undefined {
    return this.#byId.get(id);
  }

  has(kind: ImportedConcept['kind'], id: string): boolean {
    return this.#byId.get(id)?.kind === kind;
  }

  get size(): number {
    return this.#byId.size;
  }

  /** Every concept, gone ones too. */
  all(): IterableIterator<ImportedConcept> {
    return this.#byId.values();
  }

  /** Every name of a skill, with the id that stands now: what has gone leads to what stands in its place, and else to nothing. */
  *skillNames(): Generator<ImportedName> {
    for (const { id: own, kind, names, hidden, gone } of this.#byId.values()) {
      if (kind !== 'skill') continue;
      const id = this.current(own);
      if (gone && id === own) continue;
      for (const [lang, texts] of names) {
        const shown = texts.length - (hidden.get(lang) ?? 0);
        for (const [at, text] of texts.entries()) yield { id, lang, rank: at >= shown ? 2 : at === 0 ? 0 : 1, text };
      }
    }
  }

  /** The imported concept that a concept of the start set is the same as. */
  at(uri: string): ImportedConcept | undefined {
    return this.#byUri.get(uri);
  }

  /**
   * The id that stands for a concept now: that of the start set where it has the same concept, or of what has replaced it.
   * An id that nothing is known of comes back as it is.
   */
  current(id: string): string {
    const seen = new Set<string>();
    for (let now = id; ;) {
      const concept = this.#byId.get(now);
      if (!concept || seen.has(now)) return now;
      seen.add(now);
      const start = this.#startIds.get(concept.uri);
      if (start !== undefined) return start;
      if (concept.replacedBy === null) return now;
      now = concept.replacedBy;
    }
  }

  /** What it is called: in the reader's language, else the nearest there is. Undefined for an id that is not imported. */
  label(id: string, lang: Language): ImportedLabel | undefined {
    const concept = this.#byId.get(id);
    if (!concept) return undefined;
    for (const one of BEST[lang]) {
      const label = concept.names.get(one)?.[0];
      if (label !== undefined) return { label, lang: one === lang ? null : one };
    }
    const [first] = concept.names.values();
    return { label: first?.[0] ?? id, lang: null };
  }

  /** Skills that an occupation cannot do without, as ids that stand now. */
  essentialSkills(occupationId: string): readonly string[] {
    return this.#essential.get(occupationId) ?? [];
  }

  /**
   * Edges for the graph of skills. Between two skills of the start set only its own edges hold: they were chosen for how people match.
   * @param isStartSet whether an id is one of the start set's
   */
  *edges(isStartSet: (id: string) => boolean): Generator<ConceptEdges> {
    const related = new Map<string, string[]>();
    const broader = new Map<string, string[]>();
    for (const { from, to, kind } of this.relations) {
      if (kind === 'occupation-essential') continue;
      const one = this.#byUri.get(from);
      const other = this.#byUri.get(to);
      if (one?.kind !== 'skill' || other?.kind !== 'skill') continue;
      const [a, b] = [this.current(one.id), this.current(other.id)];
      if (a === b || (isStartSet(a) && isStartSet(b))) continue;
      const map = kind === 'broader' ? broader : related;
      const known = map.get(a);
      if (known) known.push(b);
      else map.set(a, [b]);
    }
    for (const concept of this.#byId.values()) {
      if (concept.kind !== 'skill') continue;
      const id = this.current(concept.id);
      // an opening that still names the old one is near to who has the new one
      if (id !== concept.id) yield { id: concept.id, related: [id] };
      // what the start set has as its own is general or not by its own word
      if (isStartSet(id)) continue;
      yield { id, general: concept.reuse === 'transversal', related: related.get(id) ?? [], broader: broader.get(id) ?? [] };
      related.delete(id);
      broader.delete(id);
    }
    for (const [id, others] of related) yield { id, related: others };
    for (const [id, others] of broader) yield { id, broader: others };
  }
}
