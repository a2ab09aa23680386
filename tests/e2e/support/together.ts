import { expect, type Page } from '@playwright/test';

import { FIELDS, idOf, nudge, type RemoteDraft, remoteDrafts } from './drafts';
import { words } from './words';
import { type Writer, Written } from './writers';

const w = words('en');
const PATIENCE = { timeout: 90_000, intervals: [500, 1_000, 2_000, 4_000] };

/** A new draft with a name, known to the server. */
export async function newDraft(page: Page, name: string): Promise<Written> {
  await page.goto('/trial-invitations/new');
  await page.getByLabel(w.name, { exact: true }).fill(name);
  await expect(page.locator('main .sync')).toHaveAttribute('data-state', 'synced', { timeout: 30_000 });
  return new Written(page.url());
}

/** All pages and the server come to the same, and what was called saved is in it. */
export async function expectTogether(writers: Writer[], written: Written, origin: string, where: string): Promise<void> {
  const [first] = writers;
  if (!first) return;
  const asking = first.page.context();
  const remote = async (): Promise<RemoteDraft> => {
    const drafts = await remoteDrafts(asking, origin);
    const found = drafts.find((draft) => draft.id === idOf(written.address));
    if (!found) throw new Error(`${where}: the server has no such draft`);
    return found;
  };
  await expect(async () => {
    for (const writer of writers) await nudge(writer.page.context());
    const before = await remote();
    const told = Object.fromEntries(Object.entries(FIELDS).map(([label, read]) => [label, read(before.content)]));
    for (const writer of writers) {
      expect(await writer.shown(before), `${where}, ${writer.mark}`).toEqual(told);
      await writer.expectAsked(before, `${where}, ${writer.mark}`);
    }
    expect(await remote(), `${where}: it is still on its way`).toEqual(before);
  }).toPass(PATIENCE);
  written.expectKept(await remote(), where);
}
