import { expect, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { said } from '../support/words';

const PHONE = { width: 390, height: 844 };

/** A server has read its listings a moment after it began to answer. */
async function ready(server: Server): Promise<void> {
  await expect.poll(async () => (await fetch(`${server.origin}/api/marketplace/listings`)).status).toBe(200);
}

const results = (page: Page) => page.locator('ol.hits > li');

test('somebody without an account finds a partner by what is needed and where, and reads why', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  await ready(server);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } });
  await watch.over(context);
  const page = await context.newPage();
  await page.goto('/marketplace');
  await expect(page.getByRole('heading', { level: 1, name: 'Find a partner' })).toBeVisible();
  await expect(results(page).first()).toBeVisible();
  await looked(page);

  await page.getByLabel('What do you need').fill('mailbox migration');
  await page.getByLabel('Near', { exact: true }).fill('Singapore');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page).toHaveURL(/q=mailbox%20migration&near=Singapore/);
  await expect(results(page).first()).toContainText('Tidewell Systems');
  await expect(page.getByText('Near Singapore', { exact: true })).toBeVisible();
  const first = results(page).first();
  await first.getByText('Why it stands here').click();
  await expect(first.getByText('Near you')).toBeVisible();
  await expect(first.getByText(/“mailbox migration” is in its name/)).toBeVisible();
  await looked(page);

  // What is narrowed is in the address, each choice can be taken away, and Back undoes it.
  const all = await page.getByRole('heading', { level: 2 }).first().textContent();
  const services = page.getByRole('group', { name: 'Services', exact: true });
  await services.getByLabel(/^Licensing/).check();
  await expect(page).toHaveURL(/service=licensing/);
  await expect(page.getByRole('heading', { level: 2 }).first()).not.toHaveText(all ?? '');
  await page.reload();
  await expect(services.getByLabel(/^Licensing/)).toBeChecked();
  await page.getByRole('link', { name: 'Licensing remove' }).click();
  await expect(page).not.toHaveURL(/service=/);
  await page.goBack();
  await expect(page).toHaveURL(/service=licensing/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(all ?? '');

  await results(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tidewell Systems' })).toBeVisible();
  await expect(page.getByText('Weekend move: 3 days implementation')).toBeVisible();
  await expect(page.getByText('71 Robinson Road, Singapore, Singapore')).toBeVisible();
  await looked(page);
  await page.goBack();
  await expect(results(page).first()).toContainText('Tidewell Systems');

  // Rubbish finds nothing and breaks nothing; a town nobody knows is said.
  await page.getByLabel('What do you need').fill('<script>alert(1)</script> "+-*?:\\');
  await page.getByLabel('Near', { exact: true }).fill('Nowhere in particular');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByText('No town of this name is known, so distance does not count.')).toBeVisible();
  await page.getByLabel('What do you need').fill('zeppelins');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByText('Nobody was found')).toBeVisible();
  await looked(page);

  await page.getByRole('link', { name: 'How results are ordered' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'How results are ordered' })).toBeVisible();
  await looked(page);
  watch.allowFailedRequests();
  await page.goto('/marketplace/partners/nobody-sg-0');
  await expect(page.getByText(/^There is no such listing/)).toBeVisible();
  await looked(page);
  watch.expectNothing();
  await server.kill();
});

test('a partner is found in Japanese on a phone, with the keyboard alone', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  await ready(server);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin, viewport: PHONE, locale: 'ja' });
  await watch.over(context);
  const page = await context.newPage();
  await page.goto('/marketplace');
  await expect(page.getByRole('heading', { level: 1, name: said('ja', 'marketplace-title') })).toBeVisible();
  await expect(results(page).first()).toBeVisible();
  await page.getByLabel(said('ja', 'marketplace-need')).focus();
  await page.keyboard.type('メール移行');
  await page.keyboard.press('Tab');
  await page.keyboard.type('シンガポール');
  await page.keyboard.press('Enter');
  await expect(results(page).first()).toContainText('橋本クラウド研究所');
  // The same is found by what nobody of them wrote in Japanese.
  await expect(results(page).filter({ hasText: 'Tidewell Systems' })).toHaveCount(1);
  await looked(page);
  const filters = page.locator('details.facets__all > summary');
  await filters.focus();
  await page.keyboard.press('Enter');
  const language = page.getByRole('group', { name: said('ja', 'marketplace-facet-service') });
  await expect(language).toBeVisible();
  await looked(page);
  await results(page).first().getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '橋本クラウド研究所' })).toBeFocused();
  await looked(page);
  watch.expectNothing();
  await server.kill();
});
