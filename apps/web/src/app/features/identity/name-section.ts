import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { AccountView, changeAccount } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { Icon, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { Attempt } from '../../platform/attempt';
import { KeptText } from '../../platform/kept-text';
import { Session } from '../../platform/session';
import { ProblemNote } from '../../shell/problem-note';
import { AccountStore } from './account-store';

const KEPT = 'account.name';

/** What the person wants to be called. */
@Component({
  selector: 'arena-name-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemNote, TextPipe],
  template: `
    <section aria-labelledby="name-title">
      <h2 id="name-title">{{ 'account.name.title' | t }}</h2>
      <arena-problem-note [error]="doing.error()" />
      <form novalidate (submit)="save($event)">
        <div class="field">
          <label for="name"
            >{{ 'account.name.label' | t }} <span class="hint">({{ 'account.name.optional' | t }})</span></label
          >
          <p class="hint" id="name-hint">{{ hint() | t }}</p>
          <input
            class="ds-input"
            id="name"
            name="name"
            type="text"
            maxlength="80"
            autocomplete="given-name"
            aria-describedby="name-hint"
            [value]="name()"
            (input)="type($event)"
          />
        </div>
        <p class="btns">
          <button class="ds-button" type="submit" [disabled]="doing.busy()">{{ 'account.name.save' | t }}</button>
          <span class="saved" role="status">
            @if (doing.done()) {
              <svg arenaIcon="check"></svg>{{ 'account.saved' | t }}
            }
          </span>
        </p>
      </form>
    </section>
  `,
})
export class NameSection {
  readonly account = input.required<AccountView>();

  private readonly store = inject(AccountStore);
  private readonly session = inject(Session);
  private readonly kept = inject(KeptText);
  protected readonly doing = new Attempt();
  protected readonly name = linkedSignal(() => this.kept.read(KEPT) ?? this.account().name ?? '');
  protected readonly hint = computed<TextKey>(() => `account.name.hint.${this.account().role}`);

  protected type(event: Event): void {
    this.name.set((event.target as HTMLInputElement).value);
    this.kept.keep(KEPT, this.name());
    this.doing.clear();
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const body = { name: this.name().trim() || null, lang: this.account().lang };
    const saved = await this.doing.run(async () => {
      const change = call<typeof changeAccount>('PUT', '/api/me', { body });
      this.kept.forget(KEPT);
      try {
        return await this.store.change(change);
      } catch (error) {
        this.kept.keep(KEPT, this.name());
        throw error;
      }
    });
    if (saved) await this.session.refresh();
  }
}
