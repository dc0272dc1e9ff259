import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { aptInstall, canAptInstall } from './apt-install';

/** Fonts, so that pages and pictures are legible on a machine that has none. */
const FONTS = ['fonts-liberation', 'fonts-noto-core'];

/** The full path of the first of these programs that the PATH holds; null when it holds none. */
export function findOnPath(...names: string[]): string | null {
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here: the next folder.
      }
    }
  return null;
}

/** The program an environment variable names; null when it is not set. */
function fromVariable(variable: string): string | null {
  const path = process.env[variable];
  if (!path) return null;
  if (!existsSync(path))
    throw new Error(`${variable} is ${path}, but there is no such file: correct it or unset it.`);
  return path;
}

/** The Chromium that Playwright downloaded for this user; null when there is none. */
function playwrightsOwn(): string | null {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

/** Has Playwright download its Chromium; false when it cannot. */
function downloadWithPlaywright(): boolean {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const args = [join(folder, 'cli.js'), 'install', 'chromium'];
  return spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** Installs Debian packages when we may; says so and returns false when apt fails. */
function tryApt(packages: string[]): boolean {
  if (!canAptInstall()) return false;
  console.log(`Installing ${packages.join(', ')} …`);
  try {
    aptInstall(packages);
    return true;
  } catch (error) {
    console.error((error as Error).message);
    return false;
  }
}

const CHROMIUM = ['chromium', 'chromium-browser'];

/**
 * A Chromium that loads unpacked extensions: `$CHROME_PATH`, then the PATH, then Playwright's download; else it is
 * installed, with apt as root on Debian or by Playwright's own download. Google Chrome is not looked for: since
 * version 137 it refuses `--load-extension`.
 * @returns the path of the program.
 * @throws an error that names the remedies when there is none and none can be installed.
 */
export async function findChromium(): Promise<string> {
  const found = fromVariable('CHROME_PATH') ?? findOnPath(...CHROMIUM) ?? playwrightsOwn();
  if (found) return found;
  const installed = tryApt(['chromium', ...FONTS])
    ? findOnPath(...CHROMIUM)
    : downloadWithPlaywright()
      ? playwrightsOwn()
      : null;
  if (installed) return installed;
  throw new Error(
    [
      'No Chromium was found and none could be installed. Do one of these, then run the command again:',
      '  Debian, Ubuntu: sudo apt-get install chromium',
      '  Fedora:         sudo dnf install chromium',
      '  anywhere:       npx playwright-core install chromium',
      '  or set CHROME_PATH to a Chromium (Google Chrome refuses to load unpacked extensions from the command line).',
    ].join('\n'),
  );
}

const FIREFOX = ['firefox-esr', 'firefox'];

/**
 * A Firefox: `$FIREFOX_PATH`, then the PATH; else it is installed with apt as root on Debian.
 * @returns the path of the program.
 * @throws an error that names the remedies when there is none and none can be installed.
 */
export async function findFirefox(): Promise<string> {
  const found = fromVariable('FIREFOX_PATH') ?? findOnPath(...FIREFOX);
  if (found) return found;
  const installed = tryApt(['firefox-esr', ...FONTS]) ? findOnPath(...FIREFOX) : null;
  if (installed) return installed;
  throw new Error(
    [
      'No Firefox was found and none could be installed. Do one of these, then run the command again:',
      '  Debian:       sudo apt-get install firefox-esr',
      '  Fedora:       sudo dnf install firefox',
      '  anywhere:     install Firefox 140 or later from your system and put it on the PATH,',
      '  or set FIREFOX_PATH to it.',
    ].join('\n'),
  );
}

/** The X tools of the tests by program, with the Debian package that holds each. */
const DISPLAY_TOOLS = { Xvfb: 'xvfb', xdotool: 'xdotool', import: 'imagemagick' };

/**
 * Sees that the virtual display and the tools that press its keys and take its picture are there; installs what is
 * missing with apt as root on Debian.
 * @throws an error that names the packages when they cannot be installed.
 */
export async function ensureDisplayTools(): Promise<void> {
  const missing = (): string[] =>
    Object.entries(DISPLAY_TOOLS)
      .filter(([program]) => !findOnPath(program))
      .map(([, name]) => name);
  if (missing().length > 0) tryApt([...missing(), 'xauth']);
  if (missing().length > 0)
    throw new Error(
      `The tests of native menus and keys need ${missing().join(', ')}: install them (Debian: sudo apt-get install ${missing().join(' ')}), then run the command again.`,
    );
}
