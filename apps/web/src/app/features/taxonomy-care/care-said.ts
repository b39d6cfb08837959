import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon } from '@arena/ui';
import { CareStore, type CarePlace } from './care-store';

/** What came of the last change, said where it was asked for. */
@Component({
  selector: 'arena-care-said',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <div role="status">
      @if (text(); as said) {
        <p class="note">
          <svg arenaIcon="check"></svg><span>{{ said }}</span>
        </p>
      }
    </div>
  `,
})
export class CareSaid {
  readonly at = input.required<CarePlace>();
  private readonly store = inject(CareStore);
  protected readonly text = computed(() => (this.store.said()?.at === this.at() ? this.store.said()?.text : undefined));
}
