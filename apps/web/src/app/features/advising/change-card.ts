import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { answerChange, SuggestedChange } from '@arena/contract';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { ProblemNote } from '../../shell/problem-note';
import { whoText } from './adviser-name';
import { Attempt } from '../../platform/attempt';

/** A change to the answers that an adviser suggests: what comes and what goes in words, then yes or no. */
@Component({
  selector: 'arena-change-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemNote, RouterLink, TextPipe],
  template: `
    <article class="proposal" [attr.aria-labelledby]="'c-' + change().id">
      <h3 [id]="'c-' + change().id">{{ 'advising.change.by' | t: { who: who() } }}</h3>
      @if (done(); as answer) {
        <p class="note" tabindex="-1" [id]="'changed-' + change().id">
          <svg arenaIcon="check"></svg><span>{{ (answer === 'yes' ? 'advising.change.done.yes' : 'advising.change.done.no') | t }}</span>
        </p>
        <p>
          <a class="more" [routerLink]="['/', i18n.language(), 'find-out']">{{ 'advising.change.see' | t }}<svg arenaIcon="arrow"></svg></a>
        </p>
      } @else {
        <p>{{ 'advising.change.text' | t }}</p>
        @if (change().note) {
          <blockquote class="says">
            <p class="pre">{{ change().note }}</p>
          </blockquote>
        }
        <div class="differs">
          @if (change().added.length) {
            <div>
              <h4>{{ 'advising.change.added' | t }}</h4>
              <ul class="signed">
                @for (one of change().added; track $index) {
                  <li><svg arenaIcon="plus"></svg>{{ one }}</li>
                }
              </ul>
            </div>
          }
          @if (change().removed.length) {
            <div>
              <h4>{{ 'advising.change.removed' | t }}</h4>
              <ul class="signed">
                @for (one of change().removed; track $index) {
                  <li><svg arenaIcon="minus"></svg>{{ one }}</li>
                }
              </ul>
            </div>
          }
        </div>
        <arena-problem-note [error]="answering.error()" />
        <p class="btns">
          <button class="ds-button" type="button" [attr.aria-disabled]="answering.busy() ? 'true' : null" (click)="answer('yes')">
            {{ 'advising.change.yes' | t }}
          </button>
          <button
            class="ds-button"
            data-variant="secondary"
            type="button"
            [attr.aria-disabled]="answering.busy() ? 'true' : null"
            (click)="answer('no')"
          >
            {{ 'advising.change.no' | t }}
          </button>
        </p>
      }
    </article>
  `,
})
export class ChangeCard {
  readonly change = input.required<SuggestedChange>();
  readonly answered = output<SuggestedChange>();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  protected readonly answering = new Attempt();
  protected readonly done = signal<'yes' | 'no' | null>(null);
  protected readonly who = computed(() => whoText(this.change().adviser, this.change().office, this.i18n));

  protected async answer(answer: 'yes' | 'no'): Promise<void> {
    const { id } = this.change();
    const came = await this.answering.run(() =>
      this.api.send(call<typeof answerChange>('POST', '/api/me/advising/changes/:id/answer', { params: { id }, body: { answer } })),
    );
    if (!came) return;
    this.done.set(came.approved ? 'yes' : 'no');
    this.answered.emit(this.change());
    setTimeout(() => document.getElementById(`changed-${id}`)?.focus());
  }
}
