import { ConceptGraph, type ConceptEdges } from './concept-graph';

/** The graph of skills as it stands now. Whoever holds it sees a new edition of the taxonomy without asking again. */
export class LiveConceptGraph extends ConceptGraph {
  #now: ConceptGraph;

  constructor(concepts: Iterable<ConceptEdges>) {
    super([]);
    this.#now = new ConceptGraph(concepts);
  }

  replace(concepts: Iterable<ConceptEdges>): void {
    this.#now = new ConceptGraph(concepts);
  }

  override get edition(): object {
    return this.#now;
  }

  override nearSkills(id: string): readonly string[] {
    return this.#now.nearSkills(id);
  }

  override helpsWith(id: string): readonly string[] {
    return this.#now.helpsWith(id);
  }

  override needsAuthorisation(id: string): boolean {
    return this.#now.needsAuthorisation(id);
  }
}
