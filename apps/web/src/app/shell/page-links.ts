import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { Icon, TextPipe } from '@arena/ui';

/** Forward and back through a long list, as links. Nothing is shown where all fits on one page. */
@Component({
  selector: 'arena-page-links',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TextPipe],
  template: `
    @if (pages() > 1) {
      <nav class="pages" [attr.aria-label]="'openings.pages' | t">
        @if (page() > 1) {
          <a class="ds-button" data-variant="secondary" rel="prev" [routerLink]="[]" [queryParams]="params()(page() - 1)"
            ><svg arenaIcon="back"></svg>{{ 'openings.previous' | t }}</a
          >
        }
        <span>{{ 'openings.page' | t: { page: page(), pages: pages() } }}</span>
        @if (page() < pages()) {
          <a class="ds-button" data-variant="secondary" rel="next" [routerLink]="[]" [queryParams]="params()(page() + 1)"
            >{{ 'openings.next' | t }}<svg arenaIcon="arrow"></svg
          ></a>
        }
      </nav>
    }
  `,
})
export class PageLinks {
  readonly page = input.required<number>();
  readonly pages = input.required<number>();
  /** Query of a page by its number. */
  readonly params = input.required<(page: number) => Params>();
}
