import { chromium } from '@playwright/test';
import { isSaved, putOffer } from './in-page.mjs';
const origin = process.env.ORIGIN;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: FLAGS });
const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 } });
const page = await context.newPage();
await page.goto('/sign-in');
await page.locator('input[type=email]').fill('mara@tidewell.example');
await page.locator('input[type=password]').fill('liaison-demo');
await page.keyboard.press('Enter');
await page.waitForURL(/overview/);
await page.goto('/trial-invitations/new');
await page.locator('input[type=text]').first().fill('0');
await page.waitForFunction(isSaved);
const offer = process.env.OFFER;
let keysOf = (at) => 'abcdefghij'[at % 10];
if (offer) {
  await page.goto('/ready');
  const id = await page.evaluate(putOffer, 30);
  await page.goto(`/purchase-offers/new/${id}/lines`);
  const field = page.locator('.offer-line').nth(15).locator('input').first();
  await field.fill('2');
  await page.waitForFunction(isSaved);
  keysOf = (at) => (at % 2 === 0 ? '7' : 'Backspace');
}
await page.waitForTimeout(3000);
const cdp = await context.newCDPSession(page);
await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
await cdp.send('Emulation.setCPUThrottlingRate', { rate: Number(process.env.RATE ?? 4) });
const names = ['ScriptDuration','RecalcStyleDuration','LayoutDuration','LayoutCount','RecalcStyleCount','TaskDuration'];
async function m() { const { metrics } = await cdp.send('Performance.getMetrics'); const o = {}; for (const x of metrics) o[x.name] = x.value; return o; }
const W = (process.env.W ?? '60,110,730').split(',').map(Number);
const rows = W.map(() => Object.fromEntries([...names, 'sum'].map((n) => [n, []])));
const N = Number(process.env.N ?? 40);
for (let at = 0; at < N; at += 1) {
  let a = await m();
  await page.keyboard.press(keysOf(at));
  for (const [k, w] of W.entries()) {
    await page.waitForTimeout(w);
    const b = await m();
    for (const n of names) rows[k][n].push((b[n] - a[n]) * (n.endsWith('Count') ? 1 : 1000));
    rows[k].sum.push(1000 * (b.ScriptDuration - a.ScriptDuration + b.RecalcStyleDuration - a.RecalcStyleDuration + b.LayoutDuration - a.LayoutDuration));
    a = b;
  }
}
const q = (v, p) => [...v].sort((x, y) => x - y)[Math.ceil((v.length * p) / 100) - 1].toFixed(2);
for (const [k, r] of rows.entries()) console.log(W[k], Object.entries(r).map(([n, v]) => `${n} ${q(v, 50)}/${q(v, 95)}`).join('  '));
await browser.close();
