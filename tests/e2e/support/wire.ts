import { connect, createServer, type Server as TcpServer, type Socket } from 'node:net';

/**
 * A wire between browser and server that can be cut in the moment after the server decided and before the browser
 * hears of it: the request goes through, the answer's first byte arrives here, and nothing of it is passed on.
 */
export class Wire {
  private listener: TcpServer | undefined;
  private readonly sockets = new Set<Socket>();
  private trap: { request: string; sprung: () => Promise<void> } | undefined;

  constructor(
    private readonly port: number,
    private target: number,
  ) {}

  async open(): Promise<void> {
    this.listener = createServer((browser) => this.join(browser));
    await new Promise<void>((done) => this.listener?.listen(this.port, '127.0.0.1', done));
  }

  pointTo(target: number): void {
    this.target = target;
  }

  /** The next request whose first bytes contain `request` gets no answer; `sprung` runs in its place. */
  trapAnswerOf(request: string, sprung: () => Promise<void>): void {
    this.trap = { request, sprung };
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise<void>((done) => (this.listener ? this.listener.close(() => done()) : done()));
  }

  private join(browser: Socket): void {
    const server = connect(this.target, '127.0.0.1');
    let trapped: (() => Promise<void>) | undefined;
    for (const socket of [browser, server]) {
      this.sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.sockets.delete(socket);
        browser.destroy();
        server.destroy();
      });
    }
    browser.on('data', (bytes) => {
      if (this.trap && bytes.toString('latin1').includes(this.trap.request)) {
        trapped = this.trap.sprung;
        this.trap = undefined;
      }
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (!trapped) {
        browser.write(bytes);
        return;
      }
      const sprung = trapped;
      trapped = undefined;
      server.pause();
      void sprung().finally(() => browser.destroy());
    });
  }
}
