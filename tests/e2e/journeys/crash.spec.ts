import { expect, type Page } from '@playwright/test';

import { KillableBrowser } from '../support/browser';
import { expectSaved } from '../support/saved';
import { freePort, Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { Wire } from '../support/wire';
import { words } from '../support/words';

const w = words('en');

test('a browser killed in mid-draft has the draft when it starts again', async ({}, info) => {
  const server = await Server.start(info.project.metadata.database);
  const first = await KillableBrowser.launch();
  const context = first.browser.contexts()[0] ?? (await first.browser.newContext());
  const page = await context.newPage();
  await signIn(page, 'mara@tidewell.example', `${server.origin}/sign-in`);
  await page.getByRole('link', { name: w.createInvitation }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: w.location })).toBeVisible();
  await page.getByLabel(w.name).pressSequentially('Killed in the middle', { delay: 20 });
  await expectSaved(page);
  const address = page.url();
  await first.kill();

  const second = await KillableBrowser.launch(first.profile);
  const again = second.browser.contexts()[0] ?? (await second.browser.newContext());
  const reopened = await again.newPage();
  await reopened.goto(address);
  // Chromium writes cookies to disk now and then: a kill may lose the session, which is asked for again, but no draft.
  const name = reopened.getByLabel(w.name);
  const email = reopened.getByLabel(w.email, { exact: true });
  await expect(name.or(email)).toBeVisible({ timeout: 20_000 });
  if (await email.isVisible()) {
    await email.fill('mara@tidewell.example');
    await reopened.getByLabel(w.password, { exact: true }).fill('liaison-demo');
    await reopened.getByRole('button', { name: w.signIn, exact: true }).click();
  }
  await expect(name).toHaveValue('Killed in the middle');
  await second.kill();
  await server.kill();
});

test('a program that stops says what is safe and offers to start again', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const page = await browser.newPage({ baseURL: server.origin });
  await page.goto('/sign-in');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // What a panic leaves: a trap that nobody caught. This module does nothing else.
  await page.evaluate(() => {
    const bytes = '0061736d0100000001040160000003020100070501016600000a05010300000b';
    const module = new WebAssembly.Module(Uint8Array.from(bytes.match(/../g) ?? [], (digits) => parseInt(digits, 16)));
    const { f } = new WebAssembly.Instance(module).exports;
    setTimeout(f as () => void);
  });
  await expect(page.getByRole('dialog')).toContainText('Every draft that was called saved is safe on this device.');
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await server.kill();
});

test('a server killed between decision and answer has one acceptance after the retry', async ({ browser }, info) => {
  const publicPort = await freePort();
  const server = await Server.start(info.project.metadata.database, publicPort);
  const wire = new Wire(publicPort, server.port);
  await wire.open();
  const atWork = await browser.newContext({ baseURL: server.origin });
  const partner = await atWork.newPage();
  await signIn(partner, 'mara@tidewell.example');
  await partner.goto('/trial-invitations');
  await partner.getByRole('link', { name: 'Winter campaign' }).first().click();
  const token = /\/o\/([0-9a-z-]+)/.exec((await partner.getByText(/\/o\//).first().textContent()) ?? '')?.[1];

  const atHome = await browser.newContext({ baseURL: server.origin });
  const customer = await atHome.newPage();
  await customer.goto(`/o/${token}`);
  await customer.getByLabel(w.email, { exact: true }).fill('elena@harrowfinch.example');
  await customer.getByLabel(w.password, { exact: true }).fill('liaison-demo');
  await customer.getByRole('button', { name: w.signIn, exact: true }).click();
  await expect(customer.getByText('Elena Ostrova').first()).toBeVisible();

  // The server has decided and committed when its answer's first byte arrives here; then it dies.
  const died = new Promise<void>((done) => {
    wire.trapAnswerOf('/acceptances', async () => {
      await server.kill();
      done();
    });
  });
  await customer.getByRole('checkbox', { name: w.termsTick }).check();
  await customer.getByRole('button', { name: w.startTrial }).click();
  await died;
  await server.run();
  // The page says what happened and lets the person try again; a page that has already tried again by itself is as good.
  const retry = customer.getByRole('button', { name: w.startTrial });
  const answered = customer.getByRole('heading', { name: w.answered });
  await expect(retry.or(answered).first()).toBeVisible();
  // By itself it may have gone through meanwhile, and the verb with it.
  if (await retry.isVisible()) await retry.click({ timeout: 2_000 }).catch(() => undefined);
  await expect(answered).toBeVisible({ timeout: 20_000 });

  const accepted = await atWork.request.get(`${server.origin}/api/trial-invitations`);
  const invitation = (await accepted.json()).trial_invitations.find((each: { token: string }) => each.token === token);
  const redemptions = await atWork.request.get(`${server.origin}/api/trial-invitations/${invitation.id}/redemptions`);
  const ours = (await redemptions.json()).redemptions.filter(
    (each: { customer_name: string | null }) => each.customer_name === 'Harrow & Finch Architects',
  );
  expect(ours).toHaveLength(1);
  expect(['accepted', 'running']).toContain(ours[0].state);
  const overview = await atWork.request.get(`${server.origin}/api/overview`);
  const events = (await overview.json()).overview.activity.filter(
    (each: { event: { what: { type: string }; customer_name: string | null } }) =>
      each.event.what.type === 'trial_accepted' && each.event.customer_name === 'Harrow & Finch Architects',
  );
  expect(events).toHaveLength(1);
  await wire.close();
  await server.kill();
});
