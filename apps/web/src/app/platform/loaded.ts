import {
  computed,
  DestroyRef,
  effect,
  inject,
  makeStateKey,
  PendingTasks,
  PLATFORM_ID,
  signal,
  TransferState,
  untracked,
  type Signal,
} from '@angular/core';
import { isPlatformServer } from '@angular/common';
import { Api, type ApiCall, type ApiError, knownError } from './api';
import { PageStatus } from './page-status';

/** What a page knows of something it asked for. */
export interface Loaded<T> {
  /** The last answer; kept (and `loading` true) while a newer one is on its way. */
  readonly value: Signal<T | undefined>;
  readonly loading: Signal<boolean>;
  readonly error: Signal<ApiError | undefined>;
  /** Asks again. */
  retry(): void;
}

interface State<T> {
  url: string;
  value?: T;
  error?: ApiError;
}

/**
 * Follows a call as its signals change. On the server the answer is waited for, sets the page's status and travels along in the page,
 * so that the browser does not ask for the same thing again.
 * @param request null while there is nothing to ask for
 * @param options.optional the page still counts as found when this part fails
 */
export function load<T>(request: () => ApiCall<T> | null, options: { optional?: boolean } = {}): Loaded<T> {
  const api = inject(Api);
  const transfer = inject(TransferState);
  const pending = inject(PendingTasks);
  const status = inject(PageStatus);
  const onServer = isPlatformServer(inject(PLATFORM_ID));
  const wanted = computed(request, { equal: (a, b) => a?.url === b?.url && a?.body === b?.body });
  const state = signal<State<T> | null>(null);
  const again = signal(0);
  let running: AbortController | undefined;

  const carried = computed<State<T> | null>(() => {
    const call = wanted();
    if (!call || call.method !== 'GET') return null;
    const value = transfer.get<T | null>(makeStateKey<T>(call.url), null);
    return value === null ? null : { url: call.url, value };
  });
  const settled = computed<State<T> | null>(() => {
    const call = wanted();
    const known = state();
    if (call && known?.url === call.url) return known;
    return carried();
  });

  const ask = async (call: ApiCall<T>): Promise<void> => {
    running?.abort();
    const mine = (running = new AbortController());
    try {
      const value = await api.send(call, mine.signal);
      if (mine.signal.aborted) return;
      state.set({ url: call.url, value });
      if (onServer && call.method === 'GET') transfer.set(makeStateKey<T>(call.url), value);
    } catch (error) {
      if (mine.signal.aborted) return;
      const known = knownError(error);
      state.update((before) => ({ url: call.url, ...(before?.value === undefined ? {} : { value: before.value }), error: known }));
      if (!options.optional) status.set(known.status === 429 ? 503 : known.status);
    }
  };

  effect(() => {
    const call = wanted();
    const forced = again() > 0;
    if (!call) return;
    untracked(() => {
      if (!forced && carried()) {
        state.set(carried());
        // What came along is used once: a later visit of the page asks for what is true then.
        if (!onServer) transfer.remove(makeStateKey<T>(call.url));
        return;
      }
      if (forced)
        state.update((before) => (before?.error ? { url: '', ...(before.value === undefined ? {} : { value: before.value }) } : before));
      void pending.run(() => ask(call));
    });
  });
  inject(DestroyRef).onDestroy(() => running?.abort());

  return {
    value: computed(() => settled()?.value ?? state()?.value),
    loading: computed(() => wanted() !== null && settled() === null),
    error: computed(() => settled()?.error),
    retry: () => again.update((n) => n + 1),
  };
}
