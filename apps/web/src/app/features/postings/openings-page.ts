import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, convertToParamMap, Router, RouterLink, type Params } from '@angular/router';
import type { listPostings, PostingList } from '@arena/contract';
import { LANGUAGES, OPPORTUNITY_KINDS, REGIONS, TRADES } from '@arena/domain';
import { I18n, Icon, LoadingState, OpeningCard, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { takeOver } from '../../platform/take-over';
import { Failure } from '../../shell/failure';
import { DraftStore, MatchingChoice } from '../profiles';
import { FilterGroup, type FilterOption } from '../../shell/filter-group';
import { PageLinks } from '../../shell/page-links';
import { NoOpenings } from './no-openings';
import { choiceCount, DISTANCES, openingsParams, readOpeningsQuery, withoutChoices, type OpeningsQuery } from './openings-query';
import { SearchLine } from './search-line';
import { understoodText } from './understood-text';

interface Chip {
  text: string;
  /** Where the link that takes it away leads. */
  params: Params;
}

/** Openings by text, place and filters. Everything that is chosen stands in the URL. */
@Component({
  selector: 'arena-openings-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failure, FilterGroup, Icon, LoadingState, NoOpenings, OpeningCard, PageLinks, RouterLink, SearchLine, TextPipe],
  templateUrl: './openings-page.html',
})
export class OpeningsPage {
  protected readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParamMap, { initialValue: convertToParamMap({}) });

  private readonly store = inject(DraftStore);
  /** Whether there is something to rank by, and the reader lets it be used. */
  protected readonly canRank = inject(MatchingChoice).active;
  protected readonly distances = DISTANCES;
  protected readonly query = computed(() => readOpeningsQuery(this.params()));
  protected readonly list = load(() =>
    call<typeof listPostings>('GET', '/api/postings', { query: { ...openingsParams(this.query()), lang: this.i18n.language() } }),
  );
  /** A choice takes effect at once; without a script the form has its button. */
  protected readonly enhanced = signal(false);

  protected readonly heading = computed(() => {
    const list = this.list.value();
    if (!list) return this.i18n.t('openings.heading');
    return list.capped ? this.i18n.t('openings.foundCapped', { count: list.total }) : this.i18n.t('openings.found', { count: list.total });
  });
  protected readonly pages = computed(() => {
    const list = this.list.value();
    return list ? Math.max(1, Math.ceil(list.total / list.pageSize)) : 1;
  });
  protected readonly choices = computed(() => choiceCount(this.query()));
  protected readonly cleared = computed(() => openingsParams(withoutChoices(this.query())));

  protected readonly kinds = this.options('kind', OPPORTUNITY_KINDS, (id) => this.i18n.t(`vocabulary.kind.${id}`));
  protected readonly trades = this.options('trade', TRADES, (id) => this.i18n.t(`vocabulary.trade.${id}`), true);
  protected readonly regions = this.options('region', REGIONS, (id) => this.i18n.t(`vocabulary.region.${id}`), true);
  protected readonly languages = this.options('postingLang', LANGUAGES, (id) => this.i18n.t(`openings.lang.${id}`));

  protected readonly understood = computed<Chip[]>(() =>
    (this.list.value()?.understood ?? []).map((one) => ({ text: understoodText(one, this.i18n), params: this.withoutUnderstood(one) })),
  );
  protected readonly chosen = computed<Chip[]>(() => this.chosenChips(this.query()));
  /** What the search line must not lose. */
  protected readonly kept = computed(() => this.hidden(['q', 'where', 'page', 'plain']));
  /** What the filter form must not lose. */
  protected readonly keptSearch = computed(() => this.hidden(null));

  constructor() {
    pageHead(() => ({ title: this.i18n.t('openings.title'), description: this.i18n.t('openings.description') }));
    afterNextRender(() => {
      this.enhanced.set(true);
      this.store.start();
    });
  }

  /** Puts the state of the filter form into the URL. */
  protected applied(event: Event, form: HTMLFormElement): void {
    takeOver(event);
    const entries = new FormData(form);
    const raw = {
      get: (name: string) => (entries.get(name) as string | null) ?? null,
      getAll: (name: string) => entries.getAll(name) as string[],
    };
    void this.router.navigate([], { relativeTo: this.route, queryParams: openingsParams({ ...readOpeningsQuery(raw), page: 1 }) });
  }

  /** The same choices where openings are ranked: no kind chosen here is every kind there. */
  protected readonly rankedParams = computed<Params>(() => {
    const { q, where, kind, imported } = this.query();
    return { ...(q && { q }), ...(where && { where }), kind: kind.join(',') || 'all', ...(imported && { imported: 'true' }) };
  });

  protected readonly pageParams = (page: number): Params => openingsParams({ ...this.query(), page });

  private options<T extends string>(
    name: 'kind' | 'trade' | 'region' | 'postingLang',
    ids: readonly T[],
    label: (id: T) => string,
    sorted = false,
  ) {
    return computed<FilterOption[]>(() => {
      const counts = new Map(this.list.value()?.facets[name].map((facet) => [facet.id, facet.count]));
      const picked: readonly string[] = this.query()[name];
      const options = ids
        .map((id) => ({ id: id as string, label: label(id), count: counts.get(id) ?? 0, checked: picked.includes(id) }))
        .filter((option) => option.count > 0 || option.checked);
      return sorted ? this.i18n.sorted(options, (option) => option.label) : options;
    });
  }

  /** A place from its own field is taken away there; a word that was read as something is from now on only a word. */
  private withoutUnderstood(one: PostingList['understood'][number]): Params {
    const query = this.query();
    const place = one.kind === 'place' || one.kind === 'region' || one.kind === 'postcode';
    if (place && query.where) return openingsParams({ ...query, where: '', within: null, page: 1 });
    return openingsParams({ ...query, plain: [...query.plain, one.id], page: 1 });
  }

  private chosenChips(query: OpeningsQuery): Chip[] {
    const chips: Chip[] = [];
    const chip = (text: string, without: Partial<OpeningsQuery>) =>
      chips.push({ text, params: openingsParams({ ...query, ...without, page: 1 }) });
    const less = <T>(values: readonly T[], one: T) => values.filter((value) => value !== one);
    for (const id of query.kind) chip(this.i18n.t(`vocabulary.kind.${id}`), { kind: less(query.kind, id) });
    for (const id of query.trade) chip(this.i18n.t(`vocabulary.trade.${id}`), { trade: less(query.trade, id) });
    for (const id of query.region) chip(this.i18n.t(`vocabulary.region.${id}`), { region: less(query.region, id) });
    for (const id of query.postingLang) chip(this.i18n.t(`openings.lang.${id}`), { postingLang: less(query.postingLang, id) });
    if (query.within !== null) chip(this.i18n.t('openings.withinKm', { km: query.within }), { within: null });
    if (query.extent) chip(this.i18n.t(query.extent === 'full' ? 'openings.extentFull' : 'openings.extentPart'), { extent: null });
    if (query.openForAll) chip(this.i18n.t('openings.openForAll'), { openForAll: false });
    if (query.imported !== null) chip(this.i18n.t(query.imported ? 'openings.originImported' : 'openings.originOwn'), { imported: null });
    return chips;
  }

  /** Hidden fields: everything but `without`; or, for null, only the search itself. */
  private hidden(without: readonly string[] | null): { name: string; value: string }[] {
    return Object.entries(openingsParams(this.query()))
      .filter(([name]) => (without ? !without.includes(name) : ['q', 'where', 'plain'].includes(name)))
      .map(([name, value]) => ({ name, value: String(value) }));
  }
}
