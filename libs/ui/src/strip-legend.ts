import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
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
  private readonly i18n = inject(I18n);
  protected readonly states = ROW_STATES;
  protected readonly segment = SEGMENT;

  protected label(state: RowState): string {
    return this.i18n.t(`vocabulary.state.${state}`);
  }
}
