import { chromium } from '@playwright/test';
const origin = process.argv[2], out = process.argv[3];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
async function as(email, lang, scheme, width, pages) {
  const c = await browser.newContext({ baseURL: origin, viewport: { width, height: 900 }, colorScheme: scheme });
  await c.addInitScript((l) => { if (location.protocol.startsWith('http')) localStorage.setItem('liaison.language', l); }, lang);
  const p = await c.newPage();
  if (email) {
    await p.goto('/sign-in');
    await p.locator('input[type=email]').fill(email); await p.locator('input[type=password]').fill('liaison-demo');
    await p.locator('button[type=submit]').click(); await p.waitForURL(/overview|home/);
  }
  for (const [name, path] of pages) { await p.goto(path); await p.waitForTimeout(1500); await p.screenshot({ path: `${out}/${name}-${lang}-${width}-${scheme}.png`, fullPage: true }); }
  await c.close();
}
const P = [['overview','/overview'],['list','/trial-invitations'],['drafts','/drafts']];
await as('mara@tidewell.example','en','light',1280,P);
await as('mara@tidewell.example','ja','dark',1280,P.slice(0,1));
await as('mara@tidewell.example','zh-Hans','light',390,P.slice(0,2));
await as(null,'en','light',1280,[['review','/o/7kd42p-3v8m0q1rzt'],['signin','/sign-in']]);
await as('elena@harrowfinch.example','ja','light',390,[['review','/o/7kd42p-3v8m0q1rzt'],['home','/home']]);
await as('joel@fenwicklane.example','en','light',1280,[['empty','/overview']]);
await browser.close();
