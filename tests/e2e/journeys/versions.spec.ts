import { expect, type Page } from '@playwright/test';

import { expectSaved } from '../support/saved';
import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { Site } from '../support/site';
import { test } from '../support/test';
import { Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');

test('a new version is fetched and offered, and one that does not start gives way to the last good one', async ({ browser }, info) => {
  const site = new Site();
  const server = await Server.start(info.project.metadata.database, undefined, site.folder);
  const watch = new Watch();
  // Each version comes with a server that starts anew, and pages look for it meanwhile.
  watch.allowFailedRequests();
  const context = await browser.newContext({ baseURL: server.origin });
  const page = await context.newPage();
  await watch.over(context);
  await signIn(page, 'mara@tidewell.example');
  await kept(page, site.first);
  await page.reload();
  const other = await context.newPage();
  await other.goto('/trial-invitations');
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();

  // The page stands as it was while the new one is fetched, and it is offered once nothing is being written.
  await page.goto('/trial-invitations/new');
  await page.getByLabel(w.name).fill('Written before');
  await expectSaved(page);
  const second = site.deploy();
  // Looked for when somebody comes back to the page.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await build(page)).toBe(site.first);
  const offer = page.getByRole('button', { name: 'New version: reload' });
  await expect(offer).toBeVisible();
  await page.getByLabel(w.name).fill('Written before, and on');
  await expectSaved(page);
  await offer.click();
  await expect.poll(() => build(page)).toBe(second);
  await expect(page.getByLabel(w.name)).toHaveValue('Written before, and on');
  // The other tab comes along, and stands where it stood.
  await expect.poll(() => build(other)).toBe(second);
  await expect(other.getByRole('heading', { level: 1, name: 'Trial invitations' })).toBeVisible();
  // But not from under somebody who types what is in no draft. It is offered once they are elsewhere.
  await other.goto('/account');
  await other.getByLabel('Name', { exact: true }).fill('Half a na');
  const third = site.deploy();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await offer.click();
  await expect.poll(() => build(page)).toBe(third);
  await expect(other.getByLabel('Name', { exact: true })).toHaveValue('Half a na');
  expect(await build(other)).toBe(second);
  await expect(other.getByRole('button', { name: 'New version: reload' })).toBeHidden();
  await other.getByRole('link', { name: 'Overview', exact: true }).click();
  await other.getByRole('button', { name: 'New version: reload' }).click();
  await expect.poll(() => build(other)).toBe(third);
  await other.close();
  watch.expectNothing();

  const broken = site.deployBroken();
  await kept(page, third);
  await page.reload();
  await expect(offer).toBeVisible();
  await offer.click();
  const failed = page.getByRole('dialog').filter({ hasText: 'Liaison did not load.' });
  await expect(failed).toBeVisible();
  expect(await build(page)).toBe(broken);
  await page.reload();
  await expect(failed).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(w.name)).toHaveValue('Written before, and on');
  expect(await build(page)).toBe(third);

  // The one that mends it is taken as any other.
  const mended = site.deploy();
  await page.reload();
  await offer.click();
  await expect.poll(() => build(page)).toBe(mended);
  await expect(page.getByLabel(w.name)).toHaveValue('Written before, and on');
  await server.kill();
  site.remove();
});

test('a server that speaks a later contract has the app ask to be loaded anew', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin });
  const page = await context.newPage();
  await watch.over(context);
  await signIn(page, 'mara@tidewell.example');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const offer = page.getByRole('button', { name: 'New version: reload' });
  await page.getByRole('link', { name: 'Trial invitations', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Trial invitations' })).toBeVisible();
  await expect(offer).toBeHidden();
  let later = true;
  await context.route(/\/api\/(session|overview|account)$/, async (route) => {
    if (!later) return route.continue();
    const answer = await route.fetch();
    return route.fulfill({ response: answer, headers: { ...answer.headers(), 'x-contract': '1000' } });
  });
  await page.getByRole('link', { name: 'Overview', exact: true }).click();
  await expect(offer).toBeVisible();
  // A page that is loaded hears of it with its first answer.
  await page.goto('/account');
  await expect(offer).toBeVisible();
  later = false;
  await offer.click();
  await expect(offer).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  watch.expectNothing();
  await server.kill();
});

async function build(page: Page): Promise<string> {
  return page.evaluate(() => (globalThis as unknown as { __liaison?: { build: string } }).__liaison?.build ?? '').catch(() => '');
}

/** Until the service worker knows this build as a good one. A page that is just loading anew is asked once more. */
async function kept(page: Page, name: string): Promise<void> {
  const good = () =>
    page
      .evaluate(async () => {
        await navigator.serviceWorker.ready;
        const state = await (await caches.open('liaison-worker')).match('/worker-state');
        return state ? (await state.json()).good : null;
      })
      .catch(() => null);
  await expect.poll(good, { timeout: 30_000 }).toBe(name);
}
