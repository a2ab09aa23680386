import { type BrowserContext, expect } from '@playwright/test';

import { words } from './words';

const w = words('en');

/** As the server keeps it for its writer's devices. */
export type RemoteDraft = { id: string; content: Content; choices: Choice[] };
export type Content = { name: string; message: { before_link: string; after_link: string; authorship: string } };
export type Choice = { field: string[]; others: unknown[] };

/** The fields in which one writes freely, by what the page calls them. */
export const FIELDS: Record<string, (content: Content) => string> = {
  [w.name]: (content) => content.name,
  [w.beforeLink]: (content) => content.message.before_link,
  [w.afterLink]: (content) => content.message.after_link,
};

/** Where a choice about such a field is. */
export const PLACES: Record<string, string> = {
  [w.name]: 'name',
  [w.beforeLink]: 'message.before_link',
  [w.afterLink]: 'message.after_link',
};

/** Every draft that the server has of whoever is signed in there, asked of the API itself. */
export async function remoteDrafts(context: BrowserContext, origin: string): Promise<RemoteDraft[]> {
  const found: RemoteDraft[] = [];
  let after = '';
  for (;;) {
    const answer = await context.request.get(`${origin}/api/drafts?limit=200${after}`);
    expect(answer.status()).toBe(200);
    const { drafts, cursor, more } = await answer.json();
    for (const { id, payload } of drafts) {
      if (payload === null) continue;
      const { content, choices } = JSON.parse(payload);
      found.push({ id, content: JSON.parse(content), choices });
    }
    if (!more) return found;
    after = `&after=${encodeURIComponent(cursor)}`;
  }
}

/** The address of a draft's step, from that of another one. */
export function stepOf(address: string, step: string): string {
  return address.replace(/[^/]*$/, step);
}

export function idOf(address: string): string {
  return new URL(address).pathname.split('/').at(-2) ?? '';
}

/** The browser says that the network is back, so that nobody waits for the next try. */
export async function nudge(context: BrowserContext): Promise<void> {
  await context.setOffline(true);
  await context.setOffline(false);
}
