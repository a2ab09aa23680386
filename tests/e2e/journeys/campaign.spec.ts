import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { words } from '../support/words';

/** The invitation of this journey is for another plan than that of the reference pages: five of the nine had that one. */
const PLAN = 'Start';
const en = wordsOfPlan('en');

/** One browser that a person holds: a language, a theme and a size of its own. */
interface Device {
  page: Page;
  w: Record<string, string>;
}

test('one link goes to nine customers, who come as far as a customer can come', async ({ browser }, info) => {
  test.setTimeout(240_000);
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  // A stream that ends with its server or its page is a failed request.
  watch.allowFailedRequests();
  const device = (language: string, width: number, colorScheme: 'light' | 'dark') =>
    open(browser, watch, server, { language, width, colorScheme });

  const { page: partner } = await device('en', 1280, 'light');
  await signIn(partner, 'mara@tidewell.example');
  await partner.waitForURL(/overview/);
  const token = await invitation(partner, server);
  const rows = partner.getByRole('table', { name: 'Customers', exact: false });
  const row = (name: string | RegExp) => rows.getByRole('row', { name });

  // 1. Opened, and nobody signed in.
  const passer = await device('zh-Hans', 390, 'dark');
  await passer.page.goto(`/o/${token}`);
  await expect(passer.page.getByRole('heading', { level: 1, name: passer.w.invited })).toBeVisible();
  await expect(row(/has not signed in/)).toContainText('Opened', { timeout: 15_000 });

  // 2. An organisation of another country: signed in, and no further.
  const haru = await opens(await device('ja', 390, 'light'), token, 'haru@umibe.example');
  await expect(haru.page.getByText(haru.w.otherCountry ?? '').first()).toBeVisible();
  await looked(haru.page);
  await expect(row(/Umibe Print/)).toContainText('Signed in', { timeout: 15_000 });

  // 3. Somebody without the right to answer.
  const lena = await opens(await device('zh-Hans', 1280, 'light'), token, 'lena@quayside.example');
  await expect(lena.page.getByText(lena.w.onlyAdministrator ?? '').first()).toBeVisible();
  await looked(lena.page);
  await expect(row(/Quayside Ceramics/)).toContainText('Needs an administrator', { timeout: 15_000 });

  // 4 to 6. Read and put aside; two of them for good.
  for (const [name, address] of [
    ['Lindgren Print', 'ebba@lindgrenprint.example'],
    ['Castellane Foods', 'noor@castellane.example'],
    ['Marlowe Opticians', 'ruth@marlowe.example'],
  ] as const) {
    const reader = await opens(await device('en', 390, 'dark'), token, address);
    await expect(reader.page.getByRole('button', { name: reader.w.startTrial })).toBeVisible();
    await expect(row(new RegExp(name))).toContainText('Reviewing', { timeout: 15_000 });
    await reader.page.context().close();
  }

  // 7. The trial alone.
  const elena = await opens(await device('en', 1280, 'dark'), token, 'elena@harrowfinch.example');
  await accepts(elena, elena.w.administrationNo ?? '');
  await expect(row(/Harrow & Finch/)).toContainText('Started', { timeout: 15_000 });
  await expect(row(/Harrow & Finch/)).not.toContainText('with administration');

  // 8. The trial, and the separate choice.
  const tariq = await opens(await device('zh-Hans', 390, 'light'), token, 'tariq@gantryworks.example');
  await accepts(tariq, tariq.w.administrationYes ?? '');
  await expect(row(/Gantry Works/)).toContainText('Started, with administration', { timeout: 15_000 });

  // 9. No, and why.
  const dana = await opens(await device('ja', 390, 'dark'), token, 'dana@bluegum.example');
  await dana.page.getByRole('button', { name: dana.w.decline, exact: true }).click();
  await dana.page.getByLabel(dana.w.declineReason ?? '').fill('We stay with our present system');
  await looked(dana.page);
  await dana.page.getByRole('button', { name: dana.w.declineNow, exact: true }).click();
  await expect(dana.page.getByRole('heading', { level: 1, name: dana.w.declined })).toBeVisible();
  await looked(dana.page);
  await expect(row(/Bluegum Travel/)).toContainText('We stay with our present system', { timeout: 15_000 });

  await looked(partner);
  await partner.setViewportSize({ width: 390, height: 844 });
  await looked(partner);
  await partner.setViewportSize({ width: 1280, height: 900 });

  // A month later whoever did not answer counts as quiet, and whoever comes back is read as reading again.
  await server.later(31);
  const there = new URL(partner.url()).pathname;
  const { page: later } = await device('en', 1280, 'light');
  await signIn(later, 'mara@tidewell.example', `/sign-in?next=${there}`);
  const then = later.getByRole('table', { name: 'Customers', exact: false });
  for (const name of [/has not signed in/, /Umibe Print/, /Quayside/, /Castellane/, /Marlowe/, /Lindgren/]) {
    await expect(then.getByRole('row', { name })).toContainText('Went quiet', { timeout: 20_000 });
  }
  for (const [name, state] of [
    [/Harrow & Finch/, 'Started'],
    [/Gantry Works/, 'Started, with administration'],
    [/Bluegum Travel/, 'Declined'],
  ] as const) {
    await expect(then.getByRole('row', { name })).toContainText(state);
  }
  await opens(await device('en', 390, 'light'), token, 'ebba@lindgrenprint.example');
  await expect(then.getByRole('row', { name: /Lindgren/ })).toContainText('Reviewing', { timeout: 15_000 });
  await looked(later);
  watch.expectNothing();
  await server.kill();
});

async function open(
  browser: Browser,
  watch: Watch,
  server: Server,
  { language, width, colorScheme }: { language: string; width: number; colorScheme: 'light' | 'dark' },
): Promise<Device> {
  const context: BrowserContext = await browser.newContext({
    baseURL: server.origin,
    colorScheme,
    viewport: { width, height: 844 },
  });
  await watch.over(context);
  await context.addInitScript((tag) => {
    if (location.protocol.startsWith('http')) localStorage.setItem('liaison.language', tag);
  }, language);
  return { page: await context.newPage(), w: wordsOfPlan(language) };
}

function wordsOfPlan(language: string): Record<string, string> {
  return Object.fromEntries(Object.entries(words(language)).map(([key, text]) => [key, text.replace('Team', PLAN)]));
}

/** Follows the link and signs in on the page behind it. */
async function opens(device: Device, token: string, address: string): Promise<Device> {
  await signIn(device.page, address, `/o/${token}`, device.w);
  return device;
}

async function accepts({ page, w }: Device, administration: string): Promise<void> {
  await page.getByRole('radio', { name: administration }).check();
  await looked(page);
  await page.getByRole('checkbox', { name: w.termsTick }).check();
  await page.getByRole('button', { name: w.startTrial }).click();
  await expect(page.getByRole('heading', { level: 1, name: w.answered })).toBeVisible({ timeout: 15_000 });
  await looked(page);
}

/** Writes an invitation, goes to its page and gives the end of its link. */
async function invitation(page: Page, server: Server): Promise<string> {
  await page.getByRole('link', { name: en.createInvitation }).first().click();
  await page.getByLabel(en.name ?? '', { exact: false }).fill('Clinics, one link for all');
  await page.getByLabel(en.usageLocation ?? '', { exact: true }).selectOption('SG');
  await page.getByRole('link', { name: en.toTrial }).click();
  await page.getByRole('radio', { name: new RegExp(`^${PLAN}`) }).check();
  await page.getByRole('link', { name: en.toAdministration }).click();
  await page.getByRole('radio', { name: en.offerFull }).check();
  await page.getByRole('link', { name: en.toMessage }).click();
  await page.getByRole('link', { name: en.toFinish }).click();
  await page.getByRole('button', { name: en.create }).click();
  await expect(page.getByRole('heading', { name: en.ready })).toBeVisible({ timeout: 30_000 });
  const link = page.getByText(new RegExp(`${server.origin.replace('http://', '')}/o/`)).first();
  const token = /\/o\/([0-9a-z-]+)/.exec((await link.textContent()) ?? '')?.[1];
  await page.goto('/trial-invitations');
  await page.getByRole('link', { name: 'Clinics, one link for all' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Clinics, one link for all' })).toBeVisible();
  return token ?? '';
}
