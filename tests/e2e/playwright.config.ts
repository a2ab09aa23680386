import { defineConfig } from '@playwright/test';

/** Debian's Chromium; each flag is one that keeps it from looking for a network that is not there. */
export const chromium = {
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

/**
 * A journey shows what browser and server do together, which is the same over either database; that either does its
 * part is what the tests of the API show, all of them over both. So of the journeys those go over PostgreSQL too that
 * have two sides at once, or a server that dies under its writes.
 */
const overPostgres = [
  'availability',
  'campaign',
  'inbox',
  'journey',
  'offer-review',
  'organisation',
  'purchase-offer',
  'subscriptions',
  'torture-devices',
  'torture-server',
].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: './journeys',
  outputDir: './results/artifacts',
  forbidOnly: true,
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: './results/report.json' }]],
  // Traces of all tests are gigabytes before the first one fails: `playwright test --trace on` records those looked into.
  use: { browserName: 'chromium', launchOptions: chromium, trace: 'off', screenshot: 'only-on-failure' },
  projects: [
    { name: 'sqlite', metadata: { database: 'sqlite' } },
    { name: 'postgres', metadata: { database: 'postgres' }, testMatch: overPostgres },
  ],
});
