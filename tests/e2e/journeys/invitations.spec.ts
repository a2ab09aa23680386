import { expect } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { expectAccessible, expectNoSidewaysScroll, looked, Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');

test('a partner limits an invitation, pauses several at once with a report, and reminds who has not answered', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin });
  await watch.over(context);
  const page = await context.newPage();
  await signIn(page, 'mara@tidewell.example');

  // An end and a limit are chosen in the first step, judged in the last one.
  await page.goto('/trial-invitations/new');
  await page.getByLabel('Name of this invitation').fill('Clinics, five places');
  await page.getByLabel('Usage location').selectOption('SG');
  await page.getByLabel('The link stays open').selectOption('date');
  await page.getByLabel('Last day').fill('2020-01-31');
  await page.getByLabel('Most customers that can accept').fill('10001');
  await looked(page);
  const draft = page.url().replace(/location$/, '');
  await page.goto(`${draft}finish`);
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page.getByRole('link', { name: 'The link stays open: Choose a day that is still to come' })).toBeVisible();
  await page
    .getByRole('link', { name: 'Most customers that can accept: Write a whole number from 1 to 10,000' })
    .click();
  await expect(page.getByLabel('Most customers that can accept')).toBeFocused();
  await page.getByLabel('Most customers that can accept').fill('5');
  await page.getByLabel('The link stays open').selectOption('days');
  await page.getByLabel('Days from the sending of the invitation').fill('7');
  await expect(page.getByText('7 days, 5 customers at most')).toBeVisible();
  await expect(page.locator('main .sync')).toHaveAttribute('data-state', /local|synced/);
  await page.goto(`${draft}trial`);
  const mark = page.locator('main .sync');
  await page.getByRole('radio').first().check();
  await expect(mark).toHaveAttribute('data-state', /local|synced/);
  await page.goto(`${draft}delegated-administration`);
  await page.getByRole('radio', { name: 'Do not ask for it' }).check();
  await expect(mark).toHaveAttribute('data-state', /local|synced/);
  await page.goto(`${draft}finish`);
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your trial invitation is ready' })).toBeVisible({
    timeout: 15_000,
  });
  await expect(page.getByText('5 customers can accept; after that it is used up.')).toBeVisible();

  // Three that can be paused and one that was revoked: each is told.
  await page.goto('/trial-invitations?order=name');
  await expect(page.getByRole('row', { name: /Clinics, five places/ })).toContainText('0 of 5');
  await page.getByRole('checkbox', { name: 'Select Autumn fair' }).check();
  await page.getByRole('checkbox', { name: 'Select Winter campaign' }).click({ modifiers: ['Shift'] });
  await expect(page.getByText('5 selected')).toBeVisible();
  await expectAccessible(page);
  watch.allowFailedRequests();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Pause 5 invitations' })).toBeFocused();
  await expect(page.getByText('3 of 5 done')).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText('Not possible in its state: Revoked')).toBeVisible();
  await expect(page.getByText('Not possible in its state: Expired')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close the report' }).click();
  await page.getByRole('checkbox', { name: 'Select Winter campaign' }).check();
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(page.getByText('1 of 1 done')).toBeVisible({ timeout: 15_000 });

  // Nobody is reminded on the day of the first message.
  await page.getByRole('link', { name: 'Winter campaign' }).first().click();
  await page.getByRole('link', { name: 'Send to addresses' }).click();
  await page.getByLabel('E-mail addresses').fill('ines@saltmarsh.example');
  await page.getByRole('button', { name: /^Send/ }).click();
  const row = page.getByRole('row', { name: /ines@saltmarsh\.example/ });
  await expect(row).toContainText('Sent', { timeout: 15_000 });
  await page.getByRole('button', { name: 'Remind all who have not answered' }).click();
  await expect(page.getByText('Nobody can be reminded now')).toBeVisible();
  await expectNoSidewaysScroll(page);
  watch.expectNothing();
  await server.kill();
});
