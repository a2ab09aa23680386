import { type BrowserContext, expect, type Page } from '@playwright/test';

import { Chance } from '../support/chance';
import { record, rounds, SEED } from '../support/rounds';
import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { expectTogether, newDraft } from '../support/together';
import { Writer, type Written } from '../support/writers';

const ROUNDS = rounds(2);
/** Each tab writes so many words or up to twice as many. */
const WORDS = 8;

test('two tabs that write in one draft, and are closed, reloaded and killed over it, come to the same', async ({ browser }, info) => {
  test.setTimeout(60_000 + ROUNDS * 150_000);
  const server = await Server.start(info.project.metadata.database);
  const context = await browser.newContext({ baseURL: server.origin });
  const desk = await context.newPage();
  await signIn(desk, 'mara@tidewell.example');
  await desk.waitForURL(/overview/);
  let [saves, interruptions] = [0, 0];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const where = `seed ${SEED}, round ${round}`;
    const written = await newDraft(desk, `Round ${round}`);
    // Each tab has chances of its own, so that the pace of one is not another's.
    const tabs = ['a', 'b'].map((mark, index) => new Tab(context, mark, new Chance(SEED + 1_000 * round + index), written));
    await Promise.all(tabs.map((tab) => tab.write()));
    const writers = await Promise.all(tabs.map((tab) => tab.writer()));
    await expectTogether(writers, written, server.origin, where);
    for (const tab of tabs) interruptions += tab.ends;
    saves += written.saves;
    for (const writer of writers) await writer.page.close();
    if (round % 10 === 0) console.log(`${round} rounds, ${saves} times called saved`);
  }
  expect(saves, 'the page never called anything saved').toBeGreaterThan(ROUNDS);
  record({ rounds: ROUNDS, called_saved: saves, interruptions });
  await server.kill();
});

/** A tab that comes back whenever it has ended. */
class Tab {
  ends = 0;
  private open: Writer | undefined;

  constructor(
    private readonly context: BrowserContext,
    private readonly mark: string,
    private readonly chance: Chance,
    private readonly written: Written,
  ) {}

  async writer(): Promise<Writer> {
    if (this.open) return this.open;
    const writer = await Writer.at(await this.context.newPage(), this.mark, this.chance);
    await writer.open(this.written);
    this.open = writer;
    return writer;
  }

  async write(): Promise<void> {
    for (let left = WORDS + this.chance.below(WORDS); left > 0; left -= 1) {
      const writer = await this.writer();
      await writer.write();
      if (this.chance.below(WORDS) === 0) await this.end(writer);
    }
  }

  private async end(writer: Writer): Promise<void> {
    this.ends += 1;
    const way = this.chance.below(3);
    if (way === 0) {
      await writer.open(this.written);
      return;
    }
    if (way === 1) await killed(writer.page);
    await writer.page.close({ runBeforeUnload: false });
    this.open = undefined;
  }
}

/** Ends the tab's process, as a crash does. */
async function killed(page: Page): Promise<void> {
  const gone = new Promise((done) => page.once('crash', done));
  const session = await page.context().newCDPSession(page);
  void session.send('Page.crash').catch(() => undefined);
  await gone;
}
