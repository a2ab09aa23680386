import { readFileSync } from 'node:fs';

import { type BrowserContext, expect, type Page } from '@playwright/test';

import { drop } from '../support/drop';
import { Server } from '../support/server';
import { signIn, signInHere } from '../support/sign-in';
import { test } from '../support/test';
import { expectAccessible, expectNoSidewaysScroll, Watch } from '../support/watch';

const PHONE = { width: 390, height: 844 };

test('a customer reads an offer on a phone, changes counts, and accepts it with two choices of their own', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  // A receipt is checked without a network.
  watch.allowFailedRequests();
  const atWork = await browser.newContext({ baseURL: server.origin });
  await watch.over(atWork);
  const partner = await atWork.newPage();
  await signIn(partner, 'mara@tidewell.example');
  await expect(partner.getByRole('heading', { level: 1 })).toBeVisible();
  const offer = await send(partner, 'customer');

  // Without a session it can be read, and says what signing in is for.
  const onAPhone = await browser.newContext({ baseURL: server.origin, viewport: PHONE });
  await watch.over(onAPhone);
  const customer = await onAPhone.newPage();
  await customer.goto(`/offers/${offer.token}`);
  await expect(customer.getByRole('heading', { level: 1, name: 'An offer from Tidewell Systems' })).toBeVisible();
  await expect(customer.getByText('Asia/Singapore')).toBeVisible();
  const count = customer.getByLabel('Licences of Team Secure');
  await expect(count).toHaveValue('40');
  const total = customer.getByRole('status').filter({ hasText: 'over the whole term' });
  await expect(total).toContainText('$12,480.00');
  await expectAccessible(customer);
  await expectNoSidewaysScroll(customer);

  // 40 to 35 of 22 dollars over a year, and nothing of the option.
  await count.fill('36');
  await customer.getByRole('button', { name: 'One licence of Team Secure less' }).click();
  await expect(count).toHaveValue('35');
  await customer.getByRole('checkbox', { name: 'Take Audio Conferencing' }).uncheck();
  await expect(total).toContainText('$9,240.00');
  await signInHere(customer, 'elena@harrowfinch.example');
  await expect(customer.getByText('Signed in as')).toBeVisible();
  await expect(count).toHaveValue('35');

  await customer.getByRole('checkbox', { name: /^Name Tidewell Systems partner of record/ }).uncheck();
  await expect(customer.getByRole('radio', { name: 'No, we do it ourselves' })).toBeChecked();
  await customer.getByRole('button', { name: 'Accept the offer' }).click();
  await customer.getByRole('link', { name: 'Read the terms and tick' }).click();
  await customer.getByRole('checkbox', { name: /^I have read the terms/ }).check();
  await expectAccessible(customer);
  await customer.getByRole('button', { name: 'Accept the offer' }).click();
  await expect(customer.getByRole('heading', { level: 1, name: 'You accepted the offer' })).toBeVisible();
  await expect(customer.getByText('Not named with this answer')).toBeVisible();
  await expect(customer.getByText('35 licences')).toBeVisible();
  await expectAccessible(customer);
  await expectNoSidewaysScroll(customer);

  await customer.goto('/home');
  const card = customer.getByRole('article').filter({ hasText: 'Offer from Tidewell Systems' });
  await expect(card).toContainText('Accepted');
  await checkReceipt(customer, onAPhone);
  await partner.goto(`/purchase-offers/${offer.id}`);
  await partner.getByRole('link', { name: 'Receipts' }).click();
  await expect(partner.getByRole('article')).toHaveCount(1);
  await partner.getByRole('link', { name: 'Read the receipt' }).click();
  await expect(partner.getByText('As it was signed: nothing was changed.')).toBeVisible();
  await expectAccessible(partner);
  watch.expectNothing();
  await server.kill();
});

/** The receipt of what was just accepted, and the file of it checked by the browser alone. */
async function checkReceipt(customer: Page, context: BrowserContext): Promise<void> {
  await customer.getByRole('link', { name: 'Receipts' }).click();
  await customer.getByRole('link', { name: 'Read the receipt' }).first().click();
  await expect(customer.getByRole('heading', { level: 1, name: 'The purchase offer was accepted' })).toBeVisible();
  await expect(customer.getByText('As it was signed: nothing was changed.')).toBeVisible();
  await expect(customer.getByText('$9,240.00')).toBeVisible();
  await expectAccessible(customer);
  await expectNoSidewaysScroll(customer);
  const arriving = customer.waitForEvent('download');
  await customer.getByRole('button', { name: 'Download the receipt' }).click();
  const receipt = readFileSync(await (await arriving).path(), 'utf8');

  await customer.getByRole('link', { name: 'Check a receipt' }).click();
  const file = customer.getByLabel('Receipt', { exact: true });
  await expect(file).toBeVisible();
  await expectAccessible(customer);
  await context.setOffline(true);
  const check = async (text: string, says: string) => {
    await file.setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await expect(customer.getByText(says)).toBeVisible();
  };
  await check(receipt, 'As it was signed: nothing was changed.');
  await check(receipt.replace('"counts":[35', '"counts":[36'), 'Altered: The answer');
  await check(receipt.replace('Harrow', 'Narrow'), 'Altered: Who was involved');
  await check(receipt.replace(/.("\})$/, (end) => (end.startsWith('0') ? '1"}' : '0"}')), 'The signature itself fails');
  await check('{"receipt":1}', 'This file is no receipt');
  await drop(customer.getByRole('main'), 'receipt.json', 'application/json', receipt);
  await expect(customer.getByText('As it was signed: nothing was changed.')).toBeVisible();
  await expectAccessible(customer);
  await expectNoSidewaysScroll(customer);
  await context.setOffline(false);

  // The keys are everybody's, and stay on this device for somebody who is not signed in.
  await context.clearCookies();
  await customer.evaluate(() => {
    localStorage.removeItem('liaison.session');
    return navigator.serviceWorker.ready.then(() => undefined);
  });
  await context.setOffline(true);
  await customer.reload();
  await expect(customer.getByText(/^As of /)).toBeVisible();
  await check(receipt, 'As it was signed: nothing was changed.');
  await context.setOffline(false);
}

test('a superseded version says so and is gone on from, something is asked, and the offer is declined with a reason', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  // An offer that has changed meanwhile is not revised before its author has seen that.
  watch.allowFailedRequests();
  const atWork = await browser.newContext({ baseURL: server.origin });
  await watch.over(atWork);
  const partner = await atWork.newPage();
  await signIn(partner, 'mara@tidewell.example');
  await expect(partner.getByRole('heading', { level: 1 })).toBeVisible();
  const offer = await send(partner, 'anyone');

  const onAPhone = await browser.newContext({ baseURL: server.origin, viewport: PHONE });
  await watch.over(onAPhone);
  const customer = await onAPhone.newPage();
  await signIn(customer, 'elena@harrowfinch.example', `/offers/${offer.token}`);
  await expect(customer.getByText('Signed in as')).toBeVisible();
  await customer.getByLabel('Your question').fill('Could we start with ten?');
  await customer.getByRole('checkbox', { name: 'Propose other counts' }).check();
  await customer.getByLabel('Proposed licences of Team Secure').fill('10');
  await customer.getByRole('button', { name: 'Send to the partner' }).click();
  await expect(customer.getByText('Team Secure: 10')).toBeVisible();
  await partner.evaluate(reply, offer);
  await reviseOnThePage(partner, offer);
  await customer.reload();
  await expect(customer.getByText('Ten it is: see the new version.')).toBeVisible();

  await expect(customer.getByText('Version 2 of this offer was sent.')).toBeVisible();
  await expect(customer.getByRole('button', { name: 'Accept the offer' })).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(customer);
  await customer.getByRole('button', { name: 'Go on to version 2' }).click();
  await expect(customer.getByText('what is offered, how many, or for how long')).toBeVisible();
  await expect(customer.getByLabel('Licences of Team Secure', { exact: true })).toHaveValue('10');

  await customer.getByRole('button', { name: 'Decline', exact: true }).click();
  const question = customer.getByRole('dialog');
  await question.getByRole('button', { name: 'Decline the offer' }).click();
  await expect(question.getByText('Choose what it is about')).toBeVisible();
  await question.getByRole('radio', { name: 'The price' }).check();
  await question.getByLabel('Reason, if you want to give one').fill('Above what we can spend.');
  await expectAccessible(customer);
  await question.getByRole('button', { name: 'Decline the offer' }).click();
  await expect(customer.getByRole('heading', { level: 1, name: 'You declined the offer' })).toBeVisible();
  await expect(customer.getByText('Above what we can spend.')).toBeVisible();
  await expectNoSidewaysScroll(customer);
  watch.expectNothing();
  await server.kill();
});

test('two competing offers are read side by side', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const sent: Sent[] = [];
  const kestrels = { product: 'enterprise_3', licences: 40, least: 40, most: 90, need: 'required', commitment: 'three_years', billing: 'monthly', price: { kind: 'discount', off: 800 } };
  const offered = [
    { by: 'mara@tidewell.example', terms: terms('customer') },
    { by: 'marta@kestrel.example', terms: { ...terms('customer'), lines: [kestrels], administration: null } },
  ];
  for (const { by, terms } of offered) {
    const atWork = await browser.newContext({ baseURL: server.origin });
    const partner = await atWork.newPage();
    await signIn(partner, by);
    await expect(partner.getByRole('heading', { level: 1 })).toBeVisible();
    sent.push(await partner.evaluate(put, terms));
    await atWork.close();
  }

  const onAPhone = await browser.newContext({ baseURL: server.origin, viewport: PHONE });
  await watch.over(onAPhone);
  const customer = await onAPhone.newPage();
  await signIn(customer, 'elena@harrowfinch.example', '/home');
  await customer.getByRole('link', { name: 'Compare them' }).click();
  await expect(customer.getByRole('heading', { level: 1, name: 'Open offers side by side' })).toBeVisible();
  await expect(customer.getByRole('columnheader', { name: 'Tidewell Systems' })).toBeVisible();
  await expect(customer.getByRole('columnheader', { name: 'Kestrel Deployment' })).toBeVisible();
  await expectAccessible(customer);
  await expectNoSidewaysScroll(customer);

  // The address says which, so that it can be passed on to a colleague.
  await customer.goto(`/home/offers/compare?offers=${sent.map((each) => each.token).join(',')}`);
  const row = (name: string) => customer.getByRole('row').filter({ has: customer.getByRole('rowheader', { name, exact: true }) });
  await expect(row('You are bound for').getByRole('cell')).toHaveText(['1 year', '3 years']);
  await expect(row('Delegated administration')).toContainText('Not asked');
  await expect(row('Licences')).toContainText('you may choose 20 to 60');
  await expect(customer.getByText('Kestrel Deployment binds you for 3 years instead of 1 year.')).toBeVisible();
  await expect(row('Who bills')).toHaveCount(0);
  await customer.getByRole('switch', { name: 'Show only what differs' }).click();
  await expect(row('Who bills')).toContainText('The cloud vendor');
  await customer.setViewportSize({ width: 1280, height: 900 });
  await expectAccessible(customer);
  await customer.getByRole('link', { name: 'Review the offer of Kestrel Deployment' }).click();
  await expect(customer.getByRole('heading', { level: 1, name: 'An offer from Kestrel Deployment' })).toBeVisible();
  await customer.goBack();
  await expect(customer.getByRole('columnheader', { name: 'Kestrel Deployment' })).toBeVisible();
  watch.expectNothing();
  await server.kill();
});

interface Sent {
  id: string;
  token: string;
}

function terms(audience: 'customer' | 'anyone'): object {
  const line = { licences: 40, least: 20, most: 60, commitment: 'one_year', billing: 'yearly' };
  return {
    name: 'Forty seats',
    audience: audience === 'anyone' ? { kind: 'anyone' } : { kind: 'customer', domain: 'harrowfinch.example' },
    usage_location: 'SG',
    currency: 'USD',
    tax: 'excluded',
    lines: [
      { ...line, product: 'team_secure', need: 'required', price: { kind: 'list' } },
      { ...line, product: 'audio_conferencing', need: 'optional', price: { kind: 'named', minor: 400 } },
    ],
    administration: 'full',
    message: { language: 'en', text: 'As we discussed on the phone.' },
    agreement: 'Support on working days from nine to six.',
    answer_by: { at: new Date(Date.now() + 20 * 86_400_000).toISOString(), zone: 'Asia/Singapore' },
    office: null,
  };
}

/** By the session of whoever is signed in on the page. */
async function send(partner: Page, audience: 'customer' | 'anyone'): Promise<Sent> {
  return partner.evaluate(put, terms(audience));
}

async function put(terms: object): Promise<Sent> {
  const answer = await fetch(`/api/purchase-offers/${crypto.randomUUID()}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-none-match': '*', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ terms }),
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  return (await answer.json()).purchase_offer;
}

async function reply(offer: Sent): Promise<void> {
  const path = `/api/purchase-offers/${offer.id}`;
  const { messages } = await (await fetch(`${path}/messages`)).json();
  const answer = await fetch(`${path}/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ customer: messages[0].customer, text: 'Ten it is: see the new version.' }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** A version with ten of each, sent although somebody has extended the offer meanwhile. */
async function reviseOnThePage(partner: Page, offer: Sent): Promise<void> {
  await partner.goto(`/purchase-offers/${offer.id}`);
  await partner.getByRole('button', { name: 'More actions' }).click();
  await partner.getByRole('menuitem', { name: /^Revise/ }).click();
  await expect(partner.getByText('This becomes version 2 of an offer that was sent.')).toBeVisible();
  for (const product of ['Team Secure', 'Audio Conferencing']) {
    const line = partner.getByRole('group', { name: product, exact: true });
    await line.getByLabel('Licences', { exact: true }).fill('10');
    await line.getByLabel('Least the customer may choose').fill('5');
  }
  await expectAccessible(partner);
  await partner.getByRole('link', { name: /^7\. Review/ }).click();
  await partner.evaluate(extend, offer);
  await partner.getByRole('button', { name: 'Send version 2' }).click();
  await expect(partner.getByText('The offer was not sent')).toBeVisible();
  await expectAccessible(partner);
  await partner.getByRole('button', { name: 'Go on from version 1, as it is now' }).click();
  await partner.getByRole('button', { name: 'Send version 2' }).click();
  await expect(partner.getByText('Version 2 was sent.')).toBeVisible();
  await partner.getByRole('link', { name: 'Open the offer' }).click();
  await expect(partner.getByText('Different from the one before: what is offered')).toBeVisible();
  await expectAccessible(partner);
}

async function extend(offer: Sent): Promise<void> {
  const answer = await fetch(`/api/purchase-offers/${offer.id}/extensions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ revision: 1, answer_by: { at: new Date(Date.now() + 30 * 86_400_000).toISOString(), zone: 'Asia/Singapore' } }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}
