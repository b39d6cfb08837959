import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { previewInterest, readProfile, ShownPerson as Shown } from '@arena/contract';
import { I18n, Icon, LoadingState, TextPipe } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { ProblemNote } from '../../shell/problem-note';
import { ShownPerson } from '../contact/shown-person';
import { toProfile } from '../profiles/draft';
import { Attempt } from '../../platform/attempt';

/** Exactly what an employer would see after a yes. Asked for when the reader opens it; writes nothing. */
@Component({
  selector: 'arena-proposal-preview',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, LoadingState, ProblemNote, RouterLink, ShownPerson, TextPipe],
  template: `
    <details class="fold" (toggle)="opened($event)">
      <summary><svg arenaIcon="down"></svg>{{ 'advising.proposal.preview' | t }}</summary>
      <div class="card-box">
        @if (shown(); as person) {
          <arena-shown-person [shown]="person" [folded]="false" />
          <p class="sm muted">{{ 'contact.shown.hidden' | t }}</p>
        } @else if (nothing()) {
          <p>{{ 'advising.proposal.previewNone' | t }}</p>
          <p>
            <a class="more" [routerLink]="['/', i18n.language(), 'find-out']"
              >{{ 'advising.proposal.build' | t }}<svg arenaIcon="arrow"></svg
            ></a>
          </p>
        } @else if (asking.busy()) {
          <arena-loading-state [count]="1" />
        }
        <arena-problem-note [error]="asking.error()" />
      </div>
    </details>
  `,
})
export class ProposalPreview {
  readonly posting = input.required<string>();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  protected readonly asking = new Attempt();
  protected readonly shown = signal<Shown | null>(null);
  protected readonly nothing = signal(false);

  protected opened(event: Event): void {
    if ((event.target as HTMLDetailsElement).open && !this.shown()) void this.ask();
  }

  private async ask(): Promise<void> {
    await this.asking.run(async () => {
      const { draft } = await this.api.send(call<typeof readProfile>('GET', '/api/me/profile'));
      this.nothing.set(draft === null);
      if (!draft) return;
      const body = { lang: this.i18n.language(), profile: toProfile(draft), leaveOut: [], line: '' };
      const params = { id: this.posting() };
      const { shown } = await this.api.send(call<typeof previewInterest>('POST', '/api/postings/:id/interest/preview', { params, body }));
      this.shown.set(shown);
    });
  }
}
