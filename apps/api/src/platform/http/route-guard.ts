import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ProblemError } from '../problems/problem-error';
import { routeOf } from './endpoint';
import { RateLimits } from './rate-limits';

/** Before any handler: are there too many calls, and may this caller call at all? What is not allowed does not exist. */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(private readonly limits: RateLimits) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = routeOf(context.getHandler());
    if (!route) throw new ProblemError('not-found');
    const http = context.switchToHttp();
    await this.limits.take(route.cost, http.getRequest<Request>());
    // Nobody can log in yet: only what is open to everybody can be called.
    if (route.access.who !== 'public') throw new ProblemError('not-found');
    const response = http.getResponse<Response>();
    response.setHeader('Cache-Control', route.cache === 'no-store' ? 'no-store' : `public, max-age=${route.cache.seconds}`);
    response.vary('Accept-Language');
    return true;
  }
}
