// How long it takes from a key in the search of the trial invitations to the frame that shows the new rows.
//
// `node bench/lists.mjs`, with ORIGIN and NAMES (a file with one name a line); writes the milliseconds as JSON to
// standard output. `cargo xtask bench lists` runs it. Keys that leave the rows as they are have nothing to show and
// are not measured.

import { readFileSync } from 'node:fs';

import { chromium } from '@playwright/test';

const origin = process.env.ORIGIN;
const names = readFileSync(process.env.NAMES, 'utf8').split('\n').filter(Boolean);
/** Between two keys, as somebody types who is quick. */
const PAUSE = 80;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

for (let attempt = 0; !(await fetch(`${origin}/ready`).catch(() => undefined))?.ok; attempt += 1) {
  if (attempt > 200) throw new Error('the server is not ready');
  await new Promise((done) => setTimeout(done, 50));
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
const page = await browser.newPage({ baseURL: origin, viewport: { width: 1280, height: 900 } });
await page.goto('/sign-in');
await page.locator('input[type=email]').fill('mara@tidewell.example');
await page.locator('input[type=password]').fill('liaison-demo');
await page.keyboard.press('Enter');
await page.waitForURL(/overview/);
await page.goto('/trial-invitations');
const field = page.locator('main [role=search] input[type=search]');
await field.waitFor();

// Known before anything is measured, so that no query is warm because it was just asked.
const rowsOf = new Map();
const asked = (text) => text.trim();
for (const text of ['', ...names.flatMap((name) => [...name].map((_, at) => name.slice(0, at + 1)))]) {
  const search = asked(text);
  if (!rowsOf.has(search)) rowsOf.set(search, await page.evaluate(read, search));
}

const measured = [];
for (const name of names) {
  await field.fill('');
  await page.evaluate(shown, rowsOf.get(''));
  await field.focus();
  let before = rowsOf.get('');
  for (let length = 1; length <= name.length; length += 1) {
    const wanted = rowsOf.get(asked(name.slice(0, length)));
    if (wanted === before) {
      await page.keyboard.type(name[length - 1]);
    } else {
      const frame = page.evaluate(untilFrame, wanted);
      // The watch stands before the key is pressed.
      await page.evaluate(() => undefined);
      await page.keyboard.type(name[length - 1]);
      measured.push(await frame);
    }
    before = wanted;
    await page.waitForTimeout(PAUSE);
  }
}
await browser.close();
console.log(JSON.stringify(measured));

/** The names on the first page of what is found. */
async function read(search) {
  const answer = await fetch(`/api/trial-invitations?search=${encodeURIComponent(search)}`);
  const body = await answer.json();
  return body.trial_invitations.map((each) => each.terms.name).join('\n');
}

/** Waits until the table has these rows. */
function shown(wanted) {
  return new Promise((done) => {
    const look = () => {
      const rows = [...document.querySelectorAll('main tbody th a')].map((link) => link.textContent.trim());
      if (rows.join('\n') === wanted) done();
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Milliseconds from the next key to the end of the frame in which the table has these rows. */
function untilFrame(wanted) {
  return new Promise((done, failed) => {
    let pressed;
    window.addEventListener('keydown', (event) => (pressed ??= event.timeStamp), { capture: true, once: true });
    const late = setTimeout(() => failed(new Error(`no rows after 10 s, wanted ${wanted}`)), 10_000);
    const observer = new MutationObserver(() => {
      const rows = [...document.querySelectorAll('main tbody th a')].map((link) => link.textContent.trim());
      if (pressed === undefined || rows.join('\n') !== wanted) return;
      observer.disconnect();
      clearTimeout(late);
      requestAnimationFrame(() => {
        const behind = new MessageChannel();
        behind.port1.onmessage = () => done(performance.now() - pressed);
        behind.port2.postMessage(0);
      });
    });
    observer.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
  });
}
