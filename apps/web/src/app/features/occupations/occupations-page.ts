import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, convertToParamMap, Router, RouterLink } from '@angular/router';
import type { listOccupations } from '@arena/contract';
import { I18n, Icon, LoadingState, MessageState, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { pageHead } from '../../platform/page-head';
import { takeOver } from '../../platform/take-over';
import { Failure } from '../../shell/failure';
import { OccupationLine } from './occupation-line';

/** All occupations, those with openings first; or those that somebody searches for. Plain links and a plain form. */
@Component({
  selector: 'arena-occupations-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failure, Icon, LoadingState, MessageState, OccupationLine, RouterLink, TextPipe],
  template: `
    <div class="wrap page">
      <h1>{{ 'occupations.heading' | t }}</h1>
      <p class="lead">{{ 'occupations.lead' | t }}</p>
      <form
        class="occ-find"
        role="search"
        method="get"
        [attr.aria-label]="'occupations.search' | t"
        [attr.action]="'/' + i18n.language() + '/occupations'"
        (submit)="search($event, field.value)"
      >
        <div class="field">
          <label for="occupation">{{ 'occupations.searchLabel' | t }}</label>
          <p class="hint" id="occupation-hint">{{ 'occupations.searchHint' | t }}</p>
          <input
            #field
            class="ds-input"
            id="occupation"
            name="q"
            type="text"
            maxlength="80"
            autocapitalize="none"
            aria-describedby="occupation-hint"
            [value]="q()"
            [attr.value]="q() || null"
          />
        </div>
        <button class="ds-button" type="submit"><svg arenaIcon="search"></svg>{{ 'occupations.searchButton' | t }}</button>
      </form>
      <p class="ds-sr-only" role="status">{{ list.loading() ? ('shell.loading' | t) : found() }}</p>
      @if (list.error(); as error) {
        <arena-failure [error]="error" (retry)="list.retry()" />
      } @else if (list.value()) {
        @if (q()) {
          <p class="below">
            <a class="more" [routerLink]="[]" [queryParams]="{}"><svg arenaIcon="back"></svg>{{ 'occupations.all' | t }}</a>
          </p>
        }
        @for (part of parts(); track part.key) {
          <section class="sect occ-part" [attr.aria-labelledby]="part.key">
            <h2 [id]="part.key">{{ part.title }}</h2>
            <ul class="occ-list" [class.stale]="list.loading()">
              @for (occupation of part.items; track occupation.id) {
                <li><arena-occupation-line [occupation]="occupation" /></li>
              }
            </ul>
          </section>
        } @empty {
          <div class="sect">
            <arena-message-state icon="search" [heading]="'occupations.none.heading' | t: { q: q() }" [text]="'occupations.none.text' | t">
              <a class="ds-button" data-variant="secondary" [routerLink]="[]" [queryParams]="{}">{{ 'occupations.all' | t }}</a>
            </arena-message-state>
          </div>
        }
      } @else {
        <arena-loading-state />
      }
    </div>
  `,
})
export class OccupationsPage {
  protected readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly params = toSignal(this.route.queryParamMap, { initialValue: convertToParamMap({}) });

  protected readonly q = computed(() => (this.params().get('q') ?? '').trim().slice(0, 80));
  protected readonly list = load(() =>
    call<typeof listOccupations>('GET', '/api/occupations', { query: { q: this.q(), lang: this.i18n.language() } }),
  );
  protected readonly found = computed(() => this.i18n.t('occupations.found', { count: this.list.value()?.items.length ?? 0 }));
  /** What was searched for stands in one list, best first. */
  protected readonly parts = computed(() => {
    const items = this.list.value()?.items ?? [];
    if (items.length === 0) return [];
    if (this.q()) return [{ key: 'found', title: this.found(), items }];
    return [
      { key: 'with-openings', title: this.i18n.t('occupations.withOpenings'), items: items.filter(({ openings }) => openings > 0) },
      { key: 'others', title: this.i18n.t('occupations.others'), items: items.filter(({ openings }) => openings === 0) },
    ].filter((part) => part.items.length > 0);
  });

  constructor() {
    pageHead(() => ({ title: this.i18n.t('occupations.title'), description: this.i18n.t('occupations.description') }));
  }

  /** Puts what was typed into the URL. */
  protected search(event: Event, typed: string): void {
    takeOver(event);
    const q = typed.trim();
    void this.router.navigate([], { relativeTo: this.route, queryParams: q ? { q } : {} });
  }
}
