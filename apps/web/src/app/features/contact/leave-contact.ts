import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import type { ContactView, deleteContact } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { Icon, TextPipe } from '@arena/ui';
import { Api, type ApiError, call, knownError } from '../../platform/api';
import { ProblemNote } from '../../shell/problem-note';
import { ContactMoves, MoveRunner } from './contact-moves';

/** The ways out for a seeker, at any time: withdraw, or delete every trace. Each is asked about in the page first. */
@Component({
  selector: 'arena-leave-contact',
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [MoveRunner],
  imports: [Icon, ProblemNote, TextPipe],
  template: `
    @if (asking(); as asked) {
      <section class="sure" aria-labelledby="sure">
        <h3 id="sure" #heading tabindex="-1">{{ words(asked).title | t }}</h3>
        <p>
          {{ words(asked).text | t: { employer: contact().posting.employer } }}
        </p>
        <arena-problem-note [error]="error() ?? runner.error()" />
        <p class="btns">
          <button class="ds-button" type="button" [attr.aria-disabled]="busy() ? 'true' : null" (click)="go(asked)">
            {{ (busy() ? 'contact.sending' : words(asked).yes) | t }}
          </button>
          <button class="ds-button" data-variant="secondary" type="button" (click)="keep()">{{ 'contact.no' | t }}</button>
        </p>
      </section>
    } @else {
      <p class="btns leave">
        @if (contact().actions.includes('withdraw')) {
          <button class="ds-button" data-variant="tertiary" type="button" data-asks="withdraw" (click)="ask('withdraw')">
            <svg arenaIcon="back"></svg>{{ words('withdraw').go | t }}
          </button>
        }
        <button class="ds-button" data-variant="tertiary" type="button" data-asks="delete" (click)="ask('delete')">
          <svg arenaIcon="close"></svg>{{ words('delete').go | t }}
        </button>
      </p>
    }
  `,
})
export class LeaveContact {
  readonly contact = input.required<ContactView>();
  readonly moved = output<ContactView>();
  readonly conflict = output<ApiError>();
  readonly deleted = output();

  protected readonly runner = inject(MoveRunner);
  private readonly api = inject(Api);
  private readonly moves = inject(ContactMoves);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  protected readonly asking = signal<'withdraw' | 'delete' | null>(null);
  protected readonly busy = signal(false);
  protected readonly error = signal<ApiError | null>(null);

  /** What was begun by the employer is said no to; only one's own interest is withdrawn. */
  protected words(what: 'withdraw' | 'delete'): Record<'go' | 'title' | 'text' | 'yes', TextKey> {
    const key = what === 'withdraw' && this.contact().begunBy === 'employer' ? 'refuse' : what;
    return { go: `contact.${key}.go`, title: `contact.${key}.title`, text: `contact.${key}.text`, yes: `contact.${key}.yes` };
  }

  protected ask(what: 'withdraw' | 'delete'): void {
    this.error.set(null);
    this.asking.set(what);
    setTimeout(() => this.heading()?.nativeElement.focus());
  }

  protected keep(): void {
    const asked = this.asking();
    this.asking.set(null);
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(`[data-asks="${asked}"]`)?.focus());
  }

  protected async go(what: 'withdraw' | 'delete'): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.error.set(null);
    if (what === 'withdraw') await this.withdraw();
    else await this.remove();
    this.busy.set(false);
  }

  private async withdraw(): Promise<void> {
    const moved = await this.runner.run(this.contact(), { action: 'withdraw' });
    if (!moved) return;
    if ('view' in moved) {
      this.asking.set(null);
      this.moved.emit(moved.view);
    } else if (moved.error.kind === 'conflict') {
      this.asking.set(null);
      this.conflict.emit(moved.error);
    }
  }

  private async remove(): Promise<void> {
    try {
      const params = { id: this.contact().id };
      await this.moves.during(this.api.send(call<typeof deleteContact>('DELETE', '/api/contacts/:id', { params })));
      this.deleted.emit();
    } catch (cause) {
      const error = knownError(cause);
      // somebody deleted it in another tab: it is as it was asked for
      if (error.kind === 'not-found') this.deleted.emit();
      else this.error.set(error);
    }
  }
}
