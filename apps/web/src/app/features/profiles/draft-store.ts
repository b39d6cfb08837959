import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { DEVICE_STORAGE, keptKeys, KEPT_PREFIX } from './device-storage';
import { EMPTY_DRAFT, readDraft, type Draft } from './draft';
import { Undoing, type Done } from './undoing';

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
  private readonly undoing = new Undoing();

  readonly draft = this.state.asReadonly();
  /** False until the device has been read. */
  readonly ready = this.started.asReadonly();
  /** 'memory': the browser refuses to keep anything; the answers are gone when the tab is closed. */
  readonly saved = this.where.asReadonly();
  /** Answers from before could not be read. They are still on the device, under another key. */
  readonly setAside = this.aside.asReadonly();
  /** What was done last and can be undone, by name; null where there is nothing. */
  readonly last = this.undoing.last;

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

  /**
   * Changes the answers and keeps them at once. Starts from what stands on the device, so that two tabs do not undo each other.
   * @param done what this is called when it can be undone; without it, nothing from before can be undone either
   */
  change(change: (draft: Draft) => Partial<Draft>, done?: Done): void {
    if (this.where() === 'device') this.read();
    const before = this.state();
    const patch = change(before);
    this.keep({ ...before, ...patch });
    if (!done) this.undoing.clear();
    else this.undoing.add(done, Object.fromEntries(Object.keys(patch).map((key) => [key, before[key as keyof Draft]])));
  }

  /** Something was done that changes no answer, and can be undone all the same: a step on, say. */
  note(done: Done): void {
    this.undoing.add(done, {});
  }

  /** Puts other answers in the place of all that stand here. */
  replace(draft: Draft): void {
    this.change(() => draft);
  }

  /** Takes everything away for good: the person has logged out of the account that keeps it. */
  forget(): void {
    this.deleteEverything({ text: 'builder.delete.done' });
    this.undoing.clear();
  }

  /** Deletes all answers from the device: this draft, drafts that were put aside, and filters. Can be undone until something is answered anew. */
  deleteEverything(done: Done): void {
    const kept = new Map<string, string>();
    if (this.device) {
      for (const key of keptKeys(this.device)) {
        kept.set(key, this.device.getItem(key) ?? '');
        this.device.removeItem(key);
      }
    }
    kept.set(DRAFT_KEY, JSON.stringify(this.state()));
    this.undoing.clear();
    this.undoing.add(done, kept);
    this.state.set(EMPTY_DRAFT);
    this.aside.set(false);
  }

  /** Undoes what was done last. @returns what it was; null where there was nothing */
  undo(): Done | null {
    // another tab may have gone on since: then what it did is not undone from here
    if (this.where() === 'device') this.read();
    const taken = this.undoing.take();
    if (!taken) return null;
    const { back } = taken;
    if (back instanceof Map) {
      for (const [key, value] of back) this.write(key, value);
      this.state.set(readDraft(back.get(DRAFT_KEY) ?? '') ?? EMPTY_DRAFT);
    } else if (Object.keys(back).length) this.keep({ ...this.state(), ...back });
    return taken.done;
  }

  private keep(draft: Draft): void {
    this.state.set(draft);
    this.write(DRAFT_KEY, JSON.stringify(draft));
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
      this.take(EMPTY_DRAFT);
      return;
    }
    const draft = readDraft(text);
    if (draft) {
      this.take(draft);
      return;
    }
    this.write(`${ASIDE_KEY}${Date.now()}`, text);
    if (this.where() === 'device') this.device.removeItem(DRAFT_KEY);
    this.aside.set(true);
    this.take(EMPTY_DRAFT);
  }

  /** What stands on the device. Where it is not what this tab wrote, nothing of this tab can be undone any more. */
  private take(draft: Draft): void {
    if (JSON.stringify(draft) === JSON.stringify(this.state())) return;
    this.undoing.clear();
    this.state.set(draft);
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
