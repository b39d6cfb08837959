import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PostingView, ShownPerson as Shown } from '@arena/contract';
import { answerText, I18n, Icon, TextPipe } from '@arena/ui';
import type { TextKey } from '@arena/i18n';
import { ShownPerson } from './shown-person';

const HIDDEN = ['name', 'age', 'place', 'reach', 'rest'] as const;

/** Step 3: exactly what the employer will see, what they will not, and what happens then. */
@Component({
  selector: 'arena-preview-step',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ShownPerson, TextPipe],
  template: `
    <section class="card-box" aria-labelledby="preview">
      <h2 id="preview">{{ 'interest.preview' | t: { employer: posting().employer.name } }}</h2>
      <p class="muted">{{ 'interest.pseudonym' | t }}</p>
      <arena-shown-person [shown]="shown()" [folded]="false" [level]="3" />
      @if (shown().line === null) {
        <p class="muted">{{ 'contact.shown.noLine' | t }}</p>
      }
    </section>
    <div class="preview-notes">
      <section class="panel" aria-labelledby="hidden">
        <h2 id="hidden">{{ 'contact.shown.hiddenTitle' | t }}</h2>
        <ul class="not-seen">
          @for (one of hidden; track one) {
            <li><svg arenaIcon="lock"></svg>{{ one | t }}</li>
          }
        </ul>
      </section>
      <section class="panel" aria-labelledby="after">
        <h2 id="after">{{ 'interest.after.title' | t }}</h2>
        <ul class="do">
          <li>{{ answer() }} {{ 'interest.after.latest' | t }}</li>
          <li>{{ 'interest.after.name' | t }}</li>
          <li>{{ 'interest.after.withdraw' | t }}</li>
        </ul>
      </section>
    </div>
  `,
})
export class PreviewStep {
  readonly posting = input.required<PostingView>();
  readonly shown = input.required<Shown>();

  private readonly i18n = inject(I18n);
  protected readonly hidden: readonly TextKey[] = HIDDEN.map((one) => `contact.shown.hidden.${one}` as const);
  protected readonly answer = computed(() => this.i18n.t('interest.after.answer', { answer: answerText(this.posting(), this.i18n) }));
}
