import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium, findFirefox, findOnPath } from '../../scripts/find-browser';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-source-find-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** Puts a program that does nothing into the folder. */
function program(name: string, mode = 0o755): string {
  const file = join(folder, name);
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, mode);
  return file;
}

describe('findOnPath', () => {
  it('prefers the earlier name, and takes only what can be run', () => {
    const [second, third] = [program('made-second'), program('made-third')];
    program('made-first', 0o644);
    vi.stubEnv('PATH', ['/no/such/folder', folder].join(delimiter));
    expect(findOnPath('made-third', 'made-second')).toBe(third);
    expect(findOnPath('made-first', 'made-second')).toBe(second);
    expect(findOnPath('made-fourth')).toBeNull();
  });
});

describe.each([
  ['findChromium', findChromium, 'CHROME_PATH', 'chromium'],
  ['findFirefox', findFirefox, 'FIREFOX_PATH', 'firefox-esr'],
] as const)('%s', (_, find, variable, name) => {
  it('takes what the variable names before what the PATH holds', async () => {
    const own = program('own-browser');
    const onPath = program(name);
    vi.stubEnv('PATH', folder);
    vi.stubEnv(variable, '');
    expect(await find()).toBe(onPath);
    vi.stubEnv(variable, own);
    expect(await find()).toBe(own);
  });

  it('says so when the variable names nothing', async () => {
    vi.stubEnv(variable, join(folder, 'gone'));
    await expect(find()).rejects.toThrow(new RegExp(`${variable} is .*gone.*no such file`));
  });
});
