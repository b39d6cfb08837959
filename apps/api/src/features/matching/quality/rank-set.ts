import type { Band, Opening } from '@arena/domain';
import { bandOf, fitOf, MATCHING_V1, ProfileIndex, type MatchContext, type MatchSettings } from '@arena/domain/engine';
import { languageOfText, understandAd, type AdLine } from '../../postings';
import { profileOfWords } from '../../profiles';
import type { TaxonomyService } from '../../taxonomy';
import type { JudgedSet, SetPosting, SetProfile } from './set-files';

export interface RankedPosting {
  posting: string;
  /** The model's own number, 0 to 1. */
  fit: number;
  band: Band;
}
interface Placed extends RankedPosting {
  list: number;
}
/** The bands in the order of the page, which shows what is within reach. */
const BANDS_SHOWN = ['strong', 'possible', 'open-for-all', 'stretch'] as const;
/** After what is within reach comes what is farther away, in the same order; then what is met, but less than a step away; then the rest. */
const [FARTHER, MET, REST] = [BANDS_SHOWN.length, 2 * BANDS_SHOWN.length, 2 * BANDS_SHOWN.length + 1];

const ascending = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const order = (a: Placed, b: Placed): number =>
  a.list - b.list || (a.list === REST ? 0 : ascending(b.fit, a.fit)) || (a.posting < b.posting ? -1 : 1);

/**
 * Ranks the postings of a set for people by what they wrote: read by the code of the builder and of the import, in the order that the page
 * of matches has: what is within reach, band by band, what is open for all before what is a step away; then what 'also farther away' adds,
 * in the same order. In each band the model's fit, then id.
 */
export class SetRanking {
  readonly #context: MatchContext;
  readonly #openings: readonly { opening: Opening; stated: boolean }[];

  constructor(
    { postings }: Pick<JudgedSet, 'postings'>,
    private readonly taxonomy: TaxonomyService,
    settings: MatchSettings = MATCHING_V1,
  ) {
    this.#context = { concepts: taxonomy.graph, municipalities: taxonomy.distances, settings };
    this.#openings = postings.map((posting) => openingOf(posting, taxonomy));
  }

  /** Every posting for one person, best first. */
  rank(person: SetProfile): RankedPosting[] {
    const { municipality, reachKm } = person;
    // who does not say how far is turned away from nowhere
    const number = municipality === null || reachKm === null ? null : numberOf(municipality, this.taxonomy);
    const profile = {
      ...profileOfWords(person.text, person.lang ?? languageOfText(person.text), this.taxonomy),
      place: number === null || reachKm === null ? null : { municipality: number, reachKm },
    };
    const index = new ProfileIndex(profile);
    return this.#openings
      .map(({ opening, stated }): Placed => {
        const fit = fitOf(index, opening, this.#context);
        // of an ad of which nothing was understood it is not known that it is open to all
        const band = stated ? bandOf(fit, opening, this.#context.settings) : 'none';
        const met = stated && fit.grounded ? MET : REST;
        const list = band === 'none' ? met : BANDS_SHOWN.indexOf(band) + (fit.reach.within ? 0 : FARTHER);
        return { posting: opening.id, fit: fit.fit, band, list };
      })
      .sort(order)
      .map(({ posting, fit, band }) => ({ posting, fit, band }));
  }
}

function numberOf(municipality: string, taxonomy: TaxonomyService): string | null {
  if (taxonomy.places.municipality(municipality)) return municipality;
  const found = taxonomy.places.resolve(municipality);
  return found?.kind === 'municipality' ? found.id : null;
}

function openingOf(posting: SetPosting, taxonomy: TaxonomyService): { opening: Opening; stated: boolean } {
  const { id, kind, title, text, municipality } = posting;
  const ad: AdLine = { id, source: 'set', title, text, ...(municipality !== null && { municipality }) };
  const number = municipality === null ? null : numberOf(municipality, taxonomy);
  const understood = understandAd(number === null ? ad : { ...ad, kommunenr_2026: number }, taxonomy);
  return {
    opening: {
      id,
      kind: kind ?? understood.kind,
      requirements: understood.requirements,
      municipality: understood.municipality,
      remote: false,
      answerDays: null,
      interests: 0,
      places: 1,
    },
    stated: understood.open || understood.requirements.length > 0,
  };
}
