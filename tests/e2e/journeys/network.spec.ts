import { type BrowserContext, expect, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { words } from '../support/words';

const PHONE = { width: 390, height: 844 };
const GUIDE = '/company/enrolments/getting-started';
const QUEUE = '/operator/enrolments';

/** Registers a company, verifies the address by the mail, and ends at the guide. */
async function register(page: Page, server: Server, company: string, email: string): Promise<void> {
  await page.goto('/sign-up');
  await page.getByRole('radio', { name: /^As a partner/ }).check();
  await page.getByLabel('Your name', { exact: true }).fill('Inês Duarte');
  await page.getByLabel('E-mail address', { exact: true }).fill(email);
  await page.getByLabel('Company', { exact: true }).fill(company);
  await page.getByLabel('Country', { exact: true }).selectOption('SG');
  await page.getByLabel('Password', { exact: true }).fill('lanterns over water');
  await looked(page);
  await page.getByRole('button', { name: 'Send me the code' }).click();
  const code = /Subject: (\d{6}) /.exec(await server.mailTo(email))?.[1] ?? '';
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Create the account' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Getting started' })).toBeVisible();
  await expect(page).toHaveURL(GUIDE);
}

async function fillReference(page: Page, number: number, customer: string): Promise<void> {
  const group = page.getByRole('group', { name: `Reference ${String(number)}` });
  await group.getByLabel('Customer', { exact: true }).fill(customer);
  await group.getByLabel('What was done', { exact: true }).fill('Forty mailboxes over one weekend.');
}

/** What somebody's company may offer, as the server has it. */
async function programmes(context: BrowserContext): Promise<string[]> {
  const answer = await context.request.get('/api/session');
  const body = (await answer.json()) as { session: { side: { partner: { enrolments: { programme: string }[] } } } };
  return body.session.side.partner.enrolments.map((each) => each.programme);
}

test('a company registers, signs for Cloud Essentials, asks for Cloud Accelerate, is asked back, approved and suspended', async ({
  browser,
}, info) => {
  test.setTimeout(180_000);
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } });
  await watch.over(context);
  const page = await context.newPage();
  watch.allowFailedRequests();
  await register(page, server, 'Duarte Cloud', 'ines@duarte.example');
  await looked(page);
  expect(await programmes(context)).toEqual([]);

  // What Cloud Accelerate needs is said before it is asked for.
  await page.goto('/company/enrolments/cloud-accelerate');
  await expect(page.getByText('Your company has to be in Cloud Essentials first.')).toBeVisible();
  await looked(page);
  await page.getByRole('link', { name: 'See Cloud Essentials' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cloud Essentials' })).toBeVisible();

  // The agreement stands on the page; a name signs it.
  await expect(page.getByRole('heading', { name: 'What your company promises' })).toBeVisible();
  await looked(page);
  const sign = page.getByRole('button', { name: 'Sign the agreement' });
  await sign.click();
  await expect(page.getByLabel('Your name', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Your name', { exact: true }).fill('Inês Duarte');
  await sign.click();
  await expect(page.getByText('Agreement signed', { exact: true })).toBeVisible();
  expect(await programmes(context)).toEqual([]);
  await page.getByRole('link', { name: 'Read the receipt' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The partner agreement was signed' })).toBeVisible();
  await looked(page);
  await page.goBack();

  const join = page.getByRole('button', { name: 'Join Cloud Essentials' });
  await page.getByLabel('Who passed it', { exact: true }).fill('Tomás Brandt');
  await join.click();
  await expect(page.getByLabel('On which day', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('On which day', { exact: true }).fill('2026-01-12');
  await join.click();
  await expect(page.getByText('Enrolled', { exact: true })).toBeVisible();
  await looked(page);
  expect(await programmes(context)).toEqual(['cloud_essentials']);

  // Asked for with too little, then with what it needs.
  await page.goto('/company/enrolments');
  await looked(page);
  await page.getByRole('link', { name: 'Cloud Accelerate', exact: true }).click();
  await page
    .getByLabel('What your company commits itself to in the year ahead', { exact: true })
    .fill('Twelve firms of up to fifty people by next autumn.');
  await fillReference(page, 1, 'Harrow Clinic');
  const ask = page.getByRole('button', { name: 'Ask for Cloud Accelerate' });
  await ask.click();
  const second = page.getByRole('group', { name: 'Reference 2' });
  await expect(second.getByLabel('Customer', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await looked(page);
  await fillReference(page, 2, 'Bukit Studio');
  await ask.click();
  await expect(page.getByText('Waits for the operator', { exact: true })).toBeVisible();
  await looked(page);

  // The operator, on a phone, asks back.
  const desk = await browser.newContext({ baseURL: server.origin, viewport: PHONE });
  await watch.over(desk);
  const operator = await desk.newPage();
  await signIn(operator, 'ines@operator.example', QUEUE);
  await looked(operator);
  await operator.getByRole('link', { name: 'Duarte Cloud' }).click();
  await expect(operator.getByRole('heading', { level: 1, name: 'Duarte Cloud' })).toBeVisible();
  await looked(operator);
  await operator.getByLabel('What it is about', { exact: true }).selectOption({ label: 'About the references' });
  await operator.getByLabel('Question', { exact: true }).fill('Who can we call at Harrow Clinic?');
  await operator.getByRole('button', { name: 'Add the question' }).click();
  await operator.getByRole('button', { name: 'Send the questions' }).click();
  await expect(operator.getByText('The operator asks', { exact: true })).toBeVisible();

  await page.reload();
  await expect(page.getByText('Who can we call at Harrow Clinic?')).toBeVisible();
  await page.getByLabel('Your answer to the operator', { exact: true }).fill('Ask for Dr Tan.');
  await looked(page);
  await page.getByRole('button', { name: 'Answer the operator' }).click();
  await expect(page.getByText('Waits for the operator', { exact: true })).toBeVisible();

  await operator.reload();
  await expect(operator.getByText('Ask for Dr Tan.')).toBeVisible();
  await operator.getByRole('button', { name: 'Approve', exact: true }).click();
  await looked(operator);
  await operator.getByRole('dialog').getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(operator.getByText('Enrolled', { exact: true })).toBeVisible();
  expect(await programmes(context)).toEqual(['cloud_essentials', 'cloud_accelerate']);

  // Told in the inbox, suspended with a reason, and lifted again.
  await page.goto('/inbox');
  await page.getByRole('link', { name: /There is an answer about Cloud Accelerate/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Cloud Accelerate' })).toBeVisible();
  await operator.getByRole('button', { name: 'Suspend', exact: true }).click();
  await operator.getByRole('dialog').getByLabel('Why', { exact: true }).fill('Customers cannot reach you.');
  await operator.getByRole('dialog').getByRole('button', { name: 'Suspend', exact: true }).click();
  await expect(operator.getByText('Suspended', { exact: true }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('Customers cannot reach you.').first()).toBeVisible();
  await looked(page);
  await operator.getByRole('button', { name: 'Lift the suspension' }).click();
  await operator.getByRole('dialog').getByRole('button', { name: 'Lift the suspension' }).click();
  await operator.goto(QUEUE);
  await operator.getByLabel('Show', { exact: true }).selectOption('joined');
  await expect(operator.getByRole('link', { name: 'Duarte Cloud' }).first()).toBeVisible();
  await looked(operator);
  watch.expectNothing();
  await server.kill();
});

test('the guide leads to the page of each step, with what is done marked, on a phone in Japanese', async ({
  browser,
}, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin, viewport: PHONE, locale: 'ja' });
  await watch.over(context);
  const page = await context.newPage();
  await signIn(page, 'priya@tidewell.example', GUIDE, words('ja'));
  await expect(page.getByRole('heading', { level: 1, name: 'はじめに' })).toBeVisible();
  const steps = page.locator('main ol.guide > li');
  await expect(steps).toHaveCount(7);
  const essentials = steps.filter({ hasText: 'Cloud Essentials に参加する' });
  await expect(essentials.getByText('完了', { exact: true })).toBeAttached();
  await looked(page);
  const hrefs = await steps.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hrefs).toEqual([
    '/company',
    '/company/enrolments/cloud-essentials',
    '/company/staff',
    '/trial-invitations/new',
    '/purchase-offers/new',
    '/listing',
    '/company/enrolments',
  ]);
  await essentials.getByRole('link', { name: 'Cloud Essentials', exact: true }).click();
  await expect(page.getByText('登録済み', { exact: true })).toBeVisible();
  await looked(page);
  watch.expectNothing();
  await server.kill();
});
