import { expect, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { expectAccessible, expectNoSidewaysScroll, Watch } from '../support/watch';

const PHONE = { width: 390, height: 844 };

test('the partner of record is checked, changed and cleared while delegated administration stays', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  // What is refused is said by the server.
  watch.allowFailedRequests();
  const onAPhone = await browser.newContext({ baseURL: server.origin, viewport: PHONE });
  await watch.over(onAPhone);
  const customer = await onAPhone.newPage();
  await signIn(customer, 'anna@pellstreet.example', '/home');
  await expect(customer.getByText('Tidewell Systems administers for you')).toBeVisible();
  await customer.getByRole('link', { name: 'Subscriptions' }).click();
  await expect(customer.getByRole('heading', { level: 1, name: 'Your subscriptions' })).toBeVisible();
  await expectAccessible(customer);
  await expectNoSidewaysScroll(customer);
  await customer.getByRole('link', { name: 'Look at it' }).click();
  const record = customer.getByRole('region', { name: 'Partner of record' });
  await expect(record).toContainText('Fenwick Lane IT');
  await expectAccessible(customer);
  await expectNoSidewaysScroll(customer);

  // Each thing that can be wrong with an id has its own words.
  const id = record.getByLabel('Partner id', { exact: true });
  const check = async (number: string, says: string) => {
    await id.fill(number);
    await record.getByRole('button', { name: 'Check the id' }).click();
    await expect(record.getByText(says)).toBeVisible();
  };
  await check('9999999', 'No partner has this partner ID.');
  await check('4455093', 'This partner has left its programmes');
  await expectAccessible(customer);
  await expect(record.getByRole('button', { name: 'Name as partner of record' })).toHaveCount(0);
  await check('3874410', 'Partner found: Kestrel Deployment');
  await record.getByRole('button', { name: 'Name as partner of record' }).click();
  await expect(record).toContainText('Kestrel Deployment, partner id 3874410');
  await record.getByText('Who it was before').click();
  await expect(record.getByRole('listitem').filter({ hasText: 'Fenwick Lane IT' })).toBeVisible();
  await record.getByRole('button', { name: 'Remove' }).click();
  await expect(record).toContainText('No partner of record');
  await expect(customer.getByRole('region', { name: 'What happened' })).toContainText('removed the partner of record');
  await expectAccessible(customer);

  await customer.goto('/home');
  await expect(customer.getByText('Tidewell Systems administers for you')).toBeVisible();
  watch.expectNothing();
  await server.kill();
});

test('a customer changes its seats and its renewal, and the partner reads what happens next', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  // What is refused is said by the server.
  watch.allowFailedRequests();
  const onAPhone = await browser.newContext({ baseURL: server.origin, viewport: PHONE });
  await watch.over(onAPhone);
  const customer = await onAPhone.newPage();
  await signIn(customer, 'tariq@gantryworks.example', '/home/subscriptions');
  await expect(customer.getByRole('heading', { level: 1, name: 'Your subscriptions' })).toBeVisible();
  await customer.getByRole('link', { name: 'Look at it' }).click();
  await expect(customer.getByText('12 licences', { exact: true })).toBeVisible();
  await seats(customer, '3', 'Add them');
  await expect(customer.getByText('15 licences', { exact: true })).toBeVisible();
  await expect(customer.getByText('3 licences until')).toBeVisible();
  await seats(customer, '9', 'Give them back');
  await expect(customer.getByRole('alert').or(customer.locator('.banner[data-tone=stop]')).first()).toBeVisible();
  await seats(customer, '1', 'Give them back');
  await expect(customer.getByText('14 licences', { exact: true })).toBeVisible();
  await customer.getByRole('button', { name: 'Do not renew' }).click();
  await expect(customer.getByRole('button', { name: 'Renew again' })).toBeVisible();
  await expectAccessible(customer);
  await expectNoSidewaysScroll(customer);
  const address = new URL(customer.url()).pathname;

  const atWork = await browser.newContext({ baseURL: server.origin });
  await watch.over(atWork);
  const partner = await atWork.newPage();
  await signIn(partner, 'mara@tidewell.example', '/subscriptions');
  await expect(partner.getByRole('heading', { level: 1, name: 'Subscriptions' })).toBeVisible();
  await partner.getByRole('combobox', { name: 'Which ones' }).selectOption('Without a partner of record');
  await expect(partner).toHaveURL(/relation=gap/);
  const card = partner.getByRole('article').filter({ hasText: 'Gantry Works' });
  await expect(card).toContainText('14 licences');
  await expectAccessible(partner);
  const state = partner.getByRole('combobox', { name: 'State' });
  await state.selectOption('Cancelled');
  await expect(partner).toHaveURL(/relation=gap&state=cancelled/);
  await expect(partner.getByText('No subscriptions here')).toBeVisible();
  await state.selectOption('Active');
  await expect(card).toContainText('14 licences');
  const arriving = partner.waitForEvent('download');
  await partner.getByRole('link', { name: 'Export as CSV' }).click();
  expect((await arriving).suggestedFilename()).toMatch(/\.csv$/);
  await card.getByRole('link', { name: 'Look at it' }).click();
  await expect(partner).toHaveURL(address.replace('/home', ''));
  await expect(partner.getByRole('region', { name: 'What happened' })).toContainText('turned renewal off');
  await expect(partner.getByRole('region', { name: 'Change it' })).toHaveCount(0);
  await expectAccessible(partner);
  await partner.goto('/renewals');
  await expect(partner.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Subscriptions' })).toHaveAttribute('aria-current', 'page');
  await expect(partner.getByRole('heading', { level: 2, name: 'To be decided' })).toBeVisible();
  await expect(partner.getByText('Gantry Works').first()).toBeVisible();
  await expectAccessible(partner);
  await partner.setViewportSize(PHONE);
  await expectNoSidewaysScroll(partner);
  watch.expectNothing();
  await server.kill();
});

async function seats(page: Page, count: string, verb: string): Promise<void> {
  await page.getByLabel('How many licences').fill(count);
  await page.getByRole('button', { name: verb }).click();
}

test('a trial is followed by an offer that is filled in from it, and accepted for fewer', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const atWork = await browser.newContext({ baseURL: server.origin });
  await watch.over(atWork);
  const partner = await atWork.newPage();
  await signIn(partner, 'mara@tidewell.example', '/subscriptions?state=trial');
  const trial = partner.getByRole('article').filter({ hasText: 'Castellane Foods' });
  await trial.getByRole('link', { name: 'Look at it' }).click();
  await expect(partner.getByText('A new draft for this customer')).toBeVisible();
  await expectAccessible(partner);
  await partner.getByRole('button', { name: 'Make a purchase offer of it' }).click();
  await expect(partner.getByLabel('Name of this offer')).toHaveValue('Castellane Foods, Team');
  await expect(partner.getByLabel('Usage location')).toHaveValue('SG');
  await partner.getByRole('link', { name: 'Continue to Lines' }).click();
  const line = partner.getByRole('group', { name: 'Team', exact: true });
  await expect(line.getByLabel('Licences', { exact: true })).toHaveValue('25');
  await partner.getByRole('link', { name: 'Continue to Delegated administration' }).click();
  await partner.getByRole('radio', { name: 'Do not ask for it' }).check();
  await partner.getByRole('link', { name: 'Continue to Message' }).click();
  await partner.getByRole('link', { name: 'Continue to Terms' }).click();
  await partner.getByLabel('Answer by').fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
  await partner.getByRole('link', { name: 'Continue to Recipients' }).click();
  await expect(partner.getByRole('radio', { name: 'One customer' })).toBeChecked();
  await expect(partner.getByLabel('The customer’s domain')).toHaveValue('castellane.example');
  await partner.getByRole('link', { name: 'Continue to Review' }).click();
  await partner.getByRole('button', { name: 'Send offer' }).click();
  await expect(partner.getByRole('heading', { level: 1, name: 'Your purchase offer is ready' })).toBeVisible({ timeout: 60_000 });
  await partner.getByRole('link', { name: 'Open the offer' }).click();
  await expect(partner.getByRole('heading', { level: 1 })).toContainText('Castellane Foods, Team');
  const token = await partner.evaluate(async () => {
    const answer = await fetch(`/api${location.pathname}`);
    const link: string = (await answer.json()).purchase_offer.link;
    return link.slice(link.lastIndexOf('/') + 1);
  });

  const onAPhone = await browser.newContext({ baseURL: server.origin, viewport: PHONE });
  await watch.over(onAPhone);
  const customer = await onAPhone.newPage();
  await signIn(customer, 'noor@castellane.example', `/offers/${token}`);
  const count = customer.getByLabel('Licences of Team', { exact: true });
  await expect(count).toHaveValue('25');
  await count.fill('20');
  await customer.getByRole('button', { name: 'Accept the offer' }).click();
  await expect(customer.getByRole('heading', { level: 1, name: 'You accepted the offer' })).toBeVisible();
  await expect(customer.getByText('20 licences')).toBeVisible();
  watch.expectNothing();
  await server.kill();
});
