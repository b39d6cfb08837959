import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ROW_STATES, type RowState } from '@arena/domain';
import { I18n } from './i18n';
import { SEGMENT } from './skill-strip';

/** What the segments of the strip mean. */
@Component({
  selector: 'arena-strip-legend',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="legend">
      @for (state of states; track state) {
        <li><i [class]="segment[state]"></i>{{ label(state) }}</li>
      }
    </ul>
  `,
})
export class StripLegend {
  /** Whom it speaks of: the reader ('you learn here'), or somebody else ('learns here'). */
  readonly told = input<'you' | 'them'>('you');

  private readonly i18n = inject(I18n);
  protected readonly states = ROW_STATES;
  protected readonly segment = SEGMENT;

  protected label(state: RowState): string {
    return this.i18n.t(state === 'learned' && this.told() === 'them' ? 'vocabulary.strengthThem.learned' : `vocabulary.state.${state}`);
  }
}
