import { readFileSync } from 'node:fs';

import { expect, type Page } from '@playwright/test';

import { expectSaved } from '../support/saved';
import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');

test('somebody looks at what a device keeps, takes it along as a file, and signs out knowing what stays behind', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  // A stream that ends with its session is a failed request.
  watch.allowFailedRequests();
  const device = async (width: number): Promise<Page> => {
    const viewport = { width, height: 844 };
    const context = await browser.newContext({ baseURL: server.origin, locale: 'en', viewport });
    // What the server has too needs no file and no question: here no draft gets there.
    await context.route(/\/api\/drafts/, (route) => route.abort());
    await watch.over(context);
    const page = await context.newPage();
    await signIn(page, 'mara@tidewell.example');
    return page;
  };
  const desk = await device(1280);
  await desk.goto('/trial-invitations/new');
  const name = desk.getByLabel(w.name);
  await name.fill('Harbour offices');
  await expectSaved(desk);
  const draft = desk.url();

  await desk.goto('/account');
  await desk.getByRole('link', { name: 'See what is kept on this device' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: 'Kept on this device' })).toBeVisible();
  await expect(value(desk, 'Drafts')).toHaveText('1');
  await expect(value(desk, 'Finished, not sent yet')).toHaveText('0');
  await expect(value(desk, 'Room')).toContainText(/\d [kMG]B of the \d+ [kMG]B/);
  await expect(desk.getByRole('heading', { name: 'How long it stays' })).toBeVisible();
  await looked(desk);
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: 'Save as a file', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^liaison-drafts-\d{4}-\d\d-\d\d\.json$/);
  const file = await download.path();
  expect(readFileSync(file, 'utf8')).toContain('Harbour offices');
  await expect(desk.getByText('One draft is in the file')).toBeVisible();

  // Taken to a phone; there it is added once, and another file changes nothing.
  const phone = await device(390);
  await phone.goto('/account/storage');
  await expect(value(phone, 'Drafts')).toHaveText('0');
  const back = phone.getByLabel('Bring back from a file');
  await back.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from('{"half":') });
  await expect(phone.getByRole('alert')).toContainText('Nothing was changed.');
  await looked(phone);
  await back.setInputFiles(file);
  await expect(phone.getByText('“Harbour offices”: added')).toBeVisible();
  await expect(value(phone, 'Drafts')).toHaveText('1');
  await back.setInputFiles(file);
  await expect(phone.getByText('“Harbour offices”: already here, left as it is')).toBeVisible();
  await looked(phone);
  await phone.goto(draft);
  await expect(phone.getByLabel(w.name)).toHaveValue('Harbour offices');

  // Signing out straight after the page was loaded asks all the same.
  await phone.goto('/account/storage');
  await phone.getByRole('button', { name: 'Open navigation' }).click();
  await phone.locator('summary').filter({ hasText: 'Mara' }).click();
  await phone.getByRole('button', { name: 'Sign out', exact: true }).click();
  const question = phone.getByRole('dialog', { name: 'Sign out with work on this device?' });
  await expect(question).toBeVisible();
  await expect(question.getByText('Harbour offices')).toBeVisible();
  await looked(phone);
  const [again] = await Promise.all([
    phone.waitForEvent('download'),
    question.getByRole('button', { name: 'Save as a file first' }).click(),
  ]);
  expect(readFileSync(await again.path(), 'utf8')).toContain('Harbour offices');
  await question.getByRole('button', { name: 'Sign out and delete it' }).click();
  await expect(phone.getByLabel(w.password, { exact: true })).toBeVisible();
  await signIn(phone, 'mara@tidewell.example');
  await phone.goto('/account/storage');
  await expect(value(phone, 'Drafts')).toHaveText('0');

  // And away with it, after a question.
  await desk.getByRole('button', { name: 'Delete everything on this device' }).click();
  const sure = desk.getByRole('dialog', { name: 'Delete everything that is kept here?' });
  await expect(sure).toContainText('One of it exists only here and cannot be brought back.');
  await sure.getByRole('button', { name: 'Keep it' }).click();
  await expect(value(desk, 'Drafts')).toHaveText('1');
  await desk.getByRole('button', { name: 'Delete everything on this device' }).click();
  await sure.getByRole('button', { name: 'Delete everything here' }).click();
  await expect(desk.getByText('Everything was deleted from this device')).toBeVisible();
  await expect(value(desk, 'Drafts')).toHaveText('0');
  watch.expectNothing();
  await server.kill();
});

test('where the browser keeps nothing, the page says so and what was typed can be saved', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin, locale: 'en', viewport: { width: 390, height: 844 } });
  await watch.over(context);
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  const page = await context.newPage();
  await signIn(page, 'mara@tidewell.example');
  await page.goto('/trial-invitations/new');
  await page.getByLabel(w.name).fill('Lighthouse');
  // Without loading a page anew, which would be the end of it.
  await page.getByRole('button', { name: 'Open navigation' }).click();
  await page.locator('summary').filter({ hasText: 'Mara' }).click();
  await page.getByRole('link', { name: 'Your account' }).click();
  await page.getByRole('link', { name: 'See what is kept on this device' }).click();
  await expect(page.getByText('This browser keeps nothing for Liaison')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file', exact: true }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('Lighthouse');
  await looked(page);
  watch.expectNothing();
  await server.kill();
});

/** Of a definition, by its name. */
function value(page: Page, name: string) {
  return page.locator('dt').filter({ hasText: new RegExp(`^${name}$`) }).locator('xpath=following-sibling::dd[1]');
}
