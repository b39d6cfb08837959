import type { Problem } from '@arena/contract';
import { Api, ApiError, type ApiCall, type ApiErrorKind } from './api';

export type Answer = (request: ApiCall<unknown>) => unknown;

/** The API as a test tells it to answer, by 'METHOD /path'; what is not told is away. Keeps what was asked. */
export class StubApi extends Api {
  readonly asked: ApiCall<unknown>[] = [];
  private readonly heard = new Set<(error: ApiError) => void>();

  constructor(readonly answers: Record<string, Answer>) {
    super();
  }

  override onLoginNeeded(handler: (error: ApiError) => void): () => void {
    this.heard.add(handler);
    return () => this.heard.delete(handler);
  }

  override async send<R>(request: ApiCall<R>): Promise<R> {
    this.asked.push(request);
    await Promise.resolve();
    const answer = this.answers[`${request.method} ${request.url.split('?')[0]}`];
    try {
      if (!answer) throw new ApiError('away', 503, null);
      return answer(request) as R;
    } catch (error) {
      if (error instanceof ApiError && error.kind === 'login-needed') for (const handler of this.heard) handler(error);
      throw error;
    }
  }

  /** What was asked, as 'METHOD /path'. */
  get lines(): string[] {
    return this.asked.map(({ method, url }) => `${method} ${url.split('?')[0]}`);
  }
}

/** A refusal with a code of the contract. */
export function refusal(kind: ApiErrorKind, status: number, code: string): ApiError {
  const problem: Problem = { type: `/problems/${code}`, code, title: code, detail: code, status, correlationId: 'c' };
  return new ApiError(kind, status, problem);
}
