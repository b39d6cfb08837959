import { signal } from '@angular/core';
import type { KeptText } from '../../platform/kept-text';

/** What stands in a form: kept for the tab, so that neither an ended session nor a refusal loses a word. */
export class FormWords<T extends object> {
  private readonly state;
  readonly value;

  /** @param empty the form as it is when nobody has written in it */
  constructor(
    private readonly kept: KeptText,
    private readonly key: string,
    private readonly empty: T,
  ) {
    this.state = signal<T>(readKept(kept.read(key), empty));
    this.value = this.state.asReadonly();
  }

  change(patch: Partial<T>): void {
    this.state.update((now) => ({ ...now, ...patch }));
    this.kept.keep(this.key, JSON.stringify(this.state()));
  }

  /** What was written has been taken in. @param stays what the next one begins with */
  clear(stays: Partial<T> = {}): void {
    this.kept.forget(this.key);
    this.state.set({ ...this.empty, ...stays });
  }
}

function readKept<T extends object>(text: string | null, empty: T): T {
  if (text === null) return empty;
  try {
    const kept = JSON.parse(text) as Record<string, unknown>;
    // what another version of the page has kept in another shape is left
    const fits = Object.entries(empty).every(([name, value]) => typeof kept[name] === typeof value && Array.isArray(kept[name]) === Array.isArray(value)); // prettier-ignore
    return fits ? (kept as T) : empty;
  } catch {
    return empty;
  }
}
