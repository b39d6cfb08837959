import { inject, Injectable, InjectionToken } from '@angular/core';
import type { Problem, Route } from '@arena/contract';
import { I18n } from '@arena/ui';
import type { z } from 'zod';

/** Where `/api` lives: empty in the browser (its own origin), the API's address on the server. */
export const API_ORIGIN = new InjectionToken<string>('API_ORIGIN', { providedIn: 'root', factory: () => '' });

export type ApiErrorKind =
  'offline' | 'away' | 'not-found' | 'too-many' | 'bad-input' | 'login-needed' | 'not-allowed' | 'conflict' | 'failed';

/** What went wrong with a call. `problem` is the API's own account where it gave one. */
export class ApiError extends Error {
  constructor(
    readonly kind: ApiErrorKind,
    readonly status: number,
    readonly problem: Problem | null,
  ) {
    super(`${kind} ${status}`);
  }
}

/** What went wrong, as a page can show it. */
export const knownError = (cause: unknown): ApiError => (cause instanceof ApiError ? cause : new ApiError('failed', 500, null));

type OutputOf<T> = T extends z.ZodType ? z.output<T> : never;
export type QueryValue = string | number | boolean | readonly string[] | undefined;
export interface ApiInput {
  params?: Readonly<Record<string, string>>;
  query?: Readonly<Record<string, QueryValue>>;
  body?: unknown;
}

/**
 * A call by the contract's types. The schemas themselves stay on the server (the browser carries no validator):
 * so a route is named by its type and given by method and path.
 */
export interface ApiCall<R> {
  method: Route['method'];
  /** Path and query below the origin. */
  url: string;
  body?: unknown;
  /** Only a type: what is answered. */
  readonly answers?: R;
}

/** Builds a call of one contract route: `call<typeof listPostings>('GET', '/api/postings', { query })`. */
export function call<R extends Route>(method: R['method'], path: R['path'], input: ApiInput = {}): ApiCall<OutputOf<R['response']>> {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(input.params?.[name] ?? ''));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    const text = Array.isArray(value) ? value.join(',') : value === undefined || value === false ? '' : String(value);
    if (text) query.set(name, text);
  }
  const search = query.toString();
  return { method, url: search ? `${filled}?${search}` : filled, ...(input.body === undefined ? {} : { body: input.body }) };
}

/** Asks the API. The only place in the site that does. */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly origin = inject(API_ORIGIN);
  private readonly i18n = inject(I18n);
  private readonly listeners = new Set<(error: ApiError) => void>();

  /** Calls `handler` whenever an answer says that nobody is logged in (any more). Returns how to stop. */
  onLoginNeeded(handler: (error: ApiError) => void): () => void {
    this.listeners.add(handler);
    return () => this.listeners.delete(handler);
  }

  /**
   * Sends a call and reads its answer.
   * @throws ApiError always with a kind that a page can show; never a raw network error.
   */
  async send<R>(request: ApiCall<R>, signal?: AbortSignal): Promise<R> {
    return (await (await this.ask(request, 'application/json', signal)).json()) as R;
  }

  /**
   * Sends a call that answers a file.
   * @param type what the file must be
   * @throws ApiError as {@link send}
   */
  async file(request: ApiCall<unknown>, type: string): Promise<Blob> {
    return (await this.ask(request, type)).blob();
  }

  private async ask(request: ApiCall<unknown>, accept: string, signal?: AbortSignal): Promise<Response> {
    const timeLimit = AbortSignal.timeout(this.origin ? 5_000 : 15_000);
    let response: Response;
    try {
      response = await fetch(this.origin + request.url, {
        method: request.method,
        headers: {
          accept,
          // what goes wrong is told in the language of the page, not in that of the browser
          'accept-language': this.i18n.language(),
          ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
          // a foreign site cannot send it: no change is made without it
          ...(request.method === 'GET' ? {} : { 'x-arena': '1' }),
        },
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
        signal: signal ? AbortSignal.any([signal, timeLimit]) : timeLimit,
      });
    } catch (cause) {
      if (signal?.aborted) throw cause;
      const offline = typeof navigator !== 'undefined' && navigator.onLine === false;
      throw new ApiError(offline ? 'offline' : 'away', 503, null);
    }
    if (!response.ok) {
      const error = await errorOf(response);
      if (error.kind === 'login-needed') for (const listener of this.listeners) listener(error);
      throw error;
    }
    return response;
  }
}

async function errorOf(response: Response): Promise<ApiError> {
  const problem = (await response.json().catch(() => null)) as Problem | null;
  const { status } = response;
  const kind =
    status === 404 ? 'not-found'
    : status === 429 ? 'too-many'
    : status === 401 ? 'login-needed'
    : status === 403 ? 'not-allowed'
    : status === 409 ? 'conflict'
    : status === 400 || status === 410 || status === 413 || status === 422 ? 'bad-input'
    : status === 502 || status === 503 || status === 504 ? 'away'
    : 'failed'; // prettier-ignore
  return new ApiError(kind, status, problem);
}
