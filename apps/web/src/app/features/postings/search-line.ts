import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { takeOver } from '../../platform/take-over';

/** What and where, in one line. A plain form, so that it searches without a script too. */
@Component({
  selector: 'arena-search-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <form
      class="find"
      role="search"
      method="get"
      [attr.aria-label]="'front.search' | t"
      [attr.action]="'/' + i18n.language() + '/openings'"
      (submit)="search($event)"
    >
      <div>
        <label for="what"
          >{{ 'front.what' | t }}<span>{{ 'front.whatHint' | t }}</span></label
        >
        <input class="ds-input" id="what" name="q" type="text" maxlength="200" [value]="q()" [attr.value]="q() || null" />
      </div>
      <div>
        <label for="where"
          >{{ 'front.where' | t }}<span>{{ 'front.whereHint' | t }}</span></label
        >
        <input
          class="ds-input"
          id="where"
          name="where"
          type="text"
          maxlength="80"
          autocomplete="address-level2"
          [value]="where()"
          [attr.value]="where() || null"
          [attr.aria-invalid]="unknownPlace() ? 'true' : null"
          [attr.aria-describedby]="unknownPlace() ? 'where-error' : null"
        />
      </div>
      @if (unknownPlace()) {
        <p class="error" id="where-error">
          <svg arenaIcon="info"></svg><span>{{ 'openings.unknownPlace' | t: { where: where() } }}</span>
        </p>
      }
      @for (kept of keep(); track kept.name) {
        <input type="hidden" [attr.name]="kept.name" [attr.value]="kept.value" />
      }
      <button class="ds-button" data-variant="secondary" type="submit"><svg arenaIcon="search"></svg>{{ 'front.searchButton' | t }}</button>
    </form>
  `,
})
export class SearchLine {
  readonly q = input('');
  readonly where = input('');
  /** Nobody knows the place: the reader is told below the field. */
  readonly unknownPlace = input(false);
  /** Filters that stay as they are when a new search is made. */
  readonly keep = input<readonly { name: string; value: string }[]>([]);

  protected readonly i18n = inject(I18n);
  private readonly router = inject(Router);

  protected search(event: Event): void {
    takeOver(event);
    const entries = [...new FormData(event.target as HTMLFormElement).entries()].filter(([, value]) => value !== '');
    void this.router.navigate(['/', this.i18n.language(), 'openings'], { queryParams: Object.fromEntries(entries) });
  }
}
