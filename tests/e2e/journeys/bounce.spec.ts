import { expect } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { expectAccessible, expectNoSidewaysScroll, Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');
const address = 'nobody@saltmarsh.example';

test('a mail that comes back minutes later is seen in the open page', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin });
  await watch.over(context);
  const page = await context.newPage();
  await signIn(page, 'mara@tidewell.example');
  await page.goto('/trial-invitations');
  await page.getByRole('link', { name: 'Winter campaign' }).first().click();
  await page.getByRole('link', { name: 'Send to addresses' }).click();
  await page.getByLabel('E-mail addresses').fill(address);
  await page.getByRole('button', { name: /^Send/ }).click();
  const row = page.getByRole('row', { name: address });
  await expect(row).toContainText('Sent', { timeout: 15_000 });

  const messageId = /^Message-ID: (<\S+>)/im.exec(await server.mailTo(address))?.[1];
  const report = [
    'From: MAILER-DAEMON@mail.example',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mail.example',
    '',
    `Final-Recipient: rfc822; ${address}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such user here',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    '',
    '--b--',
    '',
  ].join('\n');
  expect(server.recordBounce(report)).toBe(0);
  await expect(row).toContainText('Came back', { timeout: 15_000 });
  await expect(row).toContainText('550 5.1.1 no such user here');
  await page.getByRole('tab', { name: 'Customers' }).click();
  await expect(page.getByText(`did not reach ${address}`).first()).toBeVisible();
  await page.getByRole('link', { name: 'One did not arrive' }).click();
  expect(server.recordBounce(report)).toBe(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);

  // It may go out again at once.
  await row.getByRole('button', { name: 'Send again' }).click();
  await expect(row).toContainText('Sent', { timeout: 15_000 });
  watch.expectNothing();
  await server.kill();
});
