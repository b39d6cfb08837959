import { InjectionToken } from '@angular/core';

export type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Where answers are kept on the device; null on the server and where the browser refuses (some refuse by throwing). */
export const DEVICE_STORAGE = new InjectionToken<DeviceStorage | null>('DEVICE_STORAGE', {
  providedIn: 'root',
  factory: () => {
    try {
      return typeof window === 'undefined' ? null : window.localStorage;
    } catch {
      return null;
    }
  },
});

/** Everything that this site keeps about a person's answers begins so: 'delete everything' takes all of it. */
export const KEPT_PREFIX = 'arena.kept.';

/** The keys that hold a person's answers now. */
export function keptKeys(device: DeviceStorage): string[] {
  return Array.from({ length: device.length }, (_, index) => device.key(index)).flatMap((key) =>
    key?.startsWith(KEPT_PREFIX) ? [key] : [],
  );
}
