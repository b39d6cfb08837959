import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Icon, TextPipe } from '@arena/ui';
import type { ApiError } from '../../platform/api';
import { ProblemNote } from '../../shell/problem-note';
import { CareStore } from './care-store';

/** What went wrong with a change; where somebody else was first, what they did. */
@Component({
  selector: 'arena-care-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemNote, TextPipe],
  template: `
    @if (meanwhile()) {
      <div role="alert" class="note warm">
        <svg arenaIcon="warning"></svg>
        <div>
          <p>
            <b>{{ 'care.meanwhile.title' | t }}</b>
          </p>
          <p>{{ 'care.meanwhile.text' | t }}</p>
          <ul>
            @for (entry of store.theirs().slice(0, 3); track entry.id) {
              <li>{{ store.textOf(entry) }}</li>
            }
          </ul>
        </div>
      </div>
    } @else {
      <arena-problem-note [error]="error()" />
    }
  `,
})
export class CareNote {
  readonly error = input.required<ApiError | null>();
  protected readonly store = inject(CareStore);
  protected readonly meanwhile = computed(() => this.error()?.problem?.code === 'changed-meanwhile');
}
