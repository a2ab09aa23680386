import { chromium } from '@playwright/test';
const origin = process.argv[2];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const c = await browser.newContext({ baseURL: origin, locale: 'en' });
const p = await c.newPage();
await p.goto('/sign-in');
await p.locator('input[type=email]').fill('mara@tidewell.example'); await p.locator('input[type=password]').fill('liaison-demo');
await p.locator('button[type=submit]').click(); await p.waitForURL(/overview/);
await p.getByRole('link', { name: 'Create trial invitation' }).first().click();
await p.waitForURL(/location/); await p.waitForSelector('#wizard-name');
await p.waitForTimeout(+process.argv[3]||0);
await p.evaluate(()=>{window.__n=document.querySelector('#wizard-name'); for (const e of ['blur','focus']) __n.addEventListener(e,()=>console.log(e, document.activeElement?.outerHTML.slice(0,80)));});
p.on('console',m=>console.log('console',m.text()));
await p.locator('#wizard-name').focus();
for (const k of 'Kill') { await p.keyboard.type(k); console.log(k, await p.evaluate(()=>[document.querySelector('#wizard-name')===window.__n, document.activeElement?.outerHTML.slice(0,60), document.querySelector('#wizard-name').value])); await p.waitForTimeout(30);}
await browser.close();
