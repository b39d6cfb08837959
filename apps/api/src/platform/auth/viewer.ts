import type { Role } from '@arena/contract';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** Who asks: a person with a session. */
export interface Viewer {
  /** Opaque; tells sessions of one person apart. */
  readonly sessionId: string;
  readonly personId: string;
  readonly role: Role;
  /** Of an employer: the number it logged in for, and the organisation with that number here, if there is one. */
  readonly organisationNumber: string | null;
  readonly organisationId: string | null;
}

/** What is known of the caller of a request. `ended`: there was a session, and it is over. */
export interface Caller {
  viewer: Viewer | null;
  ended: boolean;
}

/** Finds out who calls. Provided by the slice that keeps sessions; without it nobody is ever logged in. */
export abstract class Callers {
  abstract of(request: Request): Promise<Caller>;
  /** Whether the viewer is named to care for the site. */
  abstract isOperator(viewer: Viewer): Promise<boolean>;
}

const viewers = new WeakMap<object, Viewer>();

/** Kept for the handler once the guard has let the viewer in. */
export const admit = (request: Request, viewer: Viewer): void => {
  viewers.set(request, viewer);
};

/** Parameter decorator: who asks. Only on routes that are not public, where the guard has made sure that there is somebody. */
export const Viewing = createParamDecorator((_: undefined, context: ExecutionContext): Viewer => {
  const viewer = viewers.get(context.switchToHttp().getRequest<Request>());
  if (!viewer) throw new Error('@Viewing() stands on a route that anybody may call');
  return viewer;
});
