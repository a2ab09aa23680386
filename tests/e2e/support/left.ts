import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { test } from '@playwright/test';

let whose: string | undefined;
let clearings: (() => void)[] = [];

/**
 * Clears up what a test leaves as soon as the next one leaves something: a run of all of them would fill a disk
 * otherwise. What the last one leaves goes with the folder of the whole run.
 */
export function clearAfterwards(clear: () => void): void {
  const { testId } = test.info();
  if (whose !== testId) {
    for (const earlier of clearings) earlier();
    clearings = [];
    whose = testId;
  }
  clearings.push(clear);
}

/** A folder for as long as this test runs. */
export function folderOfTest(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `liaison-${name}-`));
  clearAfterwards(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
