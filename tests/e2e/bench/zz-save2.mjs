import { chromium } from '@playwright/test';
import { isSaved, putOnce, saveOnce } from './in-page.mjs';
const origin = process.env.ORIGIN;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 } });
await context.addInitScript(() => {
  const log = (globalThis.idb = []);
  const wrap = (proto, name) => { const own = proto[name]; proto[name] = function (...a) { log.push([performance.now(), name]); const r = own.apply(this, a);
    if (name === 'transaction') r.addEventListener('complete', () => log.push([performance.now(), 'complete']));
    if (name === 'get' || name === 'put') r.addEventListener('success', () => log.push([performance.now(), name + ' success']));
    return r; }; };
  wrap(IDBDatabase.prototype, 'transaction'); wrap(IDBObjectStore.prototype, 'get'); wrap(IDBObjectStore.prototype, 'put'); wrap(IDBTransaction.prototype, 'commit');
  for (const n of ['setAttribute','removeAttribute']) { const own = Element.prototype[n]; Element.prototype[n] = function (...a) { log.push([performance.now(), n + ' ' + this.className + ' ' + a.join('=')]); return own.apply(this, a); }; } const qm = globalThis.queueMicrotask; const st = globalThis.setTimeout; globalThis.setTimeout = function (f, ms, ...r) { log.push([performance.now(), 'timeout ' + ms]); return st(f, ms, ...r); }; const post = BroadcastChannel.prototype.postMessage; BroadcastChannel.prototype.postMessage = function (...a) { log.push([performance.now(), 'post']); return post.apply(this, a); };
});
const page = await context.newPage();
await page.goto('/sign-in');
await page.locator('input[type=email]').fill('mara@tidewell.example');
await page.locator('input[type=password]').fill('liaison-demo');
await page.keyboard.press('Enter');
await page.waitForURL(/overview/);
await page.goto('/trial-invitations/new');
await page.locator('input[type=text]').first().fill('0');
await page.waitForFunction(isSaved);
await page.waitForTimeout(3000);
const own=[], bare=[];
for (let at = 0; at < 40; at += 1) {
  await page.evaluate(() => { globalThis.idb.length = 0; document.addEventListener('visibilitychange', () => globalThis.idb.push([performance.now(), 'hidden']), { once: true, capture: true }); });
  own.push(await page.evaluate(saveOnce, at));
  const log = await page.evaluate(() => globalThis.idb.map((x) => x));
  if (at % 10 === 9) { const t0 = log.find((x) => x[1]==='hidden')[0]; console.log(own.at(-1).toFixed(2), log.map(([t, n]) => `${(t - t0).toFixed(2)} ${n}`).join(', ')); }
  await page.evaluate(() => { globalThis.idb.length = 0; });
  bare.push(await page.evaluate(putOnce));
  if (at % 10 === 9) { const log = await page.evaluate(() => globalThis.idb.map((x) => x)); const t0=log.find((x)=>x[1]==='put')[0]; console.log('  bare', bare.at(-1).toFixed(2), log.map(([t, n]) => `${(t - t0).toFixed(2)} ${n}`).join(', ')); }
}
const q = (v,p) => [...v].sort((x,y)=>x-y)[Math.ceil(v.length*p/100)-1].toFixed(2);
console.log('own', q(own,50), q(own,95), 'bare', q(bare,50), q(bare,95));
await browser.close();
