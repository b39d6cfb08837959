/** What the graph reads of a skill in the taxonomy. */
export interface ConceptEdges {
  id: string;
  /** One written edge holds both ways. */
  related?: readonly string[];
  /** What this skill is a special case of. */
  broader?: readonly string[];
}

const NONE: readonly string[] = [];

/** Which skills stand one step from another, built once from the taxonomy. */
export class ConceptGraph {
  readonly #near: ReadonlyMap<string, readonly string[]>;

  constructor(concepts: Iterable<ConceptEdges>) {
    const near = new Map<string, Set<string>>();
    const join = (from: string, to: string): void => {
      const neighbours = near.get(from);
      if (neighbours) neighbours.add(to);
      else near.set(from, new Set([to]));
    };
    for (const { id, related = NONE, broader = NONE } of concepts) {
      for (const other of [...related, ...broader]) {
        if (other === id) continue;
        join(id, other);
        join(other, id);
      }
    }
    this.#near = new Map([...near].map(([id, neighbours]) => [id, [...neighbours].sort()]));
  }

  /**
   * Skills that can stand in for this one, at the cap: related both ways, and the broader and the narrower one.
   * One step and no further: what is related to a related skill says little. Sorted by id; empty for an unknown id.
   */
  nearSkills(id: string): readonly string[] {
    return this.#near.get(id) ?? NONE;
  }
}
