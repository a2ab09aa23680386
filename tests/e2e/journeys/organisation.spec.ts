import { expect, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { test } from '../support/test';
import { expectAccessible, looked, Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');

test('a second person signs up, gets a role from the first, and both read in the log what happened', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const atWork = await browser.newContext({ baseURL: server.origin });
  await watch.over(atWork);
  const ines = await atWork.newPage();
  await signUp(server, ines, 'Inês Duarte', 'ines@saltmarsh.example');
  const onAPhone = await browser.newContext({ baseURL: server.origin, viewport: { width: 390, height: 844 } });
  await watch.over(onAPhone);
  const rui = await onAPhone.newPage();
  await signUp(server, rui, 'Rui Lopes', 'rui@saltmarsh.example');

  // Who comes second is a plain user, and reads why nothing can be changed.
  await rui.goto('/home');
  await rui.getByRole('main').getByRole('link', { name: 'People' }).click();
  await expect(rui.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await expect(rui.getByRole('row', { name: /Rui Lopes/ })).toContainText('User');
  await expect(rui.getByText('Only a global administrator of your organisation can change roles')).toBeVisible();
  await looked(rui);

  await ines.goto('/home');
  await ines.getByRole('main').getByRole('link', { name: 'People' }).click();
  await ines.getByRole('button', { name: /^Change role ?: Rui Lopes$/ }).click();
  const question = ines.getByRole('dialog');
  await expect(question.getByRole('heading', { name: 'Change the role of Rui Lopes' })).toBeVisible();
  await question.getByLabel('New role').selectOption('Billing administrator');
  await expect(question).toContainText('Rui Lopes is now: User. After the change: Billing administrator.');
  await expectAccessible(ines);
  await question.getByRole('button', { name: 'Change the role', exact: true }).click();
  await expect(question).toBeHidden();
  await expect(ines.getByRole('row', { name: /Rui Lopes/ })).toContainText('Billing administrator');

  // Somebody has to stay.
  watch.allowFailedRequests();
  await ines.getByRole('button', { name: /^Change role ?: Inês Duarte$/ }).click();
  await question.getByLabel('New role').selectOption('User');
  await question.getByRole('button', { name: 'Change the role', exact: true }).click();
  await expect(question).toContainText('Somebody has to stay global administrator');
  await question.getByRole('button', { name: 'Keep the role' }).click();
  await expect(question).toBeHidden();
  await expect(ines.getByRole('row', { name: /Inês Duarte/ })).toContainText('Global administrator');

  await ines.getByRole('main').getByRole('link', { name: 'Organisation' }).click();
  await expect(ines.getByRole('heading', { level: 1, name: 'Organisation' })).toBeVisible();
  await expect(ines.getByText('saltmarsh.example', { exact: true })).toBeVisible();
  await expect(ines.getByText(/Inês Duarte typed in a code/)).toBeVisible();
  await ines.getByLabel('New name').fill('Saltmarsh Studio & Sons');
  await ines.getByRole('button', { name: 'Save the name' }).click();
  const log = ines.getByRole('region', { name: 'What happened' }).getByRole('listitem');
  await expect(log.first()).toContainText('renamed the organisation');
  await expectAccessible(ines);

  // The same for everybody of the organisation.
  await rui.goto('/home/organisation');
  const read = rui.getByRole('region', { name: 'What happened' }).getByRole('listitem');
  await expect(read).toContainText([
    'Inês Duarte renamed the organisation from Saltmarsh Studio to Saltmarsh Studio & Sons',
    'Inês Duarte changed the role of Rui Lopes from User to Billing administrator',
    'Rui Lopes signed up, as: User',
    'Inês Duarte signed up, as: Global administrator',
  ]);
  await expect(rui.getByText('Only a global administrator of your organisation can change its name')).toBeVisible();
  await looked(rui);
  watch.expectNothing();
  await server.kill();
});

async function signUp(server: Server, page: Page, name: string, email: string): Promise<void> {
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel(w.email, { exact: true }).fill(email);
  await page.getByLabel('Organisation', { exact: true }).fill('Saltmarsh Studio');
  await page.getByLabel('Country').selectOption('SG');
  await page.getByLabel(w.password, { exact: true }).fill('a long sentence about salt');
  await page.getByRole('button', { name: 'Send me the code' }).click();
  const code = /Subject: (\d{6}) /.exec(await server.mailTo(email))?.[1] ?? '';
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await expect(page).toHaveURL(/\/home/);
}
