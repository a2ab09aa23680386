import type { Page } from '@playwright/test';

import { words } from './words';

/** What the demo data gives everybody. */
const PASSWORD = 'liaison-demo';

/** Signs in on the page at `path`, which asks for it. */
export async function signIn(page: Page, address: string, path = '/sign-in', w = words('en')): Promise<void> {
  await page.goto(path);
  await signInHere(page, address, w);
}

/** Signs in on the page that is open, and waits until it no longer asks. */
export async function signInHere(page: Page, address: string, w = words('en')): Promise<void> {
  const password = page.getByLabel(w.password, { exact: true });
  await page.getByLabel(w.email, { exact: true }).fill(address);
  await password.fill(PASSWORD);
  await page.getByRole('button', { name: w.signIn, exact: true }).click();
  await password.waitFor({ state: 'hidden' });
}
