import { expect, type Page } from '@playwright/test';

import { expectSaved } from '../support/saved';
import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { words } from '../support/words';

const PARTNER = { email: 'mara@tidewell.example', password: 'liaison-demo' };
const CUSTOMER = { email: 'elena@harrowfinch.example', password: 'liaison-demo' };

for (const language of ['en', 'zh-Hans', 'ja']) {
  test(`an invitation written offline reaches a customer and comes back answered, in ${language}`, async ({ browser }, info) => {
    const w = words(language);
    const server = await Server.start(info.project.metadata.database);
    const watch = new Watch();
    watch.allowFailedRequests();

    const atWork = await browser.newContext({ baseURL: server.origin, viewport: { width: 1280, height: 900 } });
    await watch.over(atWork);
    await speak(atWork, language);
    const partner = await atWork.newPage();
    await partner.goto('/');
    await shows(partner, w.signIn);
    await checked(partner);
    await partner.getByLabel(w.email, { exact: true }).fill(PARTNER.email);
    await partner.getByLabel(w.password, { exact: true }).fill(PARTNER.password);
    await partner.getByRole('button', { name: w.signIn, exact: true }).click();
    await shows(partner, w.overview);
    await expect(partner.getByText('Winter campaign').first()).toBeVisible();
    await checked(partner);
    await offlineReady(partner);

    await partner.getByRole('link', { name: w.createInvitation }).first().click();
    await shows(partner, w.location);
    await atWork.setOffline(true);
    await partner.getByLabel(w.name, { exact: false }).pressSequentially('Spring campaign for clinics');
    await partner.getByLabel(w.usageLocation, { exact: true }).selectOption('SG');
    await expectSaved(partner);
    await partner.reload();
    await shows(partner, w.location);
    await expect(partner.getByLabel(w.name, { exact: false })).toHaveValue('Spring campaign for clinics');
    await expect(partner.getByLabel(w.usageLocation, { exact: true })).toHaveValue('SG');
    await expect(partner.getByText(w.noNetwork).first()).toBeVisible();
    await checked(partner);

    await partner.getByRole('link', { name: w.toTrial }).click();
    await shows(partner, w.trial);
    await partner.getByRole('radio', { name: /^Team(?! Secure)/ }).check();
    await checked(partner);
    await partner.getByRole('link', { name: w.toAdministration }).click();
    await shows(partner, w.administration);
    await expect(partner.getByRole('radio', { checked: true })).toHaveCount(0);
    await partner.getByRole('radio', { name: w.offerFull }).check();
    await checked(partner);
    await partner.getByRole('link', { name: w.toMessage }).click();
    await shows(partner, w.message);
    await expect(partner.getByLabel(w.beforeLink)).not.toHaveValue('');
    await checked(partner);
    await partner.goBack();
    await shows(partner, w.administration);
    await expect(partner.getByRole('radio', { name: w.offerFull })).toBeChecked();
    await partner.goForward();
    await shows(partner, w.message);
    await partner.getByRole('link', { name: w.toFinish }).click();
    await shows(partner, w.finish);
    await checked(partner);
    await partner.getByRole('button', { name: w.create }).click();
    await expect(partner.getByRole('heading', { name: w.waiting }).first()).toBeVisible();
    await checked(partner);

    await atWork.setOffline(false);
    await expect(partner.getByRole('heading', { name: w.ready })).toBeVisible({ timeout: 30_000 });
    const link = partner.getByText(new RegExp(`${server.origin.replace('http://', '')}/o/`)).first();
    await expect(link).toBeVisible();
    const token = /\/o\/([0-9a-z-]+)/.exec((await link.textContent()) ?? '')?.[1];
    expect(token).toMatch(/^\d[a-z]{2}\d{2}[a-z]-[0-9a-z]{10}$/);
    await checked(partner);
    await partner.getByRole('link', { name: w.overviewNav, exact: true }).first().click();
    await shows(partner, w.overview);

    const onThePhone = await browser.newContext({ baseURL: server.origin, viewport: { width: 390, height: 844 } });
    await watch.over(onThePhone);
    await speak(onThePhone, language);
    const customer = await onThePhone.newPage();
    await customer.goto(`/o/${token}`);
    await shows(customer, w.invited);
    await expect(customer.getByText('Tidewell Systems').first()).toBeVisible();
    await expect(customer.getByText(w.neverBySelf).first()).toBeVisible();
    await expect(customer.getByText(w.separateChoice).first()).toBeVisible();
    await checked(customer);
    await customer.getByLabel(w.email, { exact: true }).fill(CUSTOMER.email);
    await customer.getByLabel(w.password, { exact: true }).fill(CUSTOMER.password);
    await customer.getByRole('button', { name: w.signIn, exact: true }).click();
    await expect(customer.getByText('Elena Ostrova').first()).toBeVisible();
    await expect(customer.getByRole('radio', { name: w.administrationNo })).toBeChecked();
    await customer.getByRole('radio', { name: w.administrationYes }).check();
    await checked(customer);

    await customer.getByRole('checkbox', { name: w.termsTick }).check();
    await customer.getByRole('button', { name: w.startTrial }).click();
    const answered = Date.now();
    await expect(partner.getByText(w.acceptedWithAdministration).first()).toBeVisible({ timeout: 2_000 });
    expect(Date.now() - answered).toBeLessThan(2_000);
    await expect(customer.getByRole('heading', { name: w.answered })).toBeVisible();
    await checked(customer);
    await checked(partner);

    watch.expectNothing();
    await server.kill();
  });
}

async function speak(context: { addInitScript(script: (tag: string) => void, tag: string): Promise<void> }, language: string) {
  await context.addInitScript((tag) => {
    // axe opens an empty frame, which has no storage.
    if (location.protocol.startsWith('http')) localStorage.setItem('liaison.language', tag);
  }, language);
}

/** The heading of the page stands, and has the words of the language. */
async function shows(page: Page, heading: string) {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible({ timeout: 20_000 });
}

async function checked(page: Page) {
  await looked(page);
}

/** The service worker has the whole build: from here on the shell opens without a network. */
async function offlineReady(page: Page) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}
