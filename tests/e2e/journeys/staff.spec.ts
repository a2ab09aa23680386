import { expect, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');

test('somebody is asked to join, joins, becomes an administrator, and somebody else leaves', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  watch.allowFailedRequests();
  const open = async (width: number) => {
    const context = await browser.newContext({ baseURL: server.origin, viewport: { width, height: 900 } });
    await watch.over(context);
    return context.newPage();
  };

  const priya = await open(1280);
  await signIn(priya, 'priya@tidewell.example');
  await priya.getByRole('link', { name: 'Company' }).first().click();
  await priya.getByRole('link', { name: 'Staff', exact: true }).click();
  await expect(priya.getByRole('heading', { level: 1, name: 'Staff' })).toBeVisible();
  await looked(priya);

  // An address that is none keeps what was typed; one that has an account is said to be taken.
  await priya.getByLabel('Name', { exact: true }).fill('Nadia Sørensen');
  await priya.getByLabel('Work e-mail address').fill('mara@tidewell.example');
  await priya.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(priya.getByLabel('Work e-mail address')).toHaveAttribute('aria-invalid', 'true');
  await priya.getByLabel('Work e-mail address').fill('nadia@tidewell.example');
  await priya.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(priya.getByRole('row', { name: /nadia@tidewell\.example/ })).toContainText('Works until');

  const mail = await server.mailTo('nadia@tidewell.example');
  const link = /http:\/\/\S+\/join\/[0-9a-f]+/.exec(mail)?.[0] ?? '';
  const nadia = await open(390);
  await nadia.goto(link);
  await expect(nadia.getByText('Priya Raman asks you to join Tidewell Systems as Sales agent.')).toBeVisible();
  await looked(nadia);
  await nadia.getByLabel('Password').fill('short');
  await nadia.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(nadia.getByLabel('Password')).toHaveAttribute('aria-invalid', 'true');
  await nadia.getByLabel('Password').fill('lanterns over water');
  await nadia.getByRole('button', { name: 'Join', exact: true }).click();
  await nadia.waitForURL(/overview/);
  await nadia.goto(link);
  await expect(nadia.getByRole('button', { name: 'Join', exact: true })).toBeHidden();

  // Promoted; only then may the only administrator step back.
  await priya.reload();
  const change = (name: string) => priya.getByRole('button', { name: new RegExp(`^Change role ?: ${name}$`) });
  await change('Priya Raman').click();
  await priya.getByRole('dialog').getByLabel('Role').selectOption({ label: 'Sales agent' });
  await priya.getByRole('dialog').getByRole('button', { name: 'Change role' }).click();
  await expect(priya.getByRole('dialog')).toContainText('Somebody has to stay global administrator');
  await looked(priya);
  await priya.keyboard.press('Escape');
  await change('Nadia Sørensen').click();
  await priya.getByRole('dialog').getByLabel('Role').selectOption({ label: 'Global administrator' });
  await priya.getByRole('dialog').getByRole('button', { name: 'Change role' }).click();
  await expect(priya.getByRole('row', { name: /nadia@tidewell/ })).toContainText('Global administrator');

  // Mara leaves, and Nadia looks after what she wrote.
  const mara = await open(1280);
  await signIn(mara, 'mara@tidewell.example');
  await nadia.goto('/company/staff');
  await nadia.getByRole('button', { name: /^Let go ?: Mara Lindqvist$/ }).click();
  await nadia.getByLabel('Who looks after their trial invitations').selectOption({ label: 'Nadia Sørensen' });
  await looked(nadia);
  await nadia.getByRole('button', { name: 'Let go now' }).click();
  await expect(nadia.getByRole('row', { name: /mara@tidewell/ })).toContainText('Left on');
  await mara.goto('/trial-invitations');
  await expect(mara.getByRole('heading', { level: 1, name: w.signIn })).toBeVisible({ timeout: 15_000 });
  await nadia.goto('/o/7kd42p-3v8m0q1rzt');
  await expect(nadia.getByText('Nadia Sørensen').first()).toBeVisible();
  watch.expectNothing();
  await server.kill();
});
