import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { unsubscribe } from '@arena/contract';
import type { NotificationGroup } from '@arena/domain';
import { I18n, Icon, MessageState, TextPipe } from '@arena/ui';
import { Api, type ApiError, call, knownError } from '../../platform/api';
import { pageHead } from '../../platform/page-head';
import { ProblemNote } from '../../shell/problem-note';

/**
 * Stops letters like the one whose link was followed, without a login. Nothing happens before the button is pressed:
 * programs that read mail follow links too.
 */
@Component({
  selector: 'arena-unsubscribe-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MessageState, ProblemNote, RouterLink, TextPipe],
  template: `
    <div class="wrap page narrow-page">
      <h1>{{ 'notifications.unsubscribe.title' | t }}</h1>
      @if (stopped(); as groups) {
        <div id="stopped" tabindex="-1">
          <arena-message-state
            icon="check"
            [heading]="'notifications.unsubscribe.done.title' | t"
            [text]="'notifications.unsubscribe.done.text' | t: { what: listOf(groups) }"
          >
            <p>{{ 'notifications.unsubscribe.done.more' | t }}</p>
            <p class="btns">
              <a class="ds-button" data-variant="secondary" [routerLink]="me()" fragment="notices">{{
                'notifications.unsubscribe.choose' | t
              }}</a>
            </p>
          </arena-message-state>
        </div>
      } @else if (wrong()) {
        <div id="wrong" tabindex="-1">
          <arena-message-state
            icon="warning"
            [heading]="'notifications.unsubscribe.wrong.title' | t"
            [text]="'notifications.unsubscribe.wrong.text' | t"
          >
            <p class="btns">
              <a class="ds-button" [routerLink]="me()" fragment="notices">{{ 'notifications.unsubscribe.choose' | t }}</a>
            </p>
          </arena-message-state>
        </div>
      } @else {
        <p class="lead">{{ 'notifications.unsubscribe.lead' | t }}</p>
        <p>{{ 'notifications.unsubscribe.only' | t }}</p>
        <arena-problem-note [error]="failed()" />
        <p class="btns with-script">
          <button class="ds-button" type="button" [disabled]="busy()" (click)="stop()">{{ 'notifications.unsubscribe.go' | t }}</button>
        </p>
        <form class="no-script" method="post" [action]="plain()">
          <p class="btns">
            <button class="ds-button" type="submit">{{ 'notifications.unsubscribe.go' | t }}</button>
          </p>
          <p class="sm muted">{{ 'notifications.unsubscribe.noScript' | t }}</p>
        </form>
        <a class="more" [routerLink]="me()" fragment="notices">{{ 'notifications.unsubscribe.choose' | t }}<svg arenaIcon="arrow"></svg></a>
      }
    </div>
  `,
})
export class UnsubscribePage {
  /** From the URL: which letters, and whose. */
  readonly token = input<string>();

  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly busy = signal(false);
  protected readonly failed = signal<ApiError | null>(null);
  /** What there are no letters about any more. */
  protected readonly stopped = signal<readonly NotificationGroup[] | null>(null);
  /** The API knows no such token. */
  private readonly unknown = signal<string | null>(null);

  private readonly given = computed(() => this.token()?.trim() ?? '');
  protected readonly wrong = computed(() => !this.given() || this.unknown() === this.given());
  protected readonly me = computed(() => ['/', this.i18n.language(), 'me']);
  /** Where a form leads in a browser without scripts. */
  protected readonly plain = computed(() => `/api/unsubscribe/${encodeURIComponent(this.given())}`);

  constructor() {
    pageHead(() => ({
      title: this.i18n.t('notifications.unsubscribe.title'),
      description: this.i18n.t('notifications.unsubscribe.lead'),
      hidden: true,
    }));
  }

  protected listOf(groups: readonly NotificationGroup[]): string {
    return this.i18n.list(groups.map((group) => this.i18n.t(`notifications.unsubscribe.what.${group}`)));
  }

  protected async stop(): Promise<void> {
    const token = this.given();
    if (this.busy() || !token) return;
    this.busy.set(true);
    this.failed.set(null);
    try {
      const { group, also } = await this.api.send(call<typeof unsubscribe>('POST', '/api/unsubscribe/:token', { params: { token } }));
      this.stopped.set([group, ...also]);
      this.focus('stopped');
    } catch (cause) {
      const error = knownError(cause);
      // a token that is too long or cut in the middle of a letter is as wrong as an unknown one
      if (error.kind === 'not-found' || error.kind === 'bad-input') {
        this.unknown.set(token);
        this.focus('wrong');
      } else this.failed.set(error);
    } finally {
      this.busy.set(false);
    }
  }

  /** The button is gone: the reader stands at what came of it. */
  private focus(id: string): void {
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(`#${id}`)?.focus());
  }
}
