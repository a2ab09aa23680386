import { expect, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { expectAccessible, expectNoSidewaysScroll, Watch } from '../support/watch';

const PHONE = { width: 390, height: 844 };

test('both sides are told what happens, choose of what, and switch a mail off by its link', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  // A choice that cannot be kept without a network is one of them.
  watch.allowFailedRequests();
  const atWork = await browser.newContext({ baseURL: server.origin });
  await watch.over(atWork);
  const partner = await atWork.newPage();
  await signIn(partner, 'mara@tidewell.example', '/inbox');
  await expect(partner.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
  await expectAccessible(partner);
  const token = await partner.evaluate(send);

  // The customer reads what it was sent, on a phone, and what is followed is read.
  const onAPhone = await browser.newContext({ baseURL: server.origin, viewport: PHONE });
  await watch.over(onAPhone);
  const customer = await onAPhone.newPage();
  await signIn(customer, 'elena@harrowfinch.example', '/inbox');
  const told = customer.getByRole('listitem').filter({ hasText: /Tidewell Systems sent you offer/ });
  await expect(told).toContainText('New');
  await expectAccessible(customer);
  await expectNoSidewaysScroll(customer);
  await told.getByRole('link').click();
  await expect(customer).toHaveURL(new RegExp(`/offers/${token}`));
  await customer.getByLabel('Your question').fill('Could we start with ten?');
  await customer.getByRole('button', { name: 'Send to the partner' }).click();
  await expect(customer.getByText('Could we start with ten?')).toBeVisible();
  await customer.goto('/inbox?state=unread');
  await expect(customer.getByText('You have read everything').or(customer.getByRole('listitem').first())).toBeVisible();
  await expect(told).toHaveCount(0);

  // The partner's page shows it as it happens, without being loaded again.
  const asked = partner.getByRole('listitem').filter({ hasText: 'has a question about the offer “Forty seats”' });
  await expect(asked).toContainText('New', { timeout: 15_000 });
  await asked.getByRole('button', { name: /^Mark as read/ }).click();
  await expect(asked.getByRole('button')).toHaveCount(0);
  await partner.getByRole('button', { name: 'Mark all as read' }).click();
  await partner.getByRole('link', { name: 'Unread' }).click();
  await expect(partner.getByText('You have read everything')).toBeVisible();
  await partner.goBack();
  await expect(asked).toBeVisible();

  // What somebody does not want to be told of is a choice that stays.
  await partner.getByRole('link', { name: 'Choose what you are told' }).click();
  const choice = partner.getByLabel('A customer asks about an offer or proposes other counts');
  await expect(choice).toHaveValue('on');
  await choice.selectOption('Once a day, by mail');
  await expect(partner.getByText('Your choice is kept')).toBeVisible();
  await partner.reload();
  await expect(choice).toHaveValue('digest');
  await expectAccessible(partner);
  // Two in a row are both kept, and what could not be kept does not stand there as if it were.
  const viewed = partner.getByLabel('A customer opens an offer');
  await viewed.selectOption('Not at all');
  await choice.selectOption('At once, by mail');
  await expect(partner.getByText('Your choice is kept').last()).toBeVisible();
  await atWork.setOffline(true);
  await choice.selectOption('Not at all');
  await expect(partner.getByText('The server cannot be reached', { exact: false }).first()).toBeVisible();
  await expect(choice).toHaveValue('on');
  await atWork.setOffline(false);
  await partner.reload();
  await expect(choice).toHaveValue('on');
  await expect(viewed).toHaveValue('off');
  await partner.setViewportSize(PHONE);
  await expectNoSidewaysScroll(partner);

  await switchOff(customer, await server.mailTo('elena@harrowfinch.example'));
  watch.expectNothing();
  await server.kill();
});

/** By the link of the mail alone, as somebody who has signed out. */
async function switchOff(page: Page, mail: string): Promise<void> {
  const link = /http:\/\/\S+\/unsubscribe\/[0-9A-Za-z_-]+/.exec(mail)?.[0];
  expect(link).toBeTruthy();
  await page.context().clearCookies();
  await page.goto(link ?? '');
  await expect(page.getByText('An offer is sent to you')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Switch this mail off' }).click();
  await expect(page.getByText('It is off.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('It is off.')).toBeVisible();
  await expectNoSidewaysScroll(page);
}

/** By the session of whoever is signed in on the page; gives the token of the link. */
async function send(): Promise<string> {
  const line = { product: 'team_secure', licences: 40, least: 20, most: 60, need: 'required', commitment: 'one_year', billing: 'yearly', price: { kind: 'list' } };
  const terms = {
    name: 'Forty seats',
    audience: { kind: 'customer', domain: 'harrowfinch.example' },
    usage_location: 'SG',
    currency: 'USD',
    tax: 'excluded',
    lines: [line],
    administration: null,
    message: { language: 'en', text: '' },
    agreement: null,
    answer_by: { at: new Date(Date.now() + 20 * 86_400_000).toISOString(), zone: 'Asia/Singapore' },
    office: null,
  };
  const answer = await fetch(`/api/purchase-offers/${crypto.randomUUID()}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-none-match': '*', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ terms }),
  });
  if (answer.status !== 201) throw new Error(await answer.text());
  return (await answer.json()).purchase_offer.token;
}
