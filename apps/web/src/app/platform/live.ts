import { effect, inject, Injectable, InjectionToken, signal, untracked } from '@angular/core';
import type { NotificationView } from '@arena/contract';
import { I18n } from '@arena/ui';
import { Session } from './session';

/** What is not as it was; empty: anything may have changed, so everything on the screen is asked for again. */
export interface Change {
  contact?: string;
  posting?: string;
  /** A consent, a proposal or a suggested change; which one is not told. */
  advising?: true;
}

export type OpenStream = (url: string) => EventSource;
/** How a stream is opened; null where there are none (on the server, in an old browser). */
export const EVENT_STREAM = new InjectionToken<OpenStream | null>('EVENT_STREAM', {
  providedIn: 'root',
  factory: () => (typeof EventSource === 'undefined' ? null : (url) => new EventSource(url)),
});

/** A browser allows six connections to one address: a tab that nobody looks at gives its own back after this long, milliseconds. */
const HIDDEN_FOR = 30_000;
/** How long no notification must have come before they are counted anew, milliseconds. */
const COUNT_AFTER = 1_500;
/** How long until a refused stream is tried again, milliseconds; the last holds for all later ones. */
const AGAIN_AFTER = [1_000, 3_000, 10_000, 30_000];

/** What happens, as it happens: one stream per tab, only while somebody is logged in. */
@Injectable({ providedIn: 'root' })
export class Live {
  private readonly open = inject(EVENT_STREAM);
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);

  private readonly what = signal<(Change & { at: number }) | null>(null);
  private readonly count = signal(0);
  private readonly told = signal<NotificationView | null>(null);
  private readonly handlers = new Set<(change: Change) => void>();
  private stream: EventSource | null = null;
  private hiding: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private counting: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;
  private newest = 0;
  private wanted = false;
  private opened = false;

  /** The last thing that changed. */
  readonly changed = this.what.asReadonly();
  /** Notifications not read yet. */
  readonly unread = this.count.asReadonly();
  /** The last notification that came in while the page stood open. */
  readonly arrived = this.told.asReadonly();

  constructor() {
    effect(() => {
      const person = this.session.person();
      untracked(() => {
        this.count.set(person?.unread ?? 0);
        this.wanted = Boolean(person);
        if (this.wanted) this.connect();
        else {
          this.disconnect();
          this.opened = false;
          this.newest = 0;
          this.told.set(null);
        }
      });
    });
    if (typeof document === 'undefined') return;
    document.addEventListener('visibilitychange', () => {
      clearTimeout(this.hiding);
      if (document.visibilityState === 'visible') this.connect();
      else this.hiding = setTimeout(() => this.disconnect(), HIDDEN_FOR);
    });
  }

  /** Calls `handler` for every change, and with {} when anything may have changed. Returns how to stop. */
  onChange(handler: (change: Change) => void): () => void {
    this.handlers.add(handler);
    return () => this.handlers.delete(handler);
  }

  /** What the API said the count is now, after something was read. */
  setUnread(count: number): void {
    this.count.set(count);
  }

  private connect(): void {
    if (!this.wanted || this.stream || !this.open) return;
    clearTimeout(this.again);
    const stream = this.open(`/api/me/stream?lang=${this.i18n.language()}`);
    this.stream = stream;
    stream.addEventListener('open', () => {
      this.failures = 0;
      // what happened while the line was down may not be told again
      if (this.opened) {
        this.tell({});
        void this.session.refresh();
      }
      this.opened = true;
    });
    stream.addEventListener('notification', (event) => {
      const note = dataOf<NotificationView>(event);
      // after a break the stream may say again what was said before
      if (!note || note.id <= this.newest) return;
      this.newest = note.id;
      if (!note.read) this.count.update((count) => count + 1);
      this.told.set(note);
      // counted at once, and then as the API counts: what was told twice over a broken line must not count twice
      clearTimeout(this.counting);
      this.counting = setTimeout(() => void this.session.refresh(), COUNT_AFTER);
    });
    stream.addEventListener('changed', (event) => {
      const change = dataOf<Change>(event);
      if (change) this.tell(change);
    });
    stream.addEventListener('ended', () => {
      this.disconnect();
      void this.session.refresh();
    });
    stream.addEventListener('error', () => {
      // a broken line is mended by the browser, with Last-Event-ID; a refusal is not
      if (stream.readyState !== 2 || this.stream !== stream) return;
      this.disconnect();
      const wait = AGAIN_AFTER[Math.min(this.failures++, AGAIN_AFTER.length - 1)];
      this.again = setTimeout(() => void this.session.refresh().then(() => this.connect()), wait);
    });
  }

  private disconnect(): void {
    clearTimeout(this.again);
    clearTimeout(this.counting);
    this.stream?.close();
    this.stream = null;
  }

  private tell(change: Change): void {
    this.what.set({ ...change, at: Date.now() });
    for (const handler of this.handlers) handler(change);
  }
}

function dataOf<T>(event: Event): T | null {
  try {
    return JSON.parse((event as MessageEvent<string>).data) as T;
  } catch {
    return null;
  }
}
