/** What the graph reads of a skill in the taxonomy. */
export interface ConceptEdges {
  id: string;
  /** One written edge holds both ways. */
  related?: readonly string[];
  /** What this skill is a special case of. */
  broader?: readonly string[];
  /**
   * A skill of any work, such as keeping to rules. A trade shows it, but it shows no trade:
   * who programs solves problems; who solves problems is not nearly a programmer.
   */
  general?: boolean;
  /** Only who has an authorisation may do it: it is asked for and counts as any other, but is nothing that one just learns. */
  needsAuthorisation?: boolean;
}

const NONE: readonly string[] = [];

/** Which skills stand one step from another, built once from the taxonomy. */
export class ConceptGraph {
  readonly #near: ReadonlyMap<string, readonly string[]>;
  readonly #helps: ReadonlyMap<string, readonly string[]>;
  readonly #authorised: ReadonlySet<string>;

  constructor(concepts: Iterable<ConceptEdges>) {
    const all = [...concepts];
    const general = new Set(all.filter((concept) => concept.general).map(({ id }) => id));
    const near = new Map<string, Set<string>>();
    const helps = new Map<string, Set<string>>();
    const add = (map: Map<string, Set<string>>, from: string, to: string): void => {
      const known = map.get(from);
      if (known) known.add(to);
      else map.set(from, new Set([to]));
    };
    /** `held` may stand in where `asked` is asked for. */
    const join = (asked: string, held: string): void => {
      if (general.has(held) && !general.has(asked)) return;
      add(near, asked, held);
      add(helps, held, asked);
    };
    for (const { id, related = NONE, broader = NONE } of all) {
      for (const other of [...related, ...broader]) {
        if (other === id) continue;
        join(id, other);
        join(other, id);
      }
    }
    const sorted = (map: Map<string, Set<string>>) => new Map([...map].map(([id, others]) => [id, [...others].sort()]));
    this.#near = sorted(near);
    this.#helps = sorted(helps);
    this.#authorised = new Set(all.filter((concept) => concept.needsAuthorisation).map(({ id }) => id));
  }

  /** Another object for every other set of edges: who keeps what was read from the graph compares this. */
  get edition(): object {
    return this;
  }

  /**
   * Skills that can stand in for this one, at the cap: related both ways, and the broader and the narrower one;
   * a general skill stands in for general ones only. One step and no further: what is related to a related skill says little.
   * Sorted by id; empty for an unknown id.
   */
  nearSkills(id: string): readonly string[] {
    return this.#near.get(id) ?? NONE;
  }

  /** The other way round: skills that this one can stand in for. Sorted by id; empty for an unknown id. */
  helpsWith(id: string): readonly string[] {
    return this.#helps.get(id) ?? NONE;
  }

  /** Whether only who has an authorisation may do it; false for an unknown id. Nothing but advice on what to learn asks this. */
  needsAuthorisation(id: string): boolean {
    return this.#authorised.has(id);
  }
}
