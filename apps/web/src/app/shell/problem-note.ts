import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { I18n, Icon, TextPipe } from '@arena/ui';
import type { ApiError, ApiErrorKind } from '../platform/api';
import { PROVIDER_OF, Session } from '../platform/session';
import { FAILURE_WORDS } from './failure';

/** Said by us rather than by the answer: nothing of the API's came back. */
const OURS: ReadonlySet<ApiErrorKind> = new Set(['offline', 'away']);
const ELSEWHERE: ReadonlySet<string> = new Set(['register-away', 'login-away']);

/** What went wrong with something a person did, in the page where they did it, and what to do now. Nothing where there is no error. */
@Component({
  selector: 'arena-problem-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TextPipe],
  template: `
    <div role="alert">
      @if (error(); as failed) {
        <div class="note warm problem">
          <svg arenaIcon="warning"></svg>
          <div>
            <p>
              <b>{{ title() }}</b>
            </p>
            <p>{{ detail() }}</p>
            @if (messages().length) {
              <ul class="plain">
                @for (message of messages(); track message) {
                  <li>{{ message }}</li>
                }
              </ul>
            }
            @if (failed.kind === 'login-needed') {
              <p>
                <a class="ds-button" data-variant="secondary" [href]="login()" (click)="session.leaveFor(router.url)">{{
                  'shell.login.again' | t
                }}</a>
              </p>
            }
            @if (failed.kind === 'failed' && failed.problem?.correlationId; as code) {
              <p class="ref">{{ 'shell.reference' | t: { code } }}</p>
            }
          </div>
        </div>
      }
    </div>
  `,
})
export class ProblemNote {
  readonly error = input<ApiError | null | undefined>(null);

  private readonly i18n = inject(I18n);
  protected readonly session = inject(Session);
  protected readonly router = inject(Router);

  private readonly said = computed(() => {
    const failed = this.error();
    if (!failed) return null;
    // who else is away – the register, the login – the answer says better than we could
    return OURS.has(failed.kind) && !ELSEWHERE.has(failed.problem?.code ?? '') ? null : failed.problem;
  });
  protected readonly title = computed(() => this.said()?.title ?? this.ours('title'));
  protected readonly detail = computed(() => this.said()?.detail ?? this.ours('text'));
  protected readonly messages = computed(() => [...new Set(this.said()?.errors?.map(({ message }) => message) ?? [])]);
  /** Back to this very page: what is typed is kept for the tab. */
  protected readonly login = computed(() => {
    const role = this.session.lastRole();
    const here = this.router.url;
    return role
      ? this.session.loginUrl(PROVIDER_OF[role], here)
      : `/${this.i18n.language()}/login?${new URLSearchParams({ to: here }).toString()}`;
  });

  private ours(part: 'title' | 'text'): string {
    const failed = this.error();
    return failed ? this.i18n.t(`shell.${FAILURE_WORDS[failed.kind]}.${part}`) : '';
  }
}
