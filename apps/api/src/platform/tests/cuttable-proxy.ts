import { connect, createServer, type Server, type Socket } from 'node:net';

/** Stands between the app and PostgreSQL, so that a test can take the database away and give it back. */
export class CuttableProxy {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  private port = 0;
  private target = { host: '', port: 0 };

  /** @returns the address of the database by way of the proxy */
  async before(databaseUrl: string): Promise<string> {
    const url = new URL(databaseUrl);
    this.target = { host: url.hostname, port: Number(url.port) };
    await this.restore();
    url.port = String(this.port);
    return url.href;
  }

  /** Breaks every connection and refuses new ones. */
  async cut(): Promise<void> {
    const closed = new Promise<void>((done) => (this.server ? this.server.close(() => done()) : done()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
    this.server = undefined;
  }

  /** Keeps connections and takes new ones, but lets nothing through: a machine that hangs. */
  hang(): void {
    for (const socket of this.sockets) socket.pause();
    this.server?.removeAllListeners('connection');
    this.server?.on('connection', (socket) => this.keep(socket));
  }

  async restore(): Promise<void> {
    await this.cut();
    const server = createServer((incoming) => {
      const outgoing = connect(this.target);
      for (const [socket, other] of [[incoming, outgoing], [outgoing, incoming]] as const) {
        this.keep(socket);
        socket.on('close', () => other.destroy());
      } // prettier-ignore
      incoming.pipe(outgoing);
      outgoing.pipe(incoming);
    });
    await new Promise<void>((done) => server.listen(this.port, '127.0.0.1', () => done()));
    this.port = (server.address() as { port: number }).port;
    this.server = server;
  }

  private keep(socket: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.sockets.delete(socket));
  }
}
