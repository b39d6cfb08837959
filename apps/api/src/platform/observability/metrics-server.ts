import { createServer, type Server, type ServerResponse } from 'node:http';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { Config } from '../config/config';
import { Metrics } from './metrics';
import { ProcessHealth } from './process-health';

const JSON_TYPE = 'application/json; charset=utf-8';

function write(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text);
}

/**
 * Answers on a port of its own, where METRICS_PORT is set: the figures at /metrics, at /live that the process is alive, at /ready whether it
 * can do its work. This is for whoever runs the product, so it is no route of the contract and not within reach of the site; of a worker it
 * is all that answers.
 */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | undefined;
  private readonly answers = new Map<string, (response: ServerResponse) => Promise<void>>([
    ['/metrics', async (response) => write(response, 200, 'text/plain; version=0.0.4; charset=utf-8', await this.metrics.exposition())],
    // whoever can answer is alive: a database that is away is not mended by starting this process again
    ['/live', async (response) => write(response, 200, JSON_TYPE, JSON.stringify({ status: 'up' }))],
    [
      '/ready',
      async (response) => {
        const { isReady, parts } = await this.health.report();
        write(response, isReady ? 200 : 503, JSON_TYPE, JSON.stringify({ status: isReady ? 'ready' : 'not ready', ...parts }));
      },
    ],
  ]);

  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
    private readonly health: ProcessHealth,
    private readonly log: PinoLogger,
    dataSource: DataSource,
  ) {
    log.setContext(MetricsServer.name);
    metrics.gauge('arena_engine_up', async () => {
      const up = await dataSource.query('SELECT 1').then(() => 1, () => 0); // prettier-ignore
      return [{ labels: { engine: 'database' }, value: up }];
    });
  }

  /** The port it listens on; null where it does not. */
  get port(): number | null {
    const address = this.server?.address();
    return typeof address === 'object' && address ? address.port : null;
  }

  /** @throws Error when the port is taken */
  async onApplicationBootstrap(): Promise<void> {
    const { metricsPort, metricsHost } = this.config;
    if (metricsPort === undefined) return;
    const server = createServer((request, response) => {
      const answer = request.method === 'GET' ? this.answers.get(request.url ?? '') : undefined;
      if (!answer) {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`Only GET ${[...this.answers.keys()].join(', ')}.\n`);
        return;
      }
      answer(response).catch((error: unknown) => {
        this.log.warn({ err: error }, 'How the process is could not be told');
        if (!response.headersSent) response.writeHead(500);
        response.end();
      });
    });
    await new Promise<void>((done, fail) => {
      server.once('error', (error) =>
        fail('code' in error && error.code === 'EADDRINUSE' ? new MetricsPortTaken('METRICS_PORT is taken by another program.') : error),
      );
      server.listen(metricsPort, metricsHost, done);
    });
    this.server = server;
  }

  async onApplicationShutdown(): Promise<void> {
    const { server } = this;
    if (!server) return;
    const closed = new Promise<void>((done) => server.close(() => done()));
    server.closeAllConnections();
    await closed;
  }
}

/** The message is one line for the person who started the process. */
export class MetricsPortTaken extends Error {}
