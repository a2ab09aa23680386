import { expect, type Locator, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { test } from '../support/test';
import { expectAccessible, expectNoSidewaysScroll, Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');

test('a trial invitation is found, written and sent without a mouse', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } });
  await watch.over(context);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await tabTo(page, page.getByLabel(w.email, { exact: true }));
  await page.keyboard.type('mara@tidewell.example');
  await tabTo(page, page.getByLabel(w.password, { exact: true }));
  await page.keyboard.type('liaison-demo');
  await page.keyboard.press('Enter');
  await shows(page, w.overview);

  // The palette: found by name, opened, and the focus on the page's heading.
  const palette = page.getByRole('dialog', { name: 'Search or run' });
  const field = page.getByRole('combobox', { name: 'Search or run' });
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(palette).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await expect(field).toBeFocused();
  await page.keyboard.type('winter');
  const option = page.getByRole('option', { name: /^Winter campaign/ }).first();
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? '');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await shows(page, 'Winter campaign');
  await expect(palette).toBeHidden();

  // Nothing fits; Escape gives the focus back.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzzz');
  await expect(palette.getByRole('status')).toContainText('Nothing fits “zzzz”');
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  // Two letters lead to a page, and J to a row that Enter opens.
  await chord(page, 'gt');
  await shows(page, 'Trial invitations');
  await expect(page.getByRole('table')).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(page.getByRole('table').locator('tbody tr').first().locator('th a')).toBeFocused();
  const tick = page.getByRole('table').locator('tbody tr').first().getByRole('checkbox');
  await page.keyboard.press('x');
  await expect(tick).toBeChecked();
  await page.keyboard.press('x');
  await expect(tick).not.toBeChecked();
  // On a tick a letter is no answer, and does what it does elsewhere.
  await tabTo(page, tick);
  await page.keyboard.press('j');
  await expect(page.getByRole('table').locator('tbody tr').nth(1).locator('th a')).toBeFocused();
  await page.keyboard.press('k');
  // With Shift it reaches from the row that was selected last to this one.
  const ticks = page.getByRole('table').locator('tbody').getByRole('checkbox', { checked: true });
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await expect(ticks).toHaveCount(3);
  await page.keyboard.press('x');
  await page.keyboard.press('k');
  await page.keyboard.press('x');
  await page.keyboard.press('k');
  await page.keyboard.press('x');
  await expect(ticks).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  // Inside a field a letter is a letter.
  await page.keyboard.type('gd?');
  await expect(page.getByRole('searchbox')).toHaveValue('gd?');
  await page.goto('/overview');
  await shows(page, w.overview);

  // The sheet of keys, and its switch.
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(sheet).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 15_000 });
  await expectAccessible(page);
  await tabTo(page, sheet.getByRole('switch'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect.poll(() => letters(page)).toBe('off');
  await chord(page, 'gd?');
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(/overview/);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('shortcuts');
  await page.keyboard.press('Enter');
  await expect(sheet).toBeVisible();
  await tabTo(page, sheet.getByRole('switch'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  // A whole invitation.
  await expect.poll(() => letters(page)).toBeNull();
  await chord(page, 'nt');
  await shows(page, w.location);
  await tabTo(page, page.getByLabel(w.name, { exact: false }));
  await page.keyboard.type('By keyboard alone');
  await tabTo(page, page.getByLabel(w.usageLocation, { exact: true }));
  await page.keyboard.type('Singapore');
  await page.keyboard.press('Control+Enter');
  await shows(page, w.trial);
  const plan = page.getByRole('radio', { name: /^Team(?! Secure)/ });
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  for (let press = 0; press < 20 && !(await plan.isChecked()); press += 1) await page.keyboard.press('ArrowDown');
  await expect(plan).toBeChecked();
  await page.keyboard.press('Alt+3');
  await shows(page, w.administration);
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await shows(page, w.message);
  await expect(page.getByLabel(w.beforeLink)).not.toHaveValue('');
  await page.keyboard.press('Alt+5');
  await shows(page, w.finish);
  await expect(page.getByRole('button', { name: w.create })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: w.ready })).toBeVisible({ timeout: 30_000 });

  // On a phone the button stands in the sheet of the navigation.
  await page.setViewportSize({ width: 390, height: 844 });
  await tabTo(page, page.getByRole('button', { name: 'Open navigation' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Search or run' }));
  await page.keyboard.press('Enter');
  await expect(field).toBeFocused();
  await expectNoSidewaysScroll(page);
  watch.allowFailedRequests();
  await context.setOffline(true);
  await page.keyboard.type('over');
  await expect(palette.getByRole('status')).toContainText('Needs a network');
  await page.keyboard.press('Enter');
  await shows(page, w.overview);
  watch.expectNothing();
  await server.kill();
});

async function shows(page: Page, heading: string | undefined): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading ?? '' }).first()).toBeVisible({ timeout: 20_000 });
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let press = 0; press < 80; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${target}`);
}

/** One key after the other, as fingers do: none waits for what the page makes of the one before. */
async function chord(page: Page, keys: string): Promise<void> {
  await Promise.all([...keys].map((key) => page.keyboard.press(key)));
}

/** What this device keeps of the switch. */
function letters(page: Page): Promise<string | null> {
  return page.evaluate(() => localStorage.getItem('liaison.letters'));
}
