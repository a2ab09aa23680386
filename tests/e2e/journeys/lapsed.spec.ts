import { expect, type Page } from '@playwright/test';

import { expectSaved } from '../support/saved';
import { Server } from '../support/server';
import { signIn, signInHere } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');
const MARA = 'mara@tidewell.example';
const ENDED = 'Your session has ended.';

test('a device that was signed out from another one keeps its drafts, readable and writable', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  // Whatever a session that has ended asks for is a failed request.
  watch.allowFailedRequests();
  const device = async (width: number): Promise<Page> => {
    const context = await browser.newContext({ baseURL: server.origin, viewport: { width, height: 900 } });
    await watch.over(context);
    const page = await context.newPage();
    await signIn(page, MARA);
    await page.waitForURL(/overview/);
    return page;
  };
  const away = await device(390);
  await away.goto('/trial-invitations/new');
  await away.getByLabel(w.name).fill('On the train');
  await expectSaved(away);
  const address = away.url();

  const desk = await device(1280);
  await desk.goto('/account/devices');
  await desk.getByRole('button', { name: /^Sign out Chrom/ }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Sign it out' }).click();
  await expect(desk.getByText('You are signed in nowhere else.')).toBeVisible();

  // What needs the server asks for signing in, and says that what was typed is there.
  await away.goto('/overview');
  await away.waitForURL(/sign-in/);
  await expect(away.getByText(ENDED)).toBeVisible();
  await looked(away);
  await away.getByRole('link', { name: 'Drafts', exact: true }).click();
  await expect(away.getByText('On the train')).toBeVisible();
  await expect(away.getByText(ENDED)).toBeVisible();
  await looked(away);
  await away.goto(address);
  await away.getByLabel(w.name).fill('On the train, and further');
  await expectSaved(away);
  await away.reload();
  await expect(away.getByLabel(w.name)).toHaveValue('On the train, and further');
  await looked(away);

  // Signing in again leads back to it.
  await away.getByRole('main').getByRole('link', { name: w.signIn, exact: true }).click();
  await signInHere(away, MARA);
  await expect(away.getByLabel(w.name)).toHaveValue('On the train, and further');
  await expect(away.getByText(ENDED)).toBeHidden();
  watch.expectNothing();
  await server.kill();
});
