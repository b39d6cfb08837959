import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { OPPORTUNITY_KINDS, type OpportunityKind } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Combobox } from '../../shell/combobox';
import { REACHES, toggled, type Reach } from './draft';
import { DraftStore } from './draft-store';
import { Lookups, type Suggestion } from '../../platform/lookups';
import type { Done } from './undoing';

/** The place is undone as a whole, not letter by letter. */
const PLACE: Done = { text: 'builder.undo.place', step: 1, together: 'place' };

/** Question 1: where, how far, and what kind of opening. All of it may be left open. */
@Component({
  selector: 'arena-place-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Combobox, Icon, TextPipe],
  template: `
    <div class="build">
      <div class="build-part">
        <div class="field">
          <label for="place">{{ 'builder.place.label' | t }}</label>
          <p class="hint" id="place-hint">{{ 'builder.place.hint' | t }}</p>
          <arena-combobox
            fieldId="place"
            [label]="'builder.place.label' | t"
            [text]="store.draft().place.text"
            [describedBy]="failed() ? 'place-error place-hint' : 'place-hint'"
            [invalid]="failed()"
            [find]="find"
            (typed)="type($event)"
            (chosen)="choose($event)"
          />
          @if (failed()) {
            <p class="error" id="place-error"><svg arenaIcon="warning"></svg>{{ 'builder.place.unknown' | t }}</p>
          }
        </div>
        <fieldset class="choices">
          <legend>{{ 'builder.reach.label' | t }}</legend>
          <div class="pills">
            @for (reach of reaches; track reach) {
              <label class="pill"
                ><input class="ds-input" type="radio" name="reach" [checked]="store.draft().reach === reach" (change)="go(reach)" />{{
                  reach === 'county' ? ('builder.reach.county' | t) : ('builder.reach.km' | t: { km: reach })
                }}</label
              >
            }
          </div>
        </fieldset>
      </div>
      <fieldset class="ticks">
        <legend class="legend-q">
          {{ 'builder.kinds.label' | t }} <span class="hint">{{ 'builder.kinds.hint' | t }}</span>
        </legend>
        @for (kind of kinds; track kind) {
          <label class="tick"
            ><input class="ds-input" type="checkbox" [checked]="store.draft().kinds.includes(kind)" (change)="toggle(kind)" /><span>{{
              kindText(kind) | t
            }}</span></label
          >
        }
      </fieldset>
    </div>
  `,
})
export class PlaceStep {
  /** The place is not one we know. */
  readonly failed = input(false);

  protected readonly store = inject(DraftStore);
  private readonly lookups = inject(Lookups);
  private readonly i18n = inject(I18n);
  protected readonly reaches = REACHES;
  protected readonly kinds = OPPORTUNITY_KINDS;
  protected readonly find = (typed: string) => this.lookups.places(typed);

  protected kindText(kind: OpportunityKind): TextKey {
    return `vocabulary.kind.${kind}`;
  }

  protected type(text: string): void {
    if (text !== this.store.draft().place.text) this.store.change(() => ({ place: { text, municipality: null } }), PLACE);
  }

  protected choose({ id, label }: Suggestion): void {
    this.store.change(() => ({ place: { text: label, municipality: id } }), PLACE);
  }

  protected go(reach: Reach): void {
    const what = reach === 'county' ? this.i18n.t('builder.reach.county') : this.i18n.t('builder.reach.km', { km: reach });
    this.store.change(() => ({ reach }), { text: 'builder.undo.on', params: { what }, step: 1 });
  }

  protected toggle(kind: OpportunityKind): void {
    const on = !this.store.draft().kinds.includes(kind);
    this.store.change((draft) => ({ kinds: toggled(draft.kinds, kind) }), {
      text: on ? 'builder.undo.on' : 'builder.undo.off',
      params: { what: this.i18n.t(this.kindText(kind)) },
      step: 1,
    });
  }
}
