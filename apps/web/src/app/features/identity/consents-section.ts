import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AccountView, changeConsent } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe } from '@arena/ui';
import { call } from '../../platform/api';
import { Attempt } from '../../platform/attempt';
import { ProblemNote } from '../../shell/problem-note';
import { AccountStore } from './account-store';

type Purpose = 'be-found' | 'email';
const WORDS: Readonly<Record<Purpose, 'be-found' | 'email-consent'>> = { 'be-found': 'be-found', email: 'email-consent' };

/** What the person has said yes to, in plain words, each as easy to take back as to give. */
@Component({
  selector: 'arena-consents-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemNote, RouterLink, TextPipe],
  template: `
    <section aria-labelledby="consents-title">
      <h2 id="consents-title">{{ 'account.consents.title' | t }}</h2>
      <p class="muted">{{ 'account.consents.lead' | t }}</p>
      @for (one of asked(); track one.purpose) {
        <form
          class="consent"
          novalidate
          [attr.aria-labelledby]="'consent-' + one.purpose"
          (submit)="change($event, one.purpose, !one.givenAt)"
        >
          <h3 [id]="'consent-' + one.purpose" tabindex="-1">{{ one.title | t }}</h3>
          <p>{{ one.text | t }}</p>
          <p class="state-line" role="status">
            @if (one.givenAt; as at) {
              <svg arenaIcon="check"></svg><b>{{ 'account.consents.given' | t: { date: i18n.date(at.slice(0, 10)) } }}</b>
            } @else {
              <svg arenaIcon="close"></svg><b>{{ 'account.consents.notGiven' | t }}</b>
            }
          </p>
          @if (at() === one.purpose) {
            <arena-problem-note [error]="doing.error()" />
          }
          @if (one.purpose === 'email' && !one.givenAt && !account().email?.verified) {
            <p class="muted">{{ 'account.email-consent.first' | t }}</p>
          } @else {
            <p class="btns">
              <button class="ds-button" data-variant="secondary" type="submit" [disabled]="doing.busy()">
                {{ (one.givenAt ? one.take : one.give) | t }}
              </button>
            </p>
          }
        </form>
      }
      @if (account().role === 'seeker') {
        <div class="consent">
          <h3>{{ 'account.shares.title' | t }}</h3>
          @if (shares().length) {
            <ul class="shares">
              @for (share of shares(); track share.contact?.id) {
                @if (share.contact; as contact) {
                  <li>
                    <b>{{ contact.employer }}</b> {{ contact.title }}
                    @if (share.givenAt; as at) {
                      <span class="muted">{{ 'account.consents.given' | t: { date: i18n.date(at.slice(0, 10)) } }}</span>
                    }
                    <a [routerLink]="['/', i18n.language(), 'contacts', contact.id]"
                      >{{ 'account.shares.open' | t }}<span class="ds-sr-only">: {{ contact.employer }}, {{ contact.title }}</span></a
                    >
                  </li>
                }
              }
            </ul>
          } @else {
            <p class="muted">{{ 'account.shares.none' | t }}</p>
          }
        </div>
      }
    </section>
  `,
})
export class ConsentsSection {
  readonly account = input.required<AccountView>();

  protected readonly i18n = inject(I18n);
  private readonly store = inject(AccountStore);
  protected readonly doing = new Attempt();
  /** The consent that was changed last: what went wrong is said there. */
  protected readonly at = signal<Purpose | null>(null);

  protected readonly asked = computed(() => {
    const { role, consents } = this.account();
    const purposes: readonly Purpose[] = role === 'seeker' ? ['be-found', 'email'] : ['email'];
    return purposes.map((purpose) => {
      const text = (part: 'title' | 'text' | 'give' | 'take'): TextKey => `account.${WORDS[purpose]}.${part}`;
      return {
        purpose,
        givenAt: consents.find((one) => one.purpose === purpose)?.givenAt ?? null,
        title: text('title'),
        text: text('text'),
        give: text('give'),
        take: text('take'),
      };
    });
  });
  protected readonly shares = computed(() =>
    this.account().consents.filter(({ purpose, givenAt }) => purpose === 'share-with-employer' && givenAt !== null),
  );

  protected async change(event: Event, purpose: Purpose, given: boolean): Promise<void> {
    event.preventDefault();
    this.at.set(purpose);
    await this.doing.run(() =>
      this.store.change(call<typeof changeConsent>('PUT', '/api/me/consents/:purpose', { params: { purpose }, body: { given } })),
    );
  }
}
