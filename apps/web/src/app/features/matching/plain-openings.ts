import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { listPostings } from '@arena/contract';
import { I18n, Icon, LoadingState, MessageState, OpeningCard, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { load } from '../../platform/loaded';
import { Failure } from '../../shell/failure';
import { everythingParams, type UrlFilters } from './match-url';

/** Openings as anybody sees them: nothing of the reader goes into what is asked. */
@Component({
  selector: 'arena-plain-openings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failure, Icon, LoadingState, MessageState, OpeningCard, RouterLink, TextPipe],
  template: `
    @if (list.error(); as error) {
      <arena-failure [error]="error" (retry)="list.retry()" />
    } @else if (list.value(); as found) {
      @if (found.items.length) {
        <h2 class="band-title">{{ 'openings.found' | t: { count: found.total } }}</h2>
        <ul class="list below">
          @for (card of found.items; track card.id) {
            <li><arena-opening-card [card]="card" /></li>
          }
        </ul>
      } @else {
        <arena-message-state icon="search" [heading]="'openings.emptyHeading' | t" [text]="'openings.emptyText' | t" />
      }
      <p class="below">
        <a class="more" [routerLink]="['/', i18n.language(), 'openings']" [queryParams]="params()"
          >{{ 'matches.everything.filters' | t }}<svg arenaIcon="arrow"></svg
        ></a>
      </p>
    } @else {
      <arena-loading-state [count]="3" />
    }
  `,
})
export class PlainOpenings {
  readonly filters = input.required<Pick<UrlFilters, 'kinds' | 'q' | 'where'>>();
  protected readonly i18n = inject(I18n);
  protected readonly params = computed(() => everythingParams(this.filters()));
  protected readonly list = load(() =>
    call<typeof listPostings>('GET', '/api/postings', { query: { ...this.params(), lang: this.i18n.language() } }),
  );
}
