import { OPPORTUNITY_KINDS, STRENGTHS, type LicenceClass, type Profile, type Requirement } from '../../concepts';
import { bandOfFit, fitFromSums, scoreParts, type MatchContext } from '../fit';
import { licenceCoverage } from '../licences';
import { NEW_SKILL_LEVEL, TOLD } from '../one-more';
import { ONE_MORE_KINDS, type OneMore } from '../vocabulary';
import { conceptOf } from './asks';
import { lowest } from './bitset';
import { bytes, doubles, grown, ints } from './columns-memory';
import { LEARNED, MUST } from './frames';
import { OpeningGate } from './opening-gate';
import type { OpeningFilter } from './opening-query';
import { askOf, strengthOf, type OpeningStore } from './opening-store';
import { Nearness } from './places';
import { Reached } from './reached';

const NONE = ints(0);

/**
 * What one thing more to hold would open, over the columns: the same answer as `oneMoreSkill`. Every opening within reach that does not suit
 * today is asked once which single skill, licence or certificate would make it suit. Not for two questions at once.
 */
export class OneMoreSearch {
  readonly #store: OpeningStore;
  readonly #context: MatchContext;
  readonly #gate: OpeningGate;
  readonly #near: Nearness;
  readonly #reached: Reached;
  readonly #weightOf: readonly number[];

  /** By ask: pairs of what helps to meet it, and the score parts that it gives. A concept goes by the first of its asks. */
  #helpers: (Int32Array | undefined)[] = [];
  #helpersFor = 0;
  #edition: object | undefined;
  /** By licence: what somebody with it and those that are held may drive. */
  readonly #coverage = new Map<LicenceClass, ReadonlyMap<LicenceClass, LicenceClass>>();

  /* By concept. What counts for the opening that is looked at is cleared after it. */
  #isHeld = bytes(0);
  /** Asked for by an opening within reach. */
  #isAsked = bytes(0);
  #opens = ints(0);
  /** What it would add to the weighed score parts, and how many musts it would meet. */
  #gain = doubles(0);
  #musts = ints(0);
  /** 1 where the opening asks for it, or for what it helps with; what is learned there alone does not count. */
  #touches = bytes(0);
  #touched = ints(0);
  #length = 0;

  constructor(store: OpeningStore, context: MatchContext) {
    this.#store = store;
    this.#context = context;
    this.#gate = new OpeningGate(store);
    this.#near = new Nearness(store.places, context.municipalities);
    this.#reached = new Reached(store.asks, context);
    this.#weightOf = STRENGTHS.map((strength) => context.settings.weights[strength]);
  }

  /** See `OpeningIndex.oneMore`. */
  search(profile: Profile, filter: OpeningFilter, mostTaughtBy: number): OneMore[] {
    this.#prepare(profile);
    this.#near.read(profile.place);
    const wanted = Uint8Array.from(OPPORTUNITY_KINDS, (kind) => (!filter.kinds?.length || filter.kinds.includes(kind) ? 1 : 0));
    this.#gate.open(filter, this.#near, wanted);
    this.#store.kinds.forEach((kind, i) => {
      if (wanted[i] === 0) this.#gate.slots.andNot(kind);
    });
    this.#coverage.clear();
    let suitableNow = 0;
    const { words } = this.#gate.slots;
    const forAll = this.#store.openForAll.words;
    for (let i = 0; i < words.length; i++) {
      for (let word = (words[i] ?? 0) & ~(i < forAll.length ? (forAll[i] ?? 0) : 0); word !== 0; word &= word - 1) {
        const slot = (i << 5) + lowest(word);
        if (this.#near.within[this.#store.placeOf(slot)] === 1 && this.#visit(slot, profile.licences)) suitableNow++;
      }
    }
    return this.#best()
      .slice(0, TOLD)
      .map(({ kind, id, opens }) => ({ kind, id, opens, suitableNow, taughtBy: this.#taughtBy(kind, id, mostTaughtBy) }));
  }

  /** Bytes of memory held from query to query. */
  bytes(): number {
    return this.#helpers.reduce((sum, one) => sum + (one?.byteLength ?? 0), this.#gate.bytes());
  }

  #prepare(profile: Profile): void {
    const { asks } = this.#store;
    const { size } = asks;
    this.#reached.read(profile);
    this.#isHeld = grown(this.#isHeld, size, bytes).fill(0);
    this.#isAsked = grown(this.#isAsked, size, bytes).fill(0);
    this.#opens = grown(this.#opens, size, ints).fill(0);
    this.#gain = grown(this.#gain, size, doubles);
    this.#musts = grown(this.#musts, size, ints);
    this.#touches = grown(this.#touches, size, bytes);
    this.#touched = grown(this.#touched, size, ints);
    const hold = (kind: Requirement['kind'], id: string): void => {
      const [concept] = asks.of(kind, id);
      if (concept !== undefined) this.#isHeld[concept] = 1;
    };
    for (const { id } of profile.skills) hold('skill', id);
    for (const id of profile.certificates) hold('certificate', id);
    for (const id of licenceCoverage(profile.licences).keys()) hold('licence', id);
    // With a new ask, a concept may be asked for that nobody asked for before; with a new taxonomy, other things are near.
    const { edition } = this.#context.concepts;
    if (this.#helpersFor !== size || this.#edition !== edition) this.#helpers = [];
    this.#helpersFor = size;
    this.#edition = edition;
  }

  /** One opening that asks for something within reach. @returns whether it suits today; otherwise it is counted for what would make it suit */
  #visit(slot: number, licences: readonly LicenceClass[]): boolean {
    const { requirements, start } = this.#store;
    const { facts, areLanguages } = this.#store.asks;
    const { parts } = this.#reached;
    const isAsked = this.#isAsked;
    const from = start[slot] ?? 0;
    const end = start[slot + 1] ?? 0;
    let sum = 0;
    let weights = 0;
    let unmet = 0;
    let asksForWork = false;
    let meetsWork = false;
    for (let position = from; position < end; position++) {
      const entry = requirements[position] ?? 0;
      const ask = askOf(entry);
      const strength = strengthOf(entry);
      const weight = this.#weightOf[strength] ?? 0;
      const score = parts[ask] ?? 0;
      sum += weight * score;
      weights += weight;
      if (strength === MUST && score === 0) unmet++;
      if (strength !== LEARNED) isAsked[conceptOf(facts[ask] ?? 0)] = 1;
      if (weight === 0 || areLanguages[ask] === 1) continue;
      asksForWork = true;
      if (score > 0) meetsWork = true;
    }
    const factor = this.#near.factor[this.#store.placeOf(slot)] ?? 0;
    if (this.#suits(sum, weights, factor, unmet, meetsWork || !asksForWork)) return true;

    this.#length = 0;
    for (let position = from; position < end; position++) this.#helped(requirements[position] ?? 0, slot, licences);
    for (let i = 0; i < this.#length; i++) {
      const concept = this.#touched[i] ?? 0;
      const gain = this.#gain[concept] ?? 0;
      const musts = this.#musts[concept] ?? 0;
      if (this.#touches[concept] === 1 && this.#suits(sum + gain, weights, factor, unmet - musts, meetsWork || gain > 0 || !asksForWork))
        this.#opens[concept] = (this.#opens[concept] ?? 0) + 1;
      this.#gain[concept] = 0;
      this.#musts[concept] = 0;
      this.#touches[concept] = 0;
    }
    return false;
  }

  /** A band that one would tell a friend to go for. */
  #suits(sum: number, weights: number, factor: number, unmet: number, grounded: boolean): boolean {
    const { settings } = this.#context;
    const { fit } = fitFromSums(sum, weights, factor, unmet > 0, settings);
    const band = bandOfFit({ fit, grounded }, true, settings);
    return band === 'strong' || band === 'possible';
  }

  /** Adds to everything that helps with one requirement what it would add to the opening. */
  #helped(entry: number, slot: number, licences: readonly LicenceClass[]): void {
    const ask = askOf(entry);
    const strength = strengthOf(entry);
    const helpers = (this.#helpers[ask] ??= this.#helpersOf(this.#store.asks.at(ask)));
    const before = this.#reached.parts[ask] ?? 0;
    for (let i = 0; i < helpers.length; i += 2) this.#help(helpers[i] ?? 0, strength, before, helpers[i + 1] ?? 0, strength !== LEARNED);
    if (helpers.length > 0) return;
    const requirement = this.#store.asks.at(ask);
    if (requirement?.kind === 'licence') this.#helpedByLicence(requirement.id, ask, strength, slot, licences);
  }

  /** A licence counts where just that class is asked for; there it may meet other requirements too. */
  #helpedByLicence(id: LicenceClass, concept: number, strength: number, slot: number, licences: readonly LicenceClass[]): void {
    if (strength === LEARNED || this.#isHeld[concept] === 1 || this.#touches[concept] === 1) return;
    const { requirements, start, asks } = this.#store;
    const covered = this.#coverage.get(id) ?? licenceCoverage([...licences, id]);
    this.#coverage.set(id, covered);
    const end = start[slot + 1] ?? 0;
    for (let position = start[slot] ?? 0; position < end; position++) {
      const entry = requirements[position] ?? 0;
      const other = asks.at(askOf(entry));
      if (other?.kind !== 'licence' || !covered.has(other.id)) continue;
      this.#help(concept, strengthOf(entry), this.#reached.parts[askOf(entry)] ?? 0, scoreParts(1), true);
    }
  }

  #help(concept: number, strength: number, before: number, after: number, touches: boolean): void {
    if (this.#isHeld[concept] === 1) return;
    if (this.#touches[concept] === 0) {
      // 2: known, but nothing has touched it so far.
      this.#touches[concept] = 2;
      this.#touched[this.#length++] = concept;
    }
    if (touches) this.#touches[concept] = 1;
    if (after <= before) return;
    this.#gain[concept] = (this.#gain[concept] ?? 0) + (this.#weightOf[strength] ?? 0) * (after - before);
    if (strength === MUST && before === 0) this.#musts[concept] = (this.#musts[concept] ?? 0) + 1;
  }

  /** Itself and what is near, of what somebody asks for: pairs of concept and score parts. */
  #helpersOf(requirement: Requirement | undefined): Int32Array {
    const { asks } = this.#store;
    const { concepts, settings } = this.#context;
    if (requirement?.kind === 'certificate') return Int32Array.of(asks.of('certificate', requirement.id)[0] ?? 0, scoreParts(1));
    if (requirement?.kind !== 'skill') return NONE;
    const full = Math.min(1, NEW_SKILL_LEVEL / requirement.level);
    const pair = (id: string, score: number): number[] => {
      const [concept] = asks.of('skill', id);
      return concept === undefined ? [] : [concept, scoreParts(score)];
    };
    return Int32Array.from([
      ...pair(requirement.id, full),
      ...concepts.nearSkills(requirement.id).flatMap((id) => pair(id, settings.relatedCap * full)),
    ]);
  }

  /** Everything that opens something, most first, then by kind and id. */
  #best(): { kind: OneMore['kind']; id: string; opens: number }[] {
    const found: { kind: OneMore['kind']; id: string; opens: number }[] = [];
    for (let concept = 0; concept < this.#store.asks.size; concept++) {
      const opens = this.#opens[concept] ?? 0;
      if (opens === 0 || this.#isAsked[concept] === 0) continue;
      const requirement = this.#store.asks.at(concept);
      const kind = ONE_MORE_KINDS.find((one) => one === requirement?.kind);
      if (kind === 'skill' && requirement && this.#context.concepts.needsAuthorisation(requirement.id)) continue;
      if (requirement && kind) found.push({ kind, id: requirement.id, opens });
    }
    return found.sort(
      (a, b) => b.opens - a.opens || ONE_MORE_KINDS.indexOf(a.kind) - ONE_MORE_KINDS.indexOf(b.kind) || (a.id < b.id ? -1 : 1),
    );
  }

  /** Where it is learned, of all that is let through: within reach first, then by id. */
  #taughtBy(kind: OneMore['kind'], id: string, most: number): string[] {
    const { asks, taught, ids } = this.#store;
    const teach = new Set<number>();
    for (const ask of asks.of(kind, id)) {
      const slots = taught.entriesOf(ask);
      const from = taught.startOf(ask);
      const to = from + taught.lengthOf(ask);
      for (let i = from; i < to; i++) if (this.#gate.slots.has(slots[i] ?? 0)) teach.add(slots[i] ?? 0);
    }
    const beyond = (slot: number): number => 1 - (this.#near.within[this.#store.placeOf(slot)] ?? 0);
    return [...teach]
      .sort((a, b) => beyond(a) - beyond(b) || ids.compare(a, b))
      .slice(0, most)
      .map((slot) => ids.idAt(slot));
  }
}
