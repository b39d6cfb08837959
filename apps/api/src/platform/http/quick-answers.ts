import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { RequestRecord } from '../observability/request-log';
import type { AnswerCache, KeptAnswer } from './answer-cache';
import { answerKey, mayBeKept } from './answer-key';
import { callerOf, type Trust } from './caller-address';
import { newCorrelationId } from './correlation-id';
import type { RateLimits } from './rate-limits';

interface Parts {
  cache: AnswerCache;
  limits: RateLimits;
  trust: Trust;
  record: RequestRecord;
}

/**
 * Gives kept answers before anything else looks at the request: neither Express nor Nest takes part, which is what makes it quick.
 * Calls are counted, logged and named just as when they do.
 */
export function answerQuickly(server: Server, { cache, limits, trust, record }: Parts): void {
  const ordinary = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  const pass = (request: IncomingMessage, response: ServerResponse & { req: IncomingMessage }): void => {
    for (const listener of ordinary) void listener.call(server, request, response);
  };
  const give = (request: IncomingMessage, response: ServerResponse, { headers, body, route }: KeptAnswer, begun: number): void => {
    const correlationId = newCorrelationId(request);
    response.writeHead(200, [...headers, 'x-correlation-id', correlationId]);
    response.end(body);
    record({ method: 'GET', route: route.path, status: 200, ms: performance.now() - begun, correlationId, isStream: false });
  };
  const countAndGive = (
    request: IncomingMessage,
    response: ServerResponse & { req: IncomingMessage },
    key: string,
    answer: KeptAnswer,
    begun: number,
  ): void => {
    if (!limits.areOn) {
      give(request, response, answer, begun);
      return;
    }
    limits.takeFrom(answer.route.cost, callerOf(request, trust)).then(
      () => {
        // where the counting took its time, it may be past its own, or emptied meanwhile
        const still = cache.find(key, false);
        if (still) give(request, response, still, begun);
        else pass(request, response);
      },
      // who calls too often is told so in the ordinary way, in their language
      () => pass(request, response),
    );
  };
  server.on('request', (request, response) => {
    const key = answerKey(request);
    if (key === null) {
      pass(request, response);
      return;
    }
    const begun = performance.now();
    const answer = cache.find(key, mayBeKept(request), begun);
    if (answer) {
      countAndGive(request, response, key, answer, begun);
      return;
    }
    const made = cache.madeByAnother(key);
    if (!made) {
      pass(request, response);
      return;
    }
    void made.then(() => {
      const theirs = cache.find(key, false);
      if (theirs) countAndGive(request, response, key, theirs, begun);
      else pass(request, response);
    });
  });
}
