import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, convertToParamMap, Router, RouterLink } from '@angular/router';
import type { listEmployers } from '@arena/contract';
import { REGIONS, TRADES } from '@arena/domain';
import { I18n, Icon, LoadingState, MessageState, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { takeOver } from '../../platform/take-over';
import { Failure } from '../../shell/failure';
import { FilterGroup, type FilterOption } from '../../shell/filter-group';
import { EmployerCardView } from './employer-card';
import { employersParams, readEmployersQuery } from './employers-query';

/** Employers by place and trade, also those without an opening who are open for contact. */
@Component({
  selector: 'arena-employers-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmployerCardView, Failure, FilterGroup, Icon, LoadingState, MessageState, RouterLink, TextPipe],
  templateUrl: './employers-page.html',
})
export class EmployersPage {
  protected readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParamMap, { initialValue: convertToParamMap({}) });

  protected readonly query = computed(() => readEmployersQuery(this.params()));
  protected readonly list = load(() =>
    call<typeof listEmployers>('GET', '/api/employers', { query: { ...employersParams(this.query()), lang: this.i18n.language() } }),
  );
  protected readonly enhanced = signal(false);
  protected readonly found = computed(() => {
    const list = this.list.value();
    return list ? this.i18n.t('employers.found', { count: list.total }) : '';
  });
  protected readonly trades = this.options('trade', TRADES, (id) => this.i18n.t(`vocabulary.trade.${id}`));
  protected readonly regions = this.options('region', REGIONS, (id) => this.i18n.t(`vocabulary.region.${id}`));

  constructor() {
    pageHead(() => ({ title: this.i18n.t('employers.title'), description: this.i18n.t('employers.description') }));
    afterNextRender(() => this.enhanced.set(true));
  }

  /** Puts the state of the form into the URL. */
  protected applied(event: Event, form: HTMLFormElement): void {
    takeOver(event);
    const entries = new FormData(form);
    const raw = {
      get: (name: string) => (entries.get(name) as string | null) ?? null,
      getAll: (name: string) => entries.getAll(name) as string[],
    };
    void this.router.navigate([], { relativeTo: this.route, queryParams: employersParams(readEmployersQuery(raw)) });
  }

  private options<T extends string>(name: 'trade' | 'region', ids: readonly T[], label: (id: T) => string) {
    return computed<FilterOption[]>(() => {
      const counts = new Map(this.list.value()?.facets[name].map((facet) => [facet.id, facet.count]));
      const picked: readonly string[] = this.query()[name];
      const options = ids
        .map((id) => ({ id: id as string, label: label(id), count: counts.get(id) ?? 0, checked: picked.includes(id) }))
        .filter((option) => option.count > 0 || option.checked);
      return this.i18n.sorted(options, (option) => option.label);
    });
  }
}
