/** Milliseconds between two tries to reach a Redis that is away: at most this. */
const LONGEST_PAUSE = 2000;

/** Options of ioredis that every connection has. It tries for ever, since a Redis that is away is one that comes back, until nobody wants it any more. */
const line = (isLeft: () => boolean) => ({
  connectTimeout: 5000,
  keepAlive: 10_000,
  retryStrategy: (times: number): number | null => (isLeft() ? null : Math.min(times * 100, LONGEST_PAUSE)),
});

/** How long one command may take, in milliseconds. A Redis that is stopped keeps its connections and answers nothing. */
export const COMMAND_TIMEOUT = 3000;

/** For adding jobs: fails at once while Redis is away, since the outbox keeps what is to be sent better than memory does. */
export const sendingConnection = (url: string, isLeft: () => boolean) => ({
  url,
  ...line(isLeft),
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  commandTimeout: COMMAND_TIMEOUT,
});

/** For taking jobs: waits as long as it takes, as BullMQ wants it of a connection on which it blocks. */
export const workingConnection = (url: string, isLeft: () => boolean) => ({ url, ...line(isLeft), maxRetriesPerRequest: null });
