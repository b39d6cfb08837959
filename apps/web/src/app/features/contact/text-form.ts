import type { ElementRef } from '@angular/core';
import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { I18n, Icon, TextPipe } from '@arena/ui';
import type { ApiError } from '../../platform/api';
import { KeptText } from '../../platform/kept-text';
import { ProblemNote } from '../../shell/problem-note';
import { FoundIn } from './found-in';
import { foundIn, type TextFinding } from './marked-text';

/** What came of it: taken in, kept as it stands (something else is asked first), or why not. */
export type Said = 'taken' | 'kept' | ApiError;

/** What the contract takes at most in a question, an answer and a message. */
export const LONGEST_MESSAGE = 2000;

/** How much must be left before it is told. */
const TELL_FROM = 500;

/** A few words to the other side. What is typed is kept until it has been taken in. */
@Component({
  selector: 'arena-text-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FoundIn, Icon, ProblemNote, TextPipe],
  template: `
    <form class="say" novalidate (submit)="submit($event)">
      <div class="field">
        <label [for]="fieldId()">{{ label() }}</label>
        @if (hint(); as hint) {
          <span class="hint" [id]="fieldId() + '-hint'">{{ hint }}</span>
        }
        @if (problem(); as problem) {
          <span class="error" [id]="fieldId() + '-error'"><svg arenaIcon="warning"></svg>{{ problem }}</span>
        }
        <textarea
          #field
          class="ds-input"
          rows="4"
          [id]="fieldId()"
          [value]="text()"
          [attr.aria-describedby]="describedBy()"
          [attr.aria-invalid]="problem() || error() ? 'true' : null"
          (input)="type(field.value)"
        ></textarea>
        <span class="left" [id]="fieldId() + '-left'" [class.over]="over() > 0">{{ over() > -TELL_FROM ? left() : '' }}</span>
      </div>
      <arena-problem-note [error]="found().length ? null : error()" />
      <arena-found-in [idPrefix]="fieldId() + '-found'" [text]="text()" [findings]="findings()" />
      <p class="btns">
        <button class="ds-button" type="submit" [attr.aria-disabled]="busy() ? 'true' : null">
          {{ busy() ? ('contact.sending' | t) : go() }}
        </button>
        <ng-content />
      </p>
    </form>
  `,
})
export class TextForm {
  /** Where the text is kept: `contact.<id>.answer`. */
  readonly keptAs = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  /** What the button says. */
  readonly go = input.required<string>();
  /** Sends the text. Unless it is taken in, it stays. */
  readonly send = input.required<(text: string) => Promise<Said>>();
  /** Says what must go, where the text was refused for what it tells. */
  readonly look = input<(text: string) => Promise<readonly TextFinding[]>>();

  protected readonly TELL_FROM = TELL_FROM;
  private readonly i18n = inject(I18n);
  private readonly kept = inject(KeptText);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');

  protected readonly text = signal('');
  protected readonly busy = signal(false);
  protected readonly error = signal<ApiError | null>(null);
  protected readonly findings = signal<readonly TextFinding[]>([]);
  protected readonly found = computed(() => foundIn(this.text(), this.findings()));
  private readonly tried = signal(false);
  protected readonly fieldId = computed(() => this.keptAs().replace(/[^\w-]/g, '-'));
  protected readonly over = computed(() => this.text().trim().length - LONGEST_MESSAGE);
  protected readonly left = computed(() =>
    this.i18n.t(this.over() > 0 ? 'contact.tooLong' : 'contact.leftOver', { count: Math.abs(this.over()) }),
  );
  protected readonly problem = computed(() => {
    if (!this.tried()) return '';
    if (!this.text().trim()) return this.i18n.t('contact.empty');
    return this.over() > 0 ? this.i18n.t('contact.tooLongError', { count: this.over() }) : '';
  });
  protected readonly describedBy = computed(() =>
    [this.hint() ? 'hint' : '', this.problem() ? 'error' : '', this.found().length ? 'found' : '', 'left']
      .filter(Boolean)
      .map((part) => `${this.fieldId()}-${part}`)
      .join(' '),
  );

  constructor() {
    afterNextRender(() => this.text.set(this.kept.read(this.keptAs()) ?? ''));
  }

  /** The reader opened the form: they stand in the field. */
  focus(): void {
    this.field().nativeElement.focus();
  }

  protected type(text: string): void {
    this.text.set(text);
    // what must go stays on the screen until it is gone
    if (!this.found().length) this.error.set(null);
    this.kept.keep(this.keptAs(), text);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.tried.set(true);
    if (this.problem()) {
      this.focus();
      return;
    }
    this.busy.set(true);
    const said = await this.send()(this.text().trim());
    this.busy.set(false);
    this.tried.set(false);
    if (said === 'taken') {
      this.kept.forget(this.keptAs());
      this.text.set('');
    } else if (said !== 'kept' && said.kind !== 'conflict') {
      this.error.set(said);
      if (said.problem?.code === 'text-screened') this.findings.set((await this.look()?.(this.text())) ?? []);
      if (said.kind === 'bad-input') this.focus();
    }
  }
}
