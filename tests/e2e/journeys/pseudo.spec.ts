import { type BrowserContext, expect, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { test } from '../support/test';

/** What stands on pages and is neither a word of ours nor told by the server: the brand, languages, what the test typed. */
const DATA: RegExp[] = [
  /Liaison|Untranslated/g,
  /English|简体中文|日本語/g,
  // Countries and dates are Intl's, which has no pseudo-language.
  /Japan|Singapore/g,
  /\bin \d+ (day|hour|week)s?\b|\b\d+ (day|hour|week)s? ago\b/g,
  /\b\d{1,2} [A-Z][a-z]{2,8}\b( \d{4})?|[A-Z][a-z]+day/g,
  /\S+@\S+|\S*\/o\/\S*/g,
];

/** Names and texts that the server told. Its codes are lower case, so that a code on a page is still found. */
const told = new Set<string>();

test('the pseudo-language leaves no English behind', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const context = await browser.newContext({ baseURL: server.origin, locale: 'en' });
  await context.addInitScript(() => localStorage.setItem('liaison.language', 'en-XA'));
  listen(context);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await translated(page);
  await page.locator('input[type=email], input[autocomplete=username]').first().fill('mara@tidewell.example');
  await page.locator('input[type=password]').fill('liaison-demo');
  await page.locator('button[type=submit]').click();
  await page.waitForURL('**/overview');
  await expect(page.getByText('Winter campaign').first()).toBeVisible();
  await translated(page);
  for (const address of ['/drafts', '/trial-invitations', '/nowhere']) {
    await page.goto(address);
    await translated(page);
  }
  await page.goto('/trial-invitations');
  await page.getByRole('link', { name: 'Winter campaign' }).first().click();
  await expect(page.getByText(/\/o\//).first()).toBeVisible();
  await translated(page);
  const link = /\/o\/[0-9a-z-]+/.exec((await page.getByText(/\/o\//).first().textContent()) ?? '')?.[0];

  await page.goto('/overview');
  await page.locator('a[href$="/trial-invitations/new"]').first().click();
  await page.waitForURL('**/location');
  const base = page.url().replace(/\/location$/, '');
  await page.locator('input[type=text], input:not([type])').first().fill('Untranslated');
  await page.locator('select').first().selectOption('SG');
  for (const step of ['location', 'trial', 'delegated-administration', 'message', 'finish']) {
    await page.goto(`${base}/${step}`);
    await translated(page);
  }

  const customer = await browser.newContext({ baseURL: server.origin, locale: 'en' });
  await customer.addInitScript(() => localStorage.setItem('liaison.language', 'en-XA'));
  listen(customer);
  const review = await customer.newPage();
  await review.goto(link ?? '/');
  await translated(review);
  await review.goto('/sign-in');
  await review.locator('input[type=email], input[autocomplete=username]').first().fill('elena@harrowfinch.example');
  await review.locator('input[type=password]').fill('liaison-demo');
  await review.locator('button[type=submit]').click();
  await review.waitForURL('**/home');
  await translated(review);
  await server.kill();
});

async function translated(page: Page) {
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  // What the server told is on the page a moment before this test has read it.
  await expect(async () => expect(await plain(page), page.url()).toEqual([])).toPass({ timeout: 5_000 });
}

/** What is on the page in plain English, and neither data nor somebody's own words. */
async function plain(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      // What a partner or a customer wrote is marked with its own language, or stands in a field.
      if (!parent || parent.closest('script, style, noscript, textarea, option, kbd, blockquote, [data-own-words]')) continue;
      if (parent.checkVisibility()) found.push(walker.currentNode.textContent?.trim() ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (!element.checkVisibility()) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
    }
    return [...found, document.title];
  });
  return texts
    // Numbers, dates and names of countries come from Intl, which has no pseudo-language.
    .filter((text) => !/^[\d\s.,:%$A-Z]*$/.test(text))
    .map((text) => DATA.reduce((rest, data) => rest.replace(data, ''), without(text)))
    .filter((text) => !text.includes('⟦') && !text.includes('⟧') && /[A-Za-z]{3,}/.test(text));
}

function listen(context: BrowserContext) {
  context.on('response', async (response) => {
    if (!response.headers()['content-type']?.includes('json') || !response.url().includes('/api/')) return;
    collect(await response.json().catch(() => undefined));
  });
}

function collect(value: unknown) {
  if (typeof value === 'string' && /[A-Z ]/.test(value)) told.add(value);
  else if (value && typeof value === 'object') Object.values(value).forEach(collect);
}

function without(text: string): string {
  const longestFirst = [...told].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((rest, data) => rest.replaceAll(data, ''), text);
}
