import { Controller, Get } from '@nestjs/common';
import { live, readPosting, ready, routes } from '@arena/contract';
import { createTestApp, testConfig } from '../../../test/app';
import { startHttp } from '../process/start-http';
import { createTestDatabase } from '../../../test/database';
import { createDataSource } from '../database/data-source';
import { migrate } from '../database/migrate';
import { fakeController, fakeSlice } from './fake-slice';
import type { Slice } from '../slice';

const others = routes.filter((route) => route !== live && route !== ready);
const answer = (): unknown => ({});

/** Starts with every route asked for, and says what came of it. */
async function start(slices: readonly Slice[]): Promise<string> {
  const database = await createTestDatabase();
  try {
    const config = testConfig(database.url);
    const setup = await createDataSource(config, slices, 'long').initialize();
    await migrate(setup, config).finally(() => setup.destroy());
    const app = await startHttp({ config, slices, patience: 0 });
    await app.close();
    return 'started';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await database.drop();
  }
}

describe('the routes', () => {
  it('the API starts when every route of the contract has a handler', async () => {
    expect(await start([fakeSlice({ controllers: [fakeController(others.map((route) => [route, answer]))] })])).toBe('started');
  });

  it('the API does not start when nobody answers a route of the contract, and names it', async () => {
    const controller = fakeController(others.filter((route) => route !== readPosting).map((route) => [route, answer]));
    expect(await start([fakeSlice({ controllers: [controller] })])).toContain('nobody answers GET /api/postings/:id');
  });

  it('the API does not start with a route that does not declare who may call it', async () => {
    @Controller()
    class Undeclared {
      @Get('/api/secrets')
      read(): string {
        return 'oops';
      }
    }
    const message = await createTestApp({ slices: [fakeSlice({ controllers: [Undeclared] })] }).then(
      (app) => app.close().then(() => 'started'),
      (error: Error) => error.message,
    );
    expect(message).toContain('Undeclared.read answers /api/secrets without @Endpoint');
  });

  it('the API does not start with a route that is not in the contract', async () => {
    const stray = { ...readPosting, name: 'stray', path: '/api/stray' };
    expect(await start([fakeSlice({ controllers: [fakeController([[stray, answer]])] })])).toContain(
      "GET /api/stray, which is not in the contract's routes",
    );
  });

  it('the API does not start when two handlers answer one route', async () => {
    const controllers = [fakeController([[readPosting, answer]]), fakeController([[readPosting, answer]])];
    expect(await start([fakeSlice({ controllers })])).toContain('both answer readPosting');
  });

  it('the API does not start when a controller adds a path of its own to that of the contract', async () => {
    const controller = fakeController([[readPosting, answer]]);
    Controller('/v2')(controller);
    expect(await start([fakeSlice({ controllers: [controller] })])).toContain('has a path of its own');
  });

  it('every route of the contract has a name and a path of its own', () => {
    expect(new Set(routes.map((route) => route.name)).size).toBe(routes.length);
    expect(new Set(routes.map((route) => `${route.method} ${route.path}`)).size).toBe(routes.length);
    expect(routes.filter((route) => !/^\/api(\/(:[a-zA-Z]+|[a-z-]+))+$/.test(route.path))).toEqual([]);
  });
});
