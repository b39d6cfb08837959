import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import type { TextKey } from '@arena/i18n';
import { Icon, TextPipe } from '@arena/ui';

/** One of a short list, then one button: why not this time, or how it went. */
@Component({
  selector: 'arena-choice-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <form class="say" novalidate (submit)="submit($event)">
      <fieldset class="ticks" [attr.aria-describedby]="name() + '-text'">
        <legend class="legend-q">{{ title() }}</legend>
        <p class="hint" [id]="name() + '-text'">{{ text() }}</p>
        @if (missing()) {
          <p class="error" role="alert"><svg arenaIcon="warning"></svg>{{ missingText() }}</p>
        }
        @for (one of choices(); track one.value) {
          <label class="tick"
            ><input
              class="ds-input"
              type="radio"
              [name]="name()"
              [id]="name() + '-' + one.value"
              [checked]="chosen() === one.value"
              (change)="chosen.set(one.value)"
            /><span>{{ one.text | t }}</span></label
          >
        }
      </fieldset>
      <p class="btns">
        <button class="ds-button" type="submit" [attr.aria-disabled]="busy() ? 'true' : null">
          {{ busy() ? ('contact.sending' | t) : go() }}
        </button>
        <button class="ds-button" data-variant="tertiary" type="button" (click)="dropped.emit()">{{ 'contact.cancel' | t }}</button>
      </p>
    </form>
  `,
})
export class ChoiceForm {
  /** Of the radios; one of a kind in the page. */
  readonly name = input.required<string>();
  readonly title = input.required<string>();
  readonly text = input.required<string>();
  readonly go = input.required<string>();
  readonly missingText = input.required<string>();
  readonly choices = input.required<readonly { value: string; text: TextKey }[]>();
  readonly busy = input(false);
  readonly decided = output<string>();
  readonly dropped = output();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly chosen = signal<string | null>(null);
  protected readonly missing = signal(false);

  /** The reader stands at the first choice. */
  focus(): void {
    this.host.nativeElement.querySelector('input')?.focus();
  }

  protected submit(event: Event): void {
    event.preventDefault();
    const chosen = this.chosen();
    this.missing.set(chosen === null);
    if (chosen === null) this.focus();
    else if (!this.busy()) this.decided.emit(chosen);
  }
}
