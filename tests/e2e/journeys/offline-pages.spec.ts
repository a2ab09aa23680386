import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { expectNoSidewaysScroll, looked, Watch } from '../support/watch';
import { said, words } from '../support/words';

const w = words('en');
const AS_OF = said('en', 'as-of');
const NEEDS_NETWORK = said('en', 'needs-network');
const NOT_KEPT = said('en', 'not-kept');

const DAY = 24 * 60 * 60 * 1000;

// Each page is loaded three times.
test.setTimeout(240_000);

test('what one of the staff has opened can be read without a server, with its age', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const { context, page, watch } = await device(browser, server);
  await signIn(page, 'priya@tidewell.example');
  await kept(page);
  await page.goto('/trial-invitations');
  await page.getByRole('link', { name: 'Winter campaign' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Winter campaign' })).toBeVisible();
  const detail = new URL(page.url()).pathname;
  const pages = ['/overview', '/trial-invitations', detail, `${detail}?tab=message`, `${detail}?tab=timeline`, `${detail}/preview`, '/company', '/company/offices', '/company/enrolments', '/company/staff', '/account', '/account/devices'];
  const headings = new Map<string, string>();
  for (const path of pages) headings.set(path, await opened(page, path));

  await context.setOffline(true);
  await readAll(page, headings);
  await context.setOffline(false);
  await page.goto('/company');
  await expect(page.getByText(AS_OF)).toBeHidden();

  // A browser that sees a network and a server that is gone: the same.
  await server.kill();
  await readAll(page, headings);
  await page.goto('/company/staff');
  const invite = page.getByRole('button', { name: 'Send the invitation', exact: true });
  await expect(invite).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText(NEEDS_NETWORK).first()).toBeVisible();
  await looked(page);
  // What is chosen from is there to write with.
  await page.goto('/trial-invitations/new');
  await expect(page.getByLabel('Office', { exact: true }).getByRole('option')).not.toHaveCount(0);
  await page.goto(detail);
  await page.getByRole('button', { name: 'More actions' }).click();
  const pause = page.getByRole('menuitem', { name: /^Pause/ });
  await expect(pause).toHaveAttribute('aria-disabled', 'true');
  await expect(pause).toContainText(NEEDS_NETWORK);
  await pause.press('Enter');
  await expect(pause).toBeVisible();
  await page.keyboard.press('Escape');
  // What was shown and typed in one panel is there when somebody comes back to it.
  const customers = page.getByRole('tabpanel', { name: 'Customers' });
  await expect(customers.getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('tab', { name: 'Message' }).click();
  const addresses = page.getByLabel('E-mail addresses', { exact: true });
  await addresses.fill('ines@saltmarsh.example');
  await expect(page.getByRole('tabpanel', { name: 'Message' }).getByRole('button', { name: /^Send/ })).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('tab', { name: 'Customers' }).click();
  await expect(customers.getByRole('row').nth(1)).toBeVisible();
  await expect(addresses).toBeHidden();
  await page.getByRole('tab', { name: 'Message' }).click();
  await expect(addresses).toHaveValue('ines@saltmarsh.example');
  await page.goto(detail);
  await expect(page.getByRole('heading', { level: 1, name: 'Winter campaign' })).toBeVisible();
  await looked(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await looked(page);
  // Back by itself: nobody loads the page again.
  await server.run();
  await expect(page.getByText(AS_OF)).toHaveCount(0, { timeout: 40_000 });
  await expect(page.getByText(NEEDS_NETWORK)).toHaveCount(0);

  await page.goto('/account/storage');
  await expect(page.getByText('to be read without a network')).toContainText(/^\d+ kB/);
  await page.getByRole('button', { name: 'Delete everything on this device' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete everything here' }).click();
  await expect(page.getByText('Everything was deleted from this device')).toBeVisible();
  await context.setOffline(true);
  await page.goto('/company/enrolments');
  await page.goto('/company');
  await expect(page.getByText(NOT_KEPT).first()).toBeVisible();
  await expect(page.getByText(AS_OF)).toBeHidden();
  watch.expectNothing();
  await server.kill();
});

test('a customer reads their pages without a network, and nobody else does', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const { context, page, watch } = await device(browser, server);
  await signIn(page, 'elena@harrowfinch.example');
  await kept(page);
  const headings = new Map<string, string>();
  for (const path of ['/home', '/home/organisation', '/home/people', '/account']) headings.set(path, await opened(page, path));
  await context.setOffline(true);
  await readAll(page, headings);
  await page.goto('/home');
  await looked(page);
  // Nobody is shown what is older.
  await page.clock.setSystemTime(Date.now() + 29 * DAY);
  await page.goto('/home/people');
  await expect(page.getByText(AS_OF).first()).toBeVisible();
  await page.clock.setSystemTime(Date.now() + 31 * DAY);
  await page.goto('/home/people');
  await expect(page.getByText(NOT_KEPT).first()).toBeVisible();
  await expect(page.getByText(AS_OF)).toBeHidden();
  await page.clock.setSystemTime(Date.now());
  await context.setOffline(false);

  await page.goto('/account/storage');
  await expect(page.getByText('to be read without a network for')).toContainText(/^\d+ kB/);
  await looked(page);
  await page.getByRole('button', { name: 'Delete everything on this device' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete everything here' }).click();
  await expect(page.getByText('Everything was deleted from this device')).toBeVisible();
  await expect(page.getByText('Nothing yet')).toBeVisible();

  // Away with it when they sign out, and with the place where it was.
  await page.goto('/home');
  await expect(page.getByText(AS_OF)).toHaveCount(0);
  await page.locator('.person summary').click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByLabel(w.password, { exact: true })).toBeVisible();
  const databases = () =>
    page.evaluate(async () => (await indexedDB.databases()).filter(({ name }) => name?.startsWith('liaison-')).length);
  await expect.poll(databases).toBe(0);
  watch.expectNothing();
  await server.kill();
});

async function device(browser: Browser, server: Server): Promise<{ context: BrowserContext; page: Page; watch: Watch }> {
  const watch = new Watch();
  watch.allowFailedRequests();
  const context = await browser.newContext({ baseURL: server.origin, locale: 'en', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await watch.over(context);
  return { context, page, watch };
}

/** Until the service worker has the program, so that it opens without a network. */
async function kept(page: Page): Promise<void> {
  const controlled = () => page.evaluate(() => navigator.serviceWorker.ready.then(() => Boolean(navigator.serviceWorker.controller)));
  await expect.poll(controlled, { timeout: 30_000 }).toBe(true);
}

/** Opens a page and waits until all that it has read lies on the device. */
async function opened(page: Page, path: string): Promise<string> {
  await page.goto(path);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await expect(page.locator('.skeleton')).toHaveCount(0);
  await page.waitForTimeout(500);
  return (await heading.textContent()) ?? '';
}

async function readAll(page: Page, headings: Map<string, string>): Promise<void> {
  for (const [path, heading] of headings) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText(heading);
    if (path !== '/company/enrolments') await expect(page.getByText(AS_OF).first(), path).toBeVisible();
    await expect(page.locator('.skeleton'), path).toHaveCount(0);
    await expectNoSidewaysScroll(page);
  }
}
