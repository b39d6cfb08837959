import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { Look } from '@arena/contract';
import { I18n, TextPipe } from '@arena/ui';
import { whenText } from '../../platform/when';
import { whoText } from './adviser-name';

const AT_ONCE = 10;

/** Who has looked, when and why, newest first. */
@Component({
  selector: 'arena-looks-log',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TextPipe],
  template: `
    <p class="muted">{{ 'advising.log.text' | t }}</p>
    <p class="muted">{{ 'advising.log.list' | t }}</p>
    @if (lines().length) {
      <ol class="looks">
        @for (line of lines(); track $index) {
          <li>
            <time class="sm muted" [attr.datetime]="line.at">{{ line.when }}</time>
            <p>
              {{ 'advising.log.line' | t: { who: line.who } }}
              @if (line.posting; as title) {
                {{ 'advising.log.about' | t: { title } }}
              }
            </p>
            <p class="muted">{{ line.why }}</p>
          </li>
        }
      </ol>
      @if (lines().length < looks().length) {
        <p class="btns">
          <button class="ds-button" data-variant="secondary" type="button" (click)="more()">{{ 'advising.log.more' | t }}</button>
        </p>
      }
    } @else {
      <p>{{ 'advising.log.none' | t }}</p>
    }
  `,
})
export class LooksLog {
  readonly looks = input.required<readonly Look[]>();

  private readonly i18n = inject(I18n);
  private readonly shown = signal(AT_ONCE);
  protected readonly lines = computed(() =>
    [...this.looks()]
      .sort((a, b) => b.at.localeCompare(a.at))
      .slice(0, this.shown())
      .map(({ at, office, adviser, reason, posting }) => ({
        at,
        when: whenText(at, this.i18n),
        who: whoText(adviser, office, this.i18n),
        why: this.i18n.t(`advising.reason.${reason}`),
        posting,
      })),
  );

  protected more(): void {
    this.shown.update((shown) => shown + 2 * AT_ONCE);
  }
}
