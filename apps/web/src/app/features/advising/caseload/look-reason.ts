import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { LOOK_REASONS, type LookReason } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { Icon, TextPipe } from '@arena/ui';
import { KeptText } from '../../../platform/kept-text';

const KEPT = 'advising.reason';

/** Why one looks, chosen before anything is shown. The last one is remembered for this session; the look itself is always a click. */
@Component({
  selector: 'arena-look-reason',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <form class="panel look-reason" novalidate (submit)="open($event)">
      <fieldset class="ticks two" [attr.aria-describedby]="missing() ? 'reason-error reason-text' : 'reason-text'">
        <legend class="legend-q">
          {{ 'caseload.reason.title' | t }}
          <span class="hint" id="reason-text">{{ about() | t }}</span>
        </legend>
        @if (missing()) {
          <p class="error" id="reason-error"><svg arenaIcon="warning"></svg>{{ 'caseload.reason.missing' | t }}</p>
        }
        @for (reason of reasons; track reason) {
          <label class="tick"
            ><input
              class="ds-input"
              type="radio"
              name="look-reason"
              [id]="'reason-' + reason"
              [checked]="chosen() === reason"
              (change)="chosen.set(reason)"
            /><span>{{ textOf(reason) | t }}</span></label
          >
        }
      </fieldset>
      <p class="btns">
        <button class="ds-button" type="submit" [attr.aria-disabled]="busy() ? 'true' : null">{{ go() | t }}</button>
      </p>
    </form>
  `,
})
export class LookReasonForm {
  /** What the button says. */
  readonly go = input<TextKey>('caseload.reason.open');
  /** Who will read it. */
  readonly about = input<TextKey>('caseload.reason.text');
  /** Chosen where nothing is remembered. */
  readonly usual = input<LookReason | null>(null);
  readonly busy = input(false);
  readonly reason = output<LookReason>();

  private readonly kept = inject(KeptText);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly reasons = LOOK_REASONS;
  protected readonly chosen = signal<LookReason | null>(null);
  protected readonly missing = signal(false);

  constructor() {
    afterNextRender(() => {
      const remembered = this.kept.read(KEPT);
      this.chosen.set(LOOK_REASONS.find((one) => one === remembered) ?? this.usual());
    });
  }

  protected textOf(reason: LookReason): TextKey {
    return `caseload.reason.${reason}`;
  }

  protected open(event: Event): void {
    event.preventDefault();
    const reason = this.chosen();
    this.missing.set(reason === null);
    if (reason === null) this.host.nativeElement.querySelector<HTMLElement>('input')?.focus();
    else if (!this.busy()) {
      this.kept.keep(KEPT, reason);
      this.reason.emit(reason);
    }
  }
}
