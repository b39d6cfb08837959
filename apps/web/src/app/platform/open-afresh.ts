import { inject, PLATFORM_ID } from '@angular/core';
import { isPlatformBrowser } from '@angular/common';

/**
 * A part of the program could not be fetched (a new version was released, or the line fell out):
 * the server can still give the page as a whole.
 */
export function openAfresh(url: string): void {
  if (isPlatformBrowser(inject(PLATFORM_ID))) window.location.assign(url);
}
