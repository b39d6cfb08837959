import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { OpportunityKind } from '@arena/domain';
import { I18n } from './i18n';

/** Job, traineeship, work placement or apprenticeship, with the extent where it is stated. */
@Component({
  selector: 'arena-kind-tag',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="tag tag-kind">{{ text() }}</span>`,
})
export class KindTag {
  readonly kind = input.required<OpportunityKind>();
  /** Per cent of full time; 100 and null add nothing. */
  readonly extent = input<number | null>(null);

  private readonly i18n = inject(I18n);
  protected readonly text = computed(() => {
    const kind = this.i18n.t(`vocabulary.kind.${this.kind()}`);
    const percent = this.extent();
    return percent === null || percent >= 100 ? kind : this.i18n.t('vocabulary.extent', { kind, percent });
  });
}
