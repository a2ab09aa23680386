import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, type Page } from '@playwright/test';

import { folderOfTest } from '../support/left';
import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { expectAccessible, looked, Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');
const ROWS = 10_000;
/** 名前, メール, 備考 and 山田 in Shift_JIS: Node reads that encoding and does not write it. */
const HEADINGS = '\x96\xbc\x91\x4f,\x83\x81\x81\x5b\x83\x8b,\x94\xf5\x8d\x6c\r\n';
const NAME = '\x8e\x52\x93\x63';
const BAD: Record<number, string> = {
  3: `${NAME},ohara@,\r\n`,
  5_000: `${NAME},p42@kisaragi.example,\r\n`,
  9_000: `${NAME},"p9000@kisaragi.example,\r\n`,
};

/** With the mark that says the order of the bytes. */
const TWO = '\ufeffann@kisaragi.example\nken@kisaragi.example\n';

/** As large as a file may be, so that there is a half-way to cancel at. */
function largeFile(): string {
  const note = '\x94\xf5\x8d\x6c'.repeat(110);
  let text = HEADINGS;
  for (let row = 2; row <= ROWS; row += 1) {
    text += BAD[row] ?? `${NAME},p${row}@kisaragi.example,${note}\r\n`;
  }
  return fileOf(Buffer.from(text, 'latin1'));
}

function fileOf(bytes: Buffer): string {
  const file = join(folderOfTest('addresses'), 'partners.csv');
  writeFileSync(file, bytes);
  return file;
}

async function invitation(page: Page): Promise<void> {
  await signIn(page, 'mara@tidewell.example');
  await page.goto('/trial-invitations');
  await page.getByRole('link', { name: 'Winter campaign' }).first().click();
  await page.getByRole('link', { name: 'Send to addresses' }).click();
  await page.getByLabel('E-mail addresses').fill('ines@saltmarsh.example');
}

/** Every stretch of more than 50 ms in which the page answered nobody, since it was last asked for. */
async function watchLongTasks(page: Page): Promise<() => Promise<number[]>> {
  const seen = await page.evaluateHandle(() => {
    const seen: number[] = [];
    const add = (entries: PerformanceEntryList) => seen.push(...entries.map((entry) => Math.round(entry.duration)));
    new PerformanceObserver((list) => add(list.getEntries())).observe({ type: 'longtask' });
    return seen;
  });
  // They are told a moment after they happened.
  return () => seen.evaluate((seen) => new Promise<number[]>((done) => setTimeout(() => done(seen.splice(0)), 200)));
}

/** Waits inside the page, because looking from outside costs the page time that would be counted. */
async function readToItsEnd(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const isRead = () => !document.querySelector('progress[max="100"]') && !document.querySelector('input[type="file"]');
        const observer = new MutationObserver(() => {
          if (!isRead()) return;
          observer.disconnect();
          done();
        });
        observer.observe(document.body, { subtree: true, childList: true });
        if (isRead()) done();
      }),
  );
}

test('a file of ten thousand addresses is read while the page answers, and can be called off half-way', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const context = await browser.newContext({ baseURL: server.origin, locale: 'en', viewport: { width: 390, height: 844 } });
  const watch = new Watch();
  await watch.over(context);
  const page = await context.newPage();
  await invitation(page);
  const file = largeFile();
  const choose = page.getByLabel('Or a CSV file');

  // Half-way, from inside the page: nothing outside of it is quick enough to be sure of the moment.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const progress = document.querySelector<HTMLProgressElement>('progress[max="100"]');
      if (!progress || progress.value < 50) return;
      observer.disconnect();
      progress.parentElement?.querySelector('button')?.click();
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  await choose.setInputFiles(file);
  await expect(page.getByRole('progressbar', { name: 'Reading the file' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Use another list' })).toBeHidden();
  await expect(page.getByLabel('E-mail addresses')).toHaveValue('ines@saltmarsh.example');
  await expect(page.getByRole('button', { name: 'Send to one address' })).toBeVisible();

  const another = page.getByRole('button', { name: 'Use another list' });
  const longTasks = await watchLongTasks(page);
  // A machine that is busy with something else delays a page once; a page that blocks does so each time.
  await expect(async () => {
    if (await another.isVisible()) await another.click();
    await longTasks();
    await choose.setInputFiles(file);
    await readToItsEnd(page);
    expect(await longTasks(), 'milliseconds of long tasks').toEqual([]);
  }).toPass({ timeout: 30_000 });
  await expect(another).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send to 9,996 addresses' })).toBeVisible();
  await expect(page.getByText('3 rows cannot be used')).toBeVisible();
  await expect(page.getByText('Row 3, column 2: “ohara@” is not an e-mail address')).toBeVisible();
  await expect(page.getByText('Row 5,000, column 2: “p42@kisaragi.example” is in the list already')).toBeVisible();
  await expect(page.getByText(/^Row 9,000, column 2: /)).toBeVisible();
  await looked(page);
  watch.expectNothing();
  await server.kill();
});

test('without the worker the page says so and keeps what is typed; without a network the worker is there', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const context = await browser.newContext({ baseURL: server.origin, locale: 'en' });
  const watch = new Watch();
  watch.allowFailedRequests();
  await watch.over(context);
  const page = await context.newPage();
  await invitation(page);
  const encodings = { 'utf-8': Buffer.from(TWO), 'utf-16': Buffer.from(TWO, 'utf16le') };
  const choose = page.getByLabel('Or a CSV file');

  await page.evaluate(() => Object.assign(globalThis, { Worker: undefined }));
  await choose.setInputFiles(fileOf(encodings['utf-8']));
  await expect(page.getByRole('alert').filter({ hasText: 'This browser could not start the reading of files.' })).toBeVisible();
  await expect(page.getByLabel('E-mail addresses')).toHaveValue('ines@saltmarsh.example');
  await expectAccessible(page);

  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await expect(choose).toBeVisible();
  await context.setOffline(true);
  for (const [encoding, bytes] of Object.entries(encodings)) {
    await choose.setInputFiles(fileOf(bytes));
    await expect(page.getByRole('button', { name: 'Send to 2 addresses' }), encoding).toBeVisible();
    await expect(page.getByText('cannot be used')).toBeHidden();
    await page.getByRole('button', { name: 'Use another list' }).click();
  }
  watch.expectNothing();
  await server.kill();
});
