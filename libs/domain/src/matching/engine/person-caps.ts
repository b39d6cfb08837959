/**
 * How much each person may be given, over all postings that share it. Counts what it has let through itself;
 * what was given earlier is asked for.
 */
export class PersonCaps {
  readonly #most: number;
  readonly #given: (person: string) => number;
  readonly #taken = new Map<string, number>();

  /** @param most postings for one person @param given how many that person has been given before, however long ago counts */
  constructor(most: number, given: (person: string) => number = () => 0) {
    this.#most = most;
    this.#given = given;
  }

  /** Counts one more for a person; false, and not counted, where that would pass the cap. */
  take(person: string): boolean {
    const taken = this.#taken.get(person) ?? 0;
    if (this.#given(person) + taken >= this.#most) return false;
    this.#taken.set(person, taken + 1);
    return true;
  }
}
