import { connect, createServer, type Server as TcpServer, type Socket } from 'node:net';

/** Something that happens in place of the rest of an answer. */
type Trap = { request: string; passed: number; sprung: () => Promise<void> };

/**
 * A wire between browser and server that can be cut at any moment: at once, with a request on its way, or half-way
 * through an answer, for example after the server decided and before the browser hears of it.
 */
export class Wire {
  private listener: TcpServer | undefined;
  private readonly sockets = new Set<Socket>();
  private trap: Trap | undefined;
  private asked: { request: string; run: () => void } | undefined;
  private isCut = false;

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

  /**
   * Of the next answer to a request whose first bytes contain `request` so many bytes are passed on, and no more;
   * `sprung` runs in place of the rest.
   */
  trapAnswerOf(request: string, sprung: () => Promise<void>, passed = 0): void {
    this.trap = { request, passed, sprung };
  }

  /** Runs in the moment in which the next such request is passed on. */
  whenAsked(request: string, run: () => void): void {
    this.asked = { request, run };
  }

  /** Nothing is waited for any more. */
  disarm(): void {
    this.trap = undefined;
    this.asked = undefined;
  }

  /** Everything that is connected is not any more, and nothing gets through until it is mended. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.isCut = false;
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise<void>((done) => (this.listener ? this.listener.close(() => done()) : done()));
  }

  private join(browser: Socket): void {
    if (this.isCut) {
      browser.destroy();
      return;
    }
    const server = connect(this.target, '127.0.0.1');
    let trapped: Trap | undefined;
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
      const said = bytes.toString('latin1');
      if (this.trap && said.includes(this.trap.request)) {
        trapped = this.trap;
        this.trap = undefined;
      }
      server.write(bytes);
      if (this.asked && said.includes(this.asked.request)) {
        const { run } = this.asked;
        this.asked = undefined;
        run();
      }
    });
    server.on('data', (bytes) => {
      if (!trapped || bytes.length < trapped.passed) {
        if (trapped) trapped.passed -= bytes.length;
        browser.write(bytes);
        return;
      }
      const { passed, sprung } = trapped;
      trapped = undefined;
      server.pause();
      // What is passed on has left before the wire is cut.
      browser.write(bytes.subarray(0, passed), () => void sprung().finally(() => browser.destroy()));
    });
  }
}
