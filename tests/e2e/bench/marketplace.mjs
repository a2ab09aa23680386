// How long it takes from asking the marketplace to the frame that shows the results with their facets.
//
// `node bench/marketplace.mjs`, with ORIGIN, as soon as the server was started; writes what it measured as JSON to
// standard output. `cargo xtask bench marketplace` runs it.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { chromium } from '@playwright/test';

const origin = process.env.ORIGIN;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const NEEDS = [
  'mailbox migration', 'backup', 'licensing', 'training for schools', 'ransomware', 'cloud voice', 'reports for retail',
  'compliance', 'clinics', 'migartion', '邮箱迁移', '网络安全', '托管', '数据分析', '培训', 'メール移行', '研修', 'クラウド基盤',
  '電話', '会計', 'support', 'meeting rooms', 'identity', 'Osaka hotels', '',
];
const PLACES = ['', 'Singapore', '東京', 'London', '上海'];
const NARROWED = ['', '&service=licensing', '&size=10_50,51_250', '&industry=retail&language=en'];

const started = performance.now();
for (let attempt = 0; ; attempt += 1) {
  const answer = await fetch(`${origin}/api/marketplace/listings`).catch(() => undefined);
  if (answer?.ok) break;
  if (attempt > 12_000) throw new Error('the marketplace is not ready after ten minutes');
  await new Promise((done) => setTimeout(done, 50));
}
const read_millis = performance.now() - started;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
const page = await browser.newPage({ baseURL: origin, viewport: { width: 1280, height: 900 } });
await page.goto('/marketplace');
await page.locator('ol.hits > li').first().waitFor();
await page.waitForTimeout(2_000);

const shown = [];
const answered = [];
let number = 0;
for (const narrowed of NARROWED) {
  // A narrower search begins where somebody has ticked something before.
  if (narrowed) await page.goto(`/marketplace?${narrowed.slice(1)}`);
  await page.locator('#market-found').waitFor();
  for (const need of NEEDS) {
    const place = PLACES[(number += 1) % PLACES.length];
    await page.getByLabel('What do you need').fill(need);
    await page.getByLabel('Near', { exact: true }).fill(place);
    const taken = await page.evaluate(untilShown);
    if (taken !== undefined) shown.push(taken);
    answered.push(await page.evaluate(untilAnswered, `/api/marketplace/listings?q=${encodeURIComponent(need)}&near=${encodeURIComponent(place)}${narrowed}`));
  }
}
await browser.close();
const port = new URL(origin).port;
const server = execFileSync('pgrep', ['-f', 'liaison-server serve'], { encoding: 'utf8' })
  .split('\n')
  .filter(Boolean)
  .find((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`:${port}\0`));
const resident_bytes = Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server}/status`, 'utf8'))[1]) * 1024;
console.log(JSON.stringify({ shown, answered, read_millis, resident_bytes }));

/**
 * The results and facets are changed in place, all at once, when the answer is there; what changes before it, because the
 * address has, is not counted. Nothing where the answer is the one that stands.
 */
function untilShown() {
  return new Promise((done) => {
    const start = performance.now();
    const fetched = window.fetch;
    let answers = 0;
    window.fetch = async (...asked) => {
      const answer = await fetched.apply(window, asked);
      answers += 1;
      return answer;
    };
    const end = (taken) => {
      window.fetch = fetched;
      done(taken);
    };
    const watch = new MutationObserver(() => {
      if (answers === 0) return;
      watch.disconnect();
      requestAnimationFrame(() => end(performance.now() - start));
    });
    watch.observe(document.querySelector('.market'), { attributes: true, characterData: true, childList: true, subtree: true });
    document.querySelector('form.seek').requestSubmit();
    setTimeout(() => end(undefined), 3_000);
  });
}

async function untilAnswered(path) {
  const start = performance.now();
  await (await fetch(path)).json();
  return performance.now() - start;
}
