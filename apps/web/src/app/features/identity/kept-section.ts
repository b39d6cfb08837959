import { ChangeDetectionStrategy, Component, ElementRef, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { AccountView, deleteAccount } from '@arena/contract';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { Attempt } from '../../platform/attempt';
import { TAB_STORAGE } from '../../platform/kept-text';
import { Session } from '../../platform/session';
import { sayNext } from '../../shell/page-news';
import { ProblemNote } from '../../shell/problem-note';

/** Everything that is kept, to take along; and the end of it, asked twice. */
@Component({
  selector: 'arena-kept-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemNote, TextPipe],
  template: `
    <section aria-labelledby="all-title">
      <h2 id="all-title">{{ 'account.kept.title' | t }}</h2>
      <p class="muted">{{ 'account.kept.lead' | t }}</p>
      <p class="btns">
        <a class="ds-button" data-variant="secondary" href="/api/me/export" download="arena-innlandet.json"
          ><svg arenaIcon="down"></svg>{{ 'account.kept.download' | t }}</a
        >
      </p>
    </section>
    <section aria-labelledby="delete-account">
      <h2 id="delete-account" tabindex="-1">{{ 'account.delete.title' | t }}</h2>
      <arena-problem-note [error]="doing.error()" />
      @if (asking()) {
        <div class="panel delete-ask" role="group" aria-labelledby="delete-sure">
          <h3 id="delete-sure" tabindex="-1">{{ 'account.delete.sure' | t }}</h3>
          <p>{{ 'account.delete.goes' | t }}</p>
          <ul class="plain">
            @if (account().role === 'seeker') {
              <li>{{ 'account.delete.goes.seeker.1' | t }}</li>
              <li>{{ 'account.delete.goes.seeker.2' | t }}</li>
            }
            <li>{{ 'account.delete.goes.all.1' | t }}</li>
            <li>{{ 'account.delete.goes.all.2' | t }}</li>
          </ul>
          @if (account().role === 'employer') {
            <p>{{ 'account.delete.stays.employer' | t }}</p>
          }
          <p>
            <b>{{ 'account.delete.noUndo' | t }}</b>
          </p>
          <p class="btns">
            <button class="ds-button danger" type="button" [disabled]="doing.busy()" (click)="remove()">
              {{ 'account.delete.yes' | t }}
            </button>
            <button class="ds-button" data-variant="secondary" type="button" (click)="keep()">{{ 'account.delete.no' | t }}</button>
          </p>
        </div>
      } @else {
        <p class="muted">{{ 'account.delete.lead' | t }}</p>
        <p class="btns">
          <button class="ds-button" data-variant="secondary" type="button" (click)="ask()">{{ 'account.delete.ask' | t }}</button>
        </p>
      }
    </section>
  `,
})
export class KeptSection {
  readonly account = input.required<AccountView>();

  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly tab = inject(TAB_STORAGE);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly doing = new Attempt();
  protected readonly asking = signal(false);

  protected ask(): void {
    this.asking.set(true);
    this.focus('delete-sure');
  }

  protected keep(): void {
    this.asking.set(false);
    this.doing.clear();
    this.focus('delete-account');
  }

  protected async remove(): Promise<void> {
    await this.doing.run(() => this.api.send(call<typeof deleteAccount>('DELETE', '/api/me')));
    if (!this.doing.done()) return;
    this.session.forgetPerson();
    sayNext(this.tab, 'shell.accountDeleted');
    await this.router.navigate(['/', this.i18n.language()]);
  }

  private focus(id: string): void {
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(`#${id}`)?.focus());
  }
}
