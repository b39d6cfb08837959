import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

/** Nothing here, or something went wrong: said plainly. What to do next is put inside. */
@Component({
  selector: 'arena-message-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <section class="state">
      <svg [arenaIcon]="icon()"></svg>
      <h2>{{ heading() }}</h2>
      <p>{{ text() }}</p>
      <ng-content />
    </section>
  `,
})
export class MessageState {
  readonly icon = input<IconName>('info');
  readonly heading = input.required<string>();
  readonly text = input.required<string>();
}
