import type { Route } from '@arena/contract';
import { Injectable, Optional, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request, Response } from 'express';
import { fromOwnSite } from '../auth/own-site';
import { admit, Callers } from '../auth/viewer';
import { Config } from '../config/config';
import { ProblemError } from '../problems/problem-error';
import { routeOf } from './endpoint';
import { RateLimits } from './rate-limits';

/** Before any handler: are there too many calls, and may this caller call at all? */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(
    private readonly limits: RateLimits,
    private readonly config: Config,
    @Optional() private readonly callers?: Callers,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = routeOf(context.getHandler());
    if (!route) throw new ProblemError('not-found');
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    await this.limits.take(route.cost, request);
    await this.check(route, request);
    const response = http.getResponse<Response>();
    response.setHeader('Cache-Control', route.cache === 'no-store' ? 'no-store' : `public, max-age=${route.cache.seconds}`);
    response.vary('Accept-Language');
    return true;
  }

  /** Whether the route's own declaration lets this caller in. What belongs to whom is asked by the handler, in its SQL. */
  private async check(route: Route, request: Request): Promise<void> {
    const { who } = route.access;
    if (who === 'public') return;
    if (route.method !== 'GET') fromOwnSite(request, this.config.siteUrl);
    const { viewer, ended } = (await this.callers?.of(request)) ?? { viewer: null, ended: false };
    if (!viewer) throw new ProblemError(ended ? 'session-ended' : 'login-needed');
    await this.limits.takeOf(route.cost, viewer.personId);
    if (who === 'operator') {
      // to everybody else it looks as if it were not there
      if (!(await this.callers?.isOperator(viewer))) throw new ProblemError('not-found');
    } else if (!who.includes(viewer.role)) throw new ProblemError('not-allowed');
    admit(request, viewer);
  }
}
