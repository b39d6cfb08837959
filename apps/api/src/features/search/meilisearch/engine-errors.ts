import { MeilisearchApiError, MeilisearchError, type Task } from 'meilisearch';
import { SearchRefused, SearchUnavailable } from '../search-index.port';

/** What the engine says no with although the same may well go later: it is not ready, or not set up as it should be. */
const LATER = new Set([
  'index_not_found',
  'invalid_api_key',
  'missing_authorization_header',
  'too_many_search_requests',
  'no_space_left_on_device',
]);
const SERVER_FAULT = 500;

/** Whether the engine answered with this code. */
export const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof MeilisearchApiError && error.cause !== undefined && codes.includes(error.cause.code);

/** Whatever the client threw, as one of the two errors of the port. Our own faults stay what they are. */
export function translated(error: unknown): unknown {
  if (error instanceof MeilisearchApiError) {
    const { status } = error.response;
    const later = status >= SERVER_FAULT || status === 408 || status === 429 || LATER.has(error.cause?.code ?? '');
    return later
      ? new SearchUnavailable(`Meilisearch is not ready: ${error.message}`, { cause: error, empty: hasCode(error, 'index_not_found') })
      : new SearchRefused(`Meilisearch refused: ${error.message}`, { cause: error });
  }
  if (error instanceof MeilisearchError || isAborted(error)) return new SearchUnavailable('Meilisearch does not answer', { cause: error });
  return error;
}

// By its shape: an error of Node's own is no `instanceof Error` where tests run in a realm of their own.
const isAborted = (error: unknown): boolean => ['AbortError', 'TimeoutError'].includes((error as { name?: string } | null)?.name ?? '');

/** @throws SearchUnavailable or SearchRefused when the task did not succeed */
export function succeeded({ status, error }: Task): void {
  if (status === 'succeeded') return;
  const code = error?.code ?? status;
  const message = `Meilisearch did not do it: ${error?.message ?? status}`;
  throw LATER.has(code) || error?.type !== 'invalid_request' ? new SearchUnavailable(message) : new SearchRefused(message);
}

/** Runs it; every error of the client leaves as one of the port. */
export async function asking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw translated(error);
  }
}
