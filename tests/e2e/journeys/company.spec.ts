import { expect, type Browser, type Page } from '@playwright/test';
import { deflateSync } from 'node:zlib';

import { Server } from '../support/server';
import { signIn } from '../support/sign-in';
import { test } from '../support/test';
import { expectAccessible, looked, Watch } from '../support/watch';
import { words } from '../support/words';

const w = words('en');

test('two of a company change how customers see it, with a logo and one honest choice', async ({ browser }, info) => {
  const server = await Server.start(info.project.metadata.database);
  const watch = new Watch();
  const open = (name: string, width: number) => signedIn(browser, server, watch, name, width);
  const priya = await open('priya', 1280);
  await priya.getByRole('link', { name: 'Company', exact: true }).click();
  await expect(priya.getByRole('heading', { level: 1, name: 'Company profile' })).toBeVisible();
  await expectAccessible(priya);

  // What is wrong is told beside its field, and nothing typed is lost.
  watch.allowFailedRequests();
  await priya.getByLabel('Web site').fill('tidewell.example');
  await priya.getByRole('button', { name: 'Save the profile' }).click();
  await expect(priya.getByLabel('Web site')).toHaveAttribute('aria-invalid', 'true');
  await priya.getByLabel('Web site').fill('https://tidewell.example');
  await priya.getByRole('button', { name: 'Save the profile' }).click();
  const seen = priya.getByTestId('as-seen');
  await expect(seen.getByRole('link', { name: 'https://tidewell.example' })).toBeVisible();

  // A drawing with a script is no logo; a picture is one, drawn anew.
  const file = priya.getByLabel('File of the logo');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  await file.setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(svg) });
  await expect(priya.getByText('This is no PNG, JPEG or WebP picture')).toBeVisible();
  await file.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png(320, 160) });
  await expect(seen.locator('img')).toHaveJSProperty('naturalWidth', 256);

  // At the same moment somebody changes the phone on a telephone of their own.
  const other = await open('priya', 390);
  await other.goto('/company');
  await other.getByLabel('Phone').fill('+65 5550 0900');
  await other.getByLabel('Address').fill('80 Robinson Road, Singapore');
  await priya.getByLabel('Phone').fill('+65 5550 0100');
  await priya.getByLabel('Company name').fill('Tidewell Group');
  await priya.getByRole('button', { name: 'Save the profile' }).click();
  await expect(seen).toContainText('Tidewell Group');
  await other.getByRole('button', { name: 'Save the profile' }).click();
  await expect(other.getByText('1 field needs your choice')).toBeVisible();
  await looked(other);
  await expect(other.getByLabel('Phone')).toHaveValue('+65 5550 0900');
  await other.getByRole('link', { name: 'Choose now' }).click();
  await expect(other.getByRole('radio', { checked: true })).toHaveCount(0);
  await looked(other);
  await other.getByText('+65 5550 0100').click();
  await other.getByRole('button', { name: 'Use these choices' }).click();
  await expect(other.getByLabel('Phone')).toHaveValue('+65 5550 0100');
  await other.getByRole('button', { name: 'Save the profile' }).click();
  const both = other.getByTestId('as-seen');
  for (const part of ['Tidewell Group', '+65 5550 0100', '80 Robinson Road']) {
    await expect(both).toContainText(part);
  }

  // A new office is there at once, and for invitations tomorrow.
  await priya.getByRole('link', { name: 'Offices', exact: true }).click();
  await priya.locator('#office-name').fill('Changi');
  await priya.getByLabel('Country').selectOption('SG');
  await priya.getByRole('button', { name: 'Add the office' }).click();
  const changi = priya.getByRole('article').filter({ hasText: 'Changi' });
  await expect(changi).toContainText('Not yet usable');
  await expectAccessible(priya);
  await priya.goto('/trial-invitations/new');
  await expect(priya.getByRole('option', { name: /^Changi: from/ })).toBeDisabled();
  await priya.getByLabel('Office', { exact: true }).selectOption({ label: 'Jurong East' });
  await priya.goto('/company/offices');
  await changi.getByRole('button', { name: 'Close the office' }).click();
  await priya.getByRole('dialog').getByRole('button', { name: 'Close the office' }).click();
  await expect(changi).toBeHidden();

  // What follows from the programmes, with the reason where something does not.
  await priya.getByRole('link', { name: 'Programmes and services' }).click();
  await expect(priya.getByRole('article').filter({ hasText: 'Cloud Essentials' })).toContainText('Enrolled');
  await expect(priya.getByRole('listitem').filter({ hasText: 'Education' })).toContainText('not authorised');
  await expectAccessible(priya);

  // Who sells reads it, and is told who can change it.
  const mara = await open('mara', 1280);
  await mara.goto('/company');
  await expect(mara.getByRole('button', { name: 'Change the profile' })).toHaveAttribute('aria-disabled', 'true');
  await expect(mara.getByTestId('as-seen')).toContainText('Tidewell Group');
  watch.expectNothing();
  await server.kill();
});

async function signedIn(browser: Browser, server: Server, watch: Watch, name: string, width: number): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.origin, viewport: { width, height: 844 } });
  await watch.over(context);
  const page = await context.newPage();
  await signIn(page, `${name}@tidewell.example`);
  return page;
}

/** A real picture of one colour. */
function png(width: number, height: number): Buffer {
  const table = Array.from({ length: 256 }, (_, n) =>
    Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n),
  );
  const sum = (bytes: Buffer) => ~bytes.reduce((c, byte) => (table[(c ^ byte) & 255] ?? 0) ^ (c >>> 8), ~0) >>> 0;
  const part = (kind: string, data: Buffer) => {
    const inside = Buffer.concat([Buffer.from(kind), data]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    check.writeUInt32BE(sum(inside));
    return Buffer.concat([length, inside, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 120)]);
  const pixels = Buffer.concat(Array.from({ length: height }, () => row));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, part('IHDR', head), part('IDAT', deflateSync(pixels)), part('IEND', Buffer.alloc(0))]);
}
