import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, ElementRef, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { listNotifications, NotificationView, readNotifications, Role } from '@arena/contract';
import type { TextKey } from '@arena/i18n';
import { I18n, Icon, LoadingState, MessageState, TextPipe } from '@arena/ui';
import { Api, type ApiError, call, knownError } from '../../platform/api';
import { Live } from '../../platform/live';
import { pageHead } from '../../platform/page-head';
import { Session } from '../../platform/session';
import { clockText, dayInOslo } from '../../platform/when';
import { Failure } from '../../shell/failure';
import { LoginNeeded } from '../../shell/login-needed';
import { ProblemNote } from '../../shell/problem-note';
import { linkOf, partsOf, sentenceOf } from './notification-text';

/** Where to begin while nothing has happened. */
const FIRST: Readonly<Record<Role, { path: string; text: TextKey }>> = {
  seeker: { path: 'openings', text: 'shell.toOpenings' },
  employer: { path: 'our-openings', text: 'shell.nav.ourOpenings' },
  adviser: { path: 'caseload', text: 'shell.nav.caseload' },
};

/** What one was told, newest first. What comes in while the page stands open is put on top. */
@Component({
  selector: 'arena-notifications-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Failure, Icon, LoadingState, LoginNeeded, MessageState, ProblemNote, RouterLink, TextPipe],
  template: `
    <div class="wrap page narrow-page">
      <h1 id="notifications" tabindex="-1">{{ 'notifications.title' | t }}</h1>
      <p class="ds-sr-only" role="status">{{ said() }}</p>
      @if (session.person(); as person) {
        @if (items(); as list) {
          @if (list.length) {
            <div class="notes-head">
              <p>{{ live.unread() ? ('notifications.unread' | t: { count: live.unread() }) : ('notifications.allRead' | t) }}</p>
              @if (live.unread()) {
                <button class="ds-button" data-variant="secondary" type="button" (click)="markAll()">
                  <svg arenaIcon="check"></svg>{{ 'notifications.markRead' | t }}
                </button>
              }
            </div>
            <arena-problem-note [error]="failed()" />
            <ol class="told">
              @for (note of list; track note.id) {
                <li [class.unread]="!note.read" [id]="'note-' + note.id" tabindex="-1">
                  <p class="told-when">
                    @if (!note.read) {
                      <b class="tag tag-new">{{ 'notifications.new' | t }}</b>
                    }
                    <time [attr.datetime]="note.at">{{ when(note.at) }}</time>
                  </p>
                  <p class="told-what">{{ sentence(note) }}</p>
                  @if (linkOf(note); as link) {
                    <a class="more" [routerLink]="link.path" (click)="opened(note)"
                      >{{ link.text | t }}<span class="ds-sr-only">: {{ note.posting?.title }}</span
                      ><svg arenaIcon="arrow"></svg
                    ></a>
                  }
                </li>
              }
            </ol>
            @if (more()) {
              <p class="btns">
                <button class="ds-button" data-variant="secondary" type="button" [disabled]="asking()" (click)="older()">
                  {{ 'notifications.older' | t }}
                </button>
              </p>
            }
          } @else {
            <arena-message-state icon="chat" [heading]="'notifications.none.title' | t" [text]="'notifications.none.text' | t">
              <p class="btns">
                <a class="ds-button" [routerLink]="['/', i18n.language(), first[person.role].path]">{{ first[person.role].text | t }}</a>
              </p>
            </arena-message-state>
          }
        } @else if (failed(); as error) {
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
export class NotificationsPage {
  protected readonly session = inject(Session);
  protected readonly live = inject(Live);
  protected readonly i18n = inject(I18n);
  private readonly api = inject(Api);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly items = signal<readonly NotificationView[] | null>(null);
  protected readonly more = signal(false);
  protected readonly failed = signal<ApiError | null>(null);
  protected readonly asking = signal(false);
  protected readonly said = signal('');
  protected readonly first = FIRST;
  private turn = 0;

  constructor() {
    pageHead(() => ({ title: this.i18n.t('notifications.title'), description: this.i18n.t('notifications.description'), hidden: true }));
    const here = computed(() => (this.session.person() ? this.i18n.language() : null));
    effect(() => {
      if (here()) untracked(() => void this.read());
      else
        untracked(() => {
          this.turn++;
          this.items.set(null);
        });
    });
    effect(() => {
      const note = this.live.arrived();
      untracked(() => {
        const list = this.items();
        if (!note || !list || list.some(({ id }) => id >= note.id)) return;
        this.items.set([note, ...list]);
        this.said.set(this.i18n.t('notifications.arrived', { text: this.sentence(note) }));
      });
    });
    // after a break in the line: what was told meanwhile
    const stop = this.live.onChange((change) => {
      if (!change.contact && !change.posting && this.session.person()) void this.read();
    });
    inject(DestroyRef).onDestroy(stop);
  }

  protected sentence(note: NotificationView): string {
    const role = this.session.person()?.role ?? 'seeker';
    return this.i18n.t(
      sentenceOf(note.kind, role),
      partsOf(note, (key, params) => this.i18n.t(key, params)),
    );
  }

  /** Today by the clock, before that by the day. */
  protected when(at: string): string {
    const time = new Date(at);
    const day = dayInOslo(time);
    return day === dayInOslo(new Date()) ? this.i18n.t('notifications.today', { clock: clockText(time, this.i18n) }) : this.i18n.date(day);
  }

  protected linkOf(note: NotificationView): { path: string[]; text: TextKey } | null {
    const link = linkOf(note, this.session.person()?.role ?? 'seeker');
    return link && { path: ['/', this.i18n.language(), ...link.path], text: link.text };
  }

  /** Whoever opens one has seen it and those below it. */
  protected opened(note: NotificationView): void {
    if (!note.read) void this.mark(note.id);
  }

  protected markAll(): void {
    const newest = this.items()?.[0]?.id;
    if (newest === undefined) return;
    void this.mark(newest).then((done) => {
      if (!done) return;
      this.said.set(this.i18n.t('notifications.allRead'));
      // the button is gone
      this.focus('notifications');
    });
  }

  protected again(): void {
    void this.read();
  }

  protected async older(): Promise<void> {
    const list = this.items();
    const last = list?.at(-1);
    if (!list || !last || this.asking()) return;
    this.asking.set(true);
    this.failed.set(null);
    try {
      const answer = await this.ask(last.id);
      this.items.update((now) => [...(now ?? []), ...answer.items]);
      this.more.set(answer.more);
      const first = answer.items[0];
      if (first) this.focus(`note-${first.id}`);
    } catch (error) {
      this.failed.set(knownError(error));
    } finally {
      this.asking.set(false);
    }
  }

  private async read(): Promise<void> {
    const turn = ++this.turn;
    this.failed.set(null);
    try {
      const answer = await this.ask();
      if (turn !== this.turn) return;
      this.items.set(answer.items);
      this.more.set(answer.more);
      this.live.setUnread(answer.unread);
    } catch (error) {
      if (turn === this.turn) this.failed.set(knownError(error));
    }
  }

  private ask(before?: number) {
    const query = { lang: this.i18n.language(), ...(before === undefined ? {} : { before }) };
    return this.api.send(call<typeof listNotifications>('GET', '/api/me/notifications', { query }));
  }

  private async mark(upTo: number): Promise<boolean> {
    this.failed.set(null);
    try {
      const { unread } = await this.api.send(call<typeof readNotifications>('POST', '/api/me/notifications/read', { body: { upTo } }));
      this.live.setUnread(unread);
      this.items.update((list) => list?.map((note) => (note.id <= upTo ? { ...note, read: true } : note)) ?? null);
      return true;
    } catch (error) {
      this.failed.set(knownError(error));
      return false;
    }
  }

  private focus(id: string): void {
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>(`#${id}`)?.focus());
  }
}
