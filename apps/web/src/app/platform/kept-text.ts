import { inject, Injectable, InjectionToken } from '@angular/core';

export type TabStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Where a tab keeps what is typed; null on the server and where the browser refuses (some refuse by throwing). */
export const TAB_STORAGE = new InjectionToken<TabStorage | null>('TAB_STORAGE', {
  providedIn: 'root',
  factory: () => {
    try {
      return typeof window === 'undefined' ? null : window.sessionStorage;
    } catch {
      return null;
    }
  },
});

const PREFIX = 'arena.form.';

/**
 * What somebody has typed and not yet sent: an ended session, a reload or the back button loses nothing.
 * Kept for this tab only, and forgotten when it is sent or when the person logs out.
 */
@Injectable({ providedIn: 'root' })
export class KeptText {
  private readonly tab = inject(TAB_STORAGE);

  /** Keeps what stands in a form now. `key` names the form and what it is about, such as `interest.<posting>`. */
  keep(key: string, value: string): void {
    try {
      this.tab?.setItem(PREFIX + key, value);
    } catch {
      // full or refused: the form itself still has it
    }
  }

  /** What was kept; null where nothing was. */
  read(key: string): string | null {
    try {
      return this.tab?.getItem(PREFIX + key) ?? null;
    } catch {
      return null;
    }
  }

  /** Forgets one form: call it when what was typed has been taken in. */
  forget(key: string): void {
    try {
      this.tab?.removeItem(PREFIX + key);
    } catch {
      // what cannot be read cannot be kept either
    }
  }

  /** Forgets every form of this tab. */
  forgetAll(): void {
    const { tab } = this;
    if (!tab) return;
    try {
      Array.from({ length: tab.length }, (_, index) => tab.key(index))
        .filter((key) => key?.startsWith(PREFIX))
        .forEach((key) => tab.removeItem(key ?? ''));
    } catch {
      // as above
    }
  }
}
