import { expect } from '@playwright/test';

import { expectSaved } from '../support/saved';
import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { expectAccessible, expectNoSidewaysScroll, Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');
const ODD = ['<script>alert(1)</script>', 'دعوة تجريبية للعيادات', '👩‍💻🏥 عيادة', 'a'.repeat(300), '   ', '"; DROP TABLE user; --'];

test('signing in with rubbish says what to do and loses nothing', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const context = await browser.newContext({ baseURL: server.origin, locale: 'en' });
  const watch = new Watch();
  watch.allowFailedRequests();
  await watch.over(context);
  const page = await context.newPage();
  await page.goto('/sign-in');
  const email = page.getByLabel(w.email, { exact: true });
  const password = page.getByLabel(w.password, { exact: true });
  const submit = page.getByRole('button', { name: w.signIn, exact: true });

  await submit.click();
  const summary = page.getByRole('group').filter({ has: page.getByRole('link') });
  await expect(summary).toBeFocused();
  await summary.getByRole('link').first().click();
  await expect(email).toBeFocused();
  await expectAccessible(page);

  for (const odd of ODD) {
    await email.fill(odd);
    await password.fill(odd);
    await submit.click();
    await expect(summary).toBeVisible();
    // A field for addresses drops the space around what is typed, by itself.
    await expect(email).toHaveValue(odd.trim());
    await expectNoSidewaysScroll(page);
  }

  await email.fill('mara@tidewell.example');
  for (let attempt = 0; attempt < 8; attempt += 1) {
    await password.fill(`wrong ${attempt}`);
    const answer = page.waitForResponse('**/api/sessions');
    await submit.click();
    await answer;
  }
  await expect(page.getByText(w.tooManyAttempts).first()).toBeVisible();
  await expect(email).toHaveValue('mara@tidewell.example');
  watch.expectNothing();
  await server.kill();
});

test('the wizard takes any text as text and asks for what is missing only at the end', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const context = await browser.newContext({ baseURL: server.origin, locale: 'en', viewport: { width: 390, height: 844 } });
  const watch = new Watch();
  await watch.over(context);
  const page = await context.newPage();
  await signIn(page, 'mara@tidewell.example');
  await page.getByRole('link', { name: w.createInvitation }).first().click();
  const name = page.getByLabel(w.name);
  for (const odd of ODD) {
    await name.fill(odd);
    await expectSaved(page);
    await expectNoSidewaysScroll(page);
  }
  await name.fill('');
  for (const step of [w.toTrial, w.toAdministration, w.toMessage, w.toFinish]) {
    await page.getByRole('link', { name: step }).click();
    await expectNoSidewaysScroll(page);
  }
  await page.getByRole('button', { name: w.create }).click();
  const summary = page.getByRole('group').filter({ has: page.getByRole('link', { name: w.nameMissing }) });
  await expect(summary).toBeFocused();
  await expectAccessible(page);
  await summary.getByRole('link', { name: w.nameMissing }).click();
  await expect(name).toBeFocused();

  await name.fill('<b>Clinics</b> 👩‍💻 عيادات');
  await expectSaved(page);
  await page.reload();
  await expect(name).toHaveValue('<b>Clinics</b> 👩‍💻 عيادات');
  await page.goto('/drafts');
  await expect(page.getByText('<b>Clinics</b> 👩‍💻 عيادات')).toBeVisible();
  await expectNoSidewaysScroll(page);
  watch.expectNothing();
  await server.kill();
});
