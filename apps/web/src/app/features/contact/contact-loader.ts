import { DestroyRef, effect, inject, signal, untracked, type Signal } from '@angular/core';
import type { ContactView, readContact } from '@arena/contract';
import { I18n } from '@arena/ui';
import { Api, type ApiError, call, knownError } from '../../platform/api';
import { Live } from '../../platform/live';

/** One contact as it is now: read again whenever something happened, and as the steps taken here answer it. */
export interface LoadedContact {
  readonly view: Signal<ContactView | undefined>;
  readonly error: Signal<ApiError | undefined>;
  reload(): Promise<void>;
  /** What a step answered. */
  take(view: ContactView): void;
}

/**
 * Follows a contact. `id` is null while nobody is there to see it.
 * @param settled when the reader's own steps have been answered: news waits for that
 */
export function followContact(id: Signal<string | null>, settled: () => Promise<void>): LoadedContact {
  const api = inject(Api);
  const i18n = inject(I18n);
  const view = signal<ContactView | undefined>(undefined);
  const error = signal<ApiError | undefined>(undefined);
  let running: AbortController | undefined;

  const take = (next: ContactView): void => {
    error.set(undefined);
    // entries are only added: an answer that was on its way before the last step tells less
    view.update((now) => (now?.id === next.id && now.history.length > next.history.length ? now : next));
  };
  const reload = async (): Promise<void> => {
    const wanted = id();
    if (wanted === null) return;
    running?.abort();
    const mine = (running = new AbortController());
    try {
      const next = await api.send(
        call<typeof readContact>('GET', '/api/contacts/:id', { params: { id: wanted }, query: { lang: i18n.language() } }),
        mine.signal,
      );
      if (!mine.signal.aborted) take(next);
    } catch (cause) {
      if (!mine.signal.aborted) error.set(knownError(cause));
    }
  };

  effect(() => {
    const wanted = id();
    i18n.language();
    untracked(() => {
      if (view()?.id !== wanted) view.set(undefined);
      error.set(undefined);
      void reload();
    });
  });
  const stop = inject(Live).onChange(({ contact, posting }) => {
    if (contact === id() || (contact === undefined && posting === undefined)) void settled().then(reload);
  });
  inject(DestroyRef).onDestroy(() => {
    running?.abort();
    stop();
  });
  return { view: view.asReadonly(), error: error.asReadonly(), reload, take };
}
