import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TextPipe } from './text-pipe';

/** The shape of what is on its way. */
@Component({
  selector: 'arena-loading-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  template: `
    <p class="ds-sr-only" role="status">{{ 'shell.loading' | t }}</p>
    <div class="bones" [class.openings]="grid()" aria-hidden="true">
      @for (bone of bones(); track bone) {
        <div class="bone-card">
          <span class="bone w1"></span><span class="bone w2"></span><span class="bone w3"></span><span class="bone w3"></span>
        </div>
      }
    </div>
  `,
})
export class LoadingState {
  readonly count = input(4);
  /** Side by side like cards; otherwise below each other. */
  readonly grid = input(false);
  protected readonly bones = computed(() => Array.from({ length: this.count() }, (_, index) => index));
}
