import { DestroyRef, effect, inject, untracked } from '@angular/core';
import { Live } from '../../platform/live';

/** Many things may happen at once: they are asked for together after this long, milliseconds. */
const TOGETHER_MS = 250;

/** Calls `look` after anything has changed that the reader may have on the screen. Call it in a constructor. */
export function onNews(look: () => void): void {
  const live = inject(Live);
  let later: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(later);
    later = setTimeout(look, TOGETHER_MS);
  };
  // what is new about an opening alone is no news about people
  const stop = live.onChange((change) => change.posting === undefined && soon());
  let first = true;
  effect(() => {
    live.arrived();
    // what was told before the page was opened is no news to it
    if (!first) untracked(soon);
    first = false;
  });
  inject(DestroyRef).onDestroy(() => {
    clearTimeout(later);
    stop();
  });
}
