import { expect } from '@playwright/test';

import { Server } from '../support/server';
import { test } from '../support/test';

test('the app can be installed, with a way straight to a new invitation', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const context = await browser.newContext({ baseURL: server.origin });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const chromium = await context.newCDPSession(page);
  const manifest = await chromium.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  const { shortcuts } = JSON.parse(manifest.data ?? '{}');
  expect(shortcuts[0].url).toBe('/trial-invitations/new');
  const { installabilityErrors } = await chromium.send('Page.getInstallabilityErrors');
  // A private window is never offered it, and Playwright's are.
  expect(installabilityErrors.filter((error) => error.errorId !== 'in-incognito')).toEqual([]);
  await server.kill();
});
