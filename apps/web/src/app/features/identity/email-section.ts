import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, linkedSignal, signal } from '@angular/core';
import type { AccountView, changeEmail, removeEmail, verifyEmail } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { Icon, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { Attempt } from '../../platform/attempt';
import { ProblemNote } from '../../shell/problem-note';
import { AccountStore } from './account-store';

/** An e-mail address is entered, shown to be theirs by a code, changed and taken away. */
@Component({
  selector: 'arena-email-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemNote, TextPipe],
  template: `
    <section id="email-section" aria-labelledby="email-title">
      <h2 id="email-title" tabindex="-1">{{ 'account.email.title' | t }}</h2>
      <p class="muted">{{ 'account.email.lead' | t }}</p>
      <arena-problem-note [error]="doing.error()" />
      <p class="saved" role="status">
        @if (doing.done() && said(); as text) {
          <svg arenaIcon="check"></svg>{{ text | t }}
        }
      </p>
      @if (email(); as known) {
        @if (known.verified) {
          <p class="email-known">
            <b>{{ known.address }}</b> <span class="tag tag-kind"><svg arenaIcon="check"></svg>{{ 'account.email.verified' | t }}</span>
          </p>
        } @else {
          <p>{{ (fresh() ? 'account.email.sent' : 'account.email.waiting') | t: { address: known.address } }}</p>
          <form novalidate (submit)="verify($event, code.value)">
            <div class="field">
              <label for="code">{{ 'account.email.code' | t }}</label>
              <p class="hint" id="code-hint">{{ 'account.email.codeHint' | t }}</p>
              @if (codeWrong(); as text) {
                <p class="error" id="code-error"><svg arenaIcon="warning"></svg>{{ text | t }}</p>
              }
              <input
                #code
                class="ds-input code"
                id="code"
                name="code"
                type="text"
                inputmode="numeric"
                autocomplete="one-time-code"
                spellcheck="false"
                [attr.aria-invalid]="codeWrong() ? 'true' : null"
                [attr.aria-describedby]="codeWrong() ? 'code-error code-hint' : 'code-hint'"
              />
            </div>
            <p class="btns">
              <button class="ds-button" type="submit" [disabled]="doing.busy()">{{ 'account.email.verify' | t }}</button>
              <button class="ds-button" data-variant="tertiary" type="button" [disabled]="doing.busy()" (click)="again(known.address)">
                {{ 'account.email.again' | t }}
              </button>
            </p>
          </form>
        }
      }
      @if (!email() || changing()) {
        <form novalidate (submit)="enter($event, address.value)">
          <div class="field">
            <label for="address">{{ 'account.email.label' | t }}</label>
            @if (addressWrong()) {
              <p class="error" id="address-error"><svg arenaIcon="warning"></svg>{{ 'account.email.invalid' | t }}</p>
            }
            <input
              #address
              class="ds-input"
              id="address"
              name="address"
              type="email"
              inputmode="email"
              autocomplete="email"
              maxlength="254"
              [attr.aria-invalid]="addressWrong() ? 'true' : null"
              [attr.aria-describedby]="addressWrong() ? 'address-error' : null"
            />
          </div>
          <p class="btns">
            <button class="ds-button" type="submit" [disabled]="doing.busy()">{{ 'account.email.send' | t }}</button>
            @if (changing()) {
              <button class="ds-button" data-variant="tertiary" type="button" (click)="keep()">{{ 'account.email.keep' | t }}</button>
            }
          </p>
        </form>
      } @else {
        <p class="btns">
          <button class="ds-button" data-variant="tertiary" type="button" (click)="change()">{{ 'account.email.change' | t }}</button>
          <button class="ds-button" data-variant="tertiary" type="button" [disabled]="doing.busy()" (click)="remove()">
            {{ 'account.email.remove' | t }}
          </button>
        </p>
      }
    </section>
  `,
})
export class EmailSection {
  readonly account = input.required<AccountView>();

  private readonly store = inject(AccountStore);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly doing = new Attempt();
  protected readonly email = computed(() => this.account().email);
  protected readonly changing = linkedSignal({ source: this.email, computation: () => false });
  /** A code was sent while the page stood open. */
  protected readonly fresh = signal(false);
  protected readonly said = signal<TextKey | null>(null);
  protected readonly addressWrong = signal(false);
  protected readonly codeWrong = signal<TextKey | null>(null);

  protected async enter(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    const address = typed.trim();
    // only what can be nothing else than a slip: the API says the rest
    this.addressWrong.set(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address));
    if (this.addressWrong()) {
      this.focus('address');
      return;
    }
    if (await this.send(address)) this.focus(this.email()?.verified ? 'email-title' : 'code');
    else this.focus('address');
  }

  protected async again(address: string): Promise<void> {
    if (await this.send(address, 'account.email.resent')) this.focus('code');
  }

  protected async verify(event: Event, typed: string): Promise<void> {
    event.preventDefault();
    // what is pasted may carry blanks
    const code = typed.replace(/[\s-]/g, '');
    this.codeWrong.set(/^\d{6}$/.test(code) ? null : 'account.email.codeInvalid');
    if (this.codeWrong()) {
      this.focus('code');
      return;
    }
    this.said.set(null);
    const done = await this.doing.run(() =>
      this.store.change(call<typeof verifyEmail>('POST', '/api/me/email/verify', { body: { code } })),
    );
    if (done) this.focus('email-title');
    else this.focus('code');
  }

  protected change(): void {
    this.doing.clear();
    this.changing.set(true);
    this.focus('address');
  }

  protected keep(): void {
    this.changing.set(false);
    this.addressWrong.set(false);
    this.focus('email-title');
  }

  protected async remove(): Promise<void> {
    this.said.set('account.email.removed');
    this.fresh.set(false);
    if (await this.doing.run(() => this.store.change(call<typeof removeEmail>('DELETE', '/api/me/email')))) this.focus('email-title');
  }

  private async send(address: string, saying: TextKey | null = null): Promise<AccountView | null> {
    this.said.set(saying);
    this.codeWrong.set(null);
    const sent = await this.doing.run(() => this.store.change(call<typeof changeEmail>('PUT', '/api/me/email', { body: { address } })));
    if (sent) {
      this.fresh.set(true);
      this.changing.set(false);
    }
    return sent;
  }

  /** After it has been drawn. */
  private focus(id: string): void {
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(`#${id}`)?.focus());
  }
}
