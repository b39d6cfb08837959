import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { TextKey } from '@arena/i18n';
import { I18n, MessageState, TextPipe } from '@arena/ui';
import type { ApiError, ApiErrorKind } from '../platform/api';
import { takeOver } from '../platform/take-over';

/** The area of the texts that says it where the API gave no account of its own. */
export const FAILURE_WORDS: Record<ApiErrorKind, 'away' | 'offline' | 'tooMany' | 'notFound' | 'login' | 'notAllowed' | 'error'> = {
  away: 'away',
  offline: 'offline',
  'too-many': 'tooMany',
  'not-found': 'notFound',
  'bad-input': 'error',
  'login-needed': 'login',
  'not-allowed': 'notAllowed',
  conflict: 'error',
  failed: 'error',
};

/** Where the API's own sentence says more than ours. */
const NAMED: ReadonlySet<ApiErrorKind> = new Set(['bad-input', 'login-needed', 'not-allowed', 'conflict']);

/** What went wrong, whose fault it is not, and what to do now. Works without a script: 'try again' is a link to the page itself. */
@Component({
  selector: 'arena-failure',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MessageState, RouterLink, TextPipe],
  template: `
    <div role="alert">
      <arena-message-state [icon]="error().kind === 'not-found' ? 'search' : 'warning'" [heading]="heading() | t" [text]="text()">
        <p class="btns">
          @if (error().kind === 'not-found') {
            <a class="ds-button" [routerLink]="['/', i18n.language(), 'openings']">{{ 'shell.toOpenings' | t }}</a>
          } @else {
            <a class="ds-button" [href]="router.url" (click)="again($event)">{{ 'shell.retry' | t }}</a>
          }
          <a class="ds-button" data-variant="secondary" [routerLink]="['/', i18n.language()]">{{ 'shell.toFront' | t }}</a>
        </p>
        @if (error().problem?.correlationId; as code) {
          <p class="ref">{{ 'shell.reference' | t: { code } }}</p>
        }
      </arena-message-state>
    </div>
  `,
})
export class Failure {
  readonly error = input.required<ApiError>();
  readonly retry = output();

  protected readonly i18n = inject(I18n);
  protected readonly router = inject(Router);
  protected readonly heading = computed<TextKey>(() => `shell.${FAILURE_WORDS[this.error().kind]}.title`);
  /** The API's own sentence where it names what was wrong with the question. */
  protected readonly text = computed(() => {
    const { kind, problem } = this.error();
    return problem && NAMED.has(kind) ? problem.detail : this.i18n.t(`shell.${FAILURE_WORDS[kind]}.text`);
  });

  protected again(event: Event): void {
    takeOver(event);
    this.retry.emit();
  }
}
