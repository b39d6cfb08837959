import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon, TextPipe } from '@arena/ui';
import { DraftStore } from './draft-store';

/** What the person must know about the answers they gave: not readable, not kept. Stands at the top of the page. */
@Component({
  selector: 'arena-kept-news',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <div class="kept-news" role="status">
      @if (store.setAside()) {
        <p class="note warm"><svg arenaIcon="warning"></svg>{{ 'builder.kept.aside' | t }}</p>
      }
      @if (store.saved() === 'memory') {
        <p class="note warm"><svg arenaIcon="warning"></svg>{{ 'builder.kept.memory' | t }}</p>
      }
    </div>
  `,
})
export class KeptNews {
  protected readonly store = inject(DraftStore);
}
