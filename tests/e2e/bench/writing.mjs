// What writing costs: a key, a save, a start without a network, a week's queue, and ten thousand drafts.
//
// `node bench/writing.mjs`, with ORIGIN; writes one JSON object to standard output. `cargo xtask bench writing` runs
// it. Each figure stands beside the machine's own: what the same browser needs for the bare thing in the same run.

import { readFileSync } from 'node:fs';

import { chromium } from '@playwright/test';

import {
  created,
  echo,
  fillOutbox,
  isSaved,
  left,
  putOffer,
  putOnce,
  saveOnce,
  swap,
  watchLongTasks,
  watchStart,
  writtenTimes,
} from './in-page.mjs';

const origin = process.env.ORIGIN;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--js-flags=--expose-gc'];
const FEW = 10;
const MANY = 10_000;
const QUEUED = 500;
const KEYS = 120;
const LINES = 30;
const SAVES = 60;
const STARTS = 25;
const SLOWER = 4;
/**
 * Milliseconds from one moment after a key to the next: it is on the screen; what somebody sees of it elsewhere once they
 * pause is drawn, with which saving has nothing to do; it is saved; everything that follows is done.
 */
const DRAWN = 60;
const SHOWN = 150;
const SAVED = 180;
const DONE = 570;

for (let attempt = 0; !(await fetch(`${origin}/ready`).catch(() => undefined))?.ok; attempt += 1) {
  if (attempt > 200) throw new Error('the server is not ready');
  await new Promise((done) => setTimeout(done, 50));
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
const figures = {};
figures.keys = await keys();
figures.offer = await offer();
figures.saves = await saves();
figures.starts = await starts();
figures.memory = await memory();
figures.queue = await queue();
await browser.close();
console.log(JSON.stringify(figures));

/** Script, style and layout of the page's own thread, a key at a time, at a quarter of the speed. */
async function keys() {
  const { context, page } = await begun();
  const cdp = await slowed(context, page);
  const letters = 'the winter campaign for printers in the harbour ';
  const { key, shown, save, elsewhere } = await pressed(cdp, page, async (at) => {
    if (at > 0 && at % letters.length === 0) await emptied(page);
    const letter = letters[at % letters.length];
    return letter === ' ' ? 'Space' : letter;
  });
  if (elsewhere * 20 > KEYS) throw new Error(`${elsewhere} of ${KEYS} saves were not in their window`);
  await emptied(page);
  // As fast as somebody types: what follows is done once for several keys.
  const revision = await page.evaluate(writtenTimes);
  const start = await spent(cdp);
  for (let at = 0; at < KEYS; at += 1) {
    await page.keyboard.press('abcdefghij'[at % 10]);
    await page.waitForTimeout(100);
  }
  await page.waitForTimeout(SHOWN + SAVED + DONE);
  const running = ((await spent(cdp)) - start) / KEYS;
  const saves = (await page.evaluate(writtenTimes)) - revision;
  const long = await page.evaluate(() => globalThis.longTasks);
  await context.close();
  return {
    cpu_slower: SLOWER,
    keys: KEYS,
    key_p50: share(key, 50),
    key_p95: share(key, 95),
    shown_p50: share(shown, 50),
    save_p50: share(save, 50),
    save_p95: share(save, 95),
    saves_elsewhere: elsewhere,
    running_each: running,
    saves_while_running: saves,
    saving_adds: (share(save, 50) * saves) / KEYS,
    long_tasks: long.length,
    longest_task: Math.max(0, ...long),
  };
}

/** A key in the middle of an offer of many lines. What follows it does not keep to the windows there: no figure is of it. */
async function offer() {
  const { context, page } = await begun();
  await page.goto('/ready');
  const id = await page.evaluate(putOffer, LINES);
  await page.goto(`/purchase-offers/new/${id}/lines`);
  const field = page.locator('.offer-line').nth(LINES / 2).locator('input').first();
  await field.fill('2');
  await page.waitForFunction(isSaved);
  await page.waitForTimeout(SHOWN + SAVED + DONE);
  const cdp = await slowed(context, page);
  const { key } = await pressed(cdp, page, async (at) => (at % 2 === 0 ? '7' : 'Backspace'));
  const long = await page.evaluate(() => globalThis.longTasks);
  await context.close();
  return {
    cpu_slower: SLOWER,
    lines: LINES,
    keys: KEYS,
    key_p50: share(key, 50),
    key_p95: share(key, 95),
    longest_task: Math.max(0, ...long),
  };
}

/** The page's processor at a quarter of its speed, and its long tasks counted from here on. */
async function slowed(context, page) {
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.evaluate(watchLongTasks);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return cdp;
}

/**
 * What each key cost until it was drawn, and then what it led to. Nothing of the measuring runs in the page, but for one
 * look between two windows, in neither: whether a save belongs to the window that is named after it.
 */
async function pressed(cdp, page, next) {
  const [key, shown, save] = [[], [], []];
  let elsewhere = 0;
  for (let at = 0; at < KEYS; at += 1) {
    const name = await next(at);
    let before = await spent(cdp);
    await page.keyboard.press(name);
    let isInItsWindow = true;
    for (const [wait, costs, saved] of [[DRAWN, key, undefined], [SHOWN, shown, false], [SAVED, save, true]]) {
      await page.waitForTimeout(wait);
      costs.push((await spent(cdp)) - before);
      if (saved !== undefined) isInItsWindow &&= (await page.evaluate(isSaved)) === saved;
      before = await spent(cdp);
    }
    if (!isInItsWindow) elsewhere += 1;
    await page.waitForTimeout(DONE);
  }
  return { key, shown, save, elsewhere };
}

/** With nothing to save, and nothing of it left to do. */
async function emptied(page) {
  await page.locator('input[type=text]').first().fill('');
  await page.waitForFunction(isSaved);
  await page.waitForTimeout(SHOWN + SAVED + DONE);
}

/** From the last moment before the write to the page's word that it is saved, against a bare put of the same text. */
async function saves() {
  const measured = {};
  for (const drafts of [FEW, MANY]) {
    const { context, page } = await begun();
    await fill(page, drafts);
    await page.reload();
    await page.locator('input[type=text]').first().waitFor();
    await page.waitForFunction(isSaved);
    const [own, bare] = [[], []];
    for (let at = 0; at < SAVES; at += 1) {
      own.push(await page.evaluate(saveOnce, at));
      bare.push(await page.evaluate(putOnce));
    }
    measured[`drafts_${drafts}`] = { save_p50: share(own, 50), save_p95: share(own, 95), put_p50: share(bare, 50), put_p95: share(bare, 95) };
    await context.close();
  }
  return { saves: SAVES, ...measured };
}

/** Without a network, at a quarter of the speed: the shell's first paint against a page with no program in it. */
async function starts() {
  const { context, page } = await begun();
  await page.goto('/overview');
  await page.locator('main h1').waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  await page.locator('main h1').waitFor();
  await page.waitForTimeout(1_000);
  await context.addInitScript(watchStart);
  await context.setOffline(true);
  const [bare, shell, usable] = [[], [], []];
  for (let at = 0; at < STARTS; at += 1) {
    await page.evaluate(swap, 'bare');
    bare.push((await opened(context, false)).painted);
    await page.evaluate(swap, 'own');
    const own = await opened(context, true);
    shell.push(own.painted);
    usable.push(own.usable);
  }
  await context.close();
  return { cpu_slower: SLOWER, starts: STARTS, bare_painted_p50: share(bare, 50), shell_painted_p50: share(shell, 50), overview_usable_p50: share(usable, 50) };
}

/** A fresh tab each time, so that nothing of the page before is warm. */
async function opened(context, isProgram) {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto('/overview');
  await page.waitForFunction((program) => globalThis.started.painted && (!program || globalThis.started.usable), isProgram, { polling: 50 });
  const started = await page.evaluate(() => globalThis.started);
  await page.close();
  return started;
}

/** Private bytes of the page's process, after its garbage was collected. */
async function memory() {
  const measured = {};
  for (const drafts of [FEW, MANY]) {
    const own = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
    const { context, page } = await begun(own);
    await fill(page, drafts);
    await page.close();
    const again = await context.newPage();
    await again.goto('/overview');
    await again.locator('main h1').waitFor();
    await again.waitForTimeout(5_000);
    const cdp = await context.newCDPSession(again);
    await cdp.send('HeapProfiler.collectGarbage');
    await again.waitForTimeout(1_000);
    measured[`drafts_${drafts}`] = await privateBytes(own);
    await own.close();
  }
  return measured;
}

/** What lay in the outbox for a week goes out in order, and the page answers all the while. */
async function queue() {
  const { context, page } = await begun();
  await page.goto('/ready');
  const names = await page.evaluate(fillOutbox, QUEUED);
  await page.goto('/trial-invitations/new');
  const field = page.locator('input[type=text]').first();
  await field.waitFor();
  await page.evaluate(watchLongTasks);
  const said = new Set();
  const line = page.locator('.rail .sync').first();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const began = Date.now();
  const latencies = [];
  await field.focus();
  for (let at = 0; (await page.evaluate(left)) > 0; at += 1) {
    if (Date.now() - began > 600_000) throw new Error('the queue does not end');
    latencies.push(await page.evaluate(echo, at));
    said.add(await line.innerText());
    await page.waitForTimeout(150);
  }
  const seconds = (Date.now() - began) / 1_000;
  const long = await page.evaluate(() => globalThis.longTasks);
  const there = await page.evaluate(created);
  const inOrder = there.filter((name) => names.includes(name));
  if (inOrder.join() !== names.join()) throw new Error('the server has them in another order, or not all of them once');
  await context.close();
  return { intents: QUEUED, seconds, key_to_frame_p95: share(latencies, 95), longest_task: Math.max(0, ...long), said_how_far: said.size };
}

/** Signed in, with one draft begun. */
async function begun(own = browser) {
  const context = await own.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.locator('input[type=email]').fill('mara@tidewell.example');
  await page.locator('input[type=password]').fill('liaison-demo');
  await page.keyboard.press('Enter');
  await page.waitForURL(/overview/);
  await page.goto('/trial-invitations/new');
  await page.locator('input[type=text]').first().fill('0');
  await page.waitForFunction(isSaved);
  return { context, page };
}

/** Drafts like the one that was begun, until there are so many. Written while no page looks on. */
async function fill(page, drafts) {
  const address = page.url();
  // As the server has them: what it lacks would be sent while something else is measured.
  await page.waitForFunction(() => document.querySelector('main .sync')?.dataset.state === 'synced');
  await page.goto('/ready');
  await page.evaluate(async (count) => {
    const own = (await indexedDB.databases()).find((each) => each.name?.startsWith('liaison-'));
    const database = await new Promise((resolve) => {
      const opening = indexedDB.open(own.name);
      opening.onsuccess = () => resolve(opening.result);
    });
    const [first] = await new Promise((resolve) => {
      const asking = database.transaction('drafts').objectStore('drafts').getAll(undefined, 1);
      asking.onsuccess = () => resolve(asking.result);
    });
    const { id } = JSON.parse(first).draft;
    await new Promise((resolve, reject) => {
      const transaction = database.transaction('drafts', 'readwrite');
      const store = transaction.objectStore('drafts');
      for (let at = 1; at < count; at += 1) {
        const other = `${id.slice(0, 24)}${at.toString(16).padStart(12, '0')}`;
        store.put(first.replaceAll(id, other), other);
      }
      transaction.oncomplete = resolve;
      transaction.onerror = reject;
    });
    database.close();
  }, drafts);
  await page.goto(address);
}

/** Own-thread milliseconds of script, style and layout so far. */
async function spent(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return 1_000 * (of('ScriptDuration') + of('RecalcStyleDuration') + of('LayoutDuration'));
}

function share(values, percent) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)];
}

async function privateBytes(own) {
  const session = await own.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter((each) => each.type === 'renderer').map(({ id }) => {
    const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    const kilobytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0);
    return 1_024 * (kilobytes('Private_Clean') + kilobytes('Private_Dirty'));
  });
  // The spare process that waits for the next page is the smaller one.
  return Math.max(...pages);
}
