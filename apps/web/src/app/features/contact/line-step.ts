import type { ElementRef } from '@angular/core';
import { ChangeDetectionStrategy, Component, computed, inject, input, viewChild } from '@angular/core';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { FoundIn } from './found-in';
import { InterestForm, LONGEST_LINE } from './interest-form';
import { foundIn, type TextFinding } from './marked-text';

/** Step 2: an optional line. What would tell who somebody is, is marked with a word and must go before it can be sent. */
@Component({
  selector: 'arena-line-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FoundIn, Icon, TextPipe],
  template: `
    <div class="field">
      <label for="line">{{ 'interest.line.label' | t }}</label>
      <span class="hint" id="line-hint">{{ 'contact.notTo' | t }}</span>
      @if (failed() && over() > 0) {
        <span class="error" id="line-error"><svg arenaIcon="warning"></svg>{{ 'contact.tooLongError' | t: { count: over() } }}</span>
      }
      <textarea
        #field
        class="ds-input"
        id="line"
        rows="5"
        [value]="form.now().line"
        [attr.aria-invalid]="found().length || (failed() && over() > 0) ? 'true' : null"
        [attr.aria-describedby]="found().length ? 'line-found line-hint line-left' : 'line-hint line-left'"
        (input)="form.write(field.value)"
      ></textarea>
      <span class="left" id="line-left" [class.over]="over() > 0">{{ left() }}</span>
    </div>
    <arena-found-in idPrefix="line-found" [text]="form.body().line" [findings]="findings()" />
  `,
})
export class LineStep {
  /** What was found in the line as it was when it was looked at. */
  readonly findings = input.required<readonly TextFinding[]>();
  /** Show that it is too long. */
  readonly failed = input(false);

  protected readonly form = inject(InterestForm);
  private readonly i18n = inject(I18n);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly over = computed(() => this.form.body().line.length - LONGEST_LINE);
  protected readonly left = computed(() =>
    this.i18n.t(this.over() > 0 ? 'contact.tooLong' : 'contact.leftOver', { count: Math.abs(this.over()) }),
  );
  /** What of it still stands there. */
  protected readonly found = computed(() => foundIn(this.form.body().line, this.findings()));

  /** The reader stands in the field. */
  focus(): void {
    this.field().nativeElement.focus();
  }
}
