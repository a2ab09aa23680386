import { expect, type Page } from '@playwright/test';

import { expectSaved } from '../support/saved';
import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';

const phone = (page: Page) => page.getByLabel('Phone');
const save = (page: Page) => page.getByRole('button', { name: 'Save the profile' });
const queued = (page: Page) => page.getByText('Your changes are saved on this device.');

/** Somebody else of the company saves, from a place where nothing is kept. */
async function elsewhere(page: Page, change: Record<string, string>): Promise<void> {
  const { company_profile: now } = await read(page);
  const answer = await page.request.put('/api/company-profile', {
    data: { revision: now.revision, profile: { ...now.profile, ...change } },
    headers: { 'Idempotency-Key': crypto.randomUUID(), Origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(200);
}

async function read(page: Page) {
  return (await page.request.get('/api/company-profile')).json();
}

test('the company profile is changed without a network, sent once, and laid before its author where somebody else was there', async ({
  browser,
}, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  watch.allowFailedRequests();
  const open = async (width: number) => {
    const context = await browser.newContext({ baseURL: server.origin, viewport: { width, height: 844 } });
    await watch.over(context);
    const page = await context.newPage();
    await signIn(page, 'priya@tidewell.example');
    return page;
  };
  const [page, desk] = [await open(390), await open(1280)];
  await page.goto('/company');
  await expect(phone(page)).toHaveValue('+65 5550 0148');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  // What is typed is there after a reload, and what is finished waits.
  await page.context().setOffline(true);
  await phone(page).fill('+65 5550 0777');
  await expectSaved(page);
  await page.reload();
  await expect(phone(page)).toHaveValue('+65 5550 0777');
  await expect(page.getByText('The logo can be changed only with a network.')).toBeVisible();
  await save(page).click();
  await expect(queued(page)).toBeVisible();
  await looked(page);
  await page.goto('/drafts');
  await expect(page.getByRole('listitem').filter({ hasText: 'Company profile' })).toContainText('Waiting for network');
  await page.getByRole('link', { name: 'Company profile' }).click();
  await expect(queued(page)).toBeVisible();
  const { company_profile: before } = await read(desk);
  expect(before.profile.phone).toBe('+65 5550 0148');

  // Somebody else has changed another field: both are there, by one change of ours.
  await elsewhere(desk, { address: '80 Robinson Road, Singapore' });
  await page.context().setOffline(false);
  await expect(queued(page)).toBeHidden({ timeout: 30_000 });
  const seen = page.getByTestId('as-seen');
  await expect(seen).toContainText('+65 5550 0777');
  await expect(seen).toContainText('80 Robinson Road');
  const { company_profile: after } = await read(desk);
  expect(after.revision).toBe(before.revision + 2);
  expect(after.profile.phone).toBe('+65 5550 0777');
  await expect(page.getByRole('button', { name: 'Discard changes' })).toBeHidden();

  // The same field: it waits for its author to choose, and nothing was written over.
  await page.context().setOffline(true);
  await phone(page).fill('+65 5550 0888');
  await save(page).click();
  await expect(queued(page)).toBeVisible();
  await elsewhere(desk, { phone: '+65 5550 0999' });
  await page.context().setOffline(false);
  await expect(page.getByText('1 field needs your choice')).toBeVisible({ timeout: 30_000 });
  await expect(phone(page)).toHaveValue('+65 5550 0888');
  await looked(page);
  await page.getByRole('link', { name: 'Choose now' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This draft was changed in two places');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByText('+65 5550 0999').click();
  await page.getByRole('button', { name: 'Use these choices' }).click();
  await expect(phone(page)).toHaveValue('+65 5550 0999');

  // What is typed on one device is on the other; what is thrown away is gone from both.
  await page.getByLabel('Web site').fill('https://partners.tidewell.example');
  await expect(page.locator('main .sync[data-state=synced]').first()).toBeVisible();
  await desk.goto('/company');
  await expect(desk.getByLabel('Web site')).toHaveValue('https://partners.tidewell.example', { timeout: 30_000 });
  await desk.getByRole('button', { name: 'Discard changes' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click();
  await expect(desk.getByLabel('Web site')).toHaveValue('https://tidewell.example');
  await expect(page.getByLabel('Web site')).toHaveValue('https://tidewell.example', { timeout: 30_000 });
  expect((await read(desk)).company_profile.profile.phone).toBe('+65 5550 0999');

  watch.expectNothing();
  await server.kill();
});
