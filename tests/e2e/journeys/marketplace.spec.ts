import { expect, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { said } from '../support/words';

const PHONE = { width: 390, height: 844 };

/** A server has read its listings a moment after it began to answer. */
async function ready(server: Server): Promise<void> {
  await expect.poll(async () => (await fetch(`${server.origin}/api/marketplace/listings`)).status).toBe(200);
}

const results = (page: Page) => page.locator('ol.hits > li');

test('somebody without an account finds a partner by what is needed and where, and reads why', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  await ready(server);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } });
  await watch.over(context);
  const page = await context.newPage();
  await page.goto('/marketplace');
  await expect(page.getByRole('heading', { level: 1, name: 'Find a partner' })).toBeVisible();
  await expect(results(page).first()).toBeVisible();
  await looked(page);

  await page.getByLabel('What do you need').fill('mailbox migration');
  await page.getByLabel('Near', { exact: true }).fill('Singapore');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page).toHaveURL(/q=mailbox%20migration&near=Singapore/);
  await expect(results(page).first()).toContainText('Tidewell Systems');
  await expect(page.getByText('Near Singapore', { exact: true })).toBeVisible();
  const first = results(page).first();
  await first.getByText('Why it stands here').click();
  await expect(first.getByText('Near you')).toBeVisible();
  await expect(first.getByText(/“mailbox migration” is in its name/)).toBeVisible();
  await looked(page);

  // What is narrowed is in the address, each choice can be taken away, and Back undoes it.
  const all = await page.getByRole('heading', { level: 2 }).first().textContent();
  const services = page.getByRole('group', { name: 'Services', exact: true });
  await services.getByLabel(/^Licensing/).check();
  await expect(page).toHaveURL(/service=licensing/);
  await expect(page.getByRole('heading', { level: 2 }).first()).not.toHaveText(all ?? '');
  await page.reload();
  await expect(services.getByLabel(/^Licensing/)).toBeChecked();
  await page.getByRole('link', { name: 'Licensing remove' }).click();
  await expect(page).not.toHaveURL(/service=/);
  await page.goBack();
  await expect(page).toHaveURL(/service=licensing/);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(all ?? '');

  await results(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Tidewell Systems' })).toBeVisible();
  await expect(page.getByText('Weekend move: 3 days implementation')).toBeVisible();
  await expect(page.getByText('71 Robinson Road, Singapore, Singapore')).toBeVisible();
  await looked(page);
  await page.goBack();
  await expect(results(page).first()).toContainText('Tidewell Systems');

  // Two of the results stand side by side; which ones is in the address, also on the way back.
  await results(page).nth(0).getByLabel('Compare, Tidewell Systems').check();
  await results(page).nth(1).getByRole('checkbox').check();
  const tray = page.getByRole('region', { name: 'Chosen to compare' });
  await expect(tray).toContainText('2 chosen');
  await expect(tray).toContainText('Tidewell Systems');
  await looked(page);
  await tray.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Partners side by side' })).toBeVisible();
  await expect(page.getByRole('columnheader')).toHaveCount(2);
  await expect(page.getByRole('row', { name: /^Services/ })).toContainText('Deployment or migration');
  await looked(page);
  await page.setViewportSize(PHONE);
  await looked(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goBack();
  await expect(tray).toContainText('2 chosen');
  await tray.getByRole('button', { name: 'Choose none' }).click();
  await expect(tray).toHaveCount(0);
  await expect(page).not.toHaveURL(/compare=/);

  // Rubbish finds nothing and breaks nothing; a town nobody knows is said.
  await page.getByLabel('What do you need').fill('<script>alert(1)</script> "+-*?:\\');
  await page.getByLabel('Near', { exact: true }).fill('Nowhere in particular');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByText('No town of this name is known, so distance does not count.')).toBeVisible();
  await page.getByLabel('What do you need').fill('zeppelins');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await expect(page.getByText('Nobody was found')).toBeVisible();
  await looked(page);

  await page.getByRole('link', { name: 'How results are ordered' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'How results are ordered' })).toBeVisible();
  await looked(page);
  watch.allowFailedRequests();
  await page.goto('/marketplace/partners/nobody-sg-0');
  await expect(page.getByText(/^There is no such listing/)).toBeVisible();
  await looked(page);
  watch.expectNothing();
  await server.kill();
});

test('a partner is found in Japanese on a phone, with the keyboard alone', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  await ready(server);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin, viewport: PHONE, locale: 'ja' });
  await watch.over(context);
  const page = await context.newPage();
  await page.goto('/marketplace');
  await expect(page.getByRole('heading', { level: 1, name: said('ja', 'marketplace-title') })).toBeVisible();
  await expect(results(page).first()).toBeVisible();
  await page.getByLabel(said('ja', 'marketplace-need')).focus();
  await page.keyboard.type('メール移行');
  await page.keyboard.press('Tab');
  await page.keyboard.type('シンガポール');
  await page.keyboard.press('Enter');
  await expect(results(page).first()).toContainText('橋本クラウド研究所');
  // The same is found by what nobody of them wrote in Japanese.
  await expect(results(page).filter({ hasText: 'Tidewell Systems' })).toHaveCount(1);
  await looked(page);
  const filters = page.locator('details.facets__all > summary');
  await filters.focus();
  await page.keyboard.press('Enter');
  const language = page.getByRole('group', { name: said('ja', 'marketplace-facet-service') });
  await expect(language).toBeVisible();
  await looked(page);
  await results(page).first().getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '橋本クラウド研究所' })).toBeFocused();
  await looked(page);
  watch.expectNothing();
  await server.kill();
});

test('pages of the marketplace are read and used before the program is there, and where none runs', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  await ready(server);
  const watch = new Watch();

  // Without scripts: a phone in Japanese. The form, each choice, each page and each listing are links and a form.
  const bare = await browser.newContext({ baseURL: server.origin, viewport: PHONE, locale: 'ja', javaScriptEnabled: false });
  const plain = await bare.newPage();
  await plain.goto('/marketplace');
  await expect(plain).toHaveTitle('パートナーを探す - Liaison');
  await expect(plain.getByRole('heading', { level: 1, name: 'パートナーを探す' })).toBeVisible();
  await expect(results(plain).first()).toBeVisible();
  await plain.locator('#seek-need').fill('メール移行');
  await plain.locator('details.facets__all > summary').click();
  const service = plain.getByRole('group', { name: 'サービス', exact: true }).getByRole('checkbox');
  await service.nth(0).check();
  await service.nth(1).check();
  await plain.locator('#seek button').click();
  await expect(plain).toHaveURL(/q=%E3%83%A1[^&]*&service=[a-z_]+%2C[a-z_]+$/);
  await expect(plain.locator('a.chip')).toHaveCount(2);
  await plain.locator('a.chip').first().click();
  await expect(plain.locator('a.chip')).toHaveCount(1);
  await results(plain).first().getByRole('link').first().click();
  await expect(plain).toHaveURL(/\/marketplace\/partners\//);
  await expect(plain.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(plain.locator('meta[name=description]')).toHaveAttribute('content', /./);
  await bare.close();

  // With a program that is slow to come: what is read stands before it, what is typed and ticked stays, and it asks for
  // nothing that has come with the page.
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 }, locale: 'en' });
  await watch.over(context);
  const page = await context.newPage();
  let come = () => {};
  const coming = new Promise<void>((resolve) => (come = resolve));
  await page.route(/\/pages\/marketplace\.bin$/, async (route) => {
    await coming;
    await route.continue();
  });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/marketplace/')) asked.push(request.url());
  });
  await page.goto('/marketplace?q=mailbox');
  await expect(results(page).first()).toBeVisible();
  await expect(page.locator('#boot')).toHaveCount(1);
  await looked(page);
  const total = await page.locator('#market-found').textContent();
  const top = (await results(page).first().boundingBox())?.y ?? 0;
  await page.locator('#seek-need').fill('mailbox migration');
  come();
  await expect(page.locator('#boot')).toHaveCount(0);
  await expect(page.locator('#market-found')).toHaveText(total ?? '');
  await expect(page.locator('#seek-need')).toHaveValue('mailbox migration');
  await expect(page.locator('#seek-need')).toBeFocused();
  expect(asked).toEqual([]);
  // Nothing has moved under the reader's eyes.
  const now = (await results(page).first().boundingBox())?.y ?? 0;
  expect(Math.abs(now - top)).toBeLessThan(24);
  await page.locator('#seek-need').press('Enter');
  await expect(page).toHaveURL(/q=mailbox%20migration$/);
  await expect.poll(() => asked.length).toBe(1);

  // What is ticked before is narrowed by as soon as the program can. On another device: this one may keep the program.
  const elsewhere = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 }, locale: 'en' });
  await watch.over(elsewhere);
  const later = await elsewhere.newPage();
  await later.route(/\/pages\/marketplace\.bin$/, async (route) => {
    await expect(later.locator('#boot').getByLabel(/^Licensing/)).toBeChecked();
    await route.continue();
  });
  const opened = later.goto('/marketplace');
  await later.locator('#boot').getByLabel(/^Licensing/).check();
  await opened;
  await expect(later.locator('#boot')).toHaveCount(0);
  await expect(later).toHaveURL(/service=licensing/);
  await expect(later.getByRole('link', { name: 'Licensing remove' })).toBeVisible();
  watch.expectNothing();
  await server.kill();
});

for (const [locale, language] of [
  ['en-GB', 'en'],
  ['zh-CN', 'zh-Hans'],
  ['ja', 'ja'],
] as const) {
  test(`what the server draws says what the program says, in ${language}`, async ({ browser }, info) => {
    const server = await Server.start(info.project.metadata.database);
    await ready(server);
    const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 }, locale });
    const found = (await (await context.request.get('/api/marketplace/listings?near=Singapore')).json()) as {
      marketplace: { results: { slug: string }[] };
    };
    const slugs = found.marketplace.results.slice(0, 3).map((one) => `/marketplace/partners/${one.slug}`);
    for (const path of ['/marketplace?q=support&near=Singapore&kind=professional_service', '/marketplace?q=nothing-like-it&near=Nowhere', ...slugs]) {
      const page = await context.newPage();
      let come = () => {};
      const coming = new Promise<void>((resolve) => (come = resolve));
      await page.route(/\/pages\/marketplace[a-z_]*\.bin$/, async (route) => {
        await coming;
        await route.continue();
      });
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      const drawn = await page.locator('#boot main').evaluate(everything);
      come();
      await expect(page.locator('#boot')).toHaveCount(0);
      await expect.poll(() => page.locator('main').evaluate(everything), { message: path }).toEqual(drawn);
      await page.close();
    }
    await server.kill();
  });
}

/** Every word of a page, also of what is folded, and where each link leads. */
function everything(main: HTMLElement | SVGElement): string[] {
  const said: string[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLAnchorElement) said.push(`-> ${node.getAttribute('href') ?? ''}`);
    const label = node instanceof Element && node.getAttribute('aria-label');
    if (label) said.push(label);
    const text = node instanceof Text ? node.data.trim() : '';
    if (text !== '') said.push(text);
  }
  return said;
}
