import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  signal,
  viewChild,
  type ElementRef,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Role } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, TextPipe, type IconName } from '@arena/ui';
import { pageHead } from '../../platform/page-head';
import { PROVIDER_OF, Session } from '../../platform/session';

const FAILURES: Readonly<Record<string, 'failed' | 'away' | 'cancelled'>> = {
  'login-failed': 'failed',
  'login-away': 'away',
  'login-cancelled': 'cancelled',
};
const DOORS: readonly Role[] = ['seeker', 'employer', 'adviser'];
const ICON_OF: Readonly<Record<Role, IconName>> = { seeker: 'star', employer: 'building', adviser: 'people' };

/** Three doors, one for each role. Plain links: they work without a script. */
@Component({
  selector: 'arena-login-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TextPipe],
  template: `
    <div class="wrap page login-page">
      <h1>{{ 'account.login.title' | t }}</h1>
      @if (failure(); as what) {
        <div #said class="note warm problem" role="alert" tabindex="-1">
          <svg arenaIcon="warning"></svg>
          <div>
            <p>
              <b>{{ titleOf(what) | t }}</b>
            </p>
            <p>{{ textOf(what) | t }}</p>
          </div>
        </div>
      }
      @if (session.person(); as person) {
        <p class="note" role="status">
          <svg arenaIcon="check"></svg
          ><span
            >{{ 'account.login.already' | t: { role: (roleOf(person.role) | t) } }}
            <a [routerLink]="['/', i18n.language(), 'me']">{{ 'account.login.toMe' | t }}</a></span
          >
        </p>
      }
      <p class="lead">{{ 'account.login.lead' | t }}</p>
      @if (target()) {
        <p class="muted">{{ 'account.login.back' | t }}</p>
      }
      <ul class="login-doors">
        @for (door of doors(); track door.role) {
          <li class="panel">
            <h2><svg [arenaIcon]="door.icon"></svg>{{ door.title | t }}</h2>
            <p>{{ door.text | t }}</p>
            <a class="ds-button" [attr.data-variant]="door.role === 'seeker' ? null : 'secondary'" [href]="door.url" (click)="leave()"
              >{{ door.go | t }}<svg arenaIcon="arrow"></svg
            ></a>
          </li>
        }
      </ul>
      <section class="login-kept" aria-labelledby="kept-title">
        <h2 id="kept-title">{{ 'account.login.kept.title' | t }}</h2>
        <ul class="keys">
          <li>
            <svg arenaIcon="lock"></svg><span>{{ 'account.login.kept.l1' | t }}</span>
          </li>
          <li>
            <svg arenaIcon="eye"></svg><span>{{ 'account.login.kept.l2' | t }}</span>
          </li>
          <li>
            <svg arenaIcon="device"></svg><span>{{ 'account.login.kept.l3' | t }}</span>
          </li>
        </ul>
        <a class="more" [routerLink]="['/', i18n.language(), 'privacy']">{{ 'shell.foot.privacy' | t }}<svg arenaIcon="arrow"></svg></a>
      </section>
    </div>
  `,
})
export class LoginPage {
  /** From the URL: the page to come back to. */
  readonly to = input<string>();
  /** From the URL: why the browser was sent back here. */
  readonly problem = input<string>();

  protected readonly i18n = inject(I18n);
  protected readonly session = inject(Session);
  private readonly said = viewChild<ElementRef<HTMLElement>>('said');

  protected readonly failure = computed(() => {
    const code = this.problem();
    return code === undefined ? null : (FAILURES[code] ?? 'failed');
  });
  /** A login that failed comes back without its goal: the tab remembers it. Read in the browser only. */
  private readonly remembered = signal<string | null>(null);
  protected readonly target = computed(() => this.to() || this.remembered());
  protected readonly doors = computed(() =>
    DOORS.map((role) => ({
      role,
      icon: ICON_OF[role],
      title: `account.login.${role}.title` satisfies TextKey as TextKey,
      text: `account.login.${role}.text` satisfies TextKey as TextKey,
      go: `account.login.${role}.go` satisfies TextKey as TextKey,
      url: this.session.loginUrl(PROVIDER_OF[role], this.target() || this.homeOf(role)),
    })),
  );

  constructor() {
    pageHead(() => ({ title: this.i18n.t('account.login.title'), description: this.i18n.t('account.login.lead'), hidden: true }));
    // whoever was sent back hears why before the doors
    afterNextRender(() => {
      if (this.failure()) this.remembered.set(this.session.returnTo());
      this.said()?.nativeElement.focus();
    });
  }

  protected leave(): void {
    const target = this.target();
    if (target) this.session.leaveFor(target);
  }

  protected titleOf(what: 'failed' | 'away' | 'cancelled'): TextKey {
    return `account.login.${what}.title`;
  }

  protected textOf(what: 'failed' | 'away' | 'cancelled'): TextKey {
    return `account.login.${what}.text`;
  }

  protected roleOf(role: Role): TextKey {
    return `shell.role.${role}`;
  }

  private homeOf(role: Role): string {
    return `/${this.i18n.language()}/${role === 'employer' ? 'our-openings' : 'me'}`;
  }
}
