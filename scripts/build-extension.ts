import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The browsers the extension is built for. */
export type BrowserName = 'chrome' | 'firefox';

/** Names the browsers whose build is up to date for this run, comma-separated: "chrome,firefox". Set by scripts/test.ts. */
export const BUILT_VARIABLE = 'SECOND_SOURCE_BUILT';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the build is made of; a build older than any of these files is made anew. */
const SOURCES = ['entrypoints', 'components', 'lib', 'public', 'seeds', 'wxt.config.ts', 'package.json'];

/** When a file, or the newest file of a folder, was changed, in milliseconds since 1970; 0 when there is none. */
function changedAt(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  // A folder's own time tells of removed files.
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

function isUpToDate(browser: BrowserName, manifest: string): boolean {
  if (!existsSync(manifest)) return false;
  if ((process.env[BUILT_VARIABLE] ?? '').split(',').includes(browser)) return true;
  const built = statSync(manifest).mtimeMs;
  return SOURCES.every((source) => changedAt(join(root, source)) < built);
}

/** Runs `wxt build` for the browser; rejects with what it printed when it fails. */
function runBuild(browser: BrowserName): Promise<void> {
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const child = spawn(process.execPath, [wxt, 'build', '-b', browser, '--mv3'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      printed += String(chunk);
    });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The ${browser} build failed with exit code ${code}:\n${printed}`));
    });
  });
}

/**
 * Builds the extension for a browser, unless a build newer than every source file is there.
 * @param browser the browser.
 * @param options.anew builds in any case.
 * @returns the folder of the unpacked extension.
 * @throws with the build's output when it fails.
 */
export async function buildExtension(browser: BrowserName, { anew = false } = {}): Promise<string> {
  const folder = join(root, '.output', `${browser}-mv3`);
  if (anew || !isUpToDate(browser, join(folder, 'manifest.json'))) await runBuild(browser);
  return folder;
}
