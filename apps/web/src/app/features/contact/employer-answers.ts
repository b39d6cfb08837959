import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import type { ContactCard, ContactView } from '@arena/contract';
import { DECLINE_REASONS, OUTCOMES, type ContactAction } from '@arena/domain';
import type { TextKey } from '@arena/i18n';
import { TextPipe } from '@arena/ui';
import type { ApiError } from '../../platform/api';
import { ProblemNote } from '../../shell/problem-note';
import { ChoiceForm } from './choice-form';
import { keptWords, MoveRunner, type Move } from './contact-moves';
import { NameForm } from './name-form';
import { TextForm, type Said } from './text-form';

/** What an answer needs to know of a contact: a card of a list and the contact itself both have it. */
export type Answerable = Pick<ContactCard, 'id' | 'last' | 'pseudonym' | 'name'> & { actions: readonly ContactAction[] };

/** What an employer answers: meet, ask, not this time; and after a yes from both, how it went. One opens at a time. */
@Component({
  selector: 'arena-employer-answers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [MoveRunner],
  imports: [ChoiceForm, NameForm, ProblemNote, TextForm, TextPipe],
  template: `
    @if (runner.needsName(); as move) {
      <arena-name-form #name go="contact.name.goEmployer" (saved)="take(move)" (dropped)="runner.dropName()" />
    } @else {
      @switch (open()) {
        @case ('ask') {
          <arena-text-form
            #form
            [keptAs]="askKeptAs()"
            [label]="'contact.ask.label' | t"
            [hint]="'contact.ask.hint' | t"
            [go]="'contact.ask.go' | t"
            [send]="ask"
          >
            <button class="ds-button" data-variant="tertiary" type="button" (click)="close()">{{ 'contact.cancel' | t }}</button>
          </arena-text-form>
        }
        @case ('decline') {
          <arena-choice-form
            #form
            [name]="'decline-' + contact().id"
            [title]="'contact.decline.title' | t"
            [text]="'contact.decline.text' | t"
            [go]="'contact.decline.send' | t"
            [missingText]="'contact.decline.missing' | t"
            [choices]="reasons"
            [busy]="runner.sending() !== null"
            (decided)="decline($event)"
            (dropped)="close()"
          />
        }
        @case ('confirm') {
          <arena-choice-form
            #form
            [name]="'confirm-' + contact().id"
            [title]="'contact.confirm.title' | t"
            [text]="'contact.confirm.text' | t"
            [go]="'contact.confirm.go' | t"
            [missingText]="'contact.confirm.missing' | t"
            [choices]="outcomes"
            [busy]="runner.sending() !== null"
            (decided)="confirm($event)"
            (dropped)="close()"
          />
        }
        @default {
          @if (may('meet') || may('ask') || may('confirm') || may('decline')) {
            <div class="btns answers">
              @if (may('meet')) {
                <button
                  class="ds-button"
                  type="button"
                  [attr.aria-disabled]="runner.sending() ? 'true' : null"
                  (click)="take({ action: 'meet' })"
                >
                  {{ runner.sending() === 'meet' ? ('contact.sending' | t) : ('contact.meet.go' | t: { person: short() }) }}
                </button>
              }
              @if (may('ask')) {
                <button class="ds-button" data-variant="secondary" type="button" data-opens="ask" (click)="show('ask')">
                  {{ 'contact.ask.title' | t }}
                </button>
              }
              @if (may('confirm')) {
                <button class="ds-button" data-variant="secondary" type="button" data-opens="confirm" (click)="show('confirm')">
                  {{ 'contact.confirm.title' | t }}
                </button>
              }
              @if (may('decline')) {
                <button class="ds-button" data-variant="tertiary" type="button" data-opens="decline" (click)="show('decline')">
                  {{ 'contact.decline.go' | t }}
                </button>
              }
            </div>
          }
        }
      }
    }
    <arena-problem-note [error]="open() === 'ask' ? null : runner.error()" />
  `,
})
export class EmployerAnswers {
  readonly contact = input.required<Answerable>();
  /** A step was taken: the contact as it is now. */
  readonly moved = output<ContactView>();
  /** Somebody else was first, or it is too late: the page says so and asks again. */
  readonly conflict = output<ApiError>();

  protected readonly runner = inject(MoveRunner);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly form = viewChild<TextForm | ChoiceForm>('form');
  private readonly name = viewChild<NameForm>('name');
  protected readonly open = signal<'ask' | 'decline' | 'confirm' | null>(null);
  protected readonly reasons = DECLINE_REASONS.map((value) => ({ value, text: `contact.decline.${value}` as TextKey }));
  protected readonly outcomes = OUTCOMES.map((value) => ({ value, text: `contact.confirm.${value}` as TextKey }));
  /** Buttons have little room: the pseudonym alone. */
  protected readonly short = computed(() => this.contact().name ?? this.contact().pseudonym);

  protected readonly askKeptAs = computed(() => keptWords(this.contact().id, 'ask'));
  protected readonly ask = (text: string): Promise<Said> => this.take({ action: 'ask', text });

  protected may(action: ContactAction): boolean {
    return this.contact().actions.includes(action);
  }

  protected show(which: 'ask' | 'decline' | 'confirm'): void {
    this.open.set(which);
    // the form is drawn first
    setTimeout(() => this.form()?.focus());
  }

  protected close(): void {
    const was = this.open();
    this.open.set(null);
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(`[data-opens="${was}"]`)?.focus());
  }

  protected async take(move: Move): Promise<Said> {
    const moved = await this.runner.run(this.contact(), move);
    if (this.runner.needsName()) setTimeout(() => this.name()?.focus());
    if (!moved) return 'kept';
    if ('error' in moved) {
      if (moved.error.kind === 'conflict') this.conflict.emit(moved.error);
      return moved.error;
    }
    this.open.set(null);
    this.moved.emit(moved.view);
    return 'taken';
  }

  protected decline(value: string): void {
    const reason = DECLINE_REASONS.find((one) => one === value);
    if (reason) void this.take({ action: 'decline', reason });
  }

  protected confirm(value: string): void {
    const outcome = OUTCOMES.find((one) => one === value);
    if (outcome) void this.take({ action: 'confirm', outcome });
  }
}
