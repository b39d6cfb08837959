import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { DEVICE_STORAGE, keptKeys, KEPT_PREFIX } from './device-storage';
import { EMPTY_DRAFT, readDraft, type Draft } from './draft';

export const DRAFT_KEY = `${KEPT_PREFIX}draft`;
/** A draft that could not be read is put here, with the time after it; never thrown away without a word. */
export const ASIDE_KEY = `${KEPT_PREFIX}aside.`;

/**
 * The answers to the five questions, kept on this device and nowhere else. Follows other tabs.
 * `start` is called when the page has been taken over in the browser: what the server rendered knew nothing of the device.
 */
@Injectable({ providedIn: 'root' })
export class DraftStore {
  private readonly device = inject(DEVICE_STORAGE);
  private readonly state = signal<Draft>(EMPTY_DRAFT);
  private readonly started = signal(false);
  private readonly where = signal<'device' | 'memory'>('device');
  private readonly aside = signal(false);
  private readonly deleted = signal<ReadonlyMap<string, string> | null>(null);

  readonly draft = this.state.asReadonly();
  /** False until the device has been read. */
  readonly ready = this.started.asReadonly();
  /** 'memory': the browser refuses to keep anything; the answers are gone when the tab is closed. */
  readonly saved = this.where.asReadonly();
  /** Answers from before could not be read. They are still on the device, under another key. */
  readonly setAside = this.aside.asReadonly();
  /** Everything was just deleted and can still be brought back. */
  readonly canUndo = () => this.deleted() !== null;

  constructor() {
    const destroyed = inject(DestroyRef);
    if (typeof window === 'undefined') return;
    const follow = (event: StorageEvent) => {
      // a null key: the whole storage was cleared
      if (event.key === DRAFT_KEY || event.key === null) this.read();
    };
    window.addEventListener('storage', follow);
    destroyed.onDestroy(() => window.removeEventListener('storage', follow));
  }

  /** Reads the device. Does nothing the second time. */
  start(): void {
    if (this.started()) return;
    this.read();
    this.started.set(true);
  }

  /** Changes the answers and keeps them at once. Starts from what stands on the device, so that two tabs do not undo each other. */
  change(change: (draft: Draft) => Partial<Draft>): void {
    if (this.where() === 'device') this.read();
    const next: Draft = { ...this.state(), ...change(this.state()) };
    this.state.set(next);
    this.deleted.set(null);
    this.write(DRAFT_KEY, JSON.stringify(next));
  }

  /** Puts other answers in the place of all that stand here. */
  replace(draft: Draft): void {
    this.change(() => draft);
  }

  /** Takes everything away for good: the person has logged out of the account that keeps it. */
  forget(): void {
    this.deleteEverything();
    this.deleted.set(null);
  }

  /** Deletes all answers from the device: this draft, drafts that were put aside, and filters. */
  deleteEverything(): void {
    const kept = new Map<string, string>();
    if (this.device) {
      for (const key of keptKeys(this.device)) {
        kept.set(key, this.device.getItem(key) ?? '');
        this.device.removeItem(key);
      }
    }
    kept.set(DRAFT_KEY, JSON.stringify(this.state()));
    this.deleted.set(kept);
    this.state.set(EMPTY_DRAFT);
    this.aside.set(false);
  }

  /** Brings back what {@link deleteEverything} took. */
  undo(): void {
    const kept = this.deleted();
    if (!kept) return;
    for (const [key, value] of kept) this.write(key, value);
    this.state.set(readDraft(kept.get(DRAFT_KEY) ?? '') ?? EMPTY_DRAFT);
    this.deleted.set(null);
  }

  private read(): void {
    let text: string | null;
    try {
      text = this.device ? this.device.getItem(DRAFT_KEY) : null;
    } catch {
      this.where.set('memory');
      return;
    }
    if (!this.device) {
      this.where.set('memory');
      return;
    }
    if (text === null) {
      this.state.set(EMPTY_DRAFT);
      return;
    }
    const draft = readDraft(text);
    if (draft) {
      this.state.set(draft);
      return;
    }
    this.write(`${ASIDE_KEY}${Date.now()}`, text);
    if (this.where() === 'device') this.device.removeItem(DRAFT_KEY);
    this.aside.set(true);
    this.state.set(EMPTY_DRAFT);
  }

  private write(key: string, value: string): void {
    try {
      if (!this.device) throw new Error('nothing to keep it in');
      this.device.setItem(key, value);
      this.where.set('device');
    } catch {
      this.where.set('memory');
    }
  }
}
