import { spawn } from 'node:child_process';

import { type Browser, chromium as playwright } from '@playwright/test';

import { chromium } from '../playwright.config';
import { folderOfTest } from './left';

/** A Chromium of its own on a profile that outlives it, so that it can be killed as a power cut would. */
export class KillableBrowser {
  private constructor(
    readonly browser: Browser,
    readonly profile: string,
    private readonly pid: number,
    private readonly gone: Promise<unknown>,
  ) {}

  static async launch(profile = folderOfTest('profile')): Promise<KillableBrowser> {
    const child = spawn(
      chromium.executablePath,
      [...chromium.args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
      // A process group of its own: killing the group takes renderers, GPU and storage processes along.
      { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    const gone = new Promise((done) => child.once('exit', done));
    const endpoint = await new Promise<string>((resolve, reject) => {
      let said = '';
      child.stderr.on('data', (bytes) => {
        said += String(bytes);
        const found = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
        if (found) resolve(found);
      });
      child.once('exit', () => reject(new Error(`Chromium ended: ${said}`)));
    });
    const browser = await playwright.connectOverCDP(endpoint);
    if (!child.pid) throw new Error('Chromium has no process id');
    return new KillableBrowser(browser, profile, child.pid, gone);
  }

  async kill(): Promise<void> {
    process.kill(-this.pid, 'SIGKILL');
    await this.gone;
  }
}
