import { inject, Injectable, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { logout, readSession, Role, SessionView } from '@arena/contract';
import type { Provider } from '@arena/domain';
import { I18n } from '@arena/ui';
import { Api, call } from './api';
import { KeptText } from './kept-text';
import { START_OVER } from './start-over';

/** Where each role logs in. */
export const PROVIDER_OF: Readonly<Record<Role, Provider>> = { seeker: 'id-porten', employer: 'ansattporten', adviser: 'entra-id' };

/** How long an answer is trusted when a tab comes to the front again, milliseconds. */
const TRUSTED_FOR = 30_000;
/** When to ask again after a failure, milliseconds. */
const AGAIN_AFTER = [2_000, 5_000, 15_000];

const RETURN_TO = 'login.to';
/** Whose words this tab keeps. */
const MARK = 'session.mark';

/** What somebody does when the person logs out. */
export interface Leaving {
  /** Before: saves what is not saved yet. */
  save?(): Promise<void>;
  /** After: takes away what the next one at this machine must not see. */
  forget?(): void;
}

/** Who is logged in. The server renders for nobody in particular: it is asked in the browser only. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly i18n = inject(I18n);
  private readonly router = inject(Router);
  private readonly kept = inject(KeptText);
  private readonly startOver = inject(START_OVER);

  private readonly who = signal<SessionView['person'] | undefined>(undefined);
  private readonly over = signal(false);
  private readonly unknown = signal(false);
  private readonly before = signal<Role | null>(null);
  private readonly leaving = new Set<Leaving>();
  private started = false;
  private askedAt = 0;
  private failures = 0;
  private turn = 0;

  /** Undefined: not asked yet (on the server and in the first moment); null: nobody. */
  readonly person = this.who.asReadonly();
  /** There was a session and it has ended by itself. */
  readonly ended = this.over.asReadonly();
  /** The question itself failed; it is asked again by itself a few times. */
  readonly failed = this.unknown.asReadonly();
  /** The role that was logged in last in this tab: which door to show after the session ended. */
  readonly lastRole = this.before.asReadonly();

  constructor() {
    this.api.onLoginNeeded((error) => {
      this.over.update((over) => over || error.problem?.code === 'session-ended' || Boolean(this.who()));
      this.who.set(null);
    });
  }

  /** Asks who is logged in. Does nothing the second time. Call it in `afterNextRender`. */
  start(): void {
    if (this.started || typeof document === 'undefined') return;
    this.started = true;
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible' && Date.now() - this.askedAt > TRUSTED_FOR) void this.refresh();
    });
    window.addEventListener('pageshow', (event) => {
      if (event.persisted) void this.refresh();
    });
    void this.refresh();
  }

  /** Asks again. Never throws: a failure shows in {@link failed}. */
  async refresh(): Promise<void> {
    const turn = ++this.turn;
    this.askedAt = Date.now();
    try {
      const view = await this.api.send(call<typeof readSession>('GET', '/api/session'));
      if (turn !== this.turn) return;
      this.failures = 0;
      this.unknown.set(false);
      if (view.person) {
        if (this.isSomebodyElse(view.person.mark)) return;
        this.before.set(view.person.role);
        this.kept.forget(RETURN_TO);
      }
      // somebody was here and nobody said goodbye: the person is told
      this.over.set(view.person === null && (view.ended || this.over() || Boolean(this.who())));
      this.who.set(view.person);
    } catch {
      if (turn !== this.turn) return;
      this.unknown.set(true);
      const wait = AGAIN_AFTER[this.failures++];
      if (wait !== undefined) setTimeout(() => turn === this.turn && void this.refresh(), wait);
    }
  }

  /** Whose session ended may have left words in this tab. Who comes after them, at the same machine, begins with an empty page. */
  private isSomebodyElse(mark: string): boolean {
    const known = this.kept.read(MARK);
    const other = known !== null && known !== mark;
    if (other) this.kept.forgetAll();
    this.kept.keep(MARK, mark);
    if (other) this.startOver();
    return other;
  }

  /**
   * Address that logs in and comes back: for a plain `<a href>`, since it leaves the site.
   * @param to page of this site to come back to; the present one where nothing is said
   */
  loginUrl(provider: Provider, to: string = this.router.url): string {
    const query = new URLSearchParams({ lang: this.i18n.language(), to });
    return `/api/login/${provider}?${query.toString()}`;
  }

  /** Remembers for this tab where a login was to lead: a login that fails comes back without it. */
  leaveFor(to: string): void {
    this.kept.keep(RETURN_TO, to);
  }

  /** Where the last login of this tab was to lead. */
  returnTo(): string | null {
    return this.kept.read(RETURN_TO);
  }

  /** Has something done when the person logs out or deletes the account. Returns how to stop. */
  onLeave(leaving: Leaving): () => void {
    this.leaving.add(leaving);
    return () => this.leaving.delete(leaving);
  }

  /**
   * Logs out: forgets what is typed in this tab.
   * @returns where to go to end the session at the provider too; null: it is over
   * @throws ApiError when the session could not be ended; then nothing is forgotten
   */
  async logout(): Promise<string | null> {
    for (const { save } of this.leaving) await save?.();
    const { endSessionUrl } = await this.api.send(call<typeof logout>('POST', '/api/logout'));
    this.forgetPerson();
    return endSessionUrl;
  }

  /** The account is gone, or the session was ended by the person: nobody is logged in, and nothing has 'ended by itself'. */
  forgetPerson(): void {
    this.turn++;
    this.kept.forgetAll();
    for (const { forget } of this.leaving) forget?.();
    this.over.set(false);
    this.before.set(null);
    this.who.set(null);
  }
}
