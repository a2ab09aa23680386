import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

import { clearAfterwards, folderOfTest } from './left';

/** One liaison-server with demo data on a database of its own. It can be killed and started again on the same port. */
export class Server {
  readonly origin: string;
  private child: ChildProcess | undefined;
  private daysAhead = 0;

  private constructor(
    readonly port: number,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly folder: string,
    private readonly log: number,
    publicOrigin: string,
  ) {
    this.origin = publicOrigin;
  }

  static async start(database: string, publicPort?: number, site = required('LIAISON_SITE')): Promise<Server> {
    const folder = folderOfTest('e2e');
    const port = await freePort();
    const origin = `http://127.0.0.1:${publicPort ?? port}`;
    const environment = {
      ...process.env,
      DATABASE_URL: database === 'sqlite' ? `sqlite://${join(folder, 'liaison.db')}` : newPostgresDatabase(),
      LIAISON_LISTEN: `127.0.0.1:${port}`,
      LIAISON_OUTBOX: join(folder, 'outbox'),
      LIAISON_PUBLIC_URL: origin,
      LIAISON_SITE: site,
    };
    const server = new Server(port, environment, folder, openSync(join(folder, 'server.log'), 'a'), origin);
    const seeded = spawnSync(required('LIAISON_SERVER'), ['seed-demo'], { env: environment, encoding: 'utf8' });
    if (seeded.status !== 0) throw new Error(`seed-demo failed: ${seeded.stderr}`);
    await server.run();
    return server;
  }

  async run(): Promise<void> {
    // Its timers keep the true clock, so that it works at its usual pace.
    const clock = ['--exclude-monotonic', '-f', `+${this.daysAhead}d`];
    const serve = [required('LIAISON_SERVER'), 'serve'];
    const [program, ...rest] = this.daysAhead === 0 ? serve : ['faketime', ...clock, ...serve];
    this.child = spawn(program ?? '', rest, {
      env: this.environment,
      stdio: ['ignore', this.log, this.log],
    });
    for (let attempt = 0; attempt < 200; attempt += 1) {
      if (this.child.exitCode !== null) throw new Error(`the server ended with ${this.child.exitCode}`);
      const ready = await fetch(`http://127.0.0.1:${this.port}/ready`).catch(() => undefined);
      if (ready?.ok) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('the server was not ready after 10 seconds');
  }

  /** The mail that was sent to somebody and has this in it, its parts without their encodings. */
  async mailTo(address: string, has = /./): Promise<string> {
    const outbox = join(this.folder, 'outbox');
    for (let attempt = 0; attempt < 100; attempt += 1) {
      for (const file of existsSync(outbox) ? readdirSync(outbox) : []) {
        const mail = readFileSync(join(outbox, file), 'utf8');
        if (!file.endsWith('.eml') || !mail.includes(`To: ${address}`)) continue;
        const read = decoded(mail);
        if (has.test(read)) return read;
      }
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error(`no mail to ${address} after 10 seconds`);
  }

  /** Hands a message to the program as a mail server does, and gives the exit status. */
  recordBounce(message: string): number | null {
    const recorded = spawnSync(required('LIAISON_SERVER'), ['record-bounce'], { env: this.environment, input: message });
    return recorded.status;
  }

  /** Stops it and starts it again so many days later, as the server sees it. */
  async later(days: number): Promise<void> {
    await this.kill();
    this.daysAhead += days;
    await this.run();
  }

  /** Ends the process the hard way, as a power cut would. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child?.pid || child.exitCode !== null) return;
    const gone = new Promise((done) => child.once('exit', done));
    process.kill(child.pid, 'SIGKILL');
    await gone;
  }
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

export function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run the journeys by \`cargo xtask test e2e\``);
  return value;
}

let databases = 0;

function newPostgresDatabase(): string {
  const url = new URL(required('TEST_POSTGRES_URL'));
  databases += 1;
  const name = `e2e_${process.pid}_${databases}`;
  const administer = (statement: string) => {
    const done = spawnSync('psql', [url.href, '-qc', statement], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`${statement}: ${done.stderr}`);
  };
  administer(`CREATE DATABASE ${name}`);
  clearAfterwards(() => administer(`DROP DATABASE ${name} WITH (FORCE)`));
  const database = new URL(url);
  database.pathname = `/${name}`;
  return database.href;
}

function decoded(mail: string): string {
  const coded = /(Content-Transfer-Encoding: base64\r\n(?:.+\r\n)*\r\n)([A-Za-z0-9+/=\r\n]+)/g;
  const plain = mail.replaceAll(coded, (_, head: string, body: string) => head + Buffer.from(body, 'base64').toString('utf8'));
  // Two words of a header that end in `?=` are no line that goes on.
  return plain.replaceAll(/(?<!\?)=\r\n/g, '').replaceAll('=3D', '=');
}
