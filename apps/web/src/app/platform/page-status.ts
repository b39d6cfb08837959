import { inject, Injectable, RESPONSE_INIT } from '@angular/core';

/** The HTTP status of the page being rendered; does nothing in the browser. */
@Injectable({ providedIn: 'root' })
export class PageStatus {
  private readonly response = inject(RESPONSE_INIT, { optional: true });

  /** The worst status wins: a page with one missing part is not 200. */
  set(status: number): void {
    if (this.response) this.response.status = Math.max(this.response.status ?? 200, status);
  }
}
