import { computed, DestroyRef, effect, inject, Injectable, PLATFORM_ID, signal, untracked, type Signal } from '@angular/core';
import { isPlatformBrowser } from '@angular/common';
import type { MatchRequest, MatchResponse, matchProfile } from '@arena/contract';
import { Api, type ApiError, call, knownError } from '../../platform/api';

/** The answer to the latest question; the one before stays on the screen until it is there. */
export interface Matches {
  readonly value: Signal<MatchResponse | undefined>;
  /** From the very moment the question changes until it has been answered. */
  readonly loading: Signal<boolean>;
  readonly error: Signal<ApiError | undefined>;
  retry(): void;
  /** When the question that is on its way has been answered. */
  settled(): Promise<void>;
}

/** The last answer, in memory alone: whoever comes back from an opening finds the list standing where it was left. */
@Injectable({ providedIn: 'root' })
export class LastMatches {
  private last: { question: string; answer: MatchResponse } | null = null;

  keep(question: MatchRequest, answer: MatchResponse): void {
    this.last = { question: JSON.stringify(question), answer };
  }

  /** The answer to this very question, where it is the last that was given. */
  of(question: MatchRequest): MatchResponse | undefined {
    return this.last?.question === JSON.stringify(question) ? this.last.answer : undefined;
  }

  forget(): void {
    this.last = null;
  }
}

/**
 * Asks again whenever the question changes. Only in the browser: the answers are on the device. Whatever order the answers come in,
 * only the one to the latest question is shown; with no question there is no answer either.
 */
export function matchesFor(request: Signal<MatchRequest | null>): Matches {
  const api = inject(Api);
  const kept = inject(LastMatches);
  const inBrowser = isPlatformBrowser(inject(PLATFORM_ID));
  const answer = signal<MatchResponse | undefined>(undefined);
  const error = signal<ApiError | undefined>(undefined);
  const again = signal(0);
  /** The question as it stands now, and the one that was answered last, be it by an error. */
  const due = computed(() => JSON.stringify([request(), again()]));
  const answeredKey = signal('');
  let running: AbortController | undefined;
  let asked = '';
  let answered: Promise<void> = Promise.resolve();

  const ask = async (body: MatchRequest, key: string): Promise<void> => {
    running?.abort();
    const mine = (running = new AbortController());
    const before = kept.of(body);
    if (before) answer.set(before);
    answeredKey.set('');
    try {
      const found = await api.send(call<typeof matchProfile>('POST', '/api/matches', { body }), mine.signal);
      if (mine.signal.aborted) return;
      answer.set(found);
      kept.keep(body, found);
      error.set(undefined);
    } catch (cause) {
      if (mine.signal.aborted) return;
      error.set(knownError(cause));
    }
    answeredKey.set(key);
  };
  const stop = (): void => {
    running?.abort();
    kept.forget();
    answer.set(undefined);
    error.set(undefined);
  };

  effect(() => {
    const body = request();
    const key = due();
    if (!inBrowser || key === asked) return;
    asked = key;
    untracked(() => {
      if (body) answered = ask(body, key);
      else stop();
    });
  });
  inject(DestroyRef).onDestroy(() => running?.abort());

  return {
    value: computed(() => (request() ? answer() : undefined)),
    loading: computed(() => inBrowser && request() !== null && due() !== answeredKey()),
    error,
    retry: () => again.update((n) => n + 1),
    // the question is put in the next turn of the page, not in the one that changed it
    settled: () => new Promise<void>((done) => setTimeout(() => void answered.then(done))),
  };
}
