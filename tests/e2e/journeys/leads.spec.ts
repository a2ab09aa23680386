import { expect, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { said } from '../support/words';

const PHONE = { width: 390, height: 844 };
const INES = 'ines@duarte.example';

const results = (page: Page) => page.locator('ol.hits > li');

test('a customer without an account compares three in Japanese, asks two, agrees with one, and reviews it', async ({
  browser,
}, info) => {
  test.setTimeout(180_000);
  const server = await Server.start(info.project.metadata.database);
  await expect.poll(async () => (await fetch(`${server.origin}/api/marketplace/listings`)).status).toBe(200);
  const watch = new Watch();
  const ja = (key: string) => said('ja', key);

  // On a phone, in Japanese: three are chosen and stand side by side, then one gives way and two are asked.
  const phone = await browser.newContext({ baseURL: server.origin, viewport: PHONE, locale: 'ja' });
  await watch.over(phone);
  const customer = await phone.newPage();
  await customer.goto('/marketplace?q=%E3%83%A1%E3%83%BC%E3%83%AB%E7%A7%BB%E8%A1%8C');
  await expect(customer.locator('#boot')).toHaveCount(0);
  const tidewell = results(customer).filter({ hasText: 'Tidewell Systems' }).getByRole('checkbox');
  await tidewell.check();
  const others = results(customer).filter({ hasNotText: 'Tidewell Systems' }).getByRole('checkbox');
  await others.nth(0).check();
  await others.nth(1).check();
  const tray = customer.getByRole('region', { name: ja('marketplace-tray') });
  await expect(tray).toContainText('3');
  await tray.getByRole('link', { name: ja('marketplace-compare'), exact: true }).click();
  await expect(customer.getByRole('heading', { level: 1, name: ja('marketplace-compare-title') })).toBeVisible();
  await expect(customer.getByRole('columnheader')).toHaveCount(3);
  await looked(customer);
  await customer.goBack();
  await others.nth(1).uncheck();
  await expect(tray).toContainText('2');
  await tray.locator('a.btn--primary').click();
  await expect(customer.getByRole('heading', { level: 1, name: ja('enquiry-title') })).toBeVisible();
  await expect(customer.getByRole('button', { name: ja('enquiry-leave-out') })).toHaveCount(2);

  // What is missing is named, and nothing that was typed is gone.
  watch.allowFailedRequests();
  await customer.locator('#enquiry-needs').fill('春までに四十人分のメールを移したい。 <b>急ぎではない</b>');
  await customer.getByRole('button', { name: ja('enquiry-send') }).click();
  await expect(customer.locator('#enquiry-email')).toHaveAttribute('aria-invalid', 'true');
  await looked(customer);
  await expect(customer.locator('#enquiry-needs')).toHaveValue(/春までに/);
  await customer.locator('#enquiry-country').selectOption('SG');
  await customer.locator('#enquiry-name').fill('Inês Duarte');
  await customer.locator('#enquiry-company').fill('Duarte & Sons');
  await customer.locator('#enquiry-email').fill(INES);
  await customer.locator('#enquiry-consent').check();
  await customer.getByRole('button', { name: ja('enquiry-send') }).click();
  await expect(customer.getByText(ja('enquiry-sent-text'))).toBeVisible();
  await looked(customer);

  // Nobody has it before the mail is answered.
  const work = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } });
  await watch.over(work);
  const partner = await work.newPage();
  await signIn(partner, 'mara@tidewell.example');
  await partner.goto('/leads');
  await expect(partner.getByRole('heading', { level: 1, name: 'Leads' })).toBeVisible();
  await expect(partner.getByText('Duarte & Sons')).toHaveCount(0);
  const link = /\/enquiries\/[0-9A-Za-z_-]+/.exec(await server.mailTo(INES))?.[0] ?? '';
  await customer.goto(link);
  await expect(customer.getByText('<b>急ぎではない</b>')).toBeVisible();
  await looked(customer);
  await customer.getByRole('button', { name: ja('enquiry-confirm') }).click();
  await expect(customer.getByText(ja('enquiry-state-open'))).toBeVisible();

  // The partner takes it on, writes a note where there is no network, and goes on to an offer that is filled in.
  await partner.reload();
  await partner.getByRole('link', { name: /Duarte & Sons/ }).first().click();
  await expect(partner.getByRole('heading', { level: 1, name: 'Duarte & Sons' })).toBeVisible();
  await looked(partner);
  await partner.getByRole('button', { name: 'Take it on' }).click();
  await partner.getByRole('dialog').getByLabel('What you call it').fill('Mail for Duarte');
  await partner.getByRole('dialog').getByRole('button', { name: 'Take it on' }).click();
  await expect(partner.getByRole('heading', { level: 1, name: 'Mail for Duarte' })).toBeVisible();
  const lead = partner.url();
  await work.setOffline(true);
  await partner.getByLabel('New note').fill('Call her on Monday.');
  await partner.getByRole('button', { name: 'Add the note' }).click();
  await expect(partner.getByText('One note waits to be sent.')).toBeVisible();
  await work.setOffline(false);
  await expect(partner.getByText('One note waits to be sent.')).toBeHidden({ timeout: 30_000 });
  await expect(partner.getByText('Call her on Monday.')).toBeVisible();
  await looked(partner);
  await partner.getByRole('button', { name: 'Send a purchase offer' }).click();
  await expect(partner).toHaveURL(/\/purchase-offers\/new\//);
  await expect(partner.getByLabel('Name', { exact: false }).first()).toHaveValue('Mail for Duarte');
  await partner.goto(lead);
  await partner.getByRole('button', { name: 'You agreed' }).click();
  await partner.getByRole('dialog').getByRole('button', { name: 'You agreed' }).click();
  await expect(partner.getByText('Won', { exact: true }).first()).toBeVisible();
  await customer.reload();
  await expect(customer.getByText(ja('enquiry-standing-chosen'))).toBeVisible();
  await expect(customer.getByText(ja('enquiry-standing-over'))).toBeVisible();
  await looked(customer);

  // With an account of the same address, the customer says how it was.
  const home = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } });
  await watch.over(home);
  const ines = await home.newPage();
  await ines.goto('/sign-up');
  await ines.getByLabel('Your name').fill('Inês Duarte');
  await ines.getByLabel('E-mail address').fill(INES);
  await ines.getByLabel('Organisation', { exact: true }).fill('Duarte & Sons');
  await ines.getByLabel('Country').selectOption('SG');
  await ines.getByLabel('Password', { exact: true }).fill('a long sentence about salt');
  await ines.getByRole('button', { name: 'Send me the code' }).click();
  const code = /Subject: (\d{6}) /.exec(await server.mailTo(INES, /Subject: \d{6} /))?.[1] ?? '';
  await ines.getByLabel('Code').fill(code);
  await ines.getByRole('button', { name: 'Create the account' }).click();
  await expect(ines.getByLabel('Code')).toBeHidden();
  // What was asked without it is there, and what is asked now is confirmed and taken back there.
  await ines.goto('/home');
  await ines.getByRole('link', { name: 'Enquiries', exact: true }).click();
  await expect(ines.getByRole('heading', { level: 1, name: 'Your enquiries' })).toBeVisible();
  await expect(ines.getByText('You agreed')).toBeVisible();
  await looked(ines);
  await ines.getByRole('link', { name: 'Find partners' }).click();
  await results(ines).getByRole('link').first().click();
  await ines.getByRole('link', { name: 'Contact this partner' }).click();
  await ines.locator('#enquiry-needs').fill('Somebody to look after forty mailboxes.');
  await ines.locator('#enquiry-country').selectOption('SG');
  await ines.locator('#enquiry-name').fill('Inês Duarte');
  await ines.locator('#enquiry-company').fill('Duarte & Sons');
  await ines.locator('#enquiry-email').fill(INES);
  await ines.locator('#enquiry-consent').check();
  await ines.getByRole('button', { name: said('en', 'enquiry-send') }).click();
  await expect(ines.getByText(said('en', 'enquiry-sent-text'))).toBeVisible();
  await ines.goto('/home/enquiries');
  const asked = ines.getByRole('article').filter({ hasText: 'Somebody to look after forty mailboxes.' });
  await expect(asked.getByRole('heading', { name: said('en', 'enquiry-state-unconfirmed') })).toBeVisible();
  await asked.getByRole('button', { name: said('en', 'enquiry-confirm') }).click();
  await expect(asked.getByRole('heading', { name: said('en', 'enquiry-state-open') })).toBeVisible();
  await asked.getByRole('button', { name: said('en', 'enquiry-withdraw') }).click();
  await ines.getByRole('dialog').getByRole('button', { name: said('en', 'enquiry-withdraw') }).click();
  await expect(asked.getByRole('heading', { name: said('en', 'enquiry-state-withdrawn') })).toBeVisible();
  await looked(ines);
  await ines.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await home.setOffline(true);
  await ines.reload();
  await expect(asked.getByRole('heading', { name: said('en', 'enquiry-state-withdrawn') })).toBeVisible();
  await home.setOffline(false);
  await ines.goto('/home/reviews');
  await expect(ines.getByRole('heading', { level: 1, name: 'Reviews of your partners' })).toBeVisible();
  await ines.getByRole('button', { name: 'Write a review' }).click();
  for (const category of ['Quality of the work', 'Expertise', 'Responsiveness', 'On time', 'Value for money']) {
    await ines.getByLabel(category, { exact: true }).selectOption({ label: '4 stars' });
  }
  await ines.getByLabel('Nickname', { exact: true }).fill('Night shift');
  await ines.getByLabel('Title', { exact: true }).fill('Moved in one weekend');
  await ines.getByLabel('Your experience', { exact: true }).fill('Forty mailboxes, nothing lost. <script>alert(1)</script>');
  await looked(ines);
  await ines.getByRole('button', { name: 'Publish' }).click();
  await expect(ines.getByText('Moved in one weekend')).toBeVisible();
  await looked(ines);

  // Everybody reads it, the partner replies, and the customer reads that.
  await partner.goto('/listing/reviews');
  await expect(partner.getByText('Moved in one weekend')).toBeVisible();
  await looked(partner);
  await customer.goto('/marketplace?q=mail&read=ja');
  await results(customer).filter({ hasText: 'Tidewell Systems' }).getByRole('link').first().click();
  await expect(customer.getByText('Moved in one weekend')).toBeVisible();
  await expect(customer.getByText('<script>alert(1)</script>', { exact: false })).toBeVisible();
  await looked(customer);
  watch.expectNothing();
  await server.kill();
});

test('a partner passes a customer on, who confirms it first', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  await expect.poll(async () => (await fetch(`${server.origin}/api/marketplace/listings`)).status).toBe(200);
  const watch = new Watch();
  const work = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } });
  await watch.over(work);
  const partner = await work.newPage();
  await signIn(partner, 'mara@tidewell.example');
  await partner.goto('/marketplace');
  await results(partner).filter({ hasNotText: 'Tidewell Systems' }).first().getByRole('link').first().click();
  await partner.getByRole('link', { name: 'Contact this partner' }).click();
  await partner.getByRole('radio', { name: /^I pass a customer on/ }).check();
  await partner.getByLabel('Describe it in your own words').fill('Their trade is not ours; yours it is.');
  await partner.locator('#enquiry-country').selectOption('SG');
  await partner.locator('#enquiry-name').fill('Inês Duarte');
  await partner.locator('#enquiry-company').fill('Duarte & Sons');
  await partner.locator('#enquiry-email').fill(INES);
  await partner.locator('#enquiry-consent').check();
  await looked(partner);
  await partner.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(partner.getByText(`A mail is on its way to ${INES}`)).toBeVisible();
  await partner.goto('/leads/sent');
  await expect(partner.getByText('Nobody has this yet.', { exact: false })).toBeVisible();
  await looked(partner);

  const phone = await browser.newContext({ baseURL: server.origin, viewport: PHONE });
  await watch.over(phone);
  const customer = await phone.newPage();
  const link = /\/enquiries\/[0-9A-Za-z_-]+/.exec(await server.mailTo(INES))?.[0] ?? '';
  await customer.goto(link);
  await expect(customer.getByText(/^Tidewell Systems wrote this for you/)).toBeVisible();
  await looked(customer);
  await customer.getByRole('button', { name: 'Confirm and send' }).click();
  await expect(customer.getByText('It is with the partners.')).toBeVisible();

  // The customer takes it back, and the partner reads that.
  await customer.getByRole('button', { name: 'Take it back' }).click();
  await customer.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(customer.getByText('It was taken back.')).toBeVisible();
  await partner.reload();
  await expect(partner.getByText('It was taken back.', { exact: false })).toBeVisible();
  watch.expectNothing();
  await server.kill();
});
