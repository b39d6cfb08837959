import { inject, Injectable, signal } from '@angular/core';
import { DEVICE_STORAGE, KEPT_PREFIX } from '../profiles';
import { DEVICE_FILTERS, type DeviceFilter } from './match-request';

const KEY = `${KEPT_PREFIX}filters`;

/** Wishes about the work, kept on the device. A wish that cannot be read is dropped: it is one tap to make again. */
@Injectable({ providedIn: 'root' })
export class DeviceFilters {
  private readonly device = inject(DEVICE_STORAGE);
  private readonly state = signal<readonly DeviceFilter[]>([]);
  readonly chosen = this.state.asReadonly();

  /** Reads the device: when the page has been taken over in the browser. */
  start(): void {
    try {
      const kept: unknown = JSON.parse(this.device?.getItem(KEY) ?? '[]');
      this.state.set(Array.isArray(kept) ? DEVICE_FILTERS.filter((filter) => kept.includes(filter)) : []);
    } catch {
      this.state.set([]);
    }
  }

  /** Switches one wish on or off, and keeps it where the browser lets us. */
  toggle(filter: DeviceFilter): void {
    this.state.update((now) => DEVICE_FILTERS.filter((one) => (one === filter ? !now.includes(one) : now.includes(one))));
    try {
      this.device?.setItem(KEY, JSON.stringify(this.state()));
    } catch {
      // stays in memory; the builder tells that this browser keeps nothing
    }
  }
}
