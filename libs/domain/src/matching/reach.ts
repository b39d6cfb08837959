import type { Opening, Profile } from '../concepts';
import type { Reach } from './vocabulary';

/** What the graph reads of a municipality. */
export interface MunicipalityNode {
  /** Four digits. */
  number: string;
  /** Degrees, of the centre. */
  lat: number;
  lon: number;
  /** Numbers of those that share a border on land: an edge over a lake would promise a road that is not there. */
  neighbours: readonly string[];
}

/** A place that the way between two neighbours has to pass, where a straight line would lie across water: a bridge. */
export interface Crossing {
  /** Numbers of the two municipalities. */
  between: readonly [string, string];
  /** Degrees. */
  lat: number;
  lon: number;
}

const EARTH_RADIUS_KM = 6371;
/** More than there are municipalities in Norway: a question about everybody asks from each of them. At that size 1 MB. */
const CACHED_ORIGINS = 512;

type Point = Pick<MunicipalityNode, 'lat' | 'lon'>;

function haversineKm(a: Point, b: Point): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const h =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * Distances between municipalities: the shortest way from centre to centre over neighbours, each leg a straight line,
 * or two where a crossing says so.
 * Rougher than a road, but it goes around the lake.
 */
export class MunicipalityGraph {
  readonly #index: ReadonlyMap<string, number>;
  readonly #edges: readonly ReadonlyMap<number, number>[];
  /** Distances from an origin to all, the one used longest ago first. */
  readonly #fromOrigin = new Map<number, Float64Array>();

  constructor(municipalities: readonly MunicipalityNode[], crossings: readonly Crossing[] = []) {
    const crossingOf = new Map(crossings.map((crossing) => [[...crossing.between].sort().join(), crossing]));
    this.#index = new Map(municipalities.map(({ number }, index) => [number, index]));
    const edges = municipalities.map(() => new Map<number, number>());
    municipalities.forEach((municipality, from) => {
      for (const number of municipality.neighbours) {
        const to = this.#index.get(number);
        const neighbour = to === undefined ? undefined : municipalities[to];
        if (to === undefined || !neighbour || to === from) continue;
        const crossing = crossingOf.get([municipality.number, number].sort().join());
        const km = crossing ? haversineKm(municipality, crossing) + haversineKm(crossing, neighbour) : haversineKm(municipality, neighbour);
        edges[from]?.set(to, km);
        edges[to]?.set(from, km);
      }
    });
    this.#edges = edges;
  }

  /** Kilometres between two municipality numbers; 0 to itself; null when either is unknown or no land joins them. */
  distanceKm(from: string, to: string): number | null {
    if (from === to) return 0;
    const origin = this.#index.get(from);
    const target = this.#index.get(to);
    if (origin === undefined || target === undefined) return null;
    const km = this.#distancesFrom(origin)[target];
    return km === undefined || km === Infinity ? null : km;
  }

  #distancesFrom(origin: number): Float64Array {
    const known = this.#fromOrigin.get(origin);
    const distances = known ?? this.#dijkstra(origin);
    this.#fromOrigin.delete(origin);
    this.#fromOrigin.set(origin, distances);
    if (this.#fromOrigin.size > CACHED_ORIGINS) {
      const [oldest] = this.#fromOrigin.keys();
      if (oldest !== undefined) this.#fromOrigin.delete(oldest);
    }
    return distances;
  }

  /** Without a heap: a few hundred nodes are settled in well under a millisecond. */
  #dijkstra(origin: number): Float64Array {
    const distances = new Float64Array(this.#edges.length).fill(Infinity);
    distances[origin] = 0;
    const open = new Set([origin]);
    while (open.size > 0) {
      let nearest = -1;
      let km = Infinity;
      for (const node of open) {
        const candidate = distances[node] ?? Infinity;
        if (nearest === -1 || candidate < km) [nearest, km] = [node, candidate];
      }
      open.delete(nearest);
      for (const [next, leg] of this.#edges[nearest] ?? []) {
        if (km + leg >= (distances[next] ?? Infinity)) continue;
        distances[next] = km + leg;
        open.add(next);
      }
    }
    return distances;
  }
}

/**
 * What the distance does to a fit: 1 within the travel reach, falling evenly to 0.5 at twice the reach, then 0.5.
 * @param km kilometres, or null where the distance is not known
 * @param reachKm the travel reach in kilometres
 */
export function reachFactor(km: number | null, reachKm: number, remote: boolean): number {
  if (remote) return 1;
  if (km === null) return 0.5;
  if (km <= reachKm) return 1;
  if (km >= 2 * reachKm) return 0.5;
  return 1 - (0.5 * (km - reachKm)) / reachKm;
}

/** How far an opening is for a profile. A profile without a place is near everything; an unknown place counts half and is never within. */
export function reachOf(
  place: Profile['place'],
  opening: Pick<Opening, 'municipality' | 'remote'>,
  municipalities: MunicipalityGraph,
): Reach {
  if (place === null || opening.remote) return { km: null, factor: 1, within: true };
  const km = opening.municipality === null ? null : municipalities.distanceKm(place.municipality, opening.municipality);
  const factor = reachFactor(km, place.reachKm, opening.remote);
  return { km, factor, within: km !== null && km <= place.reachKm };
}
