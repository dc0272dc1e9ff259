import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/find-browser';
import type { NetworkLog } from './network-log';
import { waitFor } from './wait-for';

/** The add-on's id in the manifest, and the host of its pages this profile gives it. */
const ADDON_ID = 'second-source@second-source.example';
const HOST = '5c0d50ce-0000-4000-8000-000000000001';

/** A Firefox with the extension in it. */
export interface ExtensionFirefox {
  browser: Browser;
  /** A new tab of the address, loaded. */
  open(address: string): Promise<Page>;
  /** A new tab of one of the extension's pages, such as "sidepanel.html", once an element matches the selector. */
  openExtensionPage(file: string, selector: string): Promise<Page>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** Keeps Firefox from asking Mozilla's services, so that the log shows the extension's requests. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.search.update': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': '',
};

const throughProxy = (port: number): Record<string, unknown> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.allow_hijacking_localhost': true,
});

const WELCOME = 'welcome.html';

/** The page the extension opens when it is installed; waits up to 30 s for it. */
export function welcomePage(browser: Browser): Promise<Page> {
  return waitFor('the welcome page', async () => {
    for (const page of await browser.pages()) {
      // Firefox tells of no navigation to an extension's page, so the page itself is asked where it is.
      if ((await page.evaluate(() => location.pathname)) === `/${WELCOME}`) return page;
    }
  });
}

/**
 * Launches Firefox without a window and installs the extension.
 * @param options.addonId the id in the extension's manifest; Second Source's when left out.
 * @throws when there is no Firefox, or the extension cannot be installed.
 */
export async function launchFirefox(options: {
  extensionDir: string;
  networkLog?: NetworkLog;
  addonId?: string;
  /** Keeps the page the extension opens when it is installed; it is closed when left out, so that no test's tab loses the front to it. */
  keepWelcome?: boolean;
  /** Trusts every certificate, such as those of the servers of a test. */
  acceptInsecureCerts?: boolean;
  /** Has Firefox ask before a permission is granted, as it does by itself, for a test that answers; granted unasked when left out. */
  prompts?: boolean;
}): Promise<ExtensionFirefox> {
  const { extensionDir, networkLog, addonId = ADDON_ID, keepWelcome = false } = options;
  const userDataDir = mkdtempSync(join(tmpdir(), 'second-source-firefox-'));
  const browser = await launch({
    browser: 'firefox',
    executablePath: await findFirefox(),
    headless: true,
    userDataDir,
    acceptInsecureCerts: options.acceptInsecureCerts ?? false,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: HOST }),
      // Unless a test answers, a request for a site is granted without a prompt: nobody is there to click.
      'extensions.webextOptionalPermissionPrompts': options.prompts ?? false,
      ...QUIET,
      ...(networkLog && throughProxy(networkLog.port)),
    },
  });
  const close = async (): Promise<void> => {
    const child = browser.process();
    // Over BiDi a close can hang: after ten seconds the process is ended.
    await Promise.race([browser.close(), pause(10_000, undefined, { ref: false })]);
    if (child && child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    rmSync(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    await browser.installExtension(extensionDir);
    if (existsSync(join(extensionDir, WELCOME)) && !keepWelcome) await (await welcomePage(browser)).close();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    browser,
    open: async (address) => {
      const page = await browser.newPage();
      await page.goto(address, { timeout: 30_000 });
      return page;
    },
    openExtensionPage: async (file, selector) => {
      const page = await browser.newPage();
      // The page loads, but Firefox never reports the end of the navigation.
      await page.goto(`moz-extension://${HOST}/${file}`, { timeout: 1_500 }).catch(() => undefined);
      await page.waitForSelector(selector, { timeout: 30_000 });
      return page;
    },
    close,
  };
}
