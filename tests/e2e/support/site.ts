import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { folderOfTest } from './left';
import { required } from './server';

/** A site of its own, on which builds are put up one after the other, as a deployment does it. */
export class Site {
  readonly folder = folderOfTest('site');
  readonly first: string;
  private builds = 0;

  constructor() {
    cpSync(required('LIAISON_SITE'), this.folder, { recursive: true });
    this.first = JSON.parse(this.read('build.json')).build;
  }

  /** The same program under another name: to a browser that is another build, and the files of those before stay. */
  deploy(): string {
    this.builds += 1;
    const build = String(this.builds).padStart(this.first.length, '0');
    cpSync(join(this.folder, 'assets', this.first), join(this.folder, 'assets', build), { recursive: true });
    const before = JSON.parse(this.read('build.json')).build;
    for (const file of ['index.html', 'sw.js', 'build.json']) this.write(file, this.read(file).replaceAll(before, build));
    return build;
  }

  /** A build whose program stops before anything stands. */
  deployBroken(): string {
    const build = this.deploy();
    this.write(join('assets', build, 'liaison.js'), 'throw new Error("this build is broken");');
    return build;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  private write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
    for (const compressed of ['br', 'gz']) rmSync(join(this.folder, `${file}.${compressed}`), { force: true });
  }
}
