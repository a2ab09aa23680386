import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

/** Everything a page must never do, collected over a whole journey: CSP violations, console errors, panics. */
export class Watch {
  private readonly findings: string[] = [];
  private requestsMayFail = false;

  async over(context: BrowserContext): Promise<void> {
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`CSP violation: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    context.on('page', (page) => this.page(page));
    for (const page of context.pages()) this.page(page);
  }

  /** Chromium writes a line of its own for each request that fails; a test that pulls the network allows those. */
  allowFailedRequests(): void {
    this.requestsMayFail = true;
  }

  expectNothing(): void {
    expect(this.findings).toEqual([]);
  }

  private page(page: Page): void {
    page.on('pageerror', (error) => this.findings.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      const type = message.type();
      if (type !== 'error' && type !== 'warning') return;
      const text = message.text();
      const chromiumsOwn = /^Failed to load resource: (net::ERR_|the server responded)|^Fetch failed loading|net::ERR_/.test(text);
      if (this.requestsMayFail && chromiumsOwn) return;
      this.findings.push(`${page.url()}: ${type}: ${text}`);
    });
  }
}

/** axe with every rule on, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion, so that no colour is caught half-way between two themes.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const result = await new AxeBuilder({ page }).analyze();
    const findings = result.violations.map((violation) => ({
      rule: violation.id,
      nodes: violation.nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`),
    }));
    expect(findings, `${page.url()} ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** No page is wider than its window: nothing scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, page.url()).toBeLessThanOrEqual(0);
}

/** A page that is to be looked at, once it is there: nothing sticks out, and everybody can use it. */
export async function looked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}

/** It lies in the window from its left edge to its right one: what sticks out on the left makes no page scroll. */
export async function expectInWindow(place: Locator): Promise<void> {
  const box = await place.boundingBox();
  const width = place.page().viewportSize()?.width ?? 0;
  expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? width + 1)).toBeLessThanOrEqual(width);
}
