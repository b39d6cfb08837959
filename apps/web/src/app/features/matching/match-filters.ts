import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Params } from '@angular/router';
import type { MatchResponse } from '@arena/contract';
import { OPPORTUNITY_KINDS, type OpportunityKind } from '@arena/domain';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { DraftStore } from '../profiles';
import { DeviceFilters } from './device-filters';
import { DEVICE_FILTERS } from './match-request';
import { MatchSearch } from './match-search';
import { bandParam, kindParam, SHOWN_BANDS, type ShownBand, type UrlFilters } from './match-url';
import { TravelFrom } from './travel-from';

/** What to see. It stands in the URL, or among the answers; wishes about the work stay on the device. */
@Component({
  selector: 'arena-match-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatchSearch, TextPipe, TravelFrom],
  template: `
    <details class="filters">
      <summary>
        <svg arenaIcon="filter"></svg>{{ 'matches.filters' | t }}
        @if (chosen()) {
          <span class="muted">{{ 'openings.filtersActive' | t: { count: chosen() } }}</span>
        }
        <svg arenaIcon="down"></svg>
      </summary>
      <div class="filters-in">
        <arena-match-search
          [q]="url().q"
          [where]="url().where"
          (searched)="changed.emit({ q: $event.q || null, where: $event.where || null })"
        />
        <fieldset>
          <legend>{{ 'matches.filters.kind' | t }}</legend>
          @for (kind of kinds; track kind) {
            <label class="check"
              ><input class="ds-input" type="checkbox" [checked]="showsKind(kind)" (change)="toggleKind(kind)" /><span>{{
                kindText(kind)
              }}</span
              ><span class="n">{{ counts().get(kind) ?? '' }}</span></label
            >
          }
        </fieldset>
        <fieldset>
          <legend>{{ 'matches.filters.band' | t }}</legend>
          @for (band of bands; track band) {
            <label class="check"
              ><input class="ds-input" type="checkbox" [checked]="showsBand(band)" (change)="toggleBand(band)" /><span>{{
                bandText(band)
              }}</span
              ><span class="n">{{ inBand(band) }}</span></label
            >
          }
        </fieldset>
        <arena-travel-from />
        @if (store.draft().place.municipality !== null && !url().where) {
          <label class="check"
            ><input
              class="ds-input"
              type="checkbox"
              [checked]="url().far"
              (change)="changed.emit({ far: url().far ? null : 'true' })"
            /><span>{{ 'matches.filters.far' | t }}</span></label
          >
        }
        <fieldset>
          <legend>{{ 'matches.filters.work' | t }}</legend>
          @for (filter of filters; track filter) {
            <label class="check"
              ><input
                class="ds-input"
                type="checkbox"
                [checked]="device.chosen().includes(filter)"
                (change)="device.toggle(filter)"
              /><span>{{ filterText(filter) }}</span></label
            >
          }
          <p class="save">
            <svg arenaIcon="lock"></svg><span>{{ 'matches.filters.device' | t }}</span>
          </p>
        </fieldset>
        <fieldset>
          <legend>{{ 'matches.filters.ads' | t }}</legend>
          <label class="check"
            ><input
              class="ds-input"
              type="checkbox"
              [checked]="url().imported"
              (change)="changed.emit({ imported: url().imported ? null : 'true' })"
            /><span>{{ 'matches.filters.imported' | t }}</span></label
          >
        </fieldset>
      </div>
    </details>
  `,
})
export class MatchFilters {
  readonly url = input.required<UrlFilters>();
  /** The answer as it is shown, for its counts. */
  readonly answer = input.required<MatchResponse | undefined>();
  /** How many choices are made. */
  readonly chosen = input(0);
  /** What changes in the URL; null takes it away. */
  readonly changed = output<Params>();

  protected readonly store = inject(DraftStore);
  protected readonly device = inject(DeviceFilters);
  protected readonly i18n = inject(I18n);
  protected readonly kinds = OPPORTUNITY_KINDS;
  protected readonly bands = SHOWN_BANDS;
  protected readonly filters = DEVICE_FILTERS;
  protected readonly counts = computed(() => new Map(this.answer()?.kinds.map(({ id, count }) => [id, this.i18n.number(count)])));

  protected showsKind(kind: OpportunityKind): boolean {
    const { kinds } = this.url();
    return kinds.length === 0 || kinds.includes(kind);
  }

  protected showsBand(band: ShownBand): boolean {
    const { bands } = this.url();
    return bands.length === 0 || bands.includes(band);
  }

  protected inBand(band: ShownBand): string {
    const answer = this.answer();
    return answer ? this.i18n.number(answer.bands[band]) : '';
  }

  protected toggleKind(kind: OpportunityKind): void {
    this.changed.emit({ kind: kindParam(this.url().kinds, kind) });
  }

  protected toggleBand(band: ShownBand): void {
    this.changed.emit({ band: bandParam(this.url().bands, band) });
  }

  protected kindText(kind: OpportunityKind): string {
    return this.i18n.t(`vocabulary.kind.${kind}`);
  }

  protected bandText(band: ShownBand): string {
    return this.i18n.t(`vocabulary.band.${band}`);
  }

  protected filterText(filter: (typeof DEVICE_FILTERS)[number]): string {
    return this.i18n.t(`matches.wish.${filter}`);
  }
}
