import { type BrowserContext, expect, type Page } from '@playwright/test';

import { KillableBrowser } from '../support/browser';
import { Chance } from '../support/chance';
import { record, rounds, SEED } from '../support/rounds';
import { expectSaved } from '../support/saved';
import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { Growing, hear, watchMark } from '../support/typing';
import { words } from '../support/words';

const w = words('en');
const ROUNDS = rounds(20);
/** More than a restart and the longest typing take, on a machine that does other things too. */
const LONGEST_ROUND = 30_000;
/** What a name may hold; the next round begins with an empty one. */
const FULL = 90;

test('nothing that was called saved is gone after a kill', async ({}, info) => {
  test.setTimeout(60_000 + ROUNDS * LONGEST_ROUND);
  const server = await Server.start(info.project.metadata.database);
  const chance = new Chance(SEED);
  const first = await KillableBrowser.launch();
  const page = await opened(first);
  await signIn(page, 'mara@tidewell.example', `${server.origin}/sign-in`);
  await page.getByRole('link', { name: w.createInvitation }).first().click();
  await expect(page.getByLabel(w.name)).toBeVisible();
  await page.getByLabel(w.name).fill('0');
  await expectSaved(page);
  const address = page.url();
  const cookies = await page.context().cookies();
  await first.kill();

  const text = new Growing(w.name, '0');
  for (let round = 1; round <= ROUNDS; round += 1) {
    const browser = await KillableBrowser.launch(first.profile);
    const again = await opened(browser);
    // Chromium writes cookies to disk now and then; whether the session outlives a kill is not what is asked here.
    await again.context().addCookies(cookies);
    await again.goto(address);
    const name = again.getByLabel(w.name);
    await expect(name).toBeVisible({ timeout: 20_000 });
    const kept = await name.inputValue();
    text.expectKept(kept, `seed ${SEED}, round ${round}`);

    text.goOn(kept);
    await hear(again, (fields) => text.hear(fields));
    await watchMark(again);
    if (kept.length > FULL) await text.beginAgain(again, '0');
    const end = Date.now() + chance.below(3_000);
    // A key that was on its way at the kill may or may not have arrived.
    const typing = text.type(again, chance, () => Date.now() >= end).catch(() => undefined);
    await new Promise((done) => setTimeout(done, Math.max(0, end - Date.now())));
    await browser.kill();
    await typing;
    if (round % 50 === 0) console.log(`${round} rounds, ${text.saves} times called saved`);
  }
  expect(text.saves, 'the page never called anything saved').toBeGreaterThan(ROUNDS / 4);
  record({ rounds: ROUNDS, called_saved: text.saves, interruptions: ROUNDS });
  await server.kill();
});

async function opened(killable: KillableBrowser): Promise<Page> {
  const context: BrowserContext = killable.browser.contexts()[0] ?? (await killable.browser.newContext());
  return context.newPage();
}
