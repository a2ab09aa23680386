import { type Browser, expect } from '@playwright/test';

import { Chance } from '../support/chance';
import { record, rounds, SEED } from '../support/rounds';
import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { expectTogether, newDraft } from '../support/together';
import { Writer, type Written } from '../support/writers';

const ROUNDS = rounds(2);
/** Each device writes so many words or up to twice as many. */
const WORDS = 10;

test('two devices that write in one draft, with a network now and then, come to the same', async ({ browser }, info) => {
  test.setTimeout(60_000 + ROUNDS * 150_000);
  const server = await Server.start(info.project.metadata.database);
  const devices = [await device(browser, server, 'a', 0), await device(browser, server, 'b', 1)];
  let [saves, interruptions] = [0, 0];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const where = `seed ${SEED}, round ${round}`;
    const [first] = devices;
    if (!first) return;
    const written = await newDraft(first.writer.page, `Round ${round}`);
    for (const { writer } of devices) await writer.open(written);
    await Promise.all(devices.map((each) => each.write(written)));
    await expectTogether(
      devices.map((each) => each.writer),
      written,
      server.origin,
      where,
    );
    saves += written.saves;
    if (round % 10 === 0) console.log(`${round} rounds, ${saves} times called saved`);
  }
  for (const each of devices) interruptions += each.spells;
  expect(saves, 'the page never called anything saved').toBeGreaterThan(ROUNDS);
  record({ rounds: ROUNDS, called_saved: saves, interruptions });
  await server.kill();
});

/** A device whose network comes and goes. */
class Device {
  spells = 0;
  private isOffline = false;

  constructor(
    readonly writer: Writer,
    private readonly chance: Chance,
  ) {}

  async write(written: Written): Promise<void> {
    for (let left = WORDS + this.chance.below(WORDS); left > 0; left -= 1) {
      await this.writer.write();
      if (this.chance.below(4) === 0) await this.turn(!this.isOffline);
      if (this.chance.below(12) === 0) await this.writer.open(written);
    }
    await this.turn(false);
  }

  private async turn(isOffline: boolean): Promise<void> {
    if (isOffline && !this.isOffline) this.spells += 1;
    this.isOffline = isOffline;
    await this.writer.page.context().setOffline(isOffline);
  }
}

async function device(browser: Browser, server: Server, mark: string, number: number): Promise<Device> {
  const context = await browser.newContext({ baseURL: server.origin });
  const page = await context.newPage();
  await signIn(page, 'mara@tidewell.example');
  await page.waitForURL(/overview/);
  // The program is on the device before its network goes.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const chance = new Chance(SEED + 1_000 * (number + 1));
  return new Device(await Writer.at(page, mark, chance), chance);
}
