import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Role } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, LoadingState, MessageState, TextPipe } from '@arena/ui';
import { PROVIDER_OF, Session } from '../platform/session';

/**
 * What a personal page shows while the right person is not there: who is asked first, then why a login is needed and the way to it.
 * It comes back to the same page. `role` may name several roles, divided by a blank.
 */
@Component({
  selector: 'arena-login-needed',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, LoadingState, MessageState, RouterLink, TextPipe],
  // the name of a role here is no role of an element
  host: { '[attr.role]': 'null' },
  template: `
    @if (session.person() === undefined) {
      @if (session.failed()) {
        <div role="alert">
          <arena-message-state icon="warning" [heading]="'shell.away.title' | t" [text]="'shell.away.text' | t">
            <p class="btns">
              <button class="ds-button" type="button" (click)="again()">{{ 'shell.retry' | t }}</button>
            </p>
          </arena-message-state>
        </div>
      } @else {
        <arena-loading-state [count]="2" />
        <p class="no-script">
          {{ 'shell.login.noScript' | t }} <a [href]="'/' + i18n.language() + '/login'">{{ 'shell.login' | t }}</a>
        </p>
      }
    } @else {
      <arena-message-state icon="lock" [heading]="heading() | t" [text]="text()">
        <p class="btns">
          @if (door(); as one) {
            <a class="ds-button" [href]="one.url" (click)="session.leaveFor(router.url)">{{ one.text | t }}<svg arenaIcon="arrow"></svg></a>
          } @else {
            <a class="ds-button" [routerLink]="['/', i18n.language(), 'login']" [queryParams]="{ to: router.url }"
              >{{ 'shell.login' | t }}<svg arenaIcon="arrow"></svg
            ></a>
          }
          <a class="ds-button" data-variant="secondary" [routerLink]="['/', i18n.language()]">{{ 'shell.toFront' | t }}</a>
        </p>
      </arena-message-state>
    }
  `,
})
export class LoginNeeded {
  readonly role = input.required<string>();

  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly router = inject(Router);

  /** The one way in, where there is one: the page is for one role, or it is known which one was logged in. */
  protected readonly door = computed(() => {
    const roles = this.role().split(' ') as Role[];
    const before = this.session.lastRole();
    const role = before !== null && roles.includes(before) ? before : roles.length === 1 ? roles[0] : undefined;
    if (!role) return null;
    const text: TextKey = `shell.login.as.${role}`;
    return { text, url: this.session.loginUrl(PROVIDER_OF[role], this.router.url) };
  });
  protected readonly heading = computed<TextKey>(() =>
    this.session.person() ? 'shell.notAllowed.title' : this.session.ended() ? 'shell.login.ended.title' : 'shell.login.title',
  );
  protected readonly text = computed(() => {
    const person = this.session.person();
    if (person) return this.i18n.t('shell.login.otherRole', { role: this.i18n.t(`shell.role.${person.role}`) });
    return this.i18n.t(this.session.ended() ? 'shell.login.ended.text' : 'shell.login.text');
  });

  protected again(): void {
    void this.session.refresh();
  }
}
