import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { Language } from '@arena/domain';
import type { Box } from './demand-boxes';

/** One thing that openings ask for or teach. */
export interface DemandRow {
  key: string;
  label: string;
  /** Set where the label is not in the page's language. */
  lang: Language | null;
  /** How much of it, where it is said. */
  level: string;
  boxes: readonly Box[];
  /** The numbers: '2 av 3 krever det'. */
  words: string;
}

/** Rows of boxes, each with its name and its numbers in words. */
@Component({
  selector: 'arena-demand-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="asks">
      @for (row of rows(); track row.key) {
        <li>
          <span class="t"
            ><span [attr.lang]="row.lang">{{ row.label }}</span>
            @if (row.level) {
              <span class="lv">{{ row.level }}</span>
            }
          </span>
          <span class="boxes" aria-hidden="true">
            @for (box of row.boxes; track $index) {
              <i [class]="'box ' + box"></i>
            }
          </span>
          <span class="r">{{ row.words }}</span>
        </li>
      }
    </ul>
  `,
})
export class DemandRows {
  readonly rows = input.required<readonly DemandRow[]>();
}
