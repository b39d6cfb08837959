import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink, type Params } from '@angular/router';
import { I18n, Icon, TextPipe } from '@arena/ui';
import type { RawMatchUrl, UrlFilters } from './match-url';

interface Chip {
  text: string;
  /** What changes in the URL when it is taken away. */
  params: Params;
}

/** What is chosen in the URL, each with a way to take it away: seen without opening the filters. */
export function chipsOf(url: UrlFilters, raw: Pick<RawMatchUrl, 'kind'>, i18n: I18n): Chip[] {
  const chips: Chip[] = [];
  if (url.q) chips.push({ text: i18n.t('matches.chip.words', { words: url.q }), params: { q: null } });
  if (url.where) chips.push({ text: i18n.t('openings.asPlace', { label: url.where }), params: { where: null } });
  // what the answers say about kinds is no choice that was made here
  if (raw.kind !== undefined && url.kinds.length)
    for (const kind of url.kinds) {
      const left = url.kinds.filter((one) => one !== kind);
      chips.push({ text: i18n.t(`vocabulary.kind.${kind}`), params: { kind: left.join(',') || 'all' } });
    }
  for (const band of url.bands) {
    const left = url.bands.filter((one) => one !== band);
    chips.push({ text: i18n.t(`vocabulary.band.${band}`), params: { band: left.join(',') || null } });
  }
  if (url.far && !url.where) chips.push({ text: i18n.t('matches.chip.far'), params: { far: null } });
  if (url.imported) chips.push({ text: i18n.t('matches.chip.imported'), params: { imported: null } });
  return chips;
}

@Component({
  selector: 'arena-match-chips',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TextPipe],
  template: `
    @if (chips().length) {
      <div class="chips">
        <p id="chosen">{{ 'openings.chosen' | t }}</p>
        <ul aria-labelledby="chosen">
          @for (chip of chips(); track chip.text) {
            <li>
              <a class="chip" [routerLink]="[]" [queryParams]="chip.params" queryParamsHandling="merge" (click)="taken.emit()"
                ><span class="ds-sr-only">{{ 'openings.remove' | t: { label: chip.text } }}</span
                ><span aria-hidden="true">{{ chip.text }}</span
                ><svg arenaIcon="close"></svg
              ></a>
            </li>
          }
          @if (chips().length > 1) {
            <li>
              <a class="chip-all" [routerLink]="[]" (click)="taken.emit()">{{ 'openings.clear' | t }}</a>
            </li>
          }
        </ul>
      </div>
    }
  `,
})
export class MatchChips {
  readonly url = input.required<UrlFilters>();
  /** `?kind` as it stands in the URL. */
  readonly kind = input<string>();
  /** One was taken away, and its chip is gone: the focus needs a place. */
  readonly taken = output();
  protected readonly i18n = inject(I18n);
  protected readonly chips = computed(() => chipsOf(this.url(), { ...(this.kind() !== undefined && { kind: this.kind() }) }, this.i18n));
}
