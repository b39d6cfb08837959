import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { askFoundPerson, ContactView, FoundPerson } from '@arena/contract';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Api, type ApiError, call, knownError } from '../../../platform/api';
import { ContactMoves } from '../contact-moves';
import { ProblemNote } from '../../../shell/problem-note';
import { NameForm } from '../name-form';
import { ShownPerson } from '../shown-person';

/** Somebody who agreed to be found and fits. Asking is all that can be done; the person answers. */
@Component({
  selector: 'arena-found-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NameForm, ProblemNote, RouterLink, ShownPerson, TextPipe],
  template: `
    <article class="person" [class.answered]="asked()" [attr.aria-labelledby]="'f-' + person().key">
      <div class="p-head">
        <span class="code" aria-hidden="true">{{ person().pseudonym }}</span>
        <div>
          <h3 [id]="'f-' + person().key">{{ name() }}</h3>
          <p class="muted sm">{{ 'people.found.agreed' | t }}</p>
        </div>
      </div>
      @if (asked(); as contact) {
        <p class="note" role="status" tabindex="-1" [id]="'asked-' + person().key">
          <svg arenaIcon="check"></svg
          ><span
            ><b>{{ 'people.found.did' | t: { person: name() } }}</b> {{ 'people.after.meet' | t }}</span
          >
        </p>
        <p>
          <a class="more" [routerLink]="['/', i18n.language(), 'contacts', contact.id]"
            >{{ 'people.toContact' | t: { person: name() } }}<svg arenaIcon="arrow"></svg
          ></a>
        </p>
      } @else if (gone()) {
        <p class="note" role="status">
          <svg arenaIcon="info"></svg><span>{{ 'people.found.gone' | t }}</span>
        </p>
      } @else {
        <arena-shown-person [shown]="person()" [person]="name()" />
        <arena-problem-note [error]="error()" />
        @if (needsName()) {
          <arena-name-form go="contact.name.goEmployer" (saved)="ask()" (dropped)="needsName.set(false)" />
        } @else {
          <p class="btns">
            <button class="ds-button" data-variant="secondary" type="button" [attr.aria-disabled]="busy() ? 'true' : null" (click)="ask()">
              {{ 'people.found.ask' | t: { code: person().pseudonym } }}
            </button>
          </p>
        }
      }
    </article>
  `,
})
export class FoundCard {
  readonly posting = input.required<string>();
  readonly person = input.required<FoundPerson>();
  readonly wasAsked = output<FoundPerson>();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly moves = inject(ContactMoves);
  protected readonly asked = signal<ContactView | null>(null);
  protected readonly needsName = signal(false);
  protected readonly gone = signal(false);
  protected readonly busy = signal(false);
  protected readonly error = signal<ApiError | null>(null);
  protected readonly name = computed(() => this.i18n.t('contact.person', { code: this.person().pseudonym }));
  /** The same however often it is clicked. */
  private moveId: string | null = null;

  protected async ask(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.error.set(null);
    this.moveId ??= crypto.randomUUID();
    try {
      const params = { id: this.posting(), key: this.person().key };
      const body = { lang: this.i18n.language(), id: this.moveId };
      const asking = this.api.send(call<typeof askFoundPerson>('POST', '/api/our-postings/:id/people/:key', { params, body }));
      this.asked.set(await this.moves.during(asking));
      this.wasAsked.emit(this.person());
      const id = `asked-${this.person().key}`;
      setTimeout(() => document.getElementById(id)?.focus());
    } catch (cause) {
      const error = knownError(cause);
      this.needsName.set(error.problem?.code === 'name-missing');
      if (this.needsName()) return;
      if (error.kind === 'not-found') this.gone.set(true);
      else this.error.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
