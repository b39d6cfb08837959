import type { Band, Opening } from '@arena/domain';
import { bandOf, fitOf, MATCHING_V1, ProfileIndex, requirementScore, type MatchContext, type MatchSettings } from '@arena/domain/engine';
import { understandAd, type AdLine } from '../../postings';
import { profileOfWords } from '../../profiles';
import type { TaxonomyService } from '../../taxonomy';
import type { JudgedSet, SetPosting, SetProfile } from './set-files';
import { TextSearch } from './text-search';

export interface RankedPosting {
  posting: string;
  /** The model's own number, 0 to 1. */
  fit: number;
  band: Band;
}
/** What the order is made of. */
interface Placed extends RankedPosting {
  /** 0: in a band, or open for all; 1: something of the work is met, but little; 2: nothing of it is, or nothing is known of it. */
  list: number;
  /** The fit; of what is open for all, see {@link SetRanking}. */
  place: number;
  /** Share of what is asked for, or taught, that is there. */
  met: number;
  /** Nearness of the words. */
  words: number;
}

/** The reach of somebody who says where, but not how far. */
const USUAL_REACH_KM = 50;
const ascending = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const order = (a: Placed, b: Placed): number =>
  a.list - b.list ||
  (a.list === 2 ? 0 : ascending(b.place, a.place)) ||
  ascending(b.met, a.met) ||
  ascending(b.words, a.words) ||
  ascending(b.fit, a.fit) ||
  (a.posting < b.posting ? -1 : 1);

/**
 * Ranks the postings of a set for people by what they wrote: read by the code of the builder and of the import, ordered by the model's fit.
 * The site shows what is open for all in a list of its own; in one list it stands where 'kan passe' begins, less what lies far away: anybody
 * within reach can go there, which cannot be said of what is a step away. Equal fits: how much is met, then how near the words are, then id.
 */
export class SetRanking {
  readonly #context: MatchContext;
  readonly #openings: readonly { opening: Opening; stated: boolean }[];
  readonly #search: TextSearch;

  constructor(
    { postings }: Pick<JudgedSet, 'postings'>,
    private readonly taxonomy: TaxonomyService,
    settings: MatchSettings = MATCHING_V1,
  ) {
    this.#context = { concepts: taxonomy.graph, municipalities: taxonomy.distances, settings };
    this.#openings = postings.map((posting) => openingOf(posting, taxonomy));
    this.#search = new TextSearch(postings);
  }

  /** Every posting for one person, best first. */
  rank(person: SetProfile): RankedPosting[] {
    const { municipality } = person;
    const number = municipality === null ? null : numberOf(municipality, this.taxonomy);
    const profile = {
      ...profileOfWords(person.text, person.lang ?? 'nb', this.taxonomy),
      place: number === null ? null : { municipality: number, reachKm: person.reachKm ?? USUAL_REACH_KM },
    };
    const index = new ProfileIndex(profile);
    const words = this.#search.scores(person.text);
    const { concepts, settings } = this.#context;
    // of an opening that asks for nothing, within reach
    const atMost = settings.damping.offset / settings.damping.weight;
    return this.#openings
      .map(({ opening, stated }): Placed => {
        const fit = fitOf(index, opening, this.#context);
        // of an ad of which nothing was understood it is not known that it is open to all
        const band = stated ? bandOf(fit, opening, settings) : 'none';
        const scores = opening.requirements.map((one) => requirementScore(one, index, concepts, settings).score);
        const met = scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
        const list = band !== 'none' ? 0 : stated && fit.grounded ? 1 : 2;
        const place = band === 'open-for-all' ? (fit.fit / atMost) * settings.bands.possible : fit.fit;
        return { posting: opening.id, fit: fit.fit, band, list, place, met, words: words.get(opening.id) ?? 0 };
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
    stated: understood.requirements.length > 0,
  };
}
