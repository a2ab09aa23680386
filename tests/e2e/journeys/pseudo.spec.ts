import { expect, type Page, test } from '@playwright/test';

import { Server } from '../support/server';

/** What stands on pages and is data, not words: names, addresses, ids, plans and programmes. */
const DATA = [
  /Liaison/g,
  /Tidewell Systems|Harrow & Finch Architects|Winter campaign|Untranslated|Northmoor Veterinary/g,
  /Mara Lindqvist|Elena Ostrova|Priya Raman/g,
  /English|简体中文|日本語/g,
  /\b(Start|Apps|Team Secure|Team|Enterprise \d|Suite \d)\b/g,
  /\b\d[A-Z]{2}-\d{2}[A-Z]\b/g,
  /\S+@\S+|\S*\/o\/\S*/g,
];

test('the pseudo-language leaves no English behind', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const context = await browser.newContext({ baseURL: server.origin, locale: 'en' });
  await context.addInitScript(() => localStorage.setItem('liaison.language', 'en-XA'));
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
  await page.locator('a[href*="/trial-invitations/new/"]').first().click();
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
  const plain = texts
    // Numbers, dates and names of countries come from Intl, which has no pseudo-language.
    .filter((text) => !/^[\d\s.,:%$A-Z]*$/.test(text))
    .map((text) => DATA.reduce((rest, data) => rest.replace(data, ''), text))
    .filter((text) => !text.includes('⟦') && !text.includes('⟧') && /[A-Za-z]{3,}/.test(text));
  expect(plain, page.url()).toEqual([]);
}
