import { test as playwright } from '@playwright/test';

/**
 * A journey whose windows close with it. The browser is one for all of them: what an earlier journey left open would go
 * on asking for a server that is gone, and take its share of the machine from those that follow.
 */
export const test = playwright.extend<{ windowsClose: undefined }>({
  windowsClose: [
    async ({ browser }, use) => {
      await use(undefined);
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});
