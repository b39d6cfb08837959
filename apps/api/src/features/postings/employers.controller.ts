import { listEmployers, readEmployer, type EmployerCard } from '@arena/contract';
import { REGIONS, TRADES } from '@arena/domain';
import { LOCALES } from '@arena/i18n';
import { Controller } from '@nestjs/common';
import { Endpoint, Input, ProblemError, type InputOf, type ResponseOf } from '../../platform';
import { Organisations, type Organisation } from '../organisations';
import { TaxonomyService } from '../taxonomy';
import { OpenPostings } from './open-postings';
import { PostingPresenter } from './posting-presenter';
import { regionLabel, tradeLabel } from './vocabulary-labels';

/** An employer's page is mostly its openings, so these two routes stand here and not with the organisations, which know of no openings. */
@Controller()
export class EmployersController {
  constructor(
    private readonly organisations: Organisations,
    private readonly openPostings: OpenPostings,
    private readonly presenter: PostingPresenter,
    private readonly taxonomy: TaxonomyService,
  ) {}

  @Endpoint(listEmployers)
  async list(@Input() { query }: InputOf<typeof listEmployers>): Promise<ResponseOf<typeof listEmployers>> {
    const [organisations, counts] = await Promise.all([this.organisations.all(), this.openPostings.countByOrganisation()]);
    const place = query.where === '' ? null : this.taxonomy.places.resolve(query.where);
    const candidates = organisations
      .filter(({ confirmed }) => confirmed)
      .map((organisation) => this.card(organisation, counts.get(organisation.id) ?? 0))
      .filter((card) => !place || (card.place !== null && place.municipalities.includes(card.place.municipality)))
      .filter((card) => query.openForContact === undefined || card.openForContact === query.openForContact);
    const inTrade = (card: EmployerCard): boolean => query.trade.length === 0 || query.trade.includes(card.trade);
    const inRegion = (card: EmployerCard): boolean =>
      query.region.length === 0 || (card.place?.region != null && query.region.includes(card.place.region));
    const collator = new Intl.Collator(LOCALES[query.lang]);
    const items = candidates
      .filter((card) => inTrade(card) && inRegion(card))
      .sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
    return {
      total: items.length,
      items,
      facets: {
        trade: facet(TRADES, candidates.filter(inRegion), (card) => card.trade, (id) => tradeLabel(id, query.lang)), // prettier-ignore
        region: facet(REGIONS, candidates.filter(inTrade), (card) => card.place?.region, (id) => regionLabel(id, query.lang)), // prettier-ignore
      },
      unknownPlace: query.where !== '' && place === null,
    };
  }

  @Endpoint(readEmployer)
  async read(@Input() { params }: InputOf<typeof readEmployer>): Promise<ResponseOf<typeof readEmployer>> {
    const organisation = await this.organisations.find(params.id);
    if (!organisation?.confirmed) throw new ProblemError('not-found');
    const open = await this.openPostings.ofOrganisation(organisation.id);
    return { ...this.card(organisation, open.length), openPostings: open.map((posting) => this.presenter.card(posting)) };
  }

  private card(organisation: Organisation, postings: number): EmployerCard {
    return {
      id: organisation.id,
      name: organisation.name,
      trade: organisation.trade,
      place: this.presenter.place(organisation.municipalityNumber, null),
      lang: organisation.lang,
      about: organisation.about,
      openForContact: organisation.openForContact,
      answerDays: organisation.answerDays,
      postings,
    };
  }
}

/** Counts in the order of the vocabulary; what nobody has is left out. */
function facet<T extends string>(
  values: readonly T[],
  cards: readonly EmployerCard[],
  valueOf: (card: EmployerCard) => T | null | undefined,
  label: (value: T) => string,
): { id: string; label: string; count: number }[] {
  return values
    .map((id) => ({ id, label: label(id), count: cards.filter((card) => valueOf(card) === id).length }))
    .filter(({ count }) => count > 0);
}
