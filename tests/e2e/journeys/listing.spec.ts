import { type BrowserContext, expect, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { words } from '../support/words';

const PHONE = { width: 390, height: 844 };

const many = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word}${String(at)}`).join(' ');

async function fillTexts(page: Page, name: string): Promise<void> {
  await page.getByLabel('Name (English)', { exact: true }).fill(name);
  await page.getByLabel('In one or two lines (English)', { exact: true }).fill(`Shift planning for harbours. ${many('quay', 12)}`);
  await page.getByLabel('What it does (English)', { exact: true }).fill(many('crane', 30));
  await page.getByLabel('About the firm (English)', { exact: true }).fill(many('anchor', 30));
}

/** How many results the marketplace has for a word. The index follows within moments, and a page asks once. */
async function expectFound(context: BrowserContext, word: string, count: number): Promise<void> {
  await expect
    .poll(async () => {
      const answer = await context.request.get(`/api/marketplace/listings?q=${word}`);
      const body = (await answer.json()) as { marketplace: { results: { partner_name: string; name: string }[] } };
      return body.marketplace.results.filter((each) => each.name.includes(word)).length;
    })
    .toBe(count);
}

test('a listing is written offline, returned with a point, mended, published, and its change waits for the operator', async ({
  browser,
}, info) => {
  test.setTimeout(180_000);
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } });
  await watch.over(context);
  const page = await context.newPage();
  await signIn(page, 'priya@tidewell.example', '/listing');
  await expect(page.getByRole('heading', { level: 1, name: 'Marketplace listings' })).toBeVisible();
  await looked(page);

  // There is one of a kind a country: Singapore has its services listed already.
  const begin = page.getByRole('button', { name: 'Begin', exact: true });
  await page.getByLabel('Country', { exact: true }).selectOption('SG');
  await expect(begin).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('radio', { name: 'Application' }).check();
  await begin.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Texts' })).toBeVisible();
  await looked(page);

  // Written without a network, and submitted with gaps: each is said, and leads to its place.
  watch.allowFailedRequests();
  await context.setOffline(true);
  await page.getByLabel('Name (English)', { exact: true }).fill('Harbourlight');
  await expect(page.getByText('1 words; 1 to 10')).toBeVisible();
  await page.getByLabel('About the firm (English)', { exact: true }).fill('We are number one in every harbour');
  await page.getByRole('link', { name: /^4\. Review/ }).click();
  await page.getByRole('button', { name: 'Submit to the operator' }).click();
  const summary = page.getByRole('group', { name: 'To be mended' });
  await expect(summary).toContainText('About the firm (English): “number one” cannot be said of oneself here');
  await expect(summary).toContainText('Products: Nothing is here yet');
  await looked(page);
  await summary.getByRole('link', { name: /^About the firm \(English\): “number one”/ }).click();
  const about = page.getByLabel('About the firm (English)', { exact: true });
  await expect(about).toBeFocused();
  await expect(about).toHaveAttribute('aria-invalid', 'true');
  await fillTexts(page, 'Harbourlight');
  await page.getByLabel('Add a language', { exact: true }).selectOption({ label: '日本語' });
  await expect(page.getByLabel('Name (Japanese)', { exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Remove the text in Japanese' }).click();

  await page.getByRole('link', { name: 'Continue to Found by' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Found by' })).toBeVisible();
  await page.getByLabel('Mail and calendars', { exact: true }).check();
  await page.getByRole('group', { name: /^Sizes of customers/ }).getByRole('checkbox').first().check();
  await page.getByRole('group', { name: /^Helps in these languages/ }).getByLabel('English', { exact: true }).check();
  await looked(page);
  await page.getByRole('link', { name: 'Continue to Contact and proof' }).click();
  await page.getByLabel('Website', { exact: true }).fill('javascript:alert(1)');
  await page.getByLabel('Where customers get the application', { exact: true }).fill('https://tidewell.example/get');
  await page.getByLabel('Name of the contact', { exact: true }).fill('Priya Raman');
  await page.getByLabel('E-mail of the contact', { exact: true }).fill('priya@tidewell.example');
  await page.getByLabel('Phone of the contact', { exact: true }).fill('+65 5550 0148');
  await expect(page.getByText('A web address begins with https://')).toBeVisible();
  await looked(page);
  await page.getByLabel('Website', { exact: true }).fill('https://tidewell.example');
  await page.getByRole('button', { name: 'Add a reference' }).click();
  await page.getByLabel('For whom', { exact: true }).fill('<b>Port of Anywhere</b>');
  await page.getByLabel('What was done', { exact: true }).fill('Planned the shifts of 300 people.');
  await expect(page.getByLabel('For whom', { exact: true })).toHaveValue('<b>Port of Anywhere</b>');
  await page.getByRole('link', { name: 'Continue to Review' }).click();
  await expect(page.getByText('<b>Port of Anywhere</b>')).toBeVisible();
  await looked(page);
  await page.getByRole('button', { name: 'Submit to the operator' }).click();
  await expect(page.getByText('It is kept on this device and will be submitted by itself.')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('heading', { level: 1, name: 'It is submitted' })).toBeVisible();
  await looked(page);
  await page.getByRole('link', { name: 'Open the listing' }).click();
  await expect(page.getByText('In review', { exact: true })).toBeVisible();
  await looked(page);
  await expectFound(context, 'Harbourlight', 0);
  const listing = new URL(page.url()).pathname;

  // The operator, on a phone: one point, tied to its field.
  const desk = await browser.newContext({ baseURL: server.origin, viewport: PHONE });
  await watch.over(desk);
  const operator = await desk.newPage();
  await signIn(operator, 'ines@operator.example', '/operator/listings');
  await looked(operator);
  await operator.getByRole('link', { name: 'Harbourlight' }).click();
  await expect(operator.getByRole('heading', { level: 1, name: 'Harbourlight' })).toBeVisible();
  await looked(operator);
  await operator.getByLabel('Where', { exact: true }).selectOption({ label: 'What it does (English)' });
  await operator.getByLabel('What is to be mended there', { exact: true }).fill('Say for whom it is.');
  await operator.getByRole('button', { name: 'Add this point' }).click();
  await operator.getByRole('button', { name: 'Send it back' }).click();
  await expect(operator.getByText('Changes needed', { exact: true })).toBeVisible();

  await page.reload();
  await expect(page.getByText('What it does (English): Say for whom it is.')).toBeVisible();
  await looked(page);
  await page.getByRole('button', { name: 'Change the text' }).click();
  await page.getByLabel('What it does (English)', { exact: true }).fill(`For harbours. ${many('crane', 30)}`);
  await page.getByRole('link', { name: /^4\. Review/ }).click();
  await page.getByRole('button', { name: 'Submit to the operator' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'It is submitted' })).toBeVisible();

  await operator.reload();
  await operator.getByRole('button', { name: 'Publish', exact: true }).click();
  await operator.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(operator.getByText('Published', { exact: true }).first()).toBeVisible();
  await expectFound(context, 'Harbourlight', 1);

  // A change waits while customers read what was approved; what waits can be taken back.
  await page.goto(listing);
  await page.getByRole('button', { name: 'Change the text' }).click();
  await page.getByLabel('Name (English)', { exact: true }).fill('Beaconlight');
  await page.getByRole('link', { name: /^4\. Review/ }).click();
  await page.getByRole('button', { name: 'Submit to the operator' }).click();
  await page.getByRole('link', { name: 'Open the listing' }).click();
  await expect(page.getByText('Published, change in review')).toBeVisible();
  await expect(page.getByText('Different from what customers read:')).toBeVisible();
  await expectFound(context, 'Beaconlight', 0);
  await expectFound(context, 'Harbourlight', 1);
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take it back' }).click();
  await expect(page.getByText('Published', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Take it out of the marketplace' }).click();
  await looked(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Take it out of the marketplace' }).click();
  await expect(page.getByText('Not listed', { exact: true })).toBeVisible();
  await expectFound(context, 'Harbourlight', 0);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put it back' }).click();
  await expectFound(context, 'Harbourlight', 1);

  // Suspended with a reason, which its partner answers.
  await operator.reload();
  await operator.getByRole('button', { name: 'Suspend', exact: true }).click();
  await operator.getByRole('dialog').getByLabel('Why', { exact: true }).fill('The link leads nowhere.');
  await operator.getByRole('dialog').getByRole('button', { name: 'Suspend', exact: true }).click();
  await expect(operator.getByText('The link leads nowhere.').first()).toBeVisible();
  await expectFound(context, 'Harbourlight', 0);
  await page.reload();
  await page.getByRole('button', { name: 'Ask to look at it again' }).click();
  await page.getByRole('dialog').getByLabel('Why', { exact: true }).fill('It works since Monday.');
  await page.getByRole('dialog').getByRole('button', { name: 'Ask to look at it again' }).click();
  await expect(page.getByText('In review', { exact: true })).toBeVisible();
  watch.expectNothing();
  await server.kill();
});

test('a place is named on a phone in Japanese, confirmed by the operator and removed', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin, viewport: PHONE, locale: 'ja' });
  await watch.over(context);
  const page = await context.newPage();
  await signIn(page, 'priya@tidewell.example', '/listing/locations', words('ja'));
  await expect(page.getByRole('heading', { level: 1, name: '会社の所在地' })).toBeVisible();
  await looked(page);
  watch.allowFailedRequests();
  await page.getByLabel('国', { exact: true }).selectOption('MY');
  await page.getByRole('button', { name: '運営者に確認を頼む' }).click();
  await expect(page.getByLabel('市区町村', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('市区町村', { exact: true }).fill('Johor Bahru');
  await page.getByLabel('番地まで', { exact: true }).fill('1 Jalan Wong Ah Fook');
  await page.getByRole('button', { name: '運営者に確認を頼む' }).click();
  const card = page.locator('article').filter({ hasText: 'Johor Bahru' });
  await expect(card.getByText('確認中', { exact: true })).toBeVisible();
  await looked(page);

  const desk = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } });
  await watch.over(desk);
  const operator = await desk.newPage();
  await signIn(operator, 'ines@operator.example', '/operator/listings');
  const waiting = operator.locator('article').filter({ hasText: 'Johor Bahru' });
  await waiting.getByRole('button', { name: 'Send it back' }).click();
  await expect(waiting.getByLabel('Why it cannot be confirmed', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await looked(operator);
  await waiting.getByRole('button', { name: 'It is there' }).click();
  await expect(waiting).toHaveCount(0);

  await page.reload();
  await expect(card.getByText('確認済み', { exact: true })).toBeVisible();
  await card.getByRole('button', { name: '削除' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '削除' }).click();
  await expect(card).toHaveCount(0);
  watch.expectNothing();
  await server.kill();
});

test('a text is submitted again unchanged, then after another change; on a phone in Japanese one begins without a network', async ({
  browser,
}, info) => {
  test.setTimeout(120_000);
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } });
  await watch.over(context);
  const page = await context.newPage();
  await signIn(page, 'priya@tidewell.example', '/listing');
  await page.getByRole('link', { name: 'Mailbox migration and support' }).click();
  const change = page.getByRole('button', { name: 'Change the text' });
  const submit = page.getByRole('button', { name: 'Submit to the operator' });
  const submitted = page.getByRole('heading', { level: 1, name: 'It is submitted' });
  await change.click();
  await page.getByRole('link', { name: /^4\. Review/ }).click();
  await submit.click();
  await expect(submitted).toBeVisible();
  await page.getByRole('link', { name: 'Open the listing' }).click();
  const listing = new URL(page.url()).pathname;
  await change.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Texts' })).toBeVisible();
  await page.getByLabel('Name (English)', { exact: true }).fill('Mailbox moves and support');

  // What is wrong with an offer stands at the field that it is about.
  await page.getByRole('link', { name: /^3\. Contact and proof/ }).click();
  await page.getByRole('button', { name: 'Add something to ask for' }).click();
  const offer = page.locator('.card').filter({ has: page.getByLabel('How long it takes', { exact: true }) }).last();
  await offer.getByLabel('What it is called', { exact: true }).fill('An hour of questions');
  await offer.getByLabel('How long it takes', { exact: true }).fill('soon');
  await page.getByRole('button', { name: 'Add a reference' }).click();
  const reference = page.locator('.card').filter({ has: page.getByLabel('For whom', { exact: true }) }).last();
  await reference.getByLabel('For whom', { exact: true }).fill('Harbour clinic');
  await page.getByRole('link', { name: /^4\. Review/ }).click();
  await submit.click();
  await expect(page.getByRole('group', { name: 'To be mended' })).toBeVisible();
  await page.getByRole('link', { name: /^3\. Contact and proof/ }).click();
  await expect(offer.getByLabel('How long it takes', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(offer.getByLabel('What it is called', { exact: true })).not.toHaveAttribute('aria-invalid', 'true');
  await expect(reference.getByLabel('What was done', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await expect(reference.getByLabel('For whom', { exact: true })).not.toHaveAttribute('aria-invalid', 'true');
  await looked(page);
  await offer.getByLabel('How long it takes', { exact: true }).fill('1');
  await reference.getByRole('button', { name: 'Remove' }).click();

  // Meanwhile somebody takes the listing out and puts it back, which is no text.
  const other = await context.newPage();
  await other.goto(listing);
  for (const verb of ['Take it out of the marketplace', 'Put it back']) {
    await other.getByRole('button', { name: verb }).click();
    await other.getByRole('dialog').getByRole('button', { name: verb }).click();
  }
  await expect(other.getByText('Published', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: /^4\. Review/ }).click();
  watch.allowFailedRequests();
  await submit.click();
  await expect(page.getByText('The listing has changed meanwhile.')).toBeVisible();
  await looked(page);
  await page.getByRole('button', { name: 'Submit mine after it' }).click();
  await submit.click();
  await expect(submitted).toBeVisible();

  const phone = await browser.newContext({ baseURL: server.origin, viewport: PHONE, locale: 'ja' });
  await watch.over(phone);
  const small = await phone.newPage();
  await signIn(small, 'priya@tidewell.example', '/listing', words('ja'));
  await small.evaluate(() => navigator.serviceWorker.ready);
  await small.reload();
  await expect(small.getByRole('button', { name: '始める', exact: true })).toBeVisible();
  await phone.setOffline(true);
  await small.reload();
  await small.getByLabel('国', { exact: true }).selectOption('JP');
  await small.getByRole('button', { name: '始める', exact: true }).click();
  await expect(small).toHaveURL(/\/listing\/new\//);
  await looked(small);
  watch.expectNothing();
  await server.kill();
});
