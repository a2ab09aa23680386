import { expect, type Page } from '@playwright/test';

/** Whether a page calls what it shows saved: on this device, or by the server as well. The words of the other states stand
 *  there too, unseen by eye and by ear, so that it is the mark that is asked. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('main .sync').first()).toHaveAttribute('data-state', /^(local|synced)$/);
}

/** The server has what the page shows, and everything else that this device keeps. */
export async function expectSynced(page: Page): Promise<void> {
  await expect(page.locator('main .sync').first()).toHaveAttribute('data-state', 'synced');
  await expect(page.locator('.rail .sync').filter({ visible: true }).first()).toHaveAttribute('data-state', 'synced');
}
