import { expect, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');
const OLD = 'elena@harrowfinch.example';
const NEW = 'elena.ostrova@harrowfinch.example';

test('somebody changes their own account, and signs a device out from another', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  // A stream that ends with its session is a failed request.
  watch.allowFailedRequests();
  const device = async (width: number): Promise<Page> => {
    const context = await browser.newContext({ baseURL: server.origin, viewport: { width, height: 844 } });
    await watch.over(context);
    const page = await context.newPage();
    await signIn(page, OLD);
    await page.waitForURL(/home/);
    return page;
  };
  const phone = await device(390);
  const desk = await device(1280);

  await desk.locator('summary').filter({ hasText: 'Elena Ostrova' }).click();
  await desk.getByRole('link', { name: 'Your account' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
  await looked(desk);
  await desk.getByLabel('Name', { exact: true }).fill('Elena Maria Ostrova');
  await desk.getByLabel('Language of mail to you').selectOption('ja');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Your account was saved')).toBeVisible();
  await expect(desk.locator('summary').filter({ hasText: 'Elena Maria Ostrova' })).toBeVisible();

  // Another address: the code goes to the new one, and the old one is told, in the language that was chosen.
  await desk.getByLabel('New address').fill(NEW);
  await desk.getByRole('button', { name: 'Send me the code' }).click();
  await expect(desk.getByLabel('Code')).toBeVisible();
  await looked(desk);
  const code = /Subject: (\d{6}) /.exec(await server.mailTo(NEW))?.[1] ?? '';
  await desk.getByLabel('Code').fill(code === '000000' ? '000001' : '000000');
  await desk.getByRole('button', { name: 'Use this address' }).click();
  await expect(desk.getByLabel('Code')).toHaveAttribute('aria-invalid', 'true');
  await desk.getByLabel('Code').fill(code);
  await desk.getByRole('button', { name: 'Use this address' }).click();
  await expect(desk.getByText(`You sign in with ${NEW}, and`)).toBeVisible();
  expect(await server.mailTo(OLD)).toContain('Content-Language: ja');

  // The password that is not theirs changes nothing.
  await desk.getByLabel('Present password').fill('not this one');
  await desk.getByLabel('New password').fill('lanterns over water');
  await desk.getByRole('button', { name: 'Change the password' }).click();
  await expect(desk.getByText('This is not your present password')).toBeVisible();
  await looked(desk);

  await desk.getByRole('link', { name: 'See where you are signed in' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Devices' })).toBeVisible();
  await expect(desk.getByText('This device', { exact: true })).toHaveCount(1);
  await looked(desk);
  await desk.getByRole('button', { name: /^Sign out Chrom/ }).click();
  await desk.getByRole('dialog').getByRole('button', { name: 'Sign it out' }).click();
  await expect(desk.getByText('You are signed in nowhere else.')).toBeVisible();
  await looked(desk);

  // At once, on the page that stands there too.
  await phone.reload();
  await expect(phone.getByLabel(w.password, { exact: true })).toBeVisible({ timeout: 15_000 });
  watch.expectNothing();
  await server.kill();
});
