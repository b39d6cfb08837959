import { computed, signal } from '@angular/core';
import type { Params, TextKey } from '@arena/i18n';
import type { Draft } from './draft';

/** Something that was done, by the name that it is undone by. */
export interface Done {
  text: TextKey;
  params?: Params;
  /** The question it was done at: undoing it leads back there. */
  step?: number;
  /** Of several in a row with the same mark only the first is kept: a word is undone, not its last letter. */
  together?: string;
}

/** What stood before: the answers that were changed, or all that was kept on the device. */
export type Before = Partial<Draft> | ReadonlyMap<string, string>;

const MOST = 100;

/** What was done, and how it was before; the last first. Lives as long as the page. */
export class Undoing {
  private readonly entries = signal<readonly { done: Done; back: Before }[]>([]);
  readonly last = computed(() => this.entries().at(-1)?.done ?? null);

  add(done: Done, back: Before): void {
    this.entries.update((before) => {
      if (done.together !== undefined && before.at(-1)?.done.together === done.together) return before;
      return [...before, { done, back }].slice(-MOST);
    });
  }

  /** The last, which is gone from here then. */
  take(): { done: Done; back: Before } | null {
    const last = this.entries().at(-1) ?? null;
    if (last) this.entries.update((before) => before.slice(0, -1));
    return last;
  }

  clear(): void {
    if (this.entries().length) this.entries.set([]);
  }
}
