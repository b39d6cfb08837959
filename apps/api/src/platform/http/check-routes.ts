import { routes, type Route } from '@arena/contract';
import type { INestApplicationContext } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { routeOf } from './endpoint';

/** Nest's own metadata keys of a controller and of a handler; a test holds that they are still right. */
const PATH = 'path';
const METHOD = 'method';

/**
 * Every handler answers a route of the contract, and every route has one handler.
 * @param every whether routes without a handler are a fault too; off where only some slices are started, in tests
 * @throws Error naming all that is wrong
 */
export function checkRoutes(app: INestApplicationContext, every: boolean): void {
  const scanner = new MetadataScanner();
  const answered = new Map<string, string>();
  const faults: string[] = [];
  for (const { metatype, instance } of app.get(DiscoveryService).getControllers()) {
    if (!metatype || !instance) continue;
    const prefix: unknown = Reflect.getMetadata(PATH, metatype);
    if (prefix !== undefined && prefix !== '/' && prefix !== '')
      faults.push(`${metatype.name} has a path of its own; the contract has the whole path`);
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (!handler || !Reflect.hasMetadata(METHOD, handler)) continue;
      const where = `${metatype.name}.${name}`;
      const route = routeOf(handler);
      if (!route)
        faults.push(`${where} answers ${String(Reflect.getMetadata(PATH, handler))} without @Endpoint: who may call it is not declared`);
      else if (!routes.includes(route))
        faults.push(`${where} answers ${route.method} ${route.path}, which is not in the contract's routes`);
      else if (Reflect.getMetadata(PATH, handler) !== route.path) faults.push(`${where} has a second route besides ${route.name}`);
      else if (answered.has(route.name)) faults.push(`${where} and ${answered.get(route.name)} both answer ${route.name}`);
      else answered.set(route.name, where);
    }
  }
  if (every) {
    const missing = routes.filter((route: Route) => !answered.has(route.name)).map((route) => `${route.method} ${route.path}`);
    if (missing.length) faults.push(`nobody answers ${missing.join(', ')}`);
  }
  if (faults.length) throw new Error(`The routes are not right: ${faults.join('; ')}`);
}
