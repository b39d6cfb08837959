import type { TaxonomyService } from '../../taxonomy';
import type { AdLine } from './ad-line';

export interface AdPlace {
  /** Four digits. */
  municipality: string | null;
  /** Village or part of town; null where it says no more than the municipality. */
  placeName: string | null;
}

/** The sender's municipality number, else the postcode (which also knows what became of municipalities that are no more), else names. */
export function placeOf(ad: AdLine, taxonomy: TaxonomyService): AdPlace {
  const { places } = taxonomy;
  const byPostcode = ad.postalCode === undefined ? null : places.resolve(ad.postalCode);
  const postal = byPostcode?.label.replace(/^\d{4} /, '') ?? null;
  const number =
    ad.kommunenr_2026 !== undefined && places.municipality(ad.kommunenr_2026) ? ad.kommunenr_2026 : byPostcode?.municipalities[0];
  const municipality = number ?? byNames(ad, taxonomy);
  const name = municipality === null ? undefined : places.municipality(municipality)?.name;
  if (municipality === null || name === undefined) return { municipality: null, placeName: null };
  const placeName = (byPostcode?.municipalities.includes(municipality) ? postal : null) ?? ad.city ?? null;
  return { municipality, placeName: isSameName(placeName, name) ? null : placeName };
}

/** 'Kristiansand S' is how the post writes Kristiansand. */
function isSameName(placeName: string | null, municipality: string): boolean {
  return placeName?.toLowerCase().replace(/ [a-zæøå]$/, '') === municipality.toLowerCase();
}

/** The sender's own fields, else the one place that the title names. Only whole names: a near miss may be another town. */
function byNames(ad: AdLine, taxonomy: TaxonomyService): string | null {
  for (const field of [ad.municipality, ad.city]) {
    const name = field?.replace(/\s*\(.*\)$/, '');
    if (name === undefined || isShared(name, taxonomy)) continue;
    const found = taxonomy.places.resolve(name);
    if (found?.kind === 'municipality' && found.label.toLowerCase() === name.toLowerCase()) return found.id;
  }
  const inTitle = new Set(taxonomy.recogniser.read(ad.title, { kinds: ['place'] }).map(({ id }) => id));
  return inTitle.size === 1 ? ([...inTitle][0] ?? null) : null;
}

/** There are two of Herøy, of Våler and of some others: the name alone does not say which. */
function isShared(name: string, taxonomy: TaxonomyService): boolean {
  const wanted = name.toLowerCase();
  return (
    taxonomy.concepts.filter(({ kind, labels }) => kind === 'place' && labels.nb.some((label) => label.toLowerCase() === wanted)).length > 1
  );
}
