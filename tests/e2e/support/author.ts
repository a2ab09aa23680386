import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';

import { Chance } from './chance';
import { FIELDS, idOf, nudge, remoteDrafts, stepOf } from './drafts';
import { interrupt, type Line } from './interruption';
import { record, SEED } from './rounds';
import { freePort, Server } from './server';
import { signIn } from './sign-in';
import { Growing, hear, watchMark } from './typing';
import { Wire } from './wire';
import { words } from './words';

const w = words('en');
/** What is typed in one go; a name may have 120. */
const MOST = 80;
const PATIENCE = { timeout: 60_000, intervals: [300, 700, 1_500, 3_000] };

/** What came of a round, as the page showed it when it was finished. */
type Sent = { id: string; name: string; beforeLink: string };

/**
 * One author in one tab writes an invitation a round and sends it, while something between the page and the server's
 * database is taken away and comes back. All that was called saved is there once, and each draft has one invitation.
 */
export async function authorUnder(
  browser: Browser,
  database: string,
  rounds: number,
  line: (server: Server, wire: Wire) => Line,
): Promise<void> {
  const publicPort = await freePort();
  const server = await Server.start(database, publicPort);
  const wire = new Wire(publicPort, server.port);
  await wire.open();
  const context = await browser.newContext({ baseURL: server.origin });
  const page = await context.newPage();
  await signIn(page, 'mara@tidewell.example');
  await page.waitForURL(/overview/);
  // The program is on the device before its server goes.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));

  const author = new Author(page, server.origin, new Chance(SEED), wire, line(server, wire));
  await author.begin();
  for (let round = 1; round <= rounds; round += 1) {
    await author.round(round);
    if (round % 10 === 0) console.log(`${round} rounds, ${author.saves} times called saved`);
  }
  await author.expectAllSentOnce('at the end');
  expect(author.saves, 'the page never called anything saved').toBeGreaterThan(rounds);
  record({ rounds, called_saved: author.saves, interruptions: author.interruptions });
  await context.close();
  await wire.close();
  await server.kill();
}

class Author {
  interruptions = 0;
  saves = 0;
  private readonly sent: Sent[] = [];
  private readonly context: BrowserContext;
  private text: Growing | undefined;

  constructor(
    private readonly page: Page,
    private readonly origin: string,
    private readonly chance: Chance,
    private readonly wire: Wire,
    private readonly line: Line,
  ) {
    this.context = page.context();
  }

  async begin(): Promise<void> {
    await hear(this.page, (fields) => {
      this.text?.hear(fields);
      this.saves += 1;
    });
  }

  async round(round: number): Promise<void> {
    const { page } = this;
    const where = `seed ${SEED}, round ${round}`;
    await page.goto('/trial-invitations/new');
    // Nothing that is left out of an invitation's name, also where nothing more is typed.
    await page.getByLabel(w.name).fill(`${round}.`);
    await expect(page.locator('main .sync')).toHaveAttribute('data-state', /local|synced/);
    const address = page.url();
    const id = idOf(address);
    const name = await this.write(w.name, where);
    await this.expectOnTheServer(id, w.name, name, where);

    await page.getByLabel(w.usageLocation, { exact: true }).selectOption('SG');
    await page.getByRole('link', { name: w.toTrial }).click();
    await page.getByRole('radio', { name: /^Team(?! Secure)/ }).check();
    await page.getByRole('link', { name: w.toAdministration }).click();
    await page.getByRole('radio', { name: w.offerFull }).check();
    await page.getByRole('link', { name: w.toMessage }).click();
    await expect(page.getByLabel(w.beforeLink)).not.toHaveValue('');
    const beforeLink = await this.write(w.beforeLink, where);
    await this.expectOnTheServer(id, w.beforeLink, beforeLink, where);

    await page.getByRole('link', { name: w.toFinish }).click();
    const interrupted = this.interrupted('PUT /api/trial-invitations/');
    await page.getByRole('button', { name: w.create }).click();
    await interrupted;
    await this.soon(async () => {
      await expect(page.getByRole('heading', { name: w.ready })).toBeVisible({ timeout: 2_500 });
    });
    this.sent.push({ id, name, beforeLink });
    await this.expectAllSentOnce(where);
    await page.goto(stepOf(address, 'location'));
    await expect(page.getByRole('heading', { name: w.ready }), where).toBeVisible();
    await page.goto(`/trial-invitations?search=${encodeURIComponent(name)}`);
    await expect(page.getByRole('link', { name, exact: true }), where).toHaveCount(1);
  }

  /** One invitation a draft, with every word of it, and no draft besides. */
  async expectAllSentOnce(where: string): Promise<void> {
    const answer = await this.context.request.get(`${this.origin}/api/trial-invitations?limit=200&order=newest`);
    const { trial_invitations } = await answer.json();
    const names = new Set(this.sent.map((each) => each.name));
    const there = trial_invitations.filter((each: { terms: { name: string } }) => names.has(each.terms.name));
    const told = there.map(({ id, terms }: { id: string; terms: { name: string; message: { before_link: string } } }) => {
      return { id, name: terms.name, beforeLink: terms.message.before_link };
    });
    expect(told.reverse(), where).toEqual(this.sent.slice(-200));
    const drafts = await remoteDrafts(this.context, this.origin);
    expect(drafts.filter((draft) => names.has(draft.content.name)), where).toEqual([]);
  }

  /** Types in a field while something is taken away; the page is sometimes reloaded meanwhile. Gives what stands there. */
  private async write(label: string, where: string): Promise<string> {
    const { page, chance } = this;
    const field = page.getByLabel(label);
    const text = new Growing(label, await field.inputValue());
    this.text = text;
    await watchMark(page);
    const end = Date.now() + 1_000 + chance.below(2_500);
    let isMended = false;
    const interrupted = this.interrupted('PUT /api/drafts/').then(() => (isMended = true));
    if (chance.below(3) === 0) {
      const early = Date.now() + chance.below(2_500);
      await text.type(page, chance, () => Date.now() >= early, MOST / 2);
      await page.reload();
      await expect(field).toBeVisible();
      const kept = await field.inputValue();
      text.expectKept(kept, where);
      text.goOn(kept);
      await watchMark(page);
    }
    await text.type(page, chance, () => isMended && Date.now() >= end, MOST / 2);
    await interrupted;
    await expect(page.locator('main .sync'), where).toHaveAttribute('data-state', /local|synced/);
    const written = await field.inputValue();
    text.expectKept(written, where);
    return written;
  }

  private async interrupted(request: string): Promise<void> {
    await interrupt(this.wire, this.line, this.chance, request);
    this.interruptions += 1;
  }

  /** The server says the same as the page, once, and nobody is asked about one's own words. */
  private async expectOnTheServer(id: string, label: string, written: string, where: string): Promise<void> {
    const { page } = this;
    await this.soon(async () => {
      const drafts = await remoteDrafts(this.context, this.origin);
      const same = drafts.filter((draft) => FIELDS[label]?.(draft.content) === written);
      expect(same.map((draft) => [draft.id, draft.choices]), where).toEqual([[id, []]]);
    });
    await expect(page.locator('main .sync'), where).toHaveAttribute('data-state', 'synced');
    await page.reload();
    await expect(page.getByLabel(label), where).toHaveValue(written);
    await expect(page.getByRole('link', { name: 'Choose now' }), where).toBeHidden();
  }

  private async soon(check: () => Promise<void>): Promise<void> {
    let tries = 0;
    await expect(async () => {
      tries += 1;
      if (tries > 2) await nudge(this.context);
      await check();
    }).toPass(PATIENCE);
  }
}
