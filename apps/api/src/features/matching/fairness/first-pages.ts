import { createHash } from 'node:crypto';
import type { Profile } from '@arena/domain';
import { asksForSomething, OpeningIndex, PeopleIndex, type IndexedOpening, type MatchContext, type PersonFit } from '@arena/domain/engine';
import type { TaxonomyService } from '../../taxonomy';
import { TextSearch } from '../quality/text-search';
import type { MadeOpening, MadePerson, MadeRegion } from './made-region';
import type { OnePage } from './measures';
import { Seeded } from './seeded';

/** A first page. */
export const PLACES = 10;
/** Where somebody who shows interest looks. */
const FIRST_LOOK = 3;

/**
 * Orders of openings that are held against each other: the product's, which breaks ties by how employers answer and by exposure; the same with
 * one of the two, and with neither; and, without matching, all within reach by id and by the words of the skills.
 */
export const SEEKER_ORDERS = ['product', 'fit-answers', 'fit-exposure', 'fit', 'text', 'id'] as const;
export type SeekerOrder = (typeof SEEKER_ORDERS)[number];

/** Orders of people: those who fit alike by what is drawn for each opening, or by id, the same at each; and, without matching, all within reach by id. */
export const EMPLOYER_ORDERS = ['product', 'fit', 'id'] as const;
export type EmployerOrder = (typeof EMPLOYER_ORDERS)[number];

const byFit = (order: SeekerOrder): boolean => order !== 'text' && order !== 'id';

/** What each person sees first, and what of it suits them, in one order. */
export interface SeekerPages {
  /** In the order of the people. */
  pages: readonly OnePage[];
  /** Of the pages that more than ten openings compete for, those where what stands eleventh fits exactly as well as what stands tenth; null without matching. */
  tiedAtTheCut: number | null;
}

/** Who sees whom in a made region. Asks the very index that the product asks. */
export class FirstPages {
  readonly #suitable: readonly ReadonlySet<string>[];
  readonly #within: readonly (readonly string[])[];
  readonly #plain: OpeningIndex;

  constructor(
    readonly region: MadeRegion,
    readonly context: MatchContext,
    readonly taxonomy: TaxonomyService,
  ) {
    this.#plain = this.index('fit');
    // suits: strong and within the travel reach, whatever an order does with it
    this.#suitable = region.people.map(({ profile }) => {
      const { ranked } = this.#plain.search({ profile, filter: { withinReachOnly: true }, limit: Infinity });
      return new Set(ranked.filter(({ band }) => band === 'strong').map(({ id }) => id));
    });
    const byId = region.openings.filter(({ opening }) => asksForSomething(opening)).sort((a, b) => (a.opening.id < b.opening.id ? -1 : 1));
    this.#within = region.people.map(({ profile }) =>
      byId.filter(({ opening }) => this.isWithin(profile, opening)).map(({ opening }) => opening.id),
    );
  }

  /**
   * A season: one person after the other sees ten openings, and shows interest in one of the first three where that can be done here. In an order
   * that asks for exposure, who comes next sees what that has changed.
   */
  seekers(order: SeekerOrder, seed: number): SeekerPages {
    const { people } = this.region;
    if (!byFit(order)) {
      const pages = order === 'text' ? this.textPages() : this.#within.map((ids) => ids.slice(0, PLACES));
      return { pages: pages.map((page, at) => this.onePage(at, page)), tiedAtTheCut: null };
    }
    const index = this.index(order);
    const openings = new Map(this.region.openings.map((one) => [one.opening.id, one]));
    const interests = new Map(this.region.openings.map(({ opening }) => [opening.id, opening.interests]));
    const random = new Seeded(seed);
    let cut = 0;
    let tied = 0;
    const pages = people.map(({ profile }, at) => {
      const { ranked } = index.search({ profile, limit: PLACES + 1 });
      const [last, next] = ranked.slice(PLACES - 1);
      if (last && next) cut++;
      if (last && last.fit === next?.fit) tied++;
      const page = ranked.slice(0, PLACES).map(({ id }) => id);
      const chosen = openings.get(page[random.between(0, FIRST_LOOK - 1)] ?? '');
      if (chosen && !chosen.imported) {
        const { id } = chosen.opening;
        interests.set(id, (interests.get(id) ?? 0) + 1);
        if (order === 'product' || order === 'fit-exposure') index.upsert(this.indexed(chosen, order, interests.get(id)));
        if (index.tombstones > index.size) index.compact();
      }
      return this.onePage(at, page);
    });
    return { pages, tiedAtTheCut: cut === 0 ? null : tied / cut };
  }

  /**
   * Whom employers see first at each of their own openings, and who of them suits: as strong and as near as for {@link seekers}.
   * @returns a page an opening, for each order, in the order of the openings; and who could stand on any: those who fit an opening at least possibly
   */
  employers(): { pages: Record<EmployerOrder, OnePage[]>; people: readonly string[] } {
    const index = new PeopleIndex(this.context, this.region.people);
    const pages: Record<EmployerOrder, OnePage[]> = { product: [], fit: [], id: [] };
    const fitting = new Set<string>();
    const byId = [...this.region.people].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const { opening, imported } of this.region.openings) {
      if (imported || !asksForSomething(opening)) continue;
      const { people } = index.search({ opening, atLeast: 'possible', limit: Infinity });
      for (const { id } of people) fitting.add(id);
      const suitable = new Set(people.filter(({ band, reach }) => band === 'strong' && reach.within).map(({ id }) => id));
      const pageOf = (list: readonly { id: string }[]): OnePage => ({ suitable, page: list.slice(0, PLACES).map(({ id }) => id) });
      pages.product.push(pageOf(drawn(people, opening.id)));
      pages.fit.push(pageOf(people));
      pages.id.push(pageOf(byId.filter(({ profile }) => this.isWithin(profile, opening))));
    }
    return { pages, people: [...fitting] };
  }

  /** How well these openings fit somebody, in the order of the ids, by the index without what breaks ties. */
  fitsOf(profile: Profile, ids: readonly string[]): number[] {
    const { ranked } = this.#plain.search({ profile, filter: { ids }, limit: Infinity });
    const fits = new Map(ranked.map(({ id, fit }) => [id, fit]));
    return ids.map((id) => fits.get(id) ?? 0);
  }

  /** Everything the two indexes answer about these people, to be compared to the last digit. */
  *answers(people: readonly MadePerson[]): Generator<string> {
    const openings = this.index('product');
    for (const { profile } of people) yield JSON.stringify(openings.search({ profile, limit: Infinity }));
    const index = new PeopleIndex(this.context, people);
    for (const { opening } of this.region.openings) yield JSON.stringify(index.search({ opening, limit: Infinity }));
  }

  private onePage(at: number, page: readonly string[]): OnePage {
    return { page, suitable: this.#suitable[at] ?? new Set() };
  }

  private isWithin({ place }: Profile, { municipality, remote }: MadeOpening['opening']): boolean {
    if (place === null || remote) return true;
    const km = municipality === null ? null : this.context.municipalities.distanceKm(place.municipality, municipality);
    return km !== null && km <= place.reachKm;
  }

  private index(order: SeekerOrder): OpeningIndex {
    return new OpeningIndex(
      this.context,
      this.region.openings.map((one) => this.indexed(one, order)),
    );
  }

  /** What an order does not ask for is alike for all. */
  private indexed({ opening, imported }: MadeOpening, order: SeekerOrder, interests = opening.interests): IndexedOpening {
    const answers = order === 'product' || order === 'fit-answers';
    const exposure = order === 'product' || order === 'fit-exposure';
    return {
      opening: { ...opening, answerDays: answers ? opening.answerDays : null, interests: exposure ? interests : 0 },
      imported,
      closesAt: null,
    };
  }

  /** The nearest by text of what lies within reach, asked with the names of the skills. */
  private textPages(): string[][] {
    const search = new TextSearch(this.region.openings.map(({ opening: { id }, title, text }) => ({ id, title, text })));
    return this.region.people.map(({ profile }, at) => {
      const within = new Set(this.#within[at]);
      const query = profile.skills.map(({ id }) => this.taxonomy.label('skill', id, 'nb').label).join(' ');
      return search.rank(query).filter((id) => within.has(id)).slice(0, PLACES); // prettier-ignore
    });
  }
}

/** By fit; those who fit alike by what is drawn for this opening, so that nobody comes last at all of them. */
function drawn(people: readonly PersonFit[], openingId: string): PersonFit[] {
  const lots = new Map(people.map(({ id }) => [id, createHash('sha256').update(`${openingId} ${id}`).digest('base64url')]));
  const lot = ({ id }: PersonFit): string => lots.get(id) ?? '';
  return [...people].sort((a, b) => b.fit - a.fit || (lot(a) < lot(b) ? -1 : 1));
}
