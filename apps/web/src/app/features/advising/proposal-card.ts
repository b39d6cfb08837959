import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { answerProposal, ProposalForSeeker } from '@arena/contract';
import { I18n, Icon, OpeningCard, TextPipe } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { ProblemNote } from '../../shell/problem-note';
import { whoText } from './adviser-name';
import { Attempt } from '../../platform/attempt';
import { KeptIds } from './kept-ids';
import { ProposalPreview } from './proposal-preview';

/** A proposal: what, why in the adviser's words, by when, and a yes and a no that are as easy as each other. */
@Component({
  selector: 'arena-proposal-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, OpeningCard, ProblemNote, ProposalPreview, RouterLink, TextPipe],
  template: `
    <article class="proposal" [attr.aria-labelledby]="'p-' + proposal().id">
      <div class="proposal-head">
        <h3 [id]="'p-' + proposal().id">{{ 'advising.proposal.by' | t: { who: who() } }}</h3>
        @if (waits()) {
          <span class="tag turn-tag"><svg arenaIcon="clock"></svg>{{ 'advising.proposal.until' | t: { date: until() } }}</span>
        }
      </div>
      @if (!waits()) {
        <p class="note" tabindex="-1" [id]="'answered-' + proposal().id">
          <svg [arenaIcon]="proposal().state === 'accepted' ? 'check' : 'info'"></svg><span>{{ state() }}</span>
        </p>
      }
      @if (proposal().posting; as card) {
        <arena-opening-card [card]="card" />
      }
      <div class="says-why">
        <h4>{{ 'advising.proposal.why' | t }}</h4>
        <blockquote class="says">
          <p class="pre">{{ proposal().note }}</p>
        </blockquote>
      </div>
      @if (waits()) {
        @if (proposal().posting; as card) {
          <p>{{ 'advising.proposal.yesMeans' | t }}</p>
          <arena-proposal-preview [posting]="card.id" />
          <p class="safe"><svg arenaIcon="lock"></svg>{{ 'advising.proposal.safe' | t }}</p>
          <arena-problem-note [error]="answering.error()" />
          <p class="btns">
            <button class="ds-button" type="button" [attr.aria-disabled]="answering.busy() ? 'true' : null" (click)="answer('yes')">
              {{ (answering.busy() ? 'advising.proposal.sending' : 'advising.proposal.yes') | t }}
            </button>
            <button
              class="ds-button"
              data-variant="secondary"
              type="button"
              [attr.aria-disabled]="answering.busy() ? 'true' : null"
              (click)="answer('no')"
            >
              {{ 'advising.proposal.no' | t }}
            </button>
          </p>
        } @else {
          <p>{{ 'advising.proposal.gone' | t }}</p>
        }
      } @else if (proposal().contact; as contact) {
        <p>
          <a class="more" [routerLink]="['/', i18n.language(), 'contacts', contact]"
            >{{ 'advising.proposal.toContact' | t }}<svg arenaIcon="arrow"></svg
          ></a>
        </p>
      }
    </article>
  `,
})
export class ProposalCard {
  readonly proposal = input.required<ProposalForSeeker>();
  /** What the answer led to. */
  readonly answered = output<ProposalForSeeker>();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly ids = inject(KeptIds);
  protected readonly answering = new Attempt();
  protected readonly waits = computed(() => this.proposal().state === 'sent');
  protected readonly who = computed(() => whoText(this.proposal().adviser, this.proposal().office, this.i18n));
  protected readonly until = computed(() => this.i18n.date(this.proposal().answerBy));
  protected readonly state = computed(() => this.i18n.t(`advising.state.${this.proposal().state}`));

  protected async answer(answer: 'yes' | 'no'): Promise<void> {
    const { id } = this.proposal();
    const now = await this.answering.run(() => {
      const body = { lang: this.i18n.language(), answer, contact: this.ids.of(`answer.${id}`) };
      return this.api.send(call<typeof answerProposal>('POST', '/api/me/advising/proposals/:id/answer', { params: { id }, body }));
    });
    if (!now) return;
    this.ids.done(`answer.${id}`);
    this.answered.emit(now);
    // the buttons are gone: the reader stands where it says what came of it
    setTimeout(() => document.getElementById(`answered-${id}`)?.focus());
  }
}
