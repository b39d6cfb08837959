import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { LicenceClass } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { I18n, TextPipe } from '@arena/ui';
import { toggled } from './draft';
import { DraftStore } from './draft-store';

/** One suggested driving licence: unticked until the person says that it is true. */
@Component({
  selector: 'arena-licence-tick',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  template: `
    <label class="tick"
      ><input class="ds-input" type="checkbox" [checked]="on()" (change)="toggle()" /><span
        >{{ 'builder.write.licence' | t }} <b>{{ licence() }}</b> {{ text() | t }}</span
      ></label
    >
  `,
})
export class LicenceTick {
  readonly licence = input.required<LicenceClass>();
  /** The question it stands at. */
  readonly step = input.required<number>();

  private readonly store = inject(DraftStore);
  private readonly i18n = inject(I18n);
  protected readonly on = computed(() => this.store.draft().licences.includes(this.licence()));
  protected readonly text = computed((): TextKey => `builder.licence.${this.licence()}`);

  protected toggle(): void {
    const [licence, on] = [this.licence(), !this.on()];
    this.store.change(({ licences }) => ({ licences: toggled(licences, licence) }), {
      text: on ? 'builder.undo.on' : 'builder.undo.off',
      params: { what: this.i18n.t(this.text()) },
      step: this.step(),
    });
  }
}
