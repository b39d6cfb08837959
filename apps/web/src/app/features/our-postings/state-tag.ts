import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PostingState } from '@arena/domain';
import { I18n, Icon, type IconName } from '@arena/ui';

const SIGN: Record<PostingState, IconName> = {
  draft: 'pen',
  published: 'eye',
  paused: 'clock',
  filled: 'check',
  expired: 'calendar',
  withdrawn: 'minus',
};

/** Where a posting stands, in a word and with a sign. */
@Component({
  selector: 'arena-state-tag',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<span class="tag state-tag" [class]="'is-' + state()"><svg [arenaIcon]="sign()"></svg>{{ text() }}</span>`,
})
export class StateTag {
  readonly state = input.required<PostingState>();

  private readonly i18n = inject(I18n);
  protected readonly sign = computed(() => SIGN[this.state()]);
  protected readonly text = computed(() => this.i18n.t(`ourPostings.state.${this.state()}`));
}
