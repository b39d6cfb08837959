import { computed, signal } from '@angular/core';
import { ApiError, knownError } from '../../platform/api';
import { merge, sameContent, type Merge } from '../../platform/merge';

/** What the server has, and which version of it that is. */
export interface SavedContent<C> {
  version: number;
  content: C;
}

/** Where the text stands between the page and the server. */
export type SaveState =
  | { at: 'saved'; when: Date | null }
  | { at: 'waiting' }
  | { at: 'saving' }
  /** Nobody answered; it is tried again by itself. */
  | { at: 'retrying' }
  /** Two have written; the reader chooses. */
  | { at: 'conflict' }
  /** The server will not have it, or the session is over: nothing more is tried until something changes. */
  | { at: 'stopped'; error: ApiError };

export interface AutosaveOptions<C, S extends SavedContent<C>> {
  /** Saves over `version`. Throws ApiError; 'changed-meanwhile' when another version stands. */
  save: (version: number, content: C) => Promise<S>;
  read: () => Promise<S>;
  /** What is sent of what is written, for example without empty lines. */
  clean?: (content: C) => C;
  /** Called with every answer of the server. */
  answered?: (answer: S) => void;
  /** What is not saved yet, so that it can be kept on the device; null when everything is saved. */
  keep?: (unsaved: { base: C; content: C } | null) => void;
  now?: () => Date;
  delayMs?: number;
  /** Between tries when nobody answers; the last one goes on. */
  retryMs?: readonly number[];
}

/** The two texts of a conflict, with what was done about the rest. */
export interface Conflict<C, S extends SavedContent<C>> extends Merge<C> {
  theirs: S;
}

const AGAIN: readonly ApiError['kind'][] = ['offline', 'away', 'too-many'];

/**
 * Saves what is written by itself: a moment after the last change, one request at a time, again and again while nobody answers,
 * and never over what somebody else has written.
 */
export class Autosave<C extends object, S extends SavedContent<C> = SavedContent<C>> {
  private readonly current = signal<C | null>(null);
  private readonly standing = signal<SaveState>({ at: 'saved', when: null });
  private readonly dispute = signal<Conflict<C, S> | null>(null);
  private readonly also = signal<(keyof C & string)[]>([]);

  /** What is written, saved or not; null before {@link start}. */
  readonly content = this.current.asReadonly();
  readonly state = this.standing.asReadonly();
  readonly conflict = this.dispute.asReadonly();
  /** Fields that were taken over from somebody else since the page was opened. */
  readonly taken = this.also.asReadonly();
  readonly unsaved = computed(() => this.standing().at !== 'saved');

  private base!: C;
  private latest!: S;
  private version = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private savedAt: Date | null = null;
  private tries = 0;
  private ended = false;

  constructor(private readonly options: AutosaveOptions<C, S>) {}

  /** Begins with what the server has. */
  start(saved: S): void {
    this.stand(saved);
    this.current.set(saved.content);
    this.standing.set({ at: 'saved', when: null });
    this.options.answered?.(saved);
  }

  /** Something was written. */
  change(patch: Partial<C>): void {
    const before = this.current();
    if (!before) return;
    this.current.set({ ...before, ...patch });
    this.options.keep?.({ base: this.base, content: { ...before, ...patch } });
    if (this.dispute() || this.loggedOut()) return;
    if (!this.running) this.standing.set({ at: 'waiting' });
    this.later(this.options.delayMs ?? 1200);
  }

  /**
   * Takes up text that was kept on the device, written over `base`. What others have saved since is followed.
   * @returns the fields that both have changed: they are shown as a conflict
   */
  takeUp(kept: { base: C; content: C }): (keyof C & string)[] {
    const theirs: S = { ...this.latest, version: this.version, content: this.base };
    const result = merge(kept.base, kept.content, this.base);
    this.current.set(result.merged);
    this.options.keep?.({ base: this.base, content: result.merged });
    if (result.disputed.length) {
      this.dispute.set({ ...result, theirs });
      this.standing.set({ at: 'conflict' });
    } else {
      this.standing.set({ at: 'waiting' });
      this.later(0);
    }
    return result.disputed;
  }

  /** Saves now what is not saved. Resolves when it is saved or cannot be; never throws. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    if (this.running) await this.running;
    if (this.dispute() || this.loggedOut()) return;
    if (!this.dirty()) {
      // written and taken back
      if (this.standing().at === 'waiting') this.allSaved(this.savedAt);
      return;
    }
    this.running = this.send().finally(() => (this.running = null));
    await this.running;
  }

  /** Somebody is logged in again: what waits is sent. */
  async loggedIn(): Promise<void> {
    if (this.loggedOut()) this.standing.set({ at: 'waiting' });
    await this.flush();
  }

  /** The reader has chosen, field by field: `theirs` are those to take from the other. */
  settle(theirs: readonly (keyof C & string)[]): void {
    const dispute = this.dispute();
    const ours = this.current();
    if (!dispute || !ours) return;
    const content = { ...ours };
    for (const field of theirs) content[field] = dispute.theirs.content[field];
    this.stand(dispute.theirs);
    this.dispute.set(null);
    this.current.set(content);
    this.options.answered?.(dispute.theirs);
    if (this.dirty()) {
      this.options.keep?.({ base: this.base, content });
      this.standing.set({ at: 'waiting' });
      this.later(0);
    } else this.allSaved();
  }

  /** The server's text after a step that was not a save, such as publishing. What is written stays. */
  moved(answer: S): void {
    this.stand(answer);
    this.options.answered?.(answer);
    if (!this.dirty()) this.allSaved();
  }

  /** Somebody else may have saved: takes over what only they have changed. Does nothing while something here is on its way. */
  async follow(): Promise<void> {
    if (this.running || this.dispute() || this.ended || !this.current()) return;
    try {
      const theirs = await this.options.read();
      if (this.running || this.dispute() || theirs.version === this.version) {
        if (!this.running && theirs.version === this.version) this.options.answered?.(theirs);
        return;
      }
      this.meet(theirs);
    } catch {
      // it is found out at the next save
    }
  }

  /** No timers any more; what is unsaved is sent one last time. */
  end(): void {
    void this.flush();
    this.ended = true;
  }

  /** Nothing is sent any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.ended = true;
    this.current.set(null);
  }

  /** @param content what counts as saved, where that is not the answer's own text */
  private stand(answer: S, content = answer.content): void {
    this.latest = answer;
    this.version = answer.version;
    this.base = content;
  }

  private clean(content: C): C {
    return this.options.clean?.(content) ?? content;
  }

  private dirty(): boolean {
    const content = this.current();
    return content !== null && !sameContent(this.clean(content), this.clean(this.base));
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    if (this.ended) return;
    this.timer = setTimeout(() => void this.flush(), ms);
  }

  private allSaved(when: Date | null = this.options.now?.() ?? new Date()): void {
    this.options.keep?.(null);
    this.savedAt = when;
    this.standing.set({ at: 'saved', when });
  }

  /** Nothing can be saved until somebody logs in: it is not tried at every word. */
  private loggedOut(): boolean {
    const state = this.standing();
    return state.at === 'stopped' && state.error.kind === 'login-needed';
  }

  private async send(): Promise<void> {
    const sent = this.current() as C;
    this.standing.set({ at: 'saving' });
    try {
      const answer = await this.options.save(this.version, this.clean(sent));
      this.tries = 0;
      // the server may tidy (spaces at the ends): what was sent counts as saved, and the cursor is left in peace
      this.stand(answer, this.clean(sent));
      this.options.answered?.(answer);
      if (this.dirty()) {
        this.options.keep?.({ base: this.base, content: this.current() as C });
        this.standing.set({ at: 'waiting' });
        this.later(this.options.delayMs ?? 1200);
      } else this.allSaved();
    } catch (cause) {
      const error = knownError(cause);
      if (error.problem?.code === 'changed-meanwhile') await this.collide();
      else if (AGAIN.includes(error.kind) || error.status >= 500) this.tryAgain();
      else this.standing.set({ at: 'stopped', error });
    }
  }

  private tryAgain(): void {
    const waits = this.options.retryMs ?? [4_000, 8_000, 15_000, 30_000];
    this.standing.set({ at: 'retrying' });
    this.later(waits[Math.min(this.tries, waits.length - 1)] as number);
    this.tries += 1;
  }

  private async collide(): Promise<void> {
    try {
      this.meet(await this.options.read());
    } catch (cause) {
      if (cause instanceof ApiError && !AGAIN.includes(cause.kind) && cause.status < 500)
        this.standing.set({ at: 'stopped', error: cause });
      else this.tryAgain();
    }
  }

  private meet(theirs: S): void {
    const result = merge(this.clean(this.base), this.clean(this.current() as C), theirs.content);
    this.also.update((fields) => [...new Set([...fields, ...result.taken])]);
    if (result.disputed.length) {
      this.current.update((now) => ({ ...(now as C), ...picked(result.merged, result.taken) }));
      this.options.keep?.({ base: this.base, content: this.current() as C });
      this.dispute.set({ ...result, theirs });
      this.standing.set({ at: 'conflict' });
      return;
    }
    this.current.update((now) => ({ ...(now as C), ...picked(result.merged, result.taken) }));
    this.stand(theirs);
    this.options.answered?.(theirs);
    if (this.dirty()) {
      this.standing.set({ at: 'waiting' });
      this.later(0);
    } else this.allSaved();
  }
}

function picked<C extends object>(from: C, fields: readonly (keyof C & string)[]): Partial<C> {
  return Object.fromEntries(fields.map((field) => [field, from[field]])) as Partial<C>;
}
