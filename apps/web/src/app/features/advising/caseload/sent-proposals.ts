import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalForAdviser, takeBackProposal } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Api, call } from '../../../platform/api';
import { ProblemNote } from '../../../shell/problem-note';
import { Attempt } from '../../../platform/attempt';

/** What one has proposed and what came of it. One that is not answered can be taken back. */
@Component({
  selector: 'arena-sent-proposals',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemNote, RouterLink, TextPipe],
  template: `
    <p class="sm" role="status">{{ said() }}</p>
    <arena-problem-note [error]="taking.error()" />
    <ul class="looks">
      @for (one of proposals(); track one.id) {
        <li>
          <p>
            <a [routerLink]="['/', i18n.language(), 'openings', one.posting.id]" [attr.lang]="i18n.foreign(one.posting.lang)">{{
              one.posting.title
            }}</a>
          </p>
          <p class="muted">{{ one.posting.employer }}</p>
          <p>{{ 'caseload.sent.for' | t: { person: nameOf(one) } }}</p>
          <p>
            <b>{{ stateText(one) | t }}</b>
            @if (one.state === 'sent') {
              <span class="muted"> · {{ 'caseload.sent.until' | t: { date: i18n.date(one.answerBy) } }}</span>
            }
          </p>
          @if (one.state === 'sent' && one.person) {
            <p>
              <button
                class="ds-button"
                data-variant="tertiary"
                type="button"
                [attr.aria-label]="'caseload.sent.takeBackOf' | t: { title: one.posting.title }"
                [attr.aria-disabled]="taking.busy() ? 'true' : null"
                (click)="takeBack(one)"
              >
                <svg arenaIcon="close"></svg>{{ 'caseload.sent.takeBack' | t }}
              </button>
            </p>
          }
        </li>
      }
    </ul>
  `,
})
export class SentProposals {
  readonly proposals = input.required<readonly ProposalForAdviser[]>();
  readonly tookBack = output();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  protected readonly taking = new Attempt();
  protected readonly said = signal('');

  protected nameOf({ person }: ProposalForAdviser): string {
    if (!person) return this.i18n.t('caseload.sent.nobody');
    return person.name ?? this.i18n.t('notifications.someone');
  }

  protected stateText({ state }: ProposalForAdviser): TextKey {
    return `caseload.state.${state}`;
  }

  protected async takeBack({ id }: ProposalForAdviser): Promise<void> {
    this.said.set('');
    const done = await this.taking.run(() =>
      this.api.send(call<typeof takeBackProposal>('DELETE', '/api/proposals/:id', { params: { id } })),
    );
    if (done) this.said.set(this.i18n.t('caseload.sent.tookBack'));
    // answered meanwhile, or taken back: the list says how it stands
    this.tookBack.emit();
  }
}
