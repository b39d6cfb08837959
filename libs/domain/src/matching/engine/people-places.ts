import type { Opening, Profile } from '../../concepts';
import { reachFactor, type MunicipalityGraph } from '../reach';
import type { Reach } from '../vocabulary';
import { doubles, grown, ints } from './columns-memory';

type Place = Profile['place'];
type Where = Pick<Opening, 'municipality' | 'remote'>;

/** The place of who is not there any more. */
export const GONE = 0;
/** The factor of who does not come into question, whatever is held. */
const OUT = -1;

/** Numbers of municipalities for who has no place, and for {@link GONE}. */
const NOWHERE = -1;
const NOBODY = -2;
/** Kilometres where nothing joins two municipalities, or one is not known. */
const NO_WAY = -1;

/** Places with a travel reach, as numbers: few, however many people there are. And the distances from them, kept from question to question. */
export class PeoplePlaces {
  #numbers = new Map<string, number>();
  /** Number 0 is for {@link GONE}. */
  #places: Place[] = [null];
  /** By place: the number of its municipality, and the travel reach in kilometres. */
  #municipalityOf = ints(16).fill(NOBODY);
  #reachKm = doubles(16);
  readonly #municipalityNumbers = new Map<string, number>();
  readonly #names: string[] = [];
  #municipalities: MunicipalityGraph;
  /** By municipality of an opening: kilometres by number of a municipality, {@link NO_WAY}, or NaN where it was not asked for yet. */
  readonly #kilometres = new Map<string, Float64Array>();

  constructor(municipalities: MunicipalityGraph) {
    this.#municipalities = municipalities;
  }

  /** Distances of another graph from now on. */
  set municipalities(municipalities: MunicipalityGraph) {
    this.#municipalities = municipalities;
    this.#kilometres.clear();
  }

  /** The number of a place, given out at first sight. */
  numberOf(place: Place): number {
    const key = place === null ? '' : `${place.municipality} ${place.reachKm}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#places.push(place && { municipality: place.municipality, reachKm: place.reachKm }) - 1;
    this.#numbers.set(key, number);
    this.#municipalityOf = grown(this.#municipalityOf, number + 1, ints);
    this.#municipalityOf[number] = place === null ? NOWHERE : this.#municipalityNumber(place.municipality);
    this.#reachKm = grown(this.#reachKm, number + 1, doubles);
    this.#reachKm[number] = place?.reachKm ?? 0;
    return number;
  }

  /** What distance does to fits for one opening. Good until the next place gets a number. @param withinOnly who is too far is {@link OUT} */
  nearness({ municipality, remote }: Where, withinOnly: boolean): Nearness {
    const known = municipality === null ? undefined : this.#kilometres.get(municipality);
    let row = known;
    if (!row || row.length < this.#names.length) {
      row = doubles(this.#names.length).fill(municipality === null ? NO_WAY : NaN);
      if (known) row.set(known);
      if (municipality !== null) this.#kilometres.set(municipality, row);
    }
    const find = (from: number): number => this.#municipalities.distanceKm(this.#names[from] ?? '', municipality ?? '') ?? NO_WAY;
    return new Nearness(this.#municipalityOf, this.#reachKm, row, find, remote, withinOnly);
  }

  /** Forgets places where nobody lives any more. Numbers change: every `step`-th of `rows` below `length` is written anew. */
  compact(rows: Int32Array, length: number, step: number): void {
    const places = this.#places;
    this.#places = [null];
    this.#numbers = new Map();
    const changed = new Map<number, number>([[GONE, GONE]]);
    for (let at = 0; at < length; at += step) {
      const old = rows[at] ?? GONE;
      let number = changed.get(old);
      if (number === undefined) changed.set(old, (number = this.numberOf(places[old] ?? null)));
      rows[at] = number;
    }
  }

  #municipalityNumber(name: string): number {
    const known = this.#municipalityNumbers.get(name);
    if (known !== undefined) return known;
    const number = this.#names.push(name) - 1;
    this.#municipalityNumbers.set(name, number);
    return number;
  }
}

/** What distance does to the fits of people for one opening, by their places: as `reachOf`, from tables that are small and always at hand. */
export class Nearness {
  readonly #municipalityOf: Int32Array;
  readonly #reachKm: Float64Array;
  readonly #km: Float64Array;
  readonly #find: (from: number) => number;
  readonly #remote: boolean;
  readonly #withinOnly: boolean;

  constructor(
    municipalityOf: Int32Array,
    reachKm: Float64Array,
    km: Float64Array,
    find: (from: number) => number,
    remote: boolean,
    withinOnly: boolean,
  ) {
    this.#municipalityOf = municipalityOf;
    this.#reachKm = reachKm;
    this.#km = km;
    this.#find = find;
    this.#remote = remote;
    this.#withinOnly = withinOnly;
  }

  /** The factor for people of a place, or {@link OUT}. */
  factor(place: number): number {
    const municipality = this.#municipalityOf[place] ?? NOBODY;
    if (municipality === NOBODY) return OUT;
    if (municipality === NOWHERE || this.#remote) return 1;
    const km = this.#kmFrom(municipality);
    const reachKm = this.#reachKm[place] ?? 0;
    if (this.#withinOnly && (km < 0 || km > reachKm)) return OUT;
    return reachFactor(km < 0 ? null : km, reachKm, false);
  }

  /** How far the opening is for people of a place who come into question. */
  reach(place: number): Reach {
    const municipality = this.#municipalityOf[place] ?? NOBODY;
    if (municipality < 0 || this.#remote) return { km: null, factor: 1, within: true };
    const km = this.#kmFrom(municipality);
    return { km: km < 0 ? null : km, factor: this.factor(place), within: km >= 0 && km <= (this.#reachKm[place] ?? 0) };
  }

  #kmFrom(municipality: number): number {
    const km = this.#km[municipality] ?? NO_WAY;
    return Number.isNaN(km) ? (this.#km[municipality] = this.#find(municipality)) : km;
  }
}
