import { expect, type Page } from '@playwright/test';

import type { Chance } from './chance';

/** What stood in the fields of a page, by their labels, in a moment in which the page called it saved. */
export type Called = Record<string, string>;

/** Runs `onSaved` at each moment at which a page of this tab begins to call what it shows saved; see [`watchMark`]. */
export async function hear(page: Page, onSaved: (fields: Called) => void): Promise<void> {
  await page.exposeFunction('calledSaved', onSaved);
}

/** Begins to look at the mark of the page that is open. It ends with the page. */
export async function watchMark(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isSaved = () => !['', 'saving'].includes(document.querySelector<HTMLElement>('main .sync')?.dataset.state ?? '');
    const fields = () => {
      const all = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main input.input, main textarea.input')];
      return Object.fromEntries(all.map((each) => [each.labels?.[0]?.textContent?.trim() ?? '', each.value]));
    };
    let before = isSaved();
    new MutationObserver(() => {
      const now = isSaved();
      if (now && !before) {
        void (globalThis as unknown as { calledSaved(fields: Record<string, string>): void }).calledSaved(fields());
      }
      before = now;
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
  });
}

/** A field with one author, whose text only ever grows, so that each state of it names all the edits before it. */
export class Growing {
  saves = 0;
  private called: string;
  private isEmptied = false;
  private readonly lost: string[] = [];

  constructor(
    private readonly label: string,
    private typed: string,
  ) {
    this.called = typed;
  }

  hear(fields: Called): void {
    const text = fields[this.label];
    if (text === undefined) return;
    if (this.isEmptied && text === this.typed) {
      this.isEmptied = false;
    } else if (!text.startsWith(this.called)) {
      this.lost.push(`${JSON.stringify(text)} after ${JSON.stringify(this.called)}`);
    }
    this.called = text;
    this.saves += 1;
  }

  /** Writes something short over everything, and waits until that is saved. */
  async beginAgain(page: Page, text: string): Promise<void> {
    this.isEmptied = true;
    this.typed = text;
    await page.getByLabel(this.label).fill(text);
    await expect.poll(() => this.called).toBe(text);
  }

  /** Letters at random distances behind what is there, until it is over or the browser has gone. */
  async type(page: Page, chance: Chance, isOver: () => boolean, most = Number.MAX_SAFE_INTEGER): Promise<void> {
    await page.getByLabel(this.label).press('Control+End');
    const longest = this.typed.length + most;
    while (!isOver()) {
      if (this.typed.length < longest) {
        const letter = 'abcdefghijklmnopqrstuvwxyz'[chance.below(26)] ?? 'a';
        this.typed += letter;
        await page.keyboard.press(letter);
      }
      // Some pauses are longer than what is gathered into one write, most are shorter.
      await new Promise((done) => setTimeout(done, chance.below(chance.below(4) === 0 ? 500 : 60)));
    }
  }

  /** Everything that was called saved is there, and nothing that nobody typed. */
  expectKept(kept: string, where: string): void {
    const why = `${where}: called saved ${JSON.stringify(this.called)}, there is ${JSON.stringify(kept)}`;
    expect(kept.startsWith(this.called), why).toBe(true);
    expect(this.typed.startsWith(kept), `${why}, typed ${JSON.stringify(this.typed)}`).toBe(true);
    expect(this.lost, why).toEqual([]);
  }

  /** Goes on from what has come back: a key that was on its way may or may not have arrived. */
  goOn(kept: string): void {
    this.typed = kept;
    this.called = kept;
  }
}
