import { inject, Injectable, RESPONSE_INIT, type ErrorHandler } from '@angular/core';

/** The header by which the rendering tells the server around it that a page came out incomplete. */
export const RENDER_FAILED = 'x-render-failed';

/** On the server a fault while rendering makes the whole page a fault: half a page is not given out. */
@Injectable()
export class RenderFailure implements ErrorHandler {
  private readonly response = inject(RESPONSE_INIT, { optional: true });

  handleError(error: unknown): void {
    console.error('Rendering failed', error);
    if (!this.response) return;
    this.response.status = 500;
    const headers = new Headers(this.response.headers);
    headers.set(RENDER_FAILED, '1');
    this.response.headers = headers;
  }
}
