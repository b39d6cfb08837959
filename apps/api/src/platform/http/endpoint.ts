import type { Route } from '@arena/contract';
import type { Language } from '@arena/domain';
import type { ExecutionContext } from '@nestjs/common';
import { HttpCode, RequestMapping, RequestMethod, SetMetadata, applyDecorators, createParamDecorator } from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';
import { readInput } from './read-input';
import { languageOf } from './reader-language';

/** Where a handler keeps the contract route it answers. */
export const ROUTE_METADATA = 'arena:route';

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Part<R extends Route, K extends 'params' | 'query' | 'body'> = K extends keyof R ? Parsed<R[K]> : undefined;

/** What a handler gets: each part as the route's schema gives it, `undefined` where the route has none. */
export interface InputOf<R extends Route> {
  params: Part<R, 'params'>;
  query: Part<R, 'query'>;
  body: Part<R, 'body'>;
}

/** What a handler of the route answers. */
export type ResponseOf<R extends Route> = z.input<R['response']>;

const METHODS = { GET: RequestMethod.GET, POST: RequestMethod.POST, PUT: RequestMethod.PUT, DELETE: RequestMethod.DELETE } as const;

/**
 * Makes a method the handler of a contract route: method, path, who may call it, its cache header and its rate limit.
 * The controller has no path of its own. It is the only way to make a route: any other fails the start.
 */
export const Endpoint = (route: Route): MethodDecorator =>
  applyDecorators(SetMetadata(ROUTE_METADATA, route), RequestMapping({ method: METHODS[route.method], path: route.path }), HttpCode(200));

/** The contract route that a handler answers, if it was made with Endpoint. */
export const routeOf = (handler: object): Route | undefined => Reflect.getMetadata(ROUTE_METADATA, handler) as Route | undefined;

/**
 * Parameter decorator: `@Input() input: InputOf<typeof readPosting>`, already checked by the route's schemas.
 * @throws ProblemError 'bad-input' that names each field
 */
export const Input = createParamDecorator((_: undefined, context: ExecutionContext) => {
  const route = routeOf(context.getHandler());
  if (!route) throw new Error('@Input() stands on a method without @Endpoint()');
  return readInput(route, context.switchToHttp().getRequest<Request>());
});

/** Parameter decorator: the language of the reader: `lang` of the query or the body, else Accept-Language, else nb. */
export const Reader = createParamDecorator((_: undefined, context: ExecutionContext): Language =>
  languageOf(context.switchToHttp().getRequest<Request>()),
);
