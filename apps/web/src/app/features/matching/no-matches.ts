import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { I18n, MessageState, TextPipe } from '@arena/ui';
import { DraftStore } from '../profiles';
import type { UrlFilters } from './match-url';

/** Nothing fits, or nothing is left: it says nothing about the reader, and each way out is a link that works. */
@Component({
  selector: 'arena-no-matches',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MessageState, RouterLink, TextPipe],
  template: `
    <arena-message-state icon="search" [heading]="'matches.nothing.title' | t" [text]="'matches.nothing.text' | t">
      <ul>
        @if (narrow()) {
          <li>
            <button class="ds-button" data-variant="secondary" type="button" (click)="widened.emit()">
              {{ 'matches.nothing.widen' | t }}
            </button>
          </li>
        }
        @if (url().q) {
          <li>
            <a [routerLink]="[]" [queryParams]="{ q: null }" queryParamsHandling="merge">{{
              'openings.emptyWithoutWord' | t: { word: url().q }
            }}</a>
          </li>
        }
        @if (url().where) {
          <li>
            <a [routerLink]="[]" [queryParams]="{ where: null }" queryParamsHandling="merge">{{
              'openings.emptyWithoutPlace' | t: { word: url().where }
            }}</a>
          </li>
        }
        @if (url().bands.length) {
          <li>
            <a [routerLink]="[]" [queryParams]="{ band: null }" queryParamsHandling="merge">{{ 'matches.nothing.bands' | t }}</a>
          </li>
        }
        @if (url().kinds.length) {
          <li>
            <a [routerLink]="[]" [queryParams]="{ kind: 'all' }" queryParamsHandling="merge">{{ 'matches.nothing.kinds' | t }}</a>
          </li>
        }
        <li>
          <a [routerLink]="['/', i18n.language(), 'find-out']" [queryParams]="{ step: 4 }">{{ 'matches.nothing.skills' | t }}</a>
        </li>
        <li>
          <a [routerLink]="['/', i18n.language(), 'openings']" [queryParams]="{ openForAll: true }">{{ 'matches.nothing.open' | t }}</a>
        </li>
        <li>
          <a [routerLink]="['/', i18n.language(), 'openings']" [queryParams]="everything()">{{ 'matches.everything' | t }}</a>
        </li>
      </ul>
    </arena-message-state>
  `,
})
export class NoMatches {
  readonly url = input.required<UrlFilters>();
  /** What the list that knows nothing of the reader is asked for. */
  readonly everything = input.required<Params>();
  readonly widened = output();

  protected readonly i18n = inject(I18n);
  private readonly store = inject(DraftStore);
  /** There is farther to look. */
  protected readonly narrow = computed(() => this.store.draft().place.municipality !== null && !this.url().far);
}
