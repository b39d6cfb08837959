import type { ElementRef } from '@angular/core';
import { ChangeDetectionStrategy, Component, inject, input, output, signal, viewChild } from '@angular/core';
import type { changeAccount } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Api, type ApiError, call, knownError } from '../../platform/api';
import { Session } from '../../platform/session';
import { ProblemNote } from '../../shell/problem-note';

/** What somebody wants to be called, asked where it is needed for the first time and kept in the account. */
@Component({
  selector: 'arena-name-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemNote, TextPipe],
  template: `
    <form class="say" novalidate (submit)="save($event)">
      <h3 id="name-title">{{ 'contact.name.title' | t }}</h3>
      <p id="name-why">{{ 'contact.name.text' | t }}</p>
      <div class="field">
        <label for="contact-name">{{ 'contact.name.label' | t }}</label>
        @if (missing()) {
          <span class="error" id="name-error"><svg arenaIcon="warning"></svg>{{ 'contact.name.missing' | t }}</span>
        }
        <input
          #field
          class="ds-input"
          id="contact-name"
          autocomplete="name"
          maxlength="80"
          [attr.aria-describedby]="missing() ? 'name-error name-why' : 'name-why'"
          [attr.aria-invalid]="missing() ? 'true' : null"
        />
      </div>
      <arena-problem-note [error]="error()" />
      <p class="btns">
        <button class="ds-button" type="submit" [attr.aria-disabled]="busy() ? 'true' : null">{{ go() | t }}</button>
        <button class="ds-button" data-variant="tertiary" type="button" (click)="dropped.emit()">{{ 'contact.cancel' | t }}</button>
      </p>
    </form>
  `,
})
export class NameForm {
  readonly go = input<TextKey>('contact.name.go');
  /** The name is in the account. */
  readonly saved = output();
  readonly dropped = output();

  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly session = inject(Session);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly busy = signal(false);
  protected readonly missing = signal(false);
  protected readonly error = signal<ApiError | null>(null);

  /** The reader stands in the field. */
  focus(): void {
    this.field().nativeElement.focus();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    const name = this.field().nativeElement.value.trim();
    this.missing.set(name === '');
    if (!name) {
      this.focus();
      return;
    }
    this.busy.set(true);
    this.error.set(null);
    try {
      await this.api.send(call<typeof changeAccount>('PUT', '/api/me', { body: { name, lang: this.i18n.language() } }));
      void this.session.refresh();
      this.saved.emit();
    } catch (cause) {
      this.error.set(knownError(cause));
    } finally {
      this.busy.set(false);
    }
  }
}
