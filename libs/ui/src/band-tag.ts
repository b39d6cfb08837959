import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Band } from '@arena/domain';
import { I18n } from './i18n';
import { Icon } from './icon';
import type { IconName } from './icons';

const LOOKS: Record<Band, { look: string; icon: IconName }> = {
  strong: { look: 'band-strong', icon: 'check' },
  possible: { look: 'band-maybe', icon: 'waves' },
  stretch: { look: 'band-step', icon: 'up' },
  none: { look: 'band-open', icon: 'minus' },
  'open-for-all': { look: 'band-open', icon: 'door' },
};

/** How well an opening fits, in words and with its own sign. */
@Component({
  selector: 'arena-band-tag',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `<span class="tag band" [class]="look().look"><svg [arenaIcon]="look().icon"></svg>{{ text() }}</span>`,
})
export class BandTag {
  readonly band = input.required<Band>();

  private readonly i18n = inject(I18n);
  protected readonly look = computed(() => LOOKS[this.band()]);
  protected readonly text = computed(() => this.i18n.t(`vocabulary.band.${this.band()}`));
}
