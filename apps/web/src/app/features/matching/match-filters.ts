import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MatchResponse } from '@arena/contract';
import { OPPORTUNITY_KINDS, type OpportunityKind } from '@arena/domain';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { DraftStore, REACHES } from '../profiles';
import { DeviceFilters } from './device-filters';
import { DEVICE_FILTERS, type UrlFilters } from './match-request';

/** What to see. Kinds, distance and ads stand in the URL or in the answers; wishes about the work stay on the device. */
@Component({
  selector: 'arena-match-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TextPipe],
  template: `
    <details class="filters">
      <summary><svg arenaIcon="filter"></svg>{{ 'matches.filters' | t }}<svg arenaIcon="down"></svg></summary>
      <div class="filters-in">
        <fieldset>
          <legend>{{ 'matches.filters.kind' | t }}</legend>
          @for (kind of kinds; track kind) {
            <label class="check"
              ><input class="ds-input" type="checkbox" [checked]="shows(kind)" (change)="kindToggled.emit(kind)" /><span>{{
                kindText(kind)
              }}</span
              ><span class="n">{{ counts().get(kind) ?? '' }}</span></label
            >
          }
        </fieldset>
        <div class="field">
          <label for="reach">{{ 'builder.reach.label' | t }}</label>
          @if (store.draft().place.municipality === null) {
            <p>
              <a class="more" [routerLink]="['/', i18n.language(), 'find-out']" [queryParams]="{ step: 1 }">{{
                'matches.filters.givePlace' | t
              }}</a>
            </p>
          } @else {
            <select #reach class="ds-input" id="reach" (change)="go(reach.value)">
              @for (one of reaches; track one) {
                <option [value]="one" [selected]="store.draft().reach === one">
                  {{ one === 'county' ? ('builder.reach.county' | t) : ('matches.filters.upTo' | t: { km: one }) }}
                </option>
              }
            </select>
            <div>
              <label class="check"
                ><input class="ds-input" type="checkbox" [checked]="url().far" (change)="farToggled.emit()" /><span>{{
                  'matches.filters.far' | t
                }}</span></label
              >
            </div>
          }
        </div>
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
            ><input class="ds-input" type="checkbox" [checked]="url().imported" (change)="importedToggled.emit()" /><span>{{
              'matches.filters.imported' | t
            }}</span></label
          >
        </fieldset>
        <a class="more plain" [routerLink]="['/', i18n.language(), 'openings']">{{ 'matches.plain' | t }}</a>
      </div>
    </details>
  `,
})
export class MatchFilters {
  readonly url = input.required<UrlFilters>();
  readonly facet = input.required<MatchResponse['kinds']>();
  readonly kindToggled = output<OpportunityKind>();
  readonly farToggled = output();
  readonly importedToggled = output();

  protected readonly store = inject(DraftStore);
  protected readonly device = inject(DeviceFilters);
  protected readonly i18n = inject(I18n);
  protected readonly kinds = OPPORTUNITY_KINDS;
  protected readonly reaches = REACHES;
  protected readonly filters = DEVICE_FILTERS;
  protected readonly counts = computed(() => new Map(this.facet().map(({ id, count }) => [id, this.i18n.number(count)])));

  protected shows(kind: OpportunityKind): boolean {
    const { kinds } = this.url();
    return kinds.length === 0 || kinds.includes(kind);
  }

  protected kindText(kind: OpportunityKind): string {
    return this.i18n.t(`vocabulary.kind.${kind}`);
  }

  protected filterText(filter: (typeof DEVICE_FILTERS)[number]): string {
    return this.i18n.t(`matches.wish.${filter}`);
  }

  protected go(value: string): void {
    const reach = REACHES.find((one) => String(one) === value);
    if (reach) this.store.change(() => ({ reach }));
  }
}
