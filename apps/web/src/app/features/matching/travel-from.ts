import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { I18n, TextPipe } from '@arena/ui';
import { Lookups, type Suggestion } from '../../platform/lookups';
import { Combobox } from '../../shell/combobox';
import { DraftStore, REACHES } from '../profiles';

/** Where the reader travels from, and how far. What is chosen here is an answer like those of the builder: the list follows at once. */
@Component({
  selector: 'arena-travel-from',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Combobox, TextPipe],
  template: `
    <div class="field">
      <label for="match-place">{{ 'builder.place.label' | t }}</label>
      <arena-combobox
        fieldId="match-place"
        [label]="'builder.place.label' | t"
        [text]="store.draft().place.text"
        [describedBy]="half() ? 'match-place-half' : null"
        [find]="find"
        (typed)="typed.set($event)"
        (chosen)="choose($event)"
      />
      @if (half()) {
        <p class="hint" id="match-place-half">{{ 'matches.travel.choose' | t }}</p>
      }
    </div>
    @if (store.draft().place.municipality !== null) {
      <div class="field">
        <label for="reach">{{ 'builder.reach.label' | t }}</label>
        <select #reach class="ds-input" id="reach" (change)="go(reach.value)">
          @for (one of reaches; track one) {
            <option [value]="one" [selected]="store.draft().reach === one">
              {{ one === 'county' ? ('builder.reach.county' | t) : ('matches.filters.upTo' | t: { km: one }) }}
            </option>
          }
        </select>
      </div>
    }
  `,
})
export class TravelFrom {
  protected readonly store = inject(DraftStore);
  private readonly lookups = inject(Lookups);
  private readonly i18n = inject(I18n);
  protected readonly reaches = REACHES;
  protected readonly find = (typed: string) => this.lookups.places(typed);
  /** What stands in the field; null until something is typed. */
  protected readonly typed = signal<string | null>(null);
  /** Something was typed, and no place chosen: the list is still from the place before. */
  protected readonly half = computed(() => {
    const typed = this.typed();
    return typed !== null && typed !== this.store.draft().place.text;
  });

  protected choose({ id, label }: Suggestion): void {
    this.typed.set(null);
    this.store.change(() => ({ place: { text: label, municipality: id } }), { text: 'builder.undo.place', step: 1 });
  }

  protected go(value: string): void {
    const reach = REACHES.find((one) => String(one) === value);
    if (!reach) return;
    const what = reach === 'county' ? this.i18n.t('builder.reach.county') : this.i18n.t('builder.reach.km', { km: reach });
    this.store.change(() => ({ reach }), { text: 'builder.undo.on', params: { what }, step: 1 });
  }
}
