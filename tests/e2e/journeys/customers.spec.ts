import { readFileSync } from 'node:fs';

import { expect } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { said } from '../support/words';

test('the customers of an invitation are looked for, put in order, exported and reminded', async ({ browser }, info) => {
  test.setTimeout(150_000);
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } });
  await watch.over(context);
  const page = await context.newPage();
  await signIn(page, 'mara@tidewell.example');
  await page.goto('/trial-invitations');
  await page.getByRole('link', { name: 'Winter campaign' }).first().click();
  const table = page.getByRole('table', { name: 'Customers who opened' });
  const names = () => table.locator('tbody th').allInnerTexts();
  await expect(page.getByText('Team, 30 days, 25 licences')).toBeVisible();
  await expect(page.getByText('9 opened the link')).toBeVisible();
  await expect(page.getByText('9 of 9')).toBeVisible();
  await expect(table.getByRole('row', { name: /Bluegum/ })).toContainText('“We stay with our present system this year.”');
  await looked(page);

  // Groups and words are in the address, and Back leads to the group before.
  await page.getByRole('button', { name: /^Declined/ }).click();
  await expect(page).toHaveURL(/group=declined/);
  await expect(page.getByText('1 of 1')).toBeVisible();
  await page.goBack();
  await expect(page.getByText('9 of 9')).toBeVisible();
  const search = page.getByLabel('Name, domain or address');
  for (const [word, name] of [
    ['gantryworks', 'Gantry Works'],
    ['RUTH@', 'Marlowe Opticians'],
  ] as const) {
    await search.fill(word);
    await expect(table.locator('tbody tr')).toHaveCount(1);
    await expect(table).toContainText(name);
  }
  await search.fill('nobody at all');
  await expect(page.getByText('No customer matches')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();

  // Ordered by name, one way and the other.
  const byName = page.getByRole('button', { name: 'Customer', exact: true });
  await byName.click();
  await expect(page.getByRole('columnheader', { name: 'Customer', exact: true })).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(async () => (await names())[0]).toContain('Bluegum Travel');
  await byName.press('Enter');
  await expect.poll(async () => (await names()).at(-1)).toContain('Bluegum Travel');
  await expect(byName).toBeFocused();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export as CSV' }).click();
  const rows = readFileSync(await (await download).path(), 'utf8').split('\r\n');
  expect(rows).toHaveLength(11);
  expect(rows.at(-2)).toContain('"Bluegum Travel"');

  // Two are chosen; Liaison knows the address of neither.
  await page.getByRole('checkbox', { name: 'Select Gantry Works' }).check();
  await page.getByRole('checkbox', { name: 'Select Marlowe Opticians' }).check();
  await page.getByRole('button', { name: 'Remind', exact: true }).click();
  await looked(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Remind', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Remind 2 customers' })).toBeFocused();
  await expect(page.getByText('there is no address to write to')).toHaveCount(2);
  await looked(page);
  await page.getByRole('button', { name: 'Close the report' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  // The other parts by keyboard, each with an address.
  await page.getByRole('tab', { name: 'Customers' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Message' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?tab=message$/);
  await expect(page.getByRole('tabpanel', { name: 'Message' })).toContainText('Sent by mail');
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\?tab=timeline$/);
  await expect(page.getByRole('tabpanel', { name: 'Timeline' }).getByRole('listitem').nth(6)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('tabpanel', { name: 'Message' })).toBeVisible();
  await page.goBack();
  await expect(table).toBeVisible();

  // The verbs behind the button.
  const more = page.getByRole('button', { name: 'More actions' });
  await more.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Copy text with link' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitem', { name: /^Revoke/ })).toBeFocused();
  await page.keyboard.press('p');
  await expect(page.getByRole('menuitem', { name: /^Pause/ })).toBeFocused();
  await looked(page);
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await more.press('ArrowUp');
  await page.getByRole('menuitem', { name: /^Pause/ }).press('Enter');
  await expect(page.getByText('Paused').first()).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('button', { name: 'Copy link' })).toHaveCount(0);

  // On a phone, in each language.
  await page.setViewportSize({ width: 390, height: 844 });
  const there = new URL(page.url()).pathname;
  for (const language of ['en', 'zh-Hans', 'ja']) {
    await page.evaluate((tag) => localStorage.setItem('liaison.language', tag), language);
    for (const [tab, key] of [
      ['', 'invitation-customers-caption'],
      ['?tab=message', 'recipients-title'],
      ['?tab=timeline', 'invitation-timeline'],
    ] as const) {
      await page.goto(`${there}${tab}`);
      await expect(page.getByText(said(language, key)).first()).toBeAttached({ timeout: 20_000 });
      await looked(page);
    }
  }
  watch.expectNothing();
  await server.kill();
});
