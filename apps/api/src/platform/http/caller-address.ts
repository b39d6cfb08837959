import type { IncomingMessage } from 'node:http';
import type { Request } from 'express';

/** Express's own judgement of who may say on whose behalf they call; made from TRUSTED_PROXIES. */
export type Trust = (address: string, hop: number) => boolean;

export interface Caller {
  /** The nearest address on the way that is not one of our proxies. */
  address: string;
  /** Our own site asks for the pages it renders; what it passes on for somebody carries their address. */
  isOurSite: boolean;
}

/** The judgement that the app of a request was given. */
export const trustOf = (request: Pick<Request, 'app'>): Trust => request.app.get('trust proxy fn') as Trust;

/** Who calls. The address is Express's `request.ip`, which is not there yet where answers come from the cache; a test holds them together. */
export function callerOf(request: Pick<IncomingMessage, 'headers' | 'socket'>, trust: Trust): Caller {
  const nearest = request.socket.remoteAddress ?? '';
  const given = request.headers['x-forwarded-for'];
  if (given === undefined) return { address: nearest, isOurSite: trust(nearest, 0) };
  const further = String(given).split(',').map((part) => part.trim()).filter((part) => part !== '').reverse(); // prettier-ignore
  const way = [nearest, ...further];
  const address = way.find((one, hop) => hop === way.length - 1 || !trust(one, hop)) ?? nearest;
  return { address, isOurSite: false };
}
