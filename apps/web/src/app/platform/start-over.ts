import { InjectionToken } from '@angular/core';

/** Loads the page anew: whatever stands in it belongs to somebody else. */
export const START_OVER = new InjectionToken<() => void>('START_OVER', {
  providedIn: 'root',
  factory: () => () => {
    if (typeof window !== 'undefined') window.location.reload();
  },
});
