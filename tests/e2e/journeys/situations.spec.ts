import { type Browser, expect, type Page } from '@playwright/test';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { looked, Watch } from '../support/watch';
import { said, words } from '../support/words';

/** The demo's open invitation, and its two closed ones. */
const OPEN = '7kd42p-3v8m0q1rzt';
const EXPIRED = '4hb18n-5m2k9x0wqd';
const REVOKED = '2mf90k-8s4c7h3vyb';

for (const language of ['en', 'zh-Hans', 'ja']) {
  test(`each situation behind a link has a page that says so, in ${language}`, async ({ browser }, info) => {
    test.setTimeout(180_000);
    const server = await Server.start(info.project.metadata.database);
    const watch = new Watch();
    watch.allowFailedRequests();
    const opens = (token: string, address: string, width: number) =>
      open(browser, watch, server, language, { token, address, width });
    const heading = (page: Page, key: string) =>
      expect(page.getByRole('heading', { level: 1, name: said(language, key) })).toBeVisible({ timeout: 20_000 });

    for (const [token, address, width, key] of [
      [OPEN, 'haru@umibe.example', 390, 'answering-country-title'],
      [OPEN, 'sofia@northmoor.example', 390, 'answering-had-title'],
      [REVOKED, 'wei@btphysio.example', 390, 'review-title-revoked'],
      [EXPIRED, 'wei@btphysio.example', 1280, 'review-title-expired'],
    ] as const) {
      const page = await opens(token, address, width);
      await heading(page, key);
      await looked(page);
      await page.context().close();
    }

    // Whoever can answer has everything before them, and nothing ticked.
    const owner = await opens(OPEN, 'elena@harrowfinch.example', 1280);
    await expect(owner.getByRole('checkbox', { name: said(language, 'answering-terms-tick') })).not.toBeChecked();

    // A plain user passes it on, once.
    const tom = await opens(OPEN, 'tom@harrowfinch.example', 390);
    await tom.getByRole('button', { name: /Elena Ostrova/ }).click();
    await expect(tom.getByText(said(language, 'answering-forwarded')).first()).toBeVisible({ timeout: 15_000 });
    await expect(tom.getByRole('button', { name: /Elena Ostrova/ })).toHaveAttribute('aria-disabled', 'true');
    await looked(tom);
    expect(await server.mailTo('elena@harrowfinch.example')).toContain(`/o/${OPEN}`);

    // Nothing is agreed to before it was ticked.
    const start = owner.getByRole('button', { name: words(language).startTrial });
    await start.click();
    await expect(owner.getByRole('link', { name: said(language, 'answering-terms-open') })).toBeVisible();
    await owner.getByText(said(language, 'answering-terms-read')).click();
    await looked(owner);
    await owner.getByRole('checkbox', { name: said(language, 'answering-terms-tick') }).check();
    // The network goes as the answer is sent; what was chosen stays, and the answer counts once.
    await owner.context().setOffline(true);
    await start.click();
    await expect(owner.getByText(said(language, 'answering-unsettled'))).toBeVisible({ timeout: 20_000 });
    await expect(owner.getByRole('checkbox', { name: said(language, 'answering-terms-tick') })).toBeChecked();
    await looked(owner);
    await owner.context().setOffline(false);
    await expect(owner.getByText(said(language, 'review-terms-version')).first()).toBeVisible({ timeout: 20_000 });
    await looked(owner);

    // Whoever comes later reads who accepted it.
    await tom.reload();
    await expect(tom.getByText(said(language, 'answering-by-colleague'))).toBeVisible({ timeout: 20_000 });
    await looked(tom);
    watch.expectNothing();
    await server.kill();
  });
}

async function open(
  browser: Browser,
  watch: Watch,
  server: Server,
  language: string,
  { token, address, width }: { token: string; address: string; width: number },
): Promise<Page> {
  const w = words(language);
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width, height: 844 } });
  await watch.over(context);
  await context.addInitScript((tag) => {
    if (location.protocol.startsWith('http')) localStorage.setItem('liaison.language', tag);
  }, language);
  const page = await context.newPage();
  await signIn(page, address, `/o/${token}`, w);
  return page;
}
