import { expect, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { said, words } from '../support/words';

for (const [language, other, width] of [
  ['en', 'ja', 1280],
  ['zh-Hans', 'en', 390],
  ['ja', 'zh-Hans', 390],
] as const) {
  test(`a partner sees its invitation as each customer would, in ${language}`, async ({ browser }, info) => {
    test.setTimeout(180_000);
    const server = await Server.start(info.project.metadata.database);
    const watch = new Watch();
    const context = await browser.newContext({ baseURL: server.origin, viewport: { width, height: 844 } });
    await watch.over(context);
    await context.addInitScript((tag) => {
      if (location.protocol.startsWith('http')) localStorage.setItem('liaison.language', tag);
    }, language);
    const page = await context.newPage();
    const say = (key: string) => said(language, key);
    const w = words(language);
    await signIn(page, 'mara@tidewell.example', '/sign-in', w);
    await page.goto('/trial-invitations');
    await page.getByRole('link', { name: 'Winter campaign' }).first().click();
    const funnel = page.getByRole('table', { name: say('funnel-caption') });
    const before = await funnel.innerText();

    // By keyboard alone: in, another onlooker, another language, and out.
    await page.getByRole('link', { name: say('invitation-preview') }).press('Enter');
    await expect(page).toHaveURL(/\/preview$/);
    const who = page.getByLabel(say('preview-who'));
    const tongue = page.getByLabel(say('preview-language'));
    // The message decides the language of the page, until somebody chooses.
    await expect(tongue).toHaveValue('en');
    await expect(page.getByRole('heading', { level: 1, name: said('en', 'review-invited') })).toBeVisible({ timeout: 20_000 });
    await tongue.selectOption(language);
    const accept = page.getByRole('button', { name: w.startTrial });
    await expect(accept).toHaveAttribute('aria-disabled', 'true', { timeout: 20_000 });
    await expect(page.getByText(say('preview-refused')).first()).toBeVisible();
    await looked(page);

    // Nothing on it does anything, and each says so.
    await page.getByRole('button', { name: w.startTrial }).click({ force: true });
    await expect(page.getByText(say('preview-stays'))).toBeVisible();
    await page.getByRole('button', { name: say('review-decline') }).press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();

    for (const [onlooker, heading] of [
      ['plain_user', 'review-invited'],
      ['signed_out', 'review-invited'],
      ['administered', 'review-invited'],
      ['wrong_country', 'answering-country-title'],
      ['accepted', 'review-title-running'],
      ['paused', 'review-title-paused'],
      ['expired', 'review-title-expired'],
      ['revoked', 'review-title-revoked'],
    ] as const) {
      await who.selectOption(onlooker);
      await expect(page).toHaveURL(new RegExp(`as=${onlooker}&language=${language}`));
      await expect(page.getByRole('heading', { level: 1, name: say(heading) })).toBeVisible({ timeout: 20_000 });
      if (onlooker === 'plain_user') {
        await page.getByRole('button', { name: say('answering-forward') }).click();
        await expect(page.getByText(say('preview-stays'))).toBeVisible();
      }
      if (onlooker === 'signed_out') {
        await page.getByLabel(w.password ?? '', { exact: true }).fill('liaison-demo');
        await page.getByLabel(w.password ?? '', { exact: true }).press('Enter');
        await expect(page.getByLabel(w.password ?? '', { exact: true })).toHaveValue('liaison-demo');
      }
      await looked(page);
    }

    // The address says it all.
    await tongue.selectOption(other);
    const title = page.getByRole('heading', { level: 1, name: said(other, 'review-title-revoked') });
    await expect(title).toBeVisible({ timeout: 20_000 });
    await expect(page.locator('.preview__sheet')).toHaveAttribute('lang', other);
    await page.reload();
    await expect(title).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText(say('preview-lede'))).toBeVisible();

    await page.getByRole('link', { name: say('preview-leave') }).press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Winter campaign' })).toBeVisible({ timeout: 20_000 });
    // Nobody has opened it by that.
    expect(await funnel.innerText()).toBe(before);
    watch.expectNothing();
    await server.kill();
  });
}
