import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import type { readProfile, saveProfile } from '@arena/contract';
import { Api, ApiError, call } from '../../platform/api';
import { TAB_STORAGE } from '../../platform/kept-text';
import { Session } from '../../platform/session';
import { BOND_KEY } from './account-bond';
import { hasAnswers, printOf, sameAnswers, stepFor, type AccountAnswers, type Bond } from './account-merge';
import { DEVICE_STORAGE } from './device-storage';
import { EMPTY_DRAFT, type Draft } from './draft';
import { DraftStore } from './draft-store';

/** This tab was in step with an account: what it shows may stay while the person logs in again. */
const TAB_KEY = 'arena.account-tab';
/** How long the answers must rest before they are sent, milliseconds. */
export const REST = 1_000;
const AGAIN_AFTER = 10_000;

/**
 * Keeps the answers of a logged-in seeker in the account. The device is still what the pages read, so that nothing waits for a line.
 * Where device and account differ and neither follows from the other, the person is asked: nothing is merged silently.
 */
@Injectable({ providedIn: 'root' })
export class AccountDraft {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly store = inject(DraftStore);
  private readonly device = inject(DEVICE_STORAGE);
  private readonly tab = inject(TAB_STORAGE);

  /** What the account is known to keep; null while nobody is logged in or it has not been read. */
  private readonly account = signal<AccountAnswers | null>(null);
  private readonly other = signal<AccountAnswers | null>(null);
  private readonly movedIn = signal(false);
  private readonly broken = signal<ApiError | null>(null);
  private readonly busy = signal(false);
  private resting: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> = Promise.resolve();
  private turn = 0;

  /** Whether the answers belong to an account now. */
  readonly active = computed(() => this.account() !== null);
  /** The account's answers, where the person must choose between them and the device's. */
  readonly choice = this.other.asReadonly();
  /** The device's answers were just taken into the account. */
  readonly moved = this.movedIn.asReadonly();
  /** Why the last change is not in the account yet. */
  readonly error = this.broken.asReadonly();
  /** Everything that was answered is in the account. */
  readonly saved = computed(() => {
    const known = this.account();
    return known !== null && !this.busy() && this.other() === null && sameAnswers(known.draft ?? EMPTY_DRAFT, this.store.draft());
  });

  constructor() {
    const seeker = computed(() => this.session.person()?.role === 'seeker');
    const known = computed(() => this.session.person() !== undefined);
    effect(() => {
      const [here, asked] = [seeker(), known()];
      untracked(() => {
        if (here) void this.begin();
        else if (asked) this.end(this.session.person() === null);
      });
    });
    effect(() => {
      const draft = this.store.draft();
      untracked(() => this.rest(draft));
    });
    this.session.onLeave({ save: () => this.flush(), forget: () => this.forget() });
    if (typeof window !== 'undefined') window.addEventListener('online', () => this.rest(this.store.draft()));
  }

  /** Keeps what stands on this device, in the account too. */
  async useDevice(): Promise<void> {
    const other = this.other();
    if (!other) return;
    this.other.set(null);
    this.account.set(other);
    await this.save();
  }

  /** Takes what the account keeps; what stood on the device is gone. */
  useAccount(): void {
    const other = this.other();
    if (!other) return;
    this.other.set(null);
    this.take(other);
  }

  /** The person has read that the answers moved. */
  acknowledge(): void {
    this.movedIn.set(false);
  }

  private async begin(): Promise<void> {
    this.store.start();
    if (this.account() || this.other()) return;
    const turn = ++this.turn;
    try {
      const found = answersOf(await this.api.send(call<typeof readProfile>('GET', '/api/me/profile')));
      if (turn === this.turn) await this.compare(found);
    } catch (error) {
      if (turn !== this.turn || !(error instanceof ApiError)) return;
      this.broken.set(error);
      if (error.kind !== 'login-needed') this.later(() => void this.begin());
    }
  }

  private async compare(found: AccountAnswers): Promise<void> {
    this.broken.set(null);
    const step = stepFor(this.store.draft(), found, this.readBond());
    if (step === 'ask') {
      this.account.set(null);
      this.other.set(found);
      return;
    }
    if (step === 'take') {
      this.take(found);
      return;
    }
    this.account.set(found);
    if (step === 'move' || step === 'save') {
      await this.save();
      this.movedIn.set(step === 'move' && this.saved());
    } else this.bind(found);
  }

  private take(found: AccountAnswers): void {
    this.store.replace(found.draft ?? EMPTY_DRAFT);
    this.account.set(found);
    this.bind(found);
  }

  /** Waits until the answers have rested, then sends them. */
  private rest(draft: Draft): void {
    const known = this.account();
    if (!known || !this.store.ready() || this.session.person()?.role !== 'seeker') return;
    clearTimeout(this.resting);
    if (sameAnswers(known.draft ?? EMPTY_DRAFT, draft)) return;
    this.resting = setTimeout(() => void this.save(), REST);
  }

  /** One at a time, each with what is true when its turn comes. */
  private save(): Promise<void> {
    clearTimeout(this.resting);
    this.sending = this.sending.then(() => this.send());
    return this.sending;
  }

  private async send(): Promise<void> {
    const known = this.account();
    const draft = this.store.draft();
    if (!known || sameAnswers(known.draft ?? EMPTY_DRAFT, draft)) return;
    const { turn } = this;
    this.busy.set(true);
    try {
      const body = { version: known.version, draft };
      const kept = answersOf(await this.api.send(call<typeof saveProfile>('PUT', '/api/me/profile', { body })));
      if (turn !== this.turn) return;
      this.account.set(kept);
      this.bind(kept);
      this.broken.set(null);
      this.rest(this.store.draft());
    } catch (error) {
      if (turn !== this.turn || !(error instanceof ApiError)) return;
      this.broken.set(error);
      if (error.kind === 'conflict') {
        // changed in another place since: read it, and ask where the two differ
        this.account.set(null);
        await this.begin();
      } else if (error.kind !== 'login-needed' && error.kind !== 'bad-input') this.later(() => void this.save());
    } finally {
      this.busy.set(false);
    }
  }

  private later(again: () => void): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(again, AGAIN_AFTER);
  }

  private async flush(): Promise<void> {
    if (this.account()) await this.save();
  }

  /**
   * No seeker is logged in. What belongs to an account goes from the device,
   * unless the session of this very tab ended a moment ago and its owner may be about to log in again.
   */
  private end(nobody: boolean): void {
    this.stop();
    if (!this.readBond() || (nobody && this.wasInAccount())) return;
    this.store.start();
    this.clear();
  }

  /** The person has logged out: the next one at this machine sees nothing. */
  private forget(): void {
    // answers from before the login that were asked about and not chosen never came into an account: they stay as they were
    const mine = this.account() !== null || this.readBond() !== null;
    this.stop();
    if (mine) this.clear();
  }

  private stop(): void {
    this.turn++;
    clearTimeout(this.resting);
    this.account.set(null);
    this.other.set(null);
    this.movedIn.set(false);
    this.broken.set(null);
  }

  private clear(): void {
    this.store.forget();
    try {
      this.device?.removeItem(BOND_KEY);
      this.tab?.removeItem(TAB_KEY);
    } catch {
      // what cannot be reached was never kept
    }
  }

  private bind(account: AccountAnswers): void {
    if (!hasAnswers(account.draft) && account.version === 0) return;
    const bond: Bond = { version: account.version, changedAt: account.changedAt, print: printOf(account.draft ?? EMPTY_DRAFT) };
    try {
      this.device?.setItem(BOND_KEY, JSON.stringify(bond));
      this.tab?.setItem(TAB_KEY, '1');
    } catch {
      // then the next login asks once more
    }
  }

  private wasInAccount(): boolean {
    try {
      return this.tab?.getItem(TAB_KEY) === '1';
    } catch {
      return false;
    }
  }

  private readBond(): Bond | null {
    try {
      const value: unknown = JSON.parse(this.device?.getItem(BOND_KEY) ?? 'null');
      return typeof value === 'object' && value !== null && 'version' in value && 'print' in value ? (value as Bond) : null;
    } catch {
      return null;
    }
  }
}

/** The contract's answers are those of the builder; only a list that may not be changed is written otherwise. */
function answersOf(view: { version: number; draft: Draft | null; changedAt: string | null }): AccountAnswers {
  return { version: view.version, draft: view.draft, changedAt: view.changedAt };
}
