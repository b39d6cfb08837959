import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { BuilderTexts } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { Icon, TextPipe } from '@arena/ui';
import { DraftStore } from './draft-store';
import { sharpenings, withAnswer, type Answer, type FollowUpKind, type Sharpening } from './follow-ups';

/** Up to three questions that sharpen what was ticked. Folded: nobody has to, and it is not on the way. */
@Component({
  selector: 'arena-follow-up-questions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    @if (questions().length) {
      <details class="fold-card" [open]="answered()">
        <summary>
          <svg arenaIcon="chat"></svg><span>{{ 'builder.follow.open' | t }}</span
          ><svg arenaIcon="down"></svg>
        </summary>
        <div class="follow">
          @for (question of questions(); track question.kind) {
            <fieldset class="choices">
              <legend>
                {{ question.question ?? (text(question.kind) | t) }}
                @if (question.kind === 'not-want') {
                  <span class="hint">{{ 'builder.follow.private' | t }}</span>
                }
              </legend>
              <div class="pills">
                @for (answer of question.answers; track answer.id) {
                  <label class="pill"
                    ><input class="ds-input" type="checkbox" [checked]="answer.chosen" (change)="toggle(question, answer)" /><span>{{
                      answer.label
                    }}</span></label
                  >
                }
              </div>
            </fieldset>
          }
        </div>
      </details>
    }
  `,
})
export class FollowUpQuestions {
  readonly texts = input.required<BuilderTexts>();
  private readonly store = inject(DraftStore);
  protected readonly questions = computed(() => sharpenings(this.texts(), this.store.draft()));
  /** Open where something was answered before; opened and closed by the person after that. */
  protected readonly answered = computed(() => (this.store.draft().followUps ?? []).length > 0);

  protected text(kind: FollowUpKind): TextKey {
    return `builder.follow.${kind}`;
  }

  protected toggle(question: Sharpening, answer: Answer): void {
    this.store.change((draft) => withAnswer(draft, question, answer), {
      text: answer.chosen ? 'builder.undo.off' : 'builder.undo.on',
      params: { what: answer.label },
      step: 4,
    });
  }
}
