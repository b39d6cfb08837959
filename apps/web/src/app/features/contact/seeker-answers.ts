import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import type { ContactView } from '@arena/contract';
import type { ContactAction } from '@arena/domain';
import { Icon, TextPipe } from '@arena/ui';
import type { ApiError } from '../../platform/api';
import { Session } from '../../platform/session';
import { ProblemNote } from '../../shell/problem-note';
import { keptWords, MoveRunner, type Move } from './contact-moves';
import { NameForm } from './name-form';
import type { TextFinding } from './marked-text';
import { ScreenedWords } from './screened-words';
import { TextForm, type Said } from './text-form';

/** What a seeker answers: the employer's question, or yes to a meeting. A name is asked for right here where none is kept. */
@Component({
  selector: 'arena-seeker-answers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [MoveRunner],
  imports: [Icon, NameForm, ProblemNote, TextForm, TextPipe],
  template: `
    @if (may('answer')) {
      <arena-text-form
        [keptAs]="keptAs()"
        [label]="'contact.answer.label' | t"
        [hint]="'contact.notTo' | t"
        [go]="'contact.answer.go' | t"
        [send]="answer"
        [look]="look"
      />
    }
    @if (may('agree')) {
      @if (runner.needsName(); as move) {
        <arena-name-form #name (saved)="take(move)" (dropped)="runner.dropName()" />
      } @else {
        <p class="save">
          <svg arenaIcon="eye"></svg><span>{{ 'contact.agree.what' | t }}</span>
        </p>
        <p class="btns">
          <button class="ds-button" type="button" [attr.aria-disabled]="runner.sending() ? 'true' : null" (click)="agree()">
            {{ (runner.sending() ? 'contact.sending' : 'contact.agree.go') | t }}
          </button>
        </p>
        <p class="save">
          <svg arenaIcon="heart"></svg><span>{{ 'contact.withdraw.meeting' | t }}</span>
        </p>
      }
      <arena-problem-note [error]="runner.error()" />
    }
  `,
})
export class SeekerAnswers {
  readonly contact = input.required<ContactView>();
  readonly moved = output<ContactView>();
  readonly conflict = output<ApiError>();

  protected readonly runner = inject(MoveRunner);
  private readonly session = inject(Session);
  private readonly words = inject(ScreenedWords);
  private readonly name = viewChild<NameForm>('name');
  protected readonly keptAs = computed(() => keptWords(this.contact().id, 'answer'));
  protected readonly look = (text: string): Promise<TextFinding[]> => this.words.find(this.contact().posting.id, text);
  protected readonly answer = (text: string): Promise<Said> => this.take({ action: 'answer', text });

  protected may(action: ContactAction): boolean {
    return this.contact().actions.includes(action);
  }

  protected agree(): void {
    const move: Move = { action: 'agree' };
    if (this.session.person()?.name) void this.take(move);
    else {
      this.runner.askName(move);
      this.toName();
    }
  }

  protected async take(move: Move): Promise<Said> {
    const moved = await this.runner.run(this.contact(), move);
    if (this.runner.needsName()) this.toName();
    if (!moved) return 'kept';
    if ('error' in moved) {
      if (moved.error.kind === 'conflict') this.conflict.emit(moved.error);
      return moved.error;
    }
    this.moved.emit(moved.view);
    return 'taken';
  }

  private toName(): void {
    // the form is drawn first
    setTimeout(() => this.name()?.focus());
  }
}
