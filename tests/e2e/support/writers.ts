import { expect, type Page } from '@playwright/test';

import type { Chance } from './chance';
import { FIELDS, PLACES, type RemoteDraft, stepOf } from './drafts';
import { type Called, hear, watchMark } from './typing';
import { words } from './words';

const w = words('en');
const STEPS: [string, string[]][] = [
  ['location', [w.name]],
  ['message', [w.beforeLink, w.afterLink]],
];
/** A word that nobody writes twice: which writer's, and its number. */
const WORD = /^[a-z]\d+$/;

/** What was written in one draft in several places at once, each word once in the world, and what was called saved. */
export class Written {
  saves = 0;
  private readonly words = new Map<string, string>();
  private readonly called = new Set<string>();
  private readonly wrong: string[] = [];

  constructor(readonly address: string) {}

  newWord(mark: string, label: string): string {
    const word = `${mark}${this.words.size + 1}`;
    this.words.set(word, label);
    return word;
  }

  /** A page called saved what stands in its fields. */
  hear(fields: Called): void {
    this.saves += 1;
    for (const [label, text] of Object.entries(fields)) {
      if (!FIELDS[label]) continue;
      this.look(label, text);
      for (const word of wordsOf(text)) this.called.add(word);
    }
  }

  /** The words that were called saved stand in their field or in a choice about it, in no text twice. */
  expectKept(draft: RemoteDraft, where: string): void {
    for (const [label, read] of Object.entries(FIELDS)) {
      const open = draft.choices.filter((choice) => choice.field.join('.') === PLACES[label]);
      const texts = [read(draft.content), ...open.flatMap((choice) => choice.others.map(String))];
      for (const text of texts) this.look(label, text);
      const there = new Set(texts.flatMap(wordsOf));
      const called = [...this.called].filter((word) => this.words.get(word) === label);
      const gone = called.filter((word) => !there.has(word));
      expect(gone, `${where}: called saved and gone from ${label}: ${JSON.stringify(texts)}`).toEqual([]);
    }
    expect(this.wrong, where).toEqual([]);
  }

  /** Nothing is in a field that nobody wrote there, and nothing is in a text twice. */
  private look(label: string, text: string): void {
    const all = wordsOf(text);
    const foreign = all.filter((word) => this.words.get(word) !== label);
    const twice = all.filter((word, index) => all.indexOf(word) !== index);
    if (foreign.length + twice.length > 0) {
      this.wrong.push(`${label}: ${foreign} not written here, ${twice} twice in ${JSON.stringify(text)}`);
    }
  }
}

/** A page in which somebody writes in the draft that several have open. */
export class Writer {
  private written: Written | undefined;
  private fields: string[] = [];

  private constructor(
    readonly mark: string,
    readonly page: Page,
    private readonly chance: Chance,
  ) {}

  static async at(page: Page, mark: string, chance: Chance): Promise<Writer> {
    const writer = new Writer(mark, page, chance);
    await hear(page, (fields) => writer.written?.hear(fields));
    return writer;
  }

  /** Opens the draft at one of the steps in which one writes freely. */
  async open(written: Written): Promise<void> {
    const [step, fields] = STEPS[this.chance.below(STEPS.length)] ?? ['', []];
    this.written = written;
    this.fields = fields;
    await this.page.goto(stepOf(written.address, step));
    await expect(this.page.getByLabel(fields[0] ?? '', { exact: true })).toBeVisible({ timeout: 40_000 });
    await watchMark(this.page);
  }

  /** A word behind everything in one of the fields, in one go as an input method writes it. */
  async write(): Promise<void> {
    const label = this.fields[this.chance.below(this.fields.length)] ?? '';
    await this.page.getByLabel(label, { exact: true }).press('Control+End');
    await this.page.keyboard.insertText(` ${this.written?.newWord(this.mark, label)} `);
    // Some pauses are longer than what is gathered into one write.
    await new Promise((done) => setTimeout(done, this.chance.below(this.chance.below(4) === 0 ? 1_200 : 150)));
  }

  /** What each field shows on a page that was loaded anew. Afterwards the page that asks is open, where anything is open. */
  async shown(draft: RemoteDraft): Promise<Record<string, string>> {
    const shown: Record<string, string> = {};
    for (const [step, fields] of STEPS) {
      await this.page.goto(stepOf(this.written?.address ?? '', step));
      for (const label of fields) shown[label] = await this.page.getByLabel(label, { exact: true }).inputValue();
    }
    if (draft.choices.length > 0) {
      await this.page.goto(`/drafts/${draft.id}/conflict`);
      await expect(this.page.getByText(new RegExp(`^${draft.choices.length} choices? (is|are) open`))).toBeVisible();
    }
    return shown;
  }

  /** On the page that asks, each other text of each choice can be read. */
  async expectAsked(draft: RemoteDraft, where: string): Promise<void> {
    if (draft.choices.length === 0) return;
    const asked = new Set(wordsOf(await this.page.locator('main').innerText()));
    const others = draft.choices.flatMap((choice) => choice.others.flatMap((other) => wordsOf(String(other))));
    expect(others.filter((word) => !asked.has(word)), `${where}: not laid before anybody`).toEqual([]);
  }
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => WORD.test(word));
}
