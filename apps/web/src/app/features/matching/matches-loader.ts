import { DestroyRef, effect, inject, PLATFORM_ID, signal, untracked, type Signal } from '@angular/core';
import { isPlatformBrowser } from '@angular/common';
import type { MatchRequest, MatchResponse, matchProfile } from '@arena/contract';
import { Api, type ApiError, call, knownError } from '../../platform/api';

/** The answer to the latest question; the one before stays on the screen until it is there. */
export interface Matches {
  readonly value: Signal<MatchResponse | undefined>;
  readonly loading: Signal<boolean>;
  readonly error: Signal<ApiError | undefined>;
  retry(): void;
  /** When the question that is on its way has been answered. */
  settled(): Promise<void>;
}

/** Asks again whenever the question changes. Only in the browser: the answers are on the device. */
export function matchesFor(request: Signal<MatchRequest | null>): Matches {
  const api = inject(Api);
  const inBrowser = isPlatformBrowser(inject(PLATFORM_ID));
  const value = signal<MatchResponse | undefined>(undefined);
  const loading = signal(false);
  const error = signal<ApiError | undefined>(undefined);
  const again = signal(0);
  let running: AbortController | undefined;
  let asked = '';
  let answered: Promise<void> = Promise.resolve();

  const ask = async (body: MatchRequest): Promise<void> => {
    running?.abort();
    const mine = (running = new AbortController());
    loading.set(true);
    try {
      const answer = await api.send(call<typeof matchProfile>('POST', '/api/matches', { body }), mine.signal);
      if (mine.signal.aborted) return;
      value.set(answer);
      error.set(undefined);
    } catch (cause) {
      if (mine.signal.aborted) return;
      error.set(knownError(cause));
    }
    loading.set(false);
  };

  effect(() => {
    const body = request();
    const key = JSON.stringify([body, again()]);
    if (!inBrowser || key === asked) return;
    asked = key;
    untracked(() => {
      if (body) answered = ask(body);
    });
  });
  inject(DestroyRef).onDestroy(() => running?.abort());

  return {
    value,
    loading,
    error,
    retry: () => again.update((n) => n + 1),
    // the question is put in the next turn of the page, not in the one that changed it
    settled: () => new Promise<void>((done) => setTimeout(() => void answered.then(done))),
  };
}
