import type { Region } from '@arena/domain';
import { editDistance, fold, slipsAllowed } from '@arena/domain/engine';
import type { PlaceSuggestion } from '@arena/contract';
import { findPostcode, municipalities, postalPlaces, regions, type MunicipalitySeed, type PostcodePlace } from './start-set';

export interface FoundPlace {
  kind: 'municipality' | 'region' | 'postcode';
  /** Municipality number, region id, or postcode. */
  id: string;
  label: string;
  /** Numbers of the municipalities it covers. */
  municipalities: readonly string[];
}

interface Entry {
  key: string;
  found: FoundPlace;
  suggestion: PlaceSuggestion;
  /** Innlandet first, and what is larger before what lies in it. */
  rank: number;
}

const HOME_COUNTY = '34';

/** Names that cover several regions: the two counties that Innlandet was made of, and the valleys. */
const AREAS: readonly { name: string; regions: readonly Region[] }[] = [
  { name: 'Hedmark', regions: ['hamarregionen', 'kongsvingerregionen', 'sor-osterdal', 'fjellregionen'] },
  {
    name: 'Oppland',
    regions: ['gjovikregionen', 'hadeland', 'lillehammerregionen', 'midt-gudbrandsdal', 'nord-gudbrandsdal', 'valdres'],
  },
  { name: 'Østerdalen', regions: ['sor-osterdal', 'fjellregionen'] },
  { name: 'Gudbrandsdalen', regions: ['lillehammerregionen', 'midt-gudbrandsdal', 'nord-gudbrandsdal'] },
];
const key = (text: string): string => fold(text).text.trim();

/** Counties and other names for many municipalities at once; a county that is one municipality (Oslo) is that municipality. */
function areasOf(): { name: string; members: string[]; home: boolean }[] {
  const numbers = (among: readonly MunicipalitySeed[]): string[] => among.map(({ number }) => number);
  const counties = [...Map.groupBy(municipalities, ({ county }) => county)].filter(([, members]) => members.length > 1);
  return [
    ...counties.map(([name, members]) => ({ name, members: numbers(members), home: members[0]?.countyNumber === HOME_COUNTY })),
    ...AREAS.map(({ name, regions: parts }) => ({
      name,
      members: numbers(municipalities.filter(({ region }) => parts.some((part) => part === region))),
      home: true,
    })),
  ];
}

function entriesOf(byNumber: ReadonlyMap<string, MunicipalitySeed>, places: readonly PostcodePlace[]): Entry[] {
  const isHome = (municipality: MunicipalitySeed): boolean => municipality.countyNumber === HOME_COUNTY || municipality.region !== null;
  const entries: Entry[] = regions.map(({ id, name }) => {
    const members = municipalities.filter((one) => one.region === id).map((one) => one.number);
    return {
      key: key(name),
      found: { kind: 'region', id, label: name, municipalities: members },
      suggestion: { label: name, detail: 'Innlandet', municipality: null, region: id as Region },
      rank: 1,
    };
  });
  for (const one of municipalities)
    entries.push({
      key: key(one.name),
      found: { kind: 'municipality', id: one.number, label: one.name, municipalities: [one.number] },
      suggestion: { label: one.name, detail: one.county, municipality: one.number, region: one.region as Region | null },
      rank: isHome(one) ? 0 : 3,
    });
  for (const { name, members, home } of areasOf())
    entries.push({
      key: key(name),
      found: { kind: 'region', id: `area-${key(name).replaceAll(' ', '-')}`, label: name, municipalities: members },
      suggestion: { label: name, detail: '', municipality: null, region: null },
      rank: home ? 1 : 5,
    });
  const names = new Set(entries.map((entry) => `${entry.key} ${entry.suggestion.municipality}`));
  for (const { place, municipality } of places) {
    const owner = byNumber.get(municipality);
    // Svalbard and Jan Mayen have postcodes but no municipality; a centre that is named as its municipality is there already
    if (!owner || names.has(`${key(place)} ${municipality}`)) continue;
    entries.push({
      key: key(place),
      found: { kind: 'municipality', id: municipality, label: place, municipalities: [municipality] },
      suggestion: { label: place, detail: owner.name, municipality, region: owner.region as Region | null },
      rank: isHome(owner) ? 2 : 4,
    });
  }
  return entries.sort((a, b) => a.rank - b.rank || a.key.localeCompare(b.key, 'nb'));
}

/** Of two places with one name, the nearer and larger. */
function byKeyOf(entries: readonly Entry[]): Map<string, Entry> {
  const byKey = new Map<string, Entry>();
  for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
  return byKey;
}

/** Turns what people write for a place into municipalities: a village, a municipality, a region or a postcode. */
export class PlaceFinder {
  readonly #byNumber = new Map(municipalities.map((one) => [one.number, one]));
  #register: ReadonlyMap<string, PostcodePlace> = new Map();
  #entries = entriesOf(this.#byNumber, postalPlaces());
  #byKey = byKeyOf(this.#entries);

  /**
   * Takes a newer register of postcodes than the one that came with the build.
   * @param register places by postcode; empty: back to the one of the build
   */
  use(register: ReadonlyMap<string, PostcodePlace>): void {
    this.#register = register;
    const places = new Map([...postalPlaces(), ...register.values()].map((one) => [`${one.place} ${one.municipality}`, one]));
    this.#entries = entriesOf(this.#byNumber, [...places.values()]);
    this.#byKey = byKeyOf(this.#entries);
  }

  municipality(number: string): MunicipalitySeed | undefined {
    return this.#byNumber.get(number);
  }

  /**
   * The place that a text names, whole: a postcode, else a name, else the nearest name one or two slips away.
   * @returns null where nothing is near enough to be meant
   */
  resolve(text: string): FoundPlace | null {
    const postcode = /^\s*(?:NO-)?(\d{4})(?:\s+\S.*)?$/i.exec(text)?.[1];
    if (postcode) {
      const found = this.#register.get(postcode) ?? findPostcode(postcode);
      if (!found || !this.#byNumber.has(found.municipality)) return null;
      return { kind: 'postcode', id: postcode, label: `${postcode} ${found.place}`, municipalities: [found.municipality] };
    }
    const wanted = key(text).replace(/ (kommune|kommun|municipality)$/, '');
    if (wanted === '') return null;
    const exact = this.#byKey.get(wanted);
    if (exact) return exact.found;
    const allowed = slipsAllowed(wanted.length);
    let best: { entry: Entry; distance: number } | undefined;
    for (const entry of allowed === 0 ? [] : this.#entries) {
      if (entry.key[0] !== wanted[0]) continue;
      const distance = editDistance(wanted, entry.key, allowed);
      if (distance <= allowed && (!best || distance < best.distance)) best = { entry, distance };
    }
    return best?.entry.found ?? null;
  }

  /** Places whose name, or a word of it, begins as typed; Innlandet first. */
  suggest(typed: string, limit: number): PlaceSuggestion[] {
    const wanted = key(typed);
    if (/^\d{4}$/.test(wanted)) {
      const found = this.resolve(wanted);
      const number = found?.municipalities[0];
      const owner = number === undefined ? undefined : this.#byNumber.get(number);
      return found && owner
        ? [{ label: found.label, detail: owner.name, municipality: owner.number, region: owner.region as Region | null }]
        : [];
    }
    if (wanted === '') return [];
    const starts = this.#entries.filter((entry) => entry.key.startsWith(wanted));
    const inside = this.#entries.filter((entry) => !entry.key.startsWith(wanted) && entry.key.includes(` ${wanted}`));
    return [...starts, ...inside].slice(0, limit).map((entry) => entry.suggestion);
  }
}
