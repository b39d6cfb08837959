import { createServer, type Server } from 'node:http';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { PinoLogger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { Config } from '../config/config';
import { Metrics } from './metrics';

/**
 * Answers GET /metrics on a port of its own, where METRICS_PORT is set: the figures are for whoever runs the product, so they are no route
 * of the contract and not within reach of the site.
 */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | undefined;

  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
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
      const isRight = request.url === '/metrics' && request.method === 'GET';
      response.setHeader('Content-Type', isRight ? 'text/plain; version=0.0.4; charset=utf-8' : 'text/plain; charset=utf-8');
      if (!isRight) {
        response.writeHead(404).end('Only GET /metrics.\n');
        return;
      }
      this.metrics.exposition().then(
        (text) => response.end(text),
        (error: unknown) => {
          this.log.warn({ err: error }, 'The figures could not be read');
          response.writeHead(500).end();
        },
      );
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
