import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import type { AccountView, changeHiding, EmployerList, listEmployers } from '@arena/contract';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { Api, call } from '../../platform/api';
import { Attempt } from '../../platform/attempt';
import { ProblemNote } from '../../shell/problem-note';
import { AccountStore } from './account-store';

/** As many as can be looked through; whoever is not among them is found by more letters. */
const MOST = 8;

/** Organisations that must never see the person. The list of all is public and small: it is searched here. */
@Component({
  selector: 'arena-hiding-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemNote, TextPipe],
  template: `
    <section aria-labelledby="hide-title">
      <h2 id="hide-title" tabindex="-1">{{ 'account.hide.title' | t }}</h2>
      <p class="muted">{{ 'account.hide.lead' | t }}</p>
      <arena-problem-note [error]="doing.error()" />
      @if (account().hiddenFrom.length) {
        <h3 id="hide-list">{{ 'account.hide.list' | t }}</h3>
        <ul class="hidden-from" aria-labelledby="hide-list">
          @for (one of account().hiddenFrom; track one.id) {
            <li>
              <b>{{ one.name }}</b>
              <button class="ds-button" data-variant="secondary" type="button" [disabled]="doing.busy()" (click)="show(one.id)">
                {{ 'account.hide.remove' | t: { name: one.name } }}
              </button>
            </li>
          }
        </ul>
      } @else {
        <p>{{ 'account.hide.nobody' | t }}</p>
      }
      <form novalidate role="search" (submit)="$event.preventDefault()">
        <div class="field">
          <label for="hide-search">{{ 'account.hide.search' | t }}</label>
          <input
            class="ds-input"
            id="hide-search"
            type="search"
            maxlength="80"
            autocomplete="off"
            [value]="typed()"
            (focus)="fetch()"
            (input)="type($event)"
          />
        </div>
        <arena-problem-note [error]="asking.error()" />
        <p class="sm muted" role="status">
          @if (typed().trim() && all()) {
            @if (found().length) {
              {{ 'account.hide.found' | t: { count: found().length } }}
              @if (found().length > shown().length) {
                {{ 'account.hide.more' | t }}
              }
            } @else {
              {{ 'account.hide.none' | t }}
            }
          }
        </p>
        <ul class="hide-found">
          @for (one of shown(); track one.id) {
            <li>
              <button class="ds-button" data-variant="secondary" type="button" [disabled]="doing.busy()" (click)="hide(one.id)">
                {{ 'account.hide.add' | t: { name: one.name } }}
              </button>
              @if (one.place; as place) {
                <span class="muted sm">{{ place.municipalityName }}</span>
              }
            </li>
          }
        </ul>
      </form>
      <p class="saved" role="status">
        @if (doing.done()) {
          <svg arenaIcon="check"></svg>{{ 'account.saved' | t }}
        }
      </p>
    </section>
  `,
})
export class HidingSection {
  readonly account = input.required<AccountView>();

  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly store = inject(AccountStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly doing = new Attempt();
  protected readonly asking = new Attempt();
  protected readonly typed = signal('');
  protected readonly all = signal<EmployerList['items'] | null>(null);

  private readonly ids = computed(() => this.account().hiddenFrom.map(({ id }) => id));
  protected readonly found = computed(() => {
    const words = this.typed().trim().toLocaleLowerCase('nb');
    const hidden = new Set(this.ids());
    if (!words) return [];
    return (this.all() ?? []).filter(({ id, name }) => !hidden.has(id) && name.toLocaleLowerCase('nb').includes(words));
  });
  protected readonly shown = computed(() => this.found().slice(0, MOST));

  protected fetch(): void {
    if (this.all()) return;
    void this.asking.run(async () => {
      const answer = await this.api.send(call<typeof listEmployers>('GET', '/api/employers', { query: { lang: this.i18n.language() } }));
      this.all.set(answer.items);
    });
  }

  protected type(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
    this.doing.clear();
    this.fetch();
  }

  protected async hide(id: string): Promise<void> {
    if (!(await this.change([...this.ids(), id]))) return;
    this.typed.set('');
    this.focus('hide-search');
  }

  protected async show(id: string): Promise<void> {
    if (await this.change(this.ids().filter((one) => one !== id))) this.focus('hide-title');
  }

  private change(organisations: readonly string[]): Promise<AccountView | null> {
    return this.doing.run(() => this.store.change(call<typeof changeHiding>('PUT', '/api/me/hidden-from', { body: { organisations } })));
  }

  /** The button that was pressed is gone: the reader stands at what led there. */
  private focus(id: string): void {
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(`#${id}`)?.focus());
  }
}
