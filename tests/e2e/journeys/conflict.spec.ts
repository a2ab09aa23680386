import { expect, type Page } from '@playwright/test';

import { expectSaved } from '../support/saved';
import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');

/** As another device leaves the row: everything merged but the name, which both wrote. */
async function writeElsewhere(page: Page, name: string): Promise<void> {
  await page.evaluate(async (other) => {
    const found = (await indexedDB.databases()).find((each) => each.name?.startsWith('liaison-'));
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const rows = database.transaction('drafts', 'readwrite', { durability: 'strict' }).objectStore('drafts');
    const all = await new Promise<string[]>((resolve) => {
      const asking = rows.getAll();
      asking.onsuccess = () => resolve(asking.result as string[]);
    });
    const row = JSON.parse(all[0] ?? '');
    row.choices = [{ id: '01939f64-2c00-7abc-8def-0123456789ac', field: ['name'], base: '', others: [other] }];
    await new Promise((resolve) => {
      rows.put(JSON.stringify(row), row.draft.id).onsuccess = resolve;
    });
    database.close();
  }, name);
}

test('a draft that was changed in two places is laid before its author, who writes on and chooses', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 390, height: 844 } });
  await watch.over(context);
  const page = await context.newPage();
  await signIn(page, 'mara@tidewell.example');
  await page.goto('/trial-invitations/new');
  await page.getByLabel('Name of this invitation', { exact: true }).fill('Spring on the plane');
  await expectSaved(page);
  await writeElsewhere(page, 'Spring at the desk');

  await page.goto('/drafts');
  await page.getByRole('link', { name: 'Spring on the plane' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This draft was changed in two places');
  await expect(page.getByText('1 choice is open')).toBeVisible();
  await looked(page);

  // Nothing stands in the way of writing on, and the choice waits.
  await page.getByRole('link', { name: 'Decide later' }).click();
  await page.getByLabel('Name of this invitation', { exact: true }).fill('Spring on the plane, later');
  await page.getByRole('link', { name: 'Choose now' }).click();
  await page.getByText('Spring at the desk').click();
  await page.getByRole('button', { name: 'Use these choices' }).click();
  await expect(page.getByLabel('Name of this invitation', { exact: true })).toHaveValue('Spring at the desk');
  await expect(page.getByRole('link', { name: 'Choose now' })).toBeHidden();
  await page.reload();
  await expect(page.getByLabel('Name of this invitation', { exact: true })).toHaveValue('Spring at the desk');

  watch.expectNothing();
  await server.kill();
});
