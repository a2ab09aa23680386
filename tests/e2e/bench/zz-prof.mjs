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
let keysOf = (at) => 'abcdefghij'[at % 10];
if (process.env.OFFER) {
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
await cdp.send('Profiler.enable');
await cdp.send('Profiler.setSamplingInterval', { interval: 100 });
const N = Number(process.env.N ?? 30);
for (let at = 0; at < 10; at += 1) { await page.keyboard.press(keysOf(at)); await page.waitForTimeout(700); }
await cdp.send('Profiler.start');
for (let at = 0; at < N; at += 1) { await page.keyboard.press(keysOf(at)); await page.waitForTimeout(700); }
const { profile } = await cdp.send('Profiler.stop');
await browser.close();
const byId = new Map(profile.nodes.map((n) => [n.id, { ...n, self: 0 }]));
for (const [k, id] of profile.samples.entries()) byId.get(id).self += profile.timeDeltas[k] / 1000;
const name = (n) => (n.callFrame.functionName || '(anon)').replace(/17h[0-9a-f]{16}E$/, '').slice(0, 150);
const total = (n) => (n.total ??= n.self + (n.children ?? []).reduce((s, c) => s + total(byId.get(c)), 0));
const root = byId.get(profile.nodes[0].id);
total(root);
const print = (n, d) => {
  const per = n.total / N;
  if (per < Number(process.env.MIN ?? 0.06) || d > Number(process.env.DEPTH ?? 40)) return;
  if (!['(idle)', '(program)', '(root)'].includes(n.callFrame.functionName)) console.log(`${' '.repeat(d)}${per.toFixed(3)} ${(n.self / N).toFixed(3)} ${name(n)}`);
  for (const c of (n.children ?? []).map((c) => byId.get(c)).sort((a, b) => b.total - a.total)) print(c, d + 1);
};
print(root, 0);
