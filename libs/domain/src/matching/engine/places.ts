import type { Profile } from '../../concepts';
import { reachFactor, type MunicipalityGraph } from '../reach';
import type { Reach } from '../vocabulary';
import { bytes, doubles, grown } from './columns-memory';

/** More than there are municipalities in the country. */
const REMEMBERED_ORIGINS = 400;

/** Where openings are, numbered: a municipality (or that it is not known), once for work there and once for remote work. */
export class Places {
  readonly #numbers = new Map<string | null, number>();
  readonly #municipalities: (string | null)[] = [];

  /** Numbers of places are below this. */
  get size(): number {
    return 2 * this.#municipalities.length;
  }

  numberOf(municipality: string | null, remote: boolean): number {
    let number = this.#numbers.get(municipality);
    if (number === undefined) {
      number = this.#municipalities.push(municipality) - 1;
      this.#numbers.set(municipality, number);
    }
    return 2 * number + (remote ? 1 : 0);
  }

  at(place: number): { municipality: string | null; remote: boolean } {
    return { municipality: this.#municipalities[place >> 1] ?? null, remote: place % 2 === 1 };
  }
}

/** How near every place is to one profile, as tables over the numbers of places. Used again from query to query. */
export class Nearness {
  /** By place: what the distance does to a fit. */
  factor = doubles(0);
  /** By place: 1 where it lies within the travel reach. */
  within = bytes(0);

  /** Kilometres to each municipality from who was read; null where that is nowhere. */
  #km: Float64Array | null = null;

  readonly #places: Places;
  readonly #municipalities: MunicipalityGraph;
  /** Kilometres by place from an origin, NaN where the distance is not known; the one used longest ago first. */
  readonly #rows = new Map<string, { km: Float64Array; length: number }>();

  constructor(places: Places, municipalities: MunicipalityGraph) {
    this.#places = places;
    this.#municipalities = municipalities;
  }

  /**
   * Reads where a profile is: the same as `reachOf` for every place.
   * @param withinOnly whoever asks for nothing beyond the reach needs no factors: those within are 1, and the others say nothing
   */
  read(from: Profile['place'], withinOnly = false): void {
    const { size } = this.#places;
    this.factor = grown(this.factor, size, doubles);
    this.within = grown(this.within, size, bytes);
    this.#km = null;
    if (from === null || withinOnly) this.factor.fill(1, 0, size);
    if (from === null) {
      this.within.fill(1, 0, size);
      return;
    }
    const { reachKm } = from;
    const row = this.#rowFrom(from.municipality);
    this.#km = row;
    const { within, factor } = this;
    for (let place = 0; place < size; place += 2) {
      // NaN is not within anything
      within[place] = (row[place >> 1] ?? NaN) <= reachKm ? 1 : 0;
      within[place + 1] = 1;
    }
    if (withinOnly) return;
    for (let place = 0; place < size; place += 2) {
      const km = row[place >> 1] ?? NaN;
      factor[place] = reachFactor(Number.isNaN(km) ? null : km, reachKm, false);
      factor[place + 1] = 1;
    }
  }

  /** How far one place is from who was read, with the kilometres; as `reachOf`. Where only what is within was read, of such a place. */
  reachTo(place: number): Reach {
    const isRemote = place % 2 === 1;
    if (this.#km === null || isRemote) return { km: null, factor: 1, within: true };
    const km = this.#km[place >> 1] ?? NaN;
    return { km: Number.isNaN(km) ? null : km, factor: this.factor[place] ?? 0, within: this.within[place] === 1 };
  }

  #rowFrom(origin: string): Float64Array {
    const row = this.#rows.get(origin) ?? { km: doubles(0), length: 0 };
    const length = this.#places.size >> 1;
    row.km = grown(row.km, length, doubles);
    for (; row.length < length; row.length++) {
      const { municipality } = this.#places.at(2 * row.length);
      row.km[row.length] = (municipality === null ? null : this.#municipalities.distanceKm(origin, municipality)) ?? NaN;
    }
    this.#rows.delete(origin);
    this.#rows.set(origin, row);
    if (this.#rows.size > REMEMBERED_ORIGINS) {
      const [oldest] = this.#rows.keys();
      if (oldest !== undefined) this.#rows.delete(oldest);
    }
    return row.km;
  }
}
