import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, LoadingState, TextPipe } from '@arena/ui';
import { Attempt } from '../../platform/attempt';
import { TAB_STORAGE } from '../../platform/kept-text';
import { pageHead } from '../../platform/page-head';
import { Session } from '../../platform/session';
import { clockText } from '../../platform/when';
import { Failure } from '../../shell/failure';
import { LoginNeeded } from '../../shell/login-needed';
import { sayNext } from '../../shell/page-news';
import { ProblemNote } from '../../shell/problem-note';
import { DraftStore, hasProfile } from '../profiles';
import { AccountStore } from './account-store';
import { ConsentsSection } from './consents-section';
import { EmailSection } from './email-section';
import { HidingSection } from './hiding-section';
import { KeptSection } from './kept-section';
import { NameSection } from './name-section';
import { NoticesSection } from './notices-section';

const ON: Readonly<Record<'seeker' | 'employer' | 'adviser', readonly { path: string; text: TextKey }[]>> = {
  seeker: [
    { path: 'find-out', text: 'account.first.answers' },
    { path: 'openings', text: 'account.first.openings' },
    { path: 'contacts', text: 'account.first.contacts' },
    { path: 'me/advising', text: 'account.first.advising' },
  ],
  employer: [
    { path: 'our-openings', text: 'account.first.ours' },
    { path: 'our-organisation', text: 'account.first.organisation' },
  ],
  adviser: [
    { path: 'caseload', text: 'account.first.caseload' },
    { path: 'openings', text: 'account.first.openings' },
    { path: 'for-advisers', text: 'account.adviser.more' },
  ],
};
/** For a seeker who has answered already. */
const ANSWERED: typeof ON.seeker = [
  { path: 'matches', text: 'account.first.matches' },
  { path: 'find-out', text: 'account.first.change' },
  { path: 'contacts', text: 'account.first.contacts' },
  { path: 'me/advising', text: 'account.first.advising' },
];

/** Everything that is kept about the person, and how to change it, take it along or be rid of it. */
@Component({
  selector: 'arena-account-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ConsentsSection,
    EmailSection,
    Failure,
    HidingSection,
    Icon,
    KeptSection,
    LoadingState,
    LoginNeeded,
    NameSection,
    NoticesSection,
    ProblemNote,
    RouterLink,
    TextPipe,
  ],
  providers: [AccountStore],
  template: `
    <div class="wrap page account-page">
      <h1>{{ 'account.title' | t }}</h1>
      @if (session.person(); as person) {
        <p class="lead">{{ who() }}</p>
        <div class="account-out">
          <button class="ds-button" data-variant="secondary" type="button" [disabled]="leaving.busy()" (click)="logout()">
            {{ 'account.logout' | t }}
          </button>
          @if (endsAt(); as time) {
            <p class="muted sm">{{ 'account.ends' | t: { time } }}</p>
          }
        </div>
        <arena-problem-note [error]="leaving.error()" />
        @if (person.role === 'adviser') {
          <p class="note"><svg arenaIcon="info"></svg>{{ 'account.adviser.note' | t }}</p>
        }
        <nav class="account-on" [attr.aria-label]="'account.first.title' | t">
          <ul>
            @for (link of on(); track link.path) {
              <li>
                <a class="more" [routerLink]="link.to">{{ link.text | t }}<svg arenaIcon="arrow"></svg></a>
              </li>
            }
          </ul>
        </nav>
        @if (store.account(); as account) {
          <div class="account-parts">
            <arena-name-section [account]="account" />
            <arena-email-section [account]="account" />
            <arena-consents-section [account]="account" />
            <arena-notices-section [account]="account" />
            @if (account.role === 'seeker') {
              <arena-hiding-section [account]="account" />
            }
            <arena-kept-section [account]="account" />
          </div>
        } @else if (store.error(); as error) {
          <arena-failure [error]="error" (retry)="again()" />
        } @else {
          <arena-loading-state [count]="3" />
        }
      } @else {
        <arena-login-needed role="seeker employer adviser" />
      }
    </div>
  `,
})
export class AccountPage {
  protected readonly session = inject(Session);
  protected readonly store = inject(AccountStore);
  protected readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly tab = inject(TAB_STORAGE);
  protected readonly leaving = new Attempt();

  private readonly answers = inject(DraftStore);
  protected readonly on = computed(() => {
    const role = this.session.person()?.role ?? 'adviser';
    const links = role === 'seeker' && this.answers.ready() && hasProfile(this.answers.draft()) ? ANSWERED : ON[role];
    return links.map(({ path, text }) => ({ path, text, to: ['/', this.i18n.language(), ...path.split('/')] }));
  });
  protected readonly who = computed(() => {
    const person = this.session.person();
    if (!person) return '';
    if (person.role !== 'employer') return this.i18n.t(`account.as.${person.role}`);
    const { organisation } = person;
    return this.i18n.t('account.as.employer', { name: organisation?.name ?? organisation?.organisationNumber ?? '' });
  });
  protected readonly endsAt = computed(() => {
    const at = this.store.account()?.sessionEndsAt;
    return at ? clockText(new Date(at), this.i18n) : null;
  });

  constructor() {
    pageHead(() => ({ title: this.i18n.t('account.title'), description: this.i18n.t('account.description'), hidden: true }));
    const here = computed(() => Boolean(this.session.person()));
    effect(() => {
      if (here()) untracked(() => void this.store.load());
    });
  }

  protected again(): void {
    void this.store.load();
  }

  protected async logout(): Promise<void> {
    const role = this.session.person()?.role;
    const elsewhere = await this.leaving.run(() => this.session.logout());
    if (!this.leaving.done()) return;
    sayNext(this.tab, role === 'seeker' ? 'shell.loggedOut.cleared' : 'shell.loggedOut');
    if (elsewhere) window.location.assign(elsewhere);
    else await this.router.navigate(['/', this.i18n.language()]);
  }
}
