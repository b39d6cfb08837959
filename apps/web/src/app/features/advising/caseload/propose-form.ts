import type { ElementRef } from '@angular/core';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, signal, untracked, viewChild } from '@angular/core';
import type { propose, ProposalForAdviser } from '@arena/contract';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Api, call, type ApiError } from '../../../platform/api';
import { KeptText } from '../../../platform/kept-text';
import { ProblemNote } from '../../../shell/problem-note';
import { Attempt } from '../../../platform/attempt';
import { KeptIds } from '../kept-ids';

/** What the contract takes at most. */
const LONGEST = 800;
const DAYS = [3, 7, 14] as const;
const USUAL_DAYS = 7;

/** Proposes one opening to one person: why in plain words, and how long they have to answer. */
@Component({
  selector: 'arena-propose-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemNote, TextPipe],
  template: `
    <form class="say propose" novalidate (submit)="submit($event)">
      <p class="muted">{{ 'caseload.propose.text' | t }}</p>
      <ng-content />
      <div class="field">
        <label [for]="fieldId()">{{ 'caseload.propose.why' | t }}</label>
        <span class="hint" [id]="fieldId() + '-hint'">{{ 'caseload.propose.whyHint' | t }} {{ 'caseload.propose.kept' | t }}</span>
        @if (problem(); as problem) {
          <span class="error" [id]="fieldId() + '-error'"><svg arenaIcon="warning"></svg>{{ problem }}</span>
        }
        <textarea
          #field
          class="ds-input"
          rows="3"
          [id]="fieldId()"
          [value]="note()"
          [attr.aria-describedby]="problem() ? fieldId() + '-error ' + fieldId() + '-hint' : fieldId() + '-hint'"
          [attr.aria-invalid]="problem() ? 'true' : null"
          (input)="type(field.value)"
        ></textarea>
      </div>
      <fieldset class="choices">
        <legend>{{ 'caseload.propose.days' | t }}</legend>
        <div class="pills">
          @for (one of allDays; track one) {
            <label class="pill"
              ><input
                class="ds-input"
                type="radio"
                [name]="fieldId() + '-days'"
                [checked]="days() === one"
                (change)="days.set(one)"
              /><span>{{ 'caseload.propose.inDays' | t: { count: one } }}</span></label
            >
          }
        </div>
      </fieldset>
      <arena-problem-note [error]="sending.error()" />
      <p class="btns">
        <button class="ds-button" type="submit" [attr.aria-disabled]="sending.busy() ? 'true' : null">
          {{ go() }}
        </button>
        @if (cancellable()) {
          <button class="ds-button" data-variant="tertiary" type="button" (click)="dropped.emit()">
            {{ 'caseload.propose.cancel' | t }}
          </button>
        }
      </p>
    </form>
  `,
})
export class ProposeForm {
  /** Key of the person; null while nobody is chosen. */
  readonly person = input.required<string | null>();
  /** What the person is called on this page. */
  readonly who = input<string>('');
  readonly posting = input.required<string>();
  readonly cancellable = input(false);
  readonly sent = output<ProposalForAdviser>();
  /** Nobody was chosen. */
  readonly nobody = output();
  /** The consent is gone. */
  readonly gone = output<ApiError>();
  readonly dropped = output();

  private readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly ids = inject(KeptIds);
  private readonly kept = inject(KeptText);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');
  protected readonly sending = new Attempt();
  protected readonly allDays = DAYS;
  protected readonly days = signal<number>(USUAL_DAYS);
  protected readonly note = signal('');
  private readonly tried = signal(false);

  protected readonly fieldId = computed(() => `why-${this.posting().replace(/[^\w-]/g, '-')}`);
  /** Written to one person about one opening: another person does not get the words. */
  private readonly keptAs = computed(() => `propose.${this.posting()}.${this.person() ?? 'nobody'}`);
  protected readonly problem = computed(() => {
    if (!this.tried()) return '';
    const length = this.note().trim().length;
    if (length === 0) return this.i18n.t('caseload.propose.whyMissing');
    return length > LONGEST ? this.i18n.t('caseload.propose.tooLong', { count: length - LONGEST }) : '';
  });
  protected readonly go = computed(() => {
    if (this.sending.busy()) return this.i18n.t('caseload.propose.sending');
    return this.who() ? this.i18n.t('caseload.propose.goTo', { who: this.who() }) : this.i18n.t('caseload.propose.go');
  });

  constructor() {
    let before: string | null = null;
    effect(() => {
      const now = this.keptAs();
      const first = before === null;
      untracked(() => {
        // words that were written before anybody was chosen follow to whoever is
        const wroteForNobody = !first && before?.endsWith('.nobody') === true;
        this.note.set(this.kept.read(now) ?? (wroteForNobody ? this.note() : ''));
        this.tried.set(false);
        this.sending.clear();
      });
      before = now;
    });
  }

  /** The reader opened the form: they stand in the field. */
  focus(): void {
    this.field().nativeElement.focus();
  }

  protected type(note: string): void {
    this.note.set(note);
    this.kept.keep(this.keptAs(), note);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending.busy()) return;
    const key = this.person();
    if (key === null) {
      this.nobody.emit();
      return;
    }
    this.tried.set(true);
    if (this.problem()) {
      this.focus();
      return;
    }
    const keptAs = this.keptAs();
    const body = {
      id: this.ids.of(keptAs),
      lang: this.i18n.language(),
      posting: this.posting(),
      note: this.note().trim(),
      days: this.days(),
    };
    const proposal = await this.sending.run(() =>
      this.api.send(call<typeof propose>('POST', '/api/caseload/:key/proposals', { params: { key }, body })),
    );
    if (proposal) {
      this.ids.done(keptAs);
      this.kept.forget(keptAs);
      this.kept.forget(`propose.${this.posting()}.nobody`);
      this.note.set('');
      this.tried.set(false);
      this.sent.emit(proposal);
      return;
    }
    const error = this.sending.error();
    if (error?.kind === 'not-found') this.gone.emit(error);
  }
}
