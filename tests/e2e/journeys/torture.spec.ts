import { writeFileSync } from 'node:fs';

import { type BrowserContext, expect, type Page, test } from '@playwright/test';

import { KillableBrowser } from '../support/browser';
import { Chance } from '../support/chance';
import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { words } from '../support/words';

const w = words('en');
const ROUNDS = Number(process.env.TORTURE_ROUNDS ?? 20);
const SEED = Number(process.env.TORTURE_SEED ?? 20_261_121);
/** More than a restart and the longest typing take, on a machine that does other things too. */
const LONGEST_ROUND = 30_000;
/** What a name may hold; the next round begins with an empty one. */
const FULL = 90;

/** What the page said and did, as far as it was heard before the kill. */
type Heard = { typed: string; called: string; isEmptied: boolean; lost: string[] };

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
  await expect(page.getByText(w.saved).first()).toBeVisible();
  const address = page.url();
  const cookies = await page.context().cookies();
  await first.kill();

  let heard: Heard = { typed: '0', called: '0', isEmptied: false, lost: [] };
  let saves = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const browser = await KillableBrowser.launch(first.profile);
    const again = await opened(browser);
    // Chromium writes cookies to disk now and then; whether the session outlives a kill is not what is asked here.
    await again.context().addCookies(cookies);
    await again.goto(address);
    const name = again.getByLabel(w.name);
    await expect(name).toBeVisible({ timeout: 20_000 });
    const kept = await name.inputValue();
    // What was typed only ever grows, so that each state of the field names all the edits before it.
    const why = `seed ${SEED}, round ${round}: called saved ${JSON.stringify(heard.called)}, there is ${JSON.stringify(kept)}`;
    expect(kept.startsWith(heard.called), why).toBe(true);
    expect(heard.typed.startsWith(kept), `${why}, typed ${JSON.stringify(heard.typed)}`).toBe(true);
    expect(heard.lost, why).toEqual([]);

    heard = { typed: kept, called: kept, isEmptied: false, lost: [] };
    await listen(again, heard, () => (saves += 1));
    if (kept.length > FULL) {
      heard.isEmptied = true;
      await name.fill('0');
      await expect.poll(() => heard.called).toBe('0');
    }
    await name.press('End');
    const end = Date.now() + chance.below(1_500);
    // A key that was on its way at the kill may or may not have arrived.
    const typing = type(again, heard, chance, end).catch(() => undefined);
    await new Promise((done) => setTimeout(done, Math.max(0, end - Date.now())));
    await browser.kill();
    await typing;
    if (round % 50 === 0) console.log(`${round} rounds, ${saves} times called saved`);
  }
  expect(saves, 'the page never called anything saved').toBeGreaterThan(ROUNDS / 4);
  const results = process.env.TORTURE_RESULTS;
  if (results) writeFileSync(results, JSON.stringify({ rounds: ROUNDS, called_saved: saves }));
  await server.kill();
});

async function opened(killable: KillableBrowser): Promise<Page> {
  const context: BrowserContext = killable.browser.contexts()[0] ?? (await killable.browser.newContext());
  return context.newPage();
}

/** Letters at random distances, until the time has come or the browser has gone. */
async function type(page: Page, heard: Heard, chance: Chance, end: number): Promise<void> {
  while (Date.now() < end) {
    const letter = 'abcdefghijklmnopqrstuvwxyz'[chance.below(26)] ?? 'a';
    heard.typed += letter;
    await page.keyboard.press(letter);
    // Some pauses are longer than what is gathered into one write, most are shorter.
    await new Promise((done) => setTimeout(done, chance.below(chance.below(4) === 0 ? 500 : 60)));
  }
}

/** Writes down what stands in the field at each moment at which the page begins to call it saved. */
async function listen(page: Page, heard: Heard, onSaved: () => void): Promise<void> {
  await page.exposeFunction('calledSaved', (text: string) => {
    if (heard.isEmptied && text === '0') {
      heard.isEmptied = false;
      heard.typed = text;
    } else if (!text.startsWith(heard.called)) {
      heard.lost.push(`${JSON.stringify(text)} after ${JSON.stringify(heard.called)}`);
    }
    heard.called = text;
    onSaved();
  });
  await page.evaluate((label) => {
    const mark = () => document.querySelector<HTMLElement>('main .sync')?.dataset.state ?? '';
    const field = [...document.querySelectorAll('label')].find((each) => each.textContent?.trim().startsWith(label))?.control;
    const isSaved = () => mark() === 'local' || mark() === 'synced';
    let before = isSaved();
    new MutationObserver(() => {
      const now = isSaved();
      if (now && !before) {
        void (globalThis as unknown as { calledSaved(text: string): void }).calledSaved((field as HTMLInputElement).value);
      }
      before = now;
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
  }, w.name);
}
