import { listPostings } from '@arena/contract';
import { LANGUAGES, OPPORTUNITY_KINDS, REGIONS, TRADES, type Language } from '@arena/domain';
import { render } from '@arena/i18n';
import { texts as en } from '@arena/i18n/en';
import { texts as nb } from '@arena/i18n/nb';
import { texts as nn } from '@arena/i18n/nn';
import { Controller } from '@nestjs/common';
import { Clock, Endpoint, Input, type InputOf, type ResponseOf } from '../../platform';
import { kindLabel, OpenPostings, PostingPresenter, regionLabel, tradeLabel } from '../postings';
import { QueryReader } from './reading-query';
import { SearchIndex, type Facet, type SearchAnswer } from './search-index.port';

const TEXTS = { nb, nn, en };

@Controller()
export class PostingsListController {
  constructor(
    private readonly index: SearchIndex,
    private readonly reader: QueryReader,
    private readonly openPostings: OpenPostings,
    private readonly presenter: PostingPresenter,
    private readonly clock: Clock,
  ) {}

  /** The index says which and in what order, the database what they are: what was closed a moment ago is not shown. */
  @Endpoint(listPostings)
  async list(@Input() { query }: InputOf<typeof listPostings>): Promise<ResponseOf<typeof listPostings>> {
    const { lang, page, pageSize } = query;
    const { text, concepts, filters, understood, unknownPlace } = this.reader.read(query, lang);
    const answer = await this.index.search({
      text,
      concepts,
      filters,
      now: this.clock.now(),
      offset: (page - 1) * pageSize,
      limit: pageSize,
    });
    const found = await this.openPostings.byIds(answer.ids);
    const facet = <T extends string>(name: Facet, values: readonly T[], label: (value: T, lang: Language) => string) =>
      facetOf(answer, name, values, filters[name] ?? [], (value) => label(value, lang));
    return {
      total: answer.total,
      capped: answer.capped,
      page,
      pageSize,
      items: found.map((posting) => this.presenter.card(posting)),
      understood,
      facets: {
        kind: facet('kind', OPPORTUNITY_KINDS, kindLabel),
        trade: facet('trade', TRADES, tradeLabel),
        region: facet('region', REGIONS, regionLabel),
        postingLang: facet('postingLang', LANGUAGES, (id) => render(TEXTS[lang][`openings.lang.${id}`], lang)),
      },
      unknownPlace,
      limited: answer.limited ?? false,
    };
  }
}

/** In the order of the vocabulary. A chosen value stays with the count 0, so that it can be taken away again. */
function facetOf<T extends string>(
  answer: SearchAnswer,
  facet: Facet,
  values: readonly T[],
  chosen: readonly string[],
  label: (value: T) => string,
): { id: string; label: string; count: number }[] {
  const counts = new Map(answer.facets[facet].map(({ value, count }) => [value, count]));
  return values
    .filter((value) => counts.has(value) || chosen.includes(value))
    .map((id) => ({ id, label: label(id), count: counts.get(id) ?? 0 }));
}
