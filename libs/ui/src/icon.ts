import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ICONS, type IconName } from './icons';

/** A drawn sign. Always beside a word, so it is hidden from a screen reader. */
@Component({
  selector: 'svg[arenaIcon]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg:path [attr.d]="path()" />`,
  host: { class: 'i', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' },
})
export class Icon {
  readonly arenaIcon = input.required<IconName>();
  protected readonly path = computed(() => ICONS[this.arenaIcon()]);
}
