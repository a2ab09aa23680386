import { expect } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { expectAccessible, expectNoSidewaysScroll, Watch } from '../support/watch';

const PHONE = { width: 390, height: 844 };

test('what exists where is read by anybody, and what contradicts what', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const onAPhone = await browser.newContext({ baseURL: server.origin, viewport: PHONE });
  await watch.over(onAPhone);
  const page = await onAPhone.newPage();
  await page.goto('/availability');
  await expect(page.getByRole('heading', { level: 1, name: 'Feature availability' })).toBeVisible();
  const china = page.getByRole('region', { name: 'Operated by 21Vianet' });
  const trials = china.getByRole('row', { name: /^Create trial invitations/ });
  await expect(trials.getByText('sources differ')).toHaveCount(7);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  // What somebody has chosen is in the address.
  await page.getByLabel('Campus', { exact: true }).check();
  await page.getByLabel('Feature', { exact: true }).selectOption('Create trial invitations and purchase offers');
  await expect(page).toHaveURL(/plans=campus&feature=trials-and-offers/);
  // The row of names is left out on a phone, where each cell says its plan.
  await expect(china.getByRole('row')).toHaveCount(1);
  await page.reload();
  await expect(page.getByLabel('Campus', { exact: true })).toBeChecked();
  await expect(page.getByRole('region', { name: 'Worldwide' })).toContainText('No plan that is ticked exists here.');
  await china.getByRole('link', { name: 'No' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Create trial invitations and purchase offers: Campus');
  const says = page.getByRole('region', { name: 'What the sources say' });
  await expect(says.getByRole('listitem')).toHaveCount(5);
  await expect(says.getByText('使用可能です。')).toBeVisible();
  await expect(page.getByText('The sources contradict each other. Liaison reads them so:')).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.goBack();
  await expect(page).toHaveURL(/plans=campus/);

  await page.goto('/availability/worldwide/flying/team');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/availability/changes');
  await expect(page.getByText('not mentioned became Yes').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('From', { exact: true }).fill('2021-01-01');
  await expect(page.getByText('Nothing is different between these days.')).toBeVisible();
  watch.expectNothing();
  await server.kill();
});

test('a partner of 21Vianet finds its features off with the reason, and an operator decides otherwise', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const context = await browser.newContext({ baseURL: server.origin });
  await watch.over(context);
  const partner = await context.newPage();
  await signIn(partner, 'ruoxi@hepan.example', '/company/enrolments');
  const off = partner.getByRole('region', { name: 'What does not exist in your cloud' });
  await expect(off.getByRole('link')).toHaveCount(3);
  await expectAccessible(partner);
  await off.getByRole('link', { name: 'Trial invitations and purchase offers' }).click();
  await expect(partner.getByText('The sources contradict each other. Liaison reads them so:')).toBeVisible();
  const cell = new URL(partner.url()).pathname;

  const desk = await browser.newContext({ baseURL: server.origin });
  await watch.over(desk);
  const operator = await desk.newPage();
  await signIn(operator, 'ines@operator.example', '/operator/availability');
  await expect(operator.getByRole('heading', { level: 1, name: 'Compare a second source' })).toBeVisible();
  await expectAccessible(operator);
  // A table is compared first, and every wrong row is named.
  await operator.getByLabel('Source', { exact: true }).fill('A newer table');
  const table = operator.getByLabel('Table', { exact: true });
  await table.fill('cloud,feature,plan,available,footnote\nmoon,trials-and-offers,start,yes,\n');
  watch.allowFailedRequests();
  await operator.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(operator.getByText(/^Row 2: /)).toBeVisible();
  await table.fill('cloud,feature,plan,available,footnote\n21vianet,trials-and-offers,start,yes,\n21vianet,trials-and-offers,team,no,\n');
  await operator.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(operator.getByText('1 of 2 rows disagree.')).toBeVisible();
  await expectAccessible(operator);
  await operator.getByRole('button', { name: 'Take over the table' }).click();
  await expect(operator.getByText('The table was taken over as a source.')).toBeVisible();

  await operator.goto(cell);
  await expect(operator.getByText('A newer table')).toBeVisible();
  const decide = operator.getByRole('region', { name: 'Decide how it is read' });
  await decide.getByLabel('It says', { exact: true }).selectOption('Yes');
  await decide.getByRole('button', { name: 'Record decision' }).click();
  await expect(decide.getByLabel('Reason', { exact: true })).toHaveAttribute('aria-invalid', 'true');
  await decide.getByLabel('Reason', { exact: true }).fill('The newer table says so, and the vendor confirmed it.');
  await expectAccessible(operator);
  await decide.getByRole('button', { name: 'Record decision' }).click();
  await expect(operator.getByText('The newer table says so, and the vendor confirmed it.').first()).toBeVisible();

  // One of the plans is open now, so trials exist in that cloud again.
  await partner.goto('/company/enrolments');
  await expect(off.getByRole('link')).toHaveCount(2);
  watch.expectNothing();
  await server.kill();
});
