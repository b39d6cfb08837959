import { OPPORTUNITY_KINDS, STRENGTHS } from '../../concepts';
import { bandOfFit, fitFromSums, type MatchContext } from '../fit';
import { reachOf } from '../reach';
import type { MatchSettings } from '../settings';
import { BANDS, type Band, type Reach } from '../vocabulary';
import { Best } from './best';
import { bytes, ints } from './columns-memory';
import { LEARNED, MUST } from './frames';
import type { OpeningAnswer, OpeningFilter, OpeningQuery } from './opening-query';
import { askOf, strengthOf, tieBreaker, type OpeningStore } from './opening-store';
import { Reached } from './reached';

const NONE = BANDS.indexOf('none');
const OPEN = BANDS.indexOf('open-for-all');

/** What a question holds against every opening, as tables, so that brute force is as fast as looking at everything can be. */
interface Tables {
  /** By ask: twice the score parts, and 1 more for a language. */
  worth: Int32Array;
  /** By strength. */
  weights: Float64Array;
  /** By place. */
  factors: Float64Array;
  passes(slot: number): boolean;
  /** By kind: 1 where it is wanted. */
  wanted: Uint8Array;
  /** How many by kind and band. */
  tally: Int32Array;
  best: Best;
  bestForAll: Best;
}

/**
 * The same question over every opening and all that it asks for: the oracle of the index, and what its speed is measured against.
 * Reads the columns only: no inverted list, no set of slots but for the filters, no sum that stands ready.
 */
export function bruteForce(store: OpeningStore, context: MatchContext, query: OpeningQuery): OpeningAnswer {
  const { profile, filter = {}, limit, offset = 0 } = query;
  const { municipalities, settings } = context;
  const { asks, places, ids } = store;
  const reached = new Reached(asks, context);
  reached.read(profile);
  const worth = ints(asks.size);
  // A loop: `Int32Array.from` with a function takes longer over the asks than all the rest over the openings.
  for (let ask = 0; ask < worth.length; ask++) worth[ask] = 2 * (reached.parts[ask] ?? 0) + (asks.areLanguages[ask] ?? 0);
  const reaches = Array.from({ length: places.size }, (_, place): Reach => reachOf(profile.place, places.at(place), municipalities));
  const wanted = Uint8Array.from(OPPORTUNITY_KINDS, (kind) => (!filter.kinds?.length || filter.kinds.includes(kind) ? 1 : 0));
  const tally = ints(OPPORTUNITY_KINDS.length * BANDS.length);
  const best = new Best(tieBreaker(store));
  const bestForAll = new Best(tieBreaker(store));
  best.start(offset + limit);
  bestForAll.start(offset + limit);
  lookAtAll(store, settings, {
    worth,
    weights: Float64Array.from(STRENGTHS, (strength) => settings.weights[strength]),
    factors: Float64Array.from(reaches, ({ factor }) => factor),
    passes: filtering(
      store,
      filter,
      Uint8Array.from(reaches, ({ within }) => (within ? 1 : 0)),
    ),
    wanted,
    tally,
    best,
    bestForAll,
  });

  const counts = Object.fromEntries(BANDS.map((band) => [band, 0])) as Record<Band, number>;
  const kinds = Object.fromEntries(OPPORTUNITY_KINDS.map((kind) => [kind, 0])) as OpeningAnswer['kinds'];
  OPPORTUNITY_KINDS.forEach((kind, i) =>
    BANDS.forEach((band, j) => {
      const found = tally[i * BANDS.length + j] ?? 0;
      if (band !== 'none') kinds[kind] += found;
      if (wanted[i]) counts[band] += found;
    }),
  );
  const page = (one: Best): { id: string; fit: number; slot: number }[] => {
    const { slots, fits, length } = one.take();
    return Array.from({ length: Math.max(0, Math.min(limit, length - offset)) }, (_, i) => {
      const slot = slots[offset + i] ?? 0;
      return { id: ids.idAt(slot), fit: fits[offset + i] ?? 0, slot };
    });
  };
  return {
    ranked: page(best).flatMap(({ id, fit }) => {
      const band = bandOfFit({ fit, grounded: true }, true, settings);
      return band === 'none' || band === 'open-for-all' ? [] : [{ id, fit, band }];
    }),
    openForAll: page(bestForAll).map(({ id, slot }) => ({
      id,
      reach: reachOf(profile.place, places.at(store.placeOf(slot)), municipalities),
    })),
    counts,
    kinds,
  };
}

/** The loop over everything. Here the time goes: numbers and tables, nothing is made. */
function lookAtAll(store: OpeningStore, settings: MatchSettings, tables: Tables): void {
  const { start, requirements } = store;
  const { worth, weights: weightOf, factors, passes, wanted, tally, best, bestForAll } = tables;
  for (let slot = 0; slot < store.length; slot++) {
    if (!passes(slot)) continue;
    let parts = 0;
    let weights = 0;
    let isUnmet = false;
    let asksNow = false;
    let asksForWork = false;
    let meetsWork = false;
    const end = start[slot + 1] ?? 0;
    for (let position = start[slot] ?? 0; position < end; position++) {
      const entry = requirements[position] ?? 0;
      const strength = strengthOf(entry);
      const weight = weightOf[strength] ?? 0;
      const found = worth[askOf(entry)] ?? 0;
      const score = found >> 1;
      parts += weight * score;
      weights += weight;
      if (strength !== LEARNED) asksNow = true;
      if (strength === MUST && score === 0) isUnmet = true;
      if (weight === 0 || (found & 1) === 1) continue;
      asksForWork = true;
      if (score > 0) meetsWork = true;
    }
    const { fit } = fitFromSums(parts, weights, factors[store.placeOf(slot)] ?? 0, isUnmet, settings);
    const band = BANDS.indexOf(bandOfFit({ fit, grounded: meetsWork || !asksForWork }, asksNow, settings));
    const kind = store.kindOf(slot);
    const at = kind * BANDS.length + band;
    tally[at] = (tally[at] ?? 0) + 1;
    if (wanted[kind] === 0) continue;
    if (band === OPEN) bestForAll.offer(slot, fit);
    else if (band !== NONE) best.offer(slot, fit);
  }
}

/** Everything that is filtered for but the kind, one opening at a time. */
function filtering(
  store: OpeningStore,
  { withinReachOnly = false, includeImported = true, at, ids: only }: OpeningFilter,
  within: Uint8Array,
): (slot: number) => boolean {
  const { alive, imported, ids, start, closing } = store;
  const listed = only && bytes(ids.length);
  if (listed) {
    for (const id of only) {
      const slot = ids.slotOf(id);
      if (slot >= 0) listed[slot] = 1;
    }
  }
  return (slot) => {
    if (!alive.has(slot) || (listed && listed[slot] !== 1)) return false;
    if (imported.has(slot) && (!includeImported || start[slot] === start[slot + 1])) return false;
    if (at !== undefined && !closing.isOpen(slot, at)) return false;
    return !withinReachOnly || within[store.placeOf(slot)] === 1;
  };
}
