import { existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findChromium } from '../../../scripts/find-browser';
import { startDisplay } from './display';
import { clickToolbarButton, isWorkerRunning, stopWorkers } from './extension-targets';
import { type NativeInput, nativeInput } from './native-input';
import type { NetworkLog } from './network-log';
import { waitFor } from './wait-for';

/** The extension's pages by the file name of each. */
export type ExtensionPage = 'popup.html' | 'sidepanel.html' | 'library.html' | 'welcome.html';

/** A Chromium with the extension in it. */
export interface ExtensionChromium {
  context: BrowserContext;
  extensionId: string;
  /** The keys, clicks and pictures of the window's own display; null when headless or on the user's display. */
  native: NativeInput | null;
  /** A new tab of the address, loaded. */
  open(address: string): Promise<Page>;
  /** The toolbar button clicked on a tab, with the rights a reader's click gives. Opens the popup if there is one. */
  clickAction(tab: Page): Promise<void>;
  /** `clickAction`, and the popup it opens. */
  openPopup(tab: Page): Promise<Page>;
  /** An open page of the extension; waits up to 30 s for it. Sees popup and side panel too. */
  findExtensionPage(file: ExtensionPage): Promise<Page>;
  /** Whether a page of the extension is open now. */
  isOpen(file: ExtensionPage): Promise<boolean>;
  /**
   * The service worker, to evaluate in. It stays good when the worker is stopped and runs again, but answers nothing
   * meanwhile: a message or event starts the worker, evaluating does not.
   */
  serviceWorker(): Promise<Worker>;
  /** Whether the service worker runs at this moment. */
  isWorkerRunning(): Promise<boolean>;
  /** Stops the service worker as the browser does after 30 s of rest. */
  stopServiceWorker(): Promise<void>;
  /** Ends the browser's process at once, as a crash does; close it afterwards all the same. */
  kill(): void;
  /** Closes the browser and its display and removes its profile. */
  close(): Promise<void>;
}

/** How Chromium is launched. */
export interface ChromiumOptions {
  /** The built extension. */
  extensionDir: string;
  /** Without a window; true when left out. With one and no display on Linux, a virtual display is started. */
  headless?: boolean;
  /** The proxy that records every request. */
  networkLog?: NetworkLog;
  /** Keeps the page the extension opens when it is installed; it is closed when left out, so that no test's tab loses the front to it. */
  keepWelcome?: boolean;
  args?: string[];
  /** A profile to go on with, which is kept when the browser closes; a new one that is removed when left out. */
  profile?: string;
}

/** Keeps Chromium from looking for updates, models and lists of its own, so that the log shows the extension's requests. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
];

/** Sends even requests to this machine, which usually go past a proxy, through the log's. */
const throughProxy = (port: number): string[] => [
  `--proxy-server=http://127.0.0.1:${port}`,
  '--proxy-bypass-list=<-loopback>',
];

/** Whether a window would be seen on a display that is there already. */
const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const WELCOME = 'welcome.html';

async function closeWelcome(context: BrowserContext): Promise<void> {
  const page = await waitFor('the welcome page', () =>
    context.pages().find((each) => new URL(each.url()).pathname === `/${WELCOME}`),
  );
  await page.close();
}

/** An open page of the extension; Playwright's own connection lists no popup or panel, one made afterwards does. */
async function lookForPage(profile: string, address: string): Promise<[Page, Browser] | undefined> {
  const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const pages = connection.contexts().flatMap((context) => context.pages());
  const page = pages.find((each) => each.url().startsWith(address));
  if (page) return [page, connection];
  await connection.close();
}

/**
 * Launches Chromium with the extension, in a new profile unless one is given.
 * @throws when there is no Chromium, or the extension's worker does not run within 30 s.
 */
export async function launchChromium(options: ChromiumOptions): Promise<ExtensionChromium> {
  const { extensionDir, headless = true, networkLog, keepWelcome = false, args = [] } = options;
  const executablePath = await findChromium();
  const display = headless || hasDisplay() ? null : await startDisplay();
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'second-source-chromium-'));
  const connections: Browser[] = [];
  let launched: BrowserContext | undefined;
  const close = async (): Promise<void> => {
    for (const connection of connections) await connection.close();
    await launched?.close();
    await display?.close();
    if (options.profile === undefined)
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless,
      chromiumSandbox: false,
      viewport: null,
      ...(display && { env: { ...process.env, DISPLAY: display.name } as Record<string, string> }),
      args: [
        `--disable-extensions-except=${extensionDir}`,
        `--load-extension=${extensionDir}`,
        '--remote-debugging-port=0',
        '--test-type',
        '--window-position=0,0',
        '--window-size=1600,900',
        ...QUIET,
        ...(networkLog ? throughProxy(networkLog.port) : []),
        ...args,
      ],
    });
    launched = context;
    const browser = context.browser();
    if (!browser)
      throw new Error('Playwright gives no browser for a persistent context: pin playwright-core 1.65.');

    const serviceWorker = (): Promise<Worker> =>
      waitFor('the extension’s service worker', () =>
        context.serviceWorkers().find((worker) => worker.url().startsWith('chrome-extension://')),
      );
    const extensionId = new URL((await serviceWorker()).url()).host;
    if (existsSync(join(extensionDir, WELCOME)) && !keepWelcome) await closeWelcome(context);
    const look = async (file: ExtensionPage): Promise<Page | undefined> => {
      const [page, connection] =
        (await lookForPage(profile, `chrome-extension://${extensionId}/${file}`)) ?? [];
      if (connection) connections.push(connection);
      return page;
    };
    const findExtensionPage = (file: ExtensionPage): Promise<Page> => waitFor(file, () => look(file));
    const clickAction = (tab: Page): Promise<void> => clickToolbarButton(browser, extensionId, tab);

    return {
      context,
      extensionId,
      native: display && nativeInput(display.name),
      open: async (address) => {
        const page = await context.newPage();
        await page.goto(address);
        return page;
      },
      clickAction,
      openPopup: async (tab) => {
        await clickAction(tab);
        return findExtensionPage('popup.html');
      },
      findExtensionPage,
      isOpen: async (file) => (await look(file)) !== undefined,
      serviceWorker,
      isWorkerRunning: () => isWorkerRunning(browser, extensionId),
      stopServiceWorker: async () => {
        // Asked each time: an event that comes just after (a tab closed, a message) starts the worker again for 30 s.
        await waitFor('the service worker’s end', async () => {
          await stopWorkers(context);
          return !(await isWorkerRunning(browser, extensionId));
        });
      },
      // Chromium's lock on the profile is a link to "host-process".
      kill: () =>
        process.kill(Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1]), 'SIGKILL'),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
