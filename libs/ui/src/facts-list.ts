import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { CardFact } from './card-facts';
import { Icon } from './icon';

/** Short facts with a sign before each. */
@Component({
  selector: 'arena-facts-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <ul class="facts" [class.facts-row]="row()">
      @for (fact of facts(); track fact.icon) {
        <li>
          <svg [arenaIcon]="fact.icon"></svg><span>{{ fact.text }}</span>
        </li>
      }
    </ul>
  `,
})
export class FactsList {
  readonly facts = input.required<readonly CardFact[]>();
  /** Side by side where there is room. */
  readonly row = input(false);
}
