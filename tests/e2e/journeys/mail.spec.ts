import { expect } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { expectAccessible, expectNoSidewaysScroll, looked, Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');

test('somebody without an account follows a mail, creates one with its code, and answers on a phone', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const atWork = await browser.newContext({ baseURL: server.origin });
  await watch.over(atWork);
  const partner = await atWork.newPage();
  await signIn(partner, 'mara@tidewell.example');
  await partner.goto('/trial-invitations');
  await partner.getByRole('link', { name: 'Winter campaign' }).first().click();
  await partner.getByRole('link', { name: 'Send to addresses' }).click();
  await expect(partner.getByLabel('E-mail addresses')).toBeFocused();

  // One address is good, one is not, one stands there twice.
  await partner.getByLabel('E-mail addresses').fill('ines@saltmarsh.example, nobody; ines@saltmarsh.example');
  await expect(partner.getByText('“nobody” is not an e-mail address')).toBeVisible();
  await expect(partner.getByText('“ines@saltmarsh.example” is in the list already')).toBeVisible();
  await partner.getByRole('button', { name: /^Send/ }).click();
  const row = partner.getByRole('row', { name: /ines@saltmarsh\.example/ });
  await expect(row).toContainText('Sent', { timeout: 15_000 });
  await expectAccessible(partner);

  const invitation = await server.mailTo('ines@saltmarsh.example');
  const link = /http:\/\/\S+\/o\/[0-9a-z-]+\?r=[0-9A-Za-z_-]+/.exec(invitation)?.[0];
  expect(link).toBeTruthy();

  const onAPhone = await browser.newContext({ baseURL: server.origin, viewport: { width: 390, height: 844 } });
  await watch.over(onAPhone);
  const customer = await onAPhone.newPage();
  await customer.goto(link ?? '');
  await expect(customer.getByRole('heading', { level: 1 })).toContainText(w.invited);
  await expect(row).toContainText('Opened', { timeout: 15_000 });
  await customer.getByRole('link', { name: 'No account yet?' }).click();
  await expect(customer.getByRole('heading', { level: 1, name: 'Create an account' })).toBeVisible();
  await looked(customer);
  await customer.getByLabel('Your name').fill('Inês Duarte');
  await customer.getByLabel(w.email, { exact: true }).fill('ines.duarte@saltmarsh.example');
  await customer.getByLabel('Organisation', { exact: true }).fill('Saltmarsh Studio');
  await customer.getByLabel('Country').selectOption('SG');
  await customer.getByLabel(w.password, { exact: true }).fill('a long sentence about salt');
  await customer.getByRole('button', { name: 'Send me the code' }).click();

  const code = /Subject: (\d{6}) /.exec(await server.mailTo('ines.duarte@saltmarsh.example'))?.[1] ?? '';
  const wrong = code === '000000' ? '000001' : '000000';
  watch.allowFailedRequests();
  await customer.getByLabel('Code').fill(wrong);
  await customer.getByRole('button', { name: 'Create the account' }).click();
  await expect(customer.getByLabel('Code')).toHaveAttribute('aria-invalid', 'true');
  await customer.getByLabel('Code').fill(code);
  await customer.getByRole('button', { name: 'Create the account' }).click();

  // Who signs up first from an address of an unknown organisation administers it, and may answer.
  await expect(customer).toHaveURL(/\/o\//);
  await expect(customer.getByText('Inês Duarte').first()).toBeVisible();
  await customer.getByRole('checkbox', { name: w.termsTick }).check();
  await customer.getByRole('button', { name: w.startTrial }).click();
  await expect(customer.getByRole('heading', { level: 1, name: w.answered })).toBeVisible({ timeout: 15_000 });
  await expectNoSidewaysScroll(customer);
  await partner.getByRole('tab', { name: 'Customers' }).click();
  await expect(partner.getByText('Saltmarsh Studio').first()).toBeVisible({ timeout: 15_000 });

  // Closed to everybody else from here on, and open again.
  await partner.getByRole('button', { name: 'More actions' }).click();
  await partner.getByRole('menuitem', { name: /Pause/ }).click();
  const another = await browser.newContext({ baseURL: server.origin, viewport: { width: 390, height: 844 } });
  const passer = await another.newPage();
  await expect(async () => {
    await passer.goto(link ?? '');
    await expect(passer.getByRole('button', { name: w.startTrial })).toBeHidden();
    await expect(passer.getByText(/paused/i).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 15_000 });
  watch.expectNothing();
  await server.kill();
});
