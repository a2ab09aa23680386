import { expect, type Page } from '@playwright/test';

import { expectSaved } from '../support/saved';
import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');
const MARA = 'mara@tidewell.example';

test('a lost device is signed out from another one, and wipes itself when it comes back', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  // Whatever a session that has ended asks for is a failed request.
  watch.allowFailedRequests();
  const device = async (width: number): Promise<Page> => {
    const context = await browser.newContext({ baseURL: server.origin, viewport: { width, height: 900 } });
    await watch.over(context);
    const page = await context.newPage();
    await signIn(page, MARA);
    return page;
  };
  const lost = await device(390);
  await lost.goto('/trial-invitations/new');
  await lost.getByLabel(w.name).fill('On the train');
  await expectSaved(lost);
  expect(await databases(lost)).toHaveLength(1);
  const address = lost.url();
  // It is lost while it is off: only what is on it is left, and the cookie.
  await lost.goto('about:blank');

  const desk = await device(1280);
  await desk.goto('/account/devices');
  await desk.getByRole('button', { name: /^Sign out Chrom/ }).click();
  const dialog = desk.getByRole('dialog');
  await expect(dialog).toContainText('What was not sent from it is lost for good.');
  await looked(desk);
  await dialog.getByRole('button', { name: 'Leave it signed in' }).click();
  await expect(dialog).toBeHidden();
  await desk.getByRole('button', { name: /^Sign out Chrom/ }).click();
  await dialog.getByRole('button', { name: 'Lost device: sign out and wipe' }).click();
  await expect(desk.getByRole('heading', { level: 2, name: 'Lost devices' })).toBeVisible();
  await expect(desk.getByText('Wipes itself at its next start with a network.')).toBeVisible();
  await looked(desk);

  await lost.goto(address);
  await lost.waitForURL(/sign-in$/);
  await expect(lost.getByText('was signed out from another one and wiped')).toBeVisible();
  await looked(lost);
  expect(await databases(lost)).toEqual([]);
  await desk.reload();
  await expect(desk.getByText(/^Wiped /)).toBeVisible();

  // It is a device like any other from then on, and the draft is gone for good.
  await lost.reload();
  await expect(lost.getByText('was signed out from another one and wiped')).toBeHidden();
  await signIn(lost, MARA);
  await lost.goto('/drafts');
  await expect(lost.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(lost.getByText('On the train')).toBeHidden();
  watch.expectNothing();
  await server.kill();
});

async function databases(page: Page): Promise<string[]> {
  const names = await page.evaluate(async () => (await indexedDB.databases()).map((database) => database.name ?? ''));
  return names.filter((name) => name.startsWith('liaison-'));
}
