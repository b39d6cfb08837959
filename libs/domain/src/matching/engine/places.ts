import type { Profile } from '../../concepts';
import { reachFactor, reachOf, type MunicipalityGraph } from '../reach';
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

  readonly #places: Places;
  readonly #municipalities: MunicipalityGraph;
  /** Kilometres by place from an origin, NaN where the distance is not known; the one used longest ago first. */
  readonly #rows = new Map<string, { km: Float64Array; length: number }>();

  constructor(places: Places, municipalities: MunicipalityGraph) {
    this.#places = places;
    this.#municipalities = municipalities;
  }

  /** Reads where a profile is: the same as `reachOf` for every place. */
  read(from: Profile['place']): void {
    const { size } = this.#places;
    this.factor = grown(this.factor, size, doubles);
    this.within = grown(this.within, size, bytes);
    if (from === null) {
      this.factor.fill(1, 0, size);
      this.within.fill(1, 0, size);
      return;
    }
    const row = this.#rowFrom(from.municipality);
    for (let place = 0; place < size; place += 2) {
      const km = row[place >> 1] ?? NaN;
      const isKnown = !Number.isNaN(km);
      this.factor[place] = reachFactor(isKnown ? km : null, from.reachKm, false);
      this.within[place] = isKnown && km <= from.reachKm ? 1 : 0;
      this.factor[place + 1] = 1;
      this.within[place + 1] = 1;
    }
  }

  /** How far one place is, with the kilometres. */
  reachTo(place: number, from: Profile['place']): Reach {
    return reachOf(from, this.#places.at(place), this.#municipalities);
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
