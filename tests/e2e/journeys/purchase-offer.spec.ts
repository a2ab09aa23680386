import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { expect } from '@playwright/test';

import { drop } from '../support/drop';
import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { expectAccessible, expectInWindow, expectNoSidewaysScroll, Watch } from '../support/watch';
import { words } from '../support/words';

test('an offer is written without a network, sent on return, found in the list and withdrawn', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  watch.allowFailedRequests();
  const context = await browser.newContext({ baseURL: server.origin });
  await watch.over(context);
  const page = await context.newPage();
  await signIn(page, 'mara@tidewell.example');
  await page.goto('/purchase-offers');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.getByRole('link', { name: 'Create purchase offer' }).first().click();
  await expect(page.getByLabel('Usage location')).toContainText('Singapore');
  await context.setOffline(true);

  await page.getByLabel('Name of this offer').fill('Harbour clinic, 25 places');
  await page.getByLabel('Usage location').selectOption('SG');
  await page.getByRole('link', { name: 'Continue to Lines' }).click();
  await page.getByLabel('Add a plan or an add-on').selectOption({ label: 'Team' });
  const line = page.getByRole('group', { name: 'Team', exact: true });
  await expect(line.getByLabel('Licences', { exact: true })).toBeFocused();
  await page.keyboard.type('25');
  await line.getByLabel('Least the customer may choose').fill('5');
  await line.getByLabel('Price', { exact: true }).selectOption('discount');
  await line.getByLabel('Discount in per cent').fill('8');
  await expect(line.getByText(/over the term .*3,864/)).toBeVisible();
  await page.getByRole('link', { name: 'Continue to Delegated administration' }).click();
  await page.getByRole('radio', { name: 'Do not ask for it' }).check();
  await page.getByRole('link', { name: 'Continue to Message' }).click();
  await page.getByLabel('Message', { exact: true }).fill('As we discussed.');
  await page.getByRole('link', { name: 'Continue to Terms' }).click();
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Answer by').fill(day);
  await page.getByRole('link', { name: 'Continue to Recipients' }).click();
  await page.getByRole('radio', { name: 'One customer' }).check();
  await page.getByRole('link', { name: 'Continue to Review' }).click();

  // What is open is named, and leads to its field.
  await page.getByRole('button', { name: 'Send offer' }).click();
  await page.getByRole('link', { name: /^Recipients: / }).click();
  await page.getByLabel('The customer’s domain').fill('harbour-clinic.example');
  await page.getByRole('link', { name: 'Continue to Review' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Send offer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Finished, waiting for network' })).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'Your purchase offer is ready' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Open the offer' }).click();
  await expect(page.getByRole('rowheader', { name: 'Team' })).toBeVisible();
  await expect(page.getByText('harbour-clinic.example').first()).toBeVisible();
  await expectAccessible(page);

  await page.goto('/purchase-offers?search=harbour-clinic');
  await page.getByRole('link', { name: 'Harbour clinic, 25 places' }).click();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'More actions' }).click();
  await expectInWindow(page.getByRole('menu'));
  await page.setViewportSize({ width: 1280, height: 720 });
  await expectInWindow(page.getByRole('menu'));
  await page.getByRole('menuitem', { name: /Withdraw offer/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw offer' }).click();
  await expect(page.getByText('Offer withdrawn')).toBeVisible();
  await page.goto('/purchase-offers?state=withdrawn');
  await page.getByRole('checkbox', { name: 'Select Harbour clinic, 25 places' }).check();
  const bar = page.getByRole('group', { name: 'What to do with the selected offers' });
  await expect(bar.getByRole('status')).toHaveText('1 selected');
  await expectAccessible(page);
  // An offer that was withdrawn cannot be withdrawn once more, which its row says.
  await bar.getByRole('button', { name: 'Withdraw offer' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw offer' }).click();
  await expect(page.getByText('Not possible in its state: Withdrawn')).toBeVisible();
  await page.getByRole('button', { name: 'Close the report' }).click();
  await page.getByRole('checkbox', { name: 'Select all on this page' }).check();
  await bar.getByRole('button', { name: 'Archive' }).click();
  await expect(page.getByText('1 of 1 done')).toBeVisible();
  await page.goto('/purchase-offers?state=archived');
  await expect(page.getByRole('link', { name: 'Harbour clinic, 25 places' })).toBeVisible();
  watch.expectNothing();
  await server.kill();
});

test('a draft is kept as a template, an offer begun from it, and the template renamed and deleted', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  // What is refused is said by the server, and there is no network for a while.
  watch.allowFailedRequests();
  const context = await browser.newContext({ baseURL: server.origin });
  await watch.over(context);
  const page = await context.newPage();
  await signIn(page, 'mara@tidewell.example');
  await page.goto('/purchase-offers');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.getByRole('link', { name: 'Offer templates' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Offer templates' })).toBeVisible();
  await expect(page.getByText('No templates yet')).toBeVisible();
  await expectAccessible(page);

  await page.goto('/purchase-offers/new');
  await expect(page.getByRole('link', { name: 'Begin from a template' })).toBeVisible();
  await expect(page.getByLabel('Usage location')).toContainText('Singapore');
  await page.getByLabel('Name of this offer').fill('Clinic, 25 places');
  await page.getByLabel('Usage location').selectOption('SG');
  await page.getByRole('link', { name: 'Continue to Lines' }).click();
  await page.getByLabel('Add a plan or an add-on').selectOption({ label: 'Team' });
  const line = page.getByRole('group', { name: 'Team', exact: true });
  await expect(line.getByLabel('Licences', { exact: true })).toBeFocused();
  const review = page.url().replace(/lines$/, 'review');

  // A line without a count has no price that could be kept.
  await page.goto(review);
  const save = page.getByRole('button', { name: 'Save as template' });
  await expect(save).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('One line is not complete. Complete it or remove it first.')).toBeVisible();
  await page.goto(review.replace(/review$/, 'lines'));
  await line.getByLabel('Licences', { exact: true }).fill('25');
  await page.getByRole('link', { name: 'Continue to Delegated administration' }).click();
  await page.goto(review.replace(/review$/, 'terms'));
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Answer by').fill(day);
  await page.getByRole('link', { name: 'Continue to Recipients' }).click();
  await page.goto(review);
  await save.click();
  const dialog = page.getByRole('dialog');
  const name = dialog.getByLabel('Name of the template');
  await expect(name).toHaveValue('Clinic, 25 places');
  await expectAccessible(page);
  await name.fill(' ');
  await dialog.getByRole('button', { name: 'Save as template' }).click();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await name.fill('Clinics');
  await dialog.getByRole('button', { name: 'Save as template' }).click();
  await expect(page.getByText('Saved as the template Clinics')).toBeVisible();

  // What is begun from it says the same, and is a draft of its own.
  await page.goto('/offer-templates');
  await expect(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Purchase offers' })).toHaveAttribute('aria-current', 'page');
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Clinics' }) });
  await expect(row).toContainText('USD');
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Start an offer' }).click();
  await expect(page.getByLabel('Name of this offer')).toHaveValue('Clinic, 25 places');
  expect(page.url()).not.toContain(review.replace(/review$/, ''));
  await expect(page.getByLabel('Usage location')).toHaveValue('SG');
  const begun = page.url().replace(/[^/]*$/, '');
  await page.goto(`${begun}lines`);
  await expect(line.getByLabel('Licences', { exact: true })).toHaveValue('25');
  await page.goto(`${begun}terms`);
  await expect(page.getByLabel('Answer by')).not.toHaveValue('');

  // Without a network the list is there with its age, and says why nothing can be done with it.
  await page.goto('/offer-templates');
  await expect(row).toBeVisible();
  await context.setOffline(true);
  await page.reload();
  await expect(row).toBeVisible();
  await expect(page.getByText(/^As of /)).toBeVisible();
  await expect(row.getByRole('button', { name: 'Start an offer' })).toHaveAttribute('aria-disabled', 'true');
  await expect(row.getByText('Needs a network').first()).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^As of /)).toBeHidden({ timeout: 60_000 });

  await row.getByRole('button', { name: 'Rename template' }).click();
  await dialog.getByLabel('Name of the template').fill('Clinics and practices');
  await dialog.getByRole('button', { name: 'Rename template' }).click();
  await expect(page.getByText('The template is now called Clinics and practices')).toBeVisible();
  const renamed = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Clinics and practices' }) });
  await renamed.getByRole('button', { name: 'Delete template' }).click();
  await expect(dialog.getByText('Offers and drafts that were begun from it stay as they are.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Delete template' }).click();
  await expect(page.getByText('No templates yet')).toBeVisible();
  watch.expectNothing();
  await server.kill();
});

test('terms are a file that is sent from the wizard, downloaded by the customer and agreed to', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  // There is no network for a while.
  watch.allowFailedRequests();
  const context = await browser.newContext({ baseURL: server.origin });
  await watch.over(context);
  const page = await context.newPage();
  await signIn(page, 'mara@tidewell.example', '/purchase-offers/new');
  await expect(page.getByLabel('Usage location')).toContainText('Singapore');
  await page.getByLabel('Name of this offer').fill('Terms in a file');
  await page.getByLabel('Usage location').selectOption('SG');
  await page.getByRole('link', { name: 'Continue to Lines' }).click();
  await page.getByLabel('Add a plan or an add-on').selectOption({ label: 'Team' });
  await page.getByRole('group', { name: 'Team', exact: true }).getByLabel('Licences', { exact: true }).fill('25');
  await page.getByRole('link', { name: 'Continue to Delegated administration' }).click();
  await page.getByRole('radio', { name: 'Do not ask for it' }).check();
  await page.getByRole('link', { name: 'Continue to Message' }).click();
  await page.getByRole('link', { name: 'Continue to Terms' }).click();
  await page.getByLabel('Answer by').fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
  const text = page.getByLabel('Agreed to besides');
  await text.fill('Support on working days.');

  // What is no PDF is not sent, and without a network nothing can be.
  const file = page.locator('#offer-document');
  const chosen = (name: string, content: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(content) });
  await file.setInputFiles(chosen('page.pdf', '<html></html>'));
  await expect(page.getByText('This is no PDF.')).toBeVisible();
  await expectAccessible(page);
  const pdf = '%PDF-1.7\n1 0 obj\n<< >>\nendobj\n%%EOF\n';
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await expect(file).toBeDisabled();
  // Also where the page begins without one, and has asked for nothing that would have told it.
  await page.reload();
  await expect(file).toBeDisabled();
  await expect(text).toHaveValue('Support on working days.');
  const label = page.locator('label[for="offer-document"]');
  await drop(label, 'Terms 2026.pdf', 'application/pdf', pdf);
  await context.setOffline(false);
  await expect(file).toBeEnabled({ timeout: 60_000 });
  await expect(text).toHaveValue('Support on working days.');
  await file.setInputFiles(chosen('Terms 2026.pdf', pdf));
  const card = page.getByRole('article').filter({ hasText: 'Terms 2026.pdf' });
  await expect(card).toContainText('1 kB');
  await expect(text).toHaveCount(0);
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Remove the PDF' }).click();
  await expect(text).toHaveValue('Support on working days.');
  await drop(label, 'Terms 2026.pdf', 'application/pdf', pdf);
  await expect(card).toBeVisible();
  await page.getByRole('link', { name: 'Continue to Recipients' }).click();
  await page.getByRole('radio', { name: 'One customer' }).check();
  await page.getByLabel('The customer’s domain').fill('harrowfinch.example');
  await page.getByRole('link', { name: 'Continue to Review' }).click();
  await expect(page.getByRole('region', { name: 'Agreed to besides' })).toContainText('Terms 2026.pdf');
  await page.getByRole('button', { name: 'Send offer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your purchase offer is ready' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Open the offer' }).click();
  const sum = createHash('sha256').update(pdf).digest('hex');
  await expect(page.getByText(sum)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Terms 2026.pdf' })).toBeVisible();
  await expectAccessible(page);
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Terms 2026.pdf' }).click();
  expect((await arriving).suggestedFilename()).toBe('Terms 2026.pdf');
  const token = await page.evaluate(async () => {
    const answer = await fetch(`/api${location.pathname}`);
    const link: string = (await answer.json()).purchase_offer.link;
    return link.slice(link.lastIndexOf('/') + 1);
  });

  const onAPhone = await browser.newContext({ baseURL: server.origin, viewport: { width: 390, height: 844 } });
  await watch.over(onAPhone);
  const customer = await onAPhone.newPage();
  await signIn(customer, 'elena@harrowfinch.example', `/offers/${token}`);
  await expect(customer.getByText('The terms are a file. Read it before you answer.')).toBeVisible();
  await expect(customer.getByText(sum)).toBeVisible();
  await expectAccessible(customer);
  await expectNoSidewaysScroll(customer);
  const read = customer.waitForEvent('download');
  await customer.getByRole('link', { name: 'Terms 2026.pdf' }).click();
  expect(readFileSync(await (await read).path(), 'utf8')).toBe(pdf);
  await customer.getByRole('checkbox', { name: /^I have read the terms/ }).check();
  await customer.getByRole('button', { name: 'Accept the offer' }).click();
  await expect(customer.getByRole('heading', { level: 1, name: 'You accepted the offer' })).toBeVisible();
  watch.expectNothing();
  await server.kill();
});

test('the steps of an offer, its list and its page are read in Chinese on a phone', async ({ browser }, info) => {
  const w = words('zh-Hans');
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const context = await browser.newContext({
    baseURL: server.origin,
    locale: 'zh-CN',
    viewport: { width: 390, height: 844 },
  });
  await watch.over(context);
  const page = await context.newPage();
  await signIn(page, 'mara@tidewell.example', '/sign-in', w);
  await page.goto('/purchase-offers/new');
  await page.getByLabel('此报价的名称').fill('港口诊所');
  await expectAccessible(page);
  const draft = page.url().replace(/\/[^/]*$/, '');
  await page.goto(`${draft}/lines`);
  await page.getByLabel('添加方案或附加服务').selectOption({ label: 'Team' });
  await page.keyboard.type('25');
  for (const step of ['lines', 'delegated-administration', 'message', 'terms', 'recipients', 'review']) {
    await page.goto(`${draft}/${step}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
  await page.goto('/purchase-offers');
  await expect(page.getByRole('heading', { level: 1, name: '购买报价' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.goto('/offer-templates');
  await expect(page.getByRole('heading', { level: 1, name: '报价模板' })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  watch.expectNothing();
  await server.kill();
});
