import { type BrowserContext, expect, type Page } from '@playwright/test';

import { expectSaved, expectSynced } from '../support/saved';
import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');
const MARA = 'mara@tidewell.example';

const name = (page: Page) => page.getByLabel(w.name, { exact: true });
const usageLocation = (page: Page) => page.getByLabel(w.usageLocation, { exact: true });

test('two tabs without a network and another device come back to one draft, one question and one invitation', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  // Whoever comes second is told so with 412, and then merges.
  watch.allowFailedRequests();
  const device = async (width: number): Promise<[BrowserContext, Page]> => {
    const context = await browser.newContext({ baseURL: server.origin, viewport: { width, height: 900 } });
    await watch.over(context);
    const page = await context.newPage();
    await signIn(page, MARA);
    await page.waitForURL(/overview/);
    return [context, page];
  };
  const [plane, seat] = await device(390);
  const [, desk] = await device(1280);
  await seat.goto('/trial-invitations/new');
  await name(seat).fill('Spring');
  await expectSynced(seat);
  await desk.goto('/drafts');
  await desk.getByRole('link', { name: 'Spring', exact: true }).click();
  await expect(name(desk)).toHaveValue('Spring');
  const aisle = await plane.newPage();
  await aisle.goto(seat.url());
  await expect(name(aisle)).toHaveValue('Spring');

  // Three places write. The two tabs share the device, the other device has a network.
  await plane.setOffline(true);
  await name(seat).fill('Spring on the plane');
  await expect(name(aisle)).toHaveValue('Spring on the plane');
  await usageLocation(aisle).selectOption('SG');
  await expect(usageLocation(seat)).toHaveValue('SG');
  await expectSaved(seat);
  await name(desk).fill('Spring at the desk');
  await expectSynced(desk);

  await plane.setOffline(false);
  await seat.getByRole('link', { name: 'Choose now' }).click();
  await expect(seat.getByText('1 choice is open')).toBeVisible();
  await expect(seat.getByText('Spring on the plane')).not.toHaveCount(0);
  await looked(seat);
  await seat.getByText('Spring at the desk').first().click();
  await seat.getByRole('button', { name: 'Use these choices' }).click();
  for (const tab of [seat, aisle]) {
    await expect(name(tab)).toHaveValue('Spring at the desk');
    await expect(usageLocation(tab)).toHaveValue('SG');
    await expect(tab.getByRole('link', { name: 'Choose now' })).toBeHidden();
  }
  await expectSynced(seat);

  // The other device has it all, is asked nothing, and finishes.
  await desk.reload();
  await expect(usageLocation(desk)).toHaveValue('SG');
  await expect(name(desk)).toHaveValue('Spring at the desk');
  await expect(desk.getByRole('link', { name: 'Choose now' })).toBeHidden();
  await desk.getByRole('link', { name: w.toTrial }).click();
  await desk.getByRole('radio', { name: /^Team(?! Secure)/ }).check();
  await desk.getByRole('link', { name: w.toAdministration }).click();
  await desk.getByRole('radio', { name: w.offerFull }).check();
  await desk.getByRole('link', { name: w.toMessage }).click();
  await expect(desk.getByLabel(w.beforeLink)).not.toHaveValue('');
  await desk.getByRole('link', { name: w.toFinish }).click();
  await desk.getByRole('button', { name: w.create }).click();
  await expect(desk.getByRole('heading', { name: w.ready })).toBeVisible({ timeout: 30_000 });

  // It is a draft nowhere any more, and there is one invitation.
  await seat.goto('/overview');
  await expect(aisle.getByText('There is no such draft here')).toBeVisible({ timeout: 40_000 });
  await looked(aisle);
  for (const page of [aisle, desk]) {
    await page.goto('/drafts');
    await expect(page.getByRole('link', { name: /^Spring/ })).toHaveCount(page === desk ? 1 : 0);
  }
  await aisle.goto('/trial-invitations');
  await expect(aisle.getByRole('link', { name: 'Spring at the desk' })).toHaveCount(1);

  watch.expectNothing();
  await server.kill();
});
