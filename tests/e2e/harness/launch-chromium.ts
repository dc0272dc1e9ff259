import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findChromium } from '../../../scripts/find-browser';
import { type Display, startDisplay } from './display';
import { type NativeInput, nativeInput } from './native-input';
import type { NetworkLog } from './network-log';
import { waitFor } from './wait-for';

/** The extension's pages by the file name of each. */
export type ExtensionPage = 'popup.html' | 'sidepanel.html' | 'library.html';

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
  /** Closes the browser and its display and removes its profile. */
  close(): Promise<void>;
}

/** How Chromium is launched. */
export interface ChromiumOptions {
  /** The built extension. */
  extensionDir: string;
  /** Without a window; true when left out. With one and no DISPLAY, a virtual display is started. */
  headless?: boolean;
  /** The proxy that records every request. */
  networkLog?: NetworkLog;
  args?: string[];
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

/** Whether a target of type "tab" is the one its window shows. Chromium says so in a field the protocol leaves open. */
function isActiveTab(info: object): boolean {
  const { embedderData } = info as { embedderData?: { tabActive?: boolean } };
  return embedderData?.tabActive === true;
}

/**
 * Launches Chromium with the extension, in a new profile.
 * @throws when there is no Chromium, or the extension does not load within 30 s.
 */
export async function launchChromium(options: ChromiumOptions): Promise<ExtensionChromium> {
  const { extensionDir, headless = true, networkLog, args = [] } = options;
  const executablePath = await findChromium();
  const display: Display | null = headless || process.env.DISPLAY ? null : await startDisplay();
  const profile = mkdtempSync(join(tmpdir(), 'second-source-chromium-'));
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
      ...(networkLog
        ? [`--proxy-server=http://127.0.0.1:${networkLog.port}`, '--proxy-bypass-list=<-loopback>']
        : []),
      ...args,
    ],
  });
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gives no browser for this context: it cannot click the button.');
  const connections: Browser[] = [];
  const running = (): Worker | undefined =>
    context.serviceWorkers().find((worker) => worker.url().startsWith('chrome-extension://'));
  const serviceWorker = (): Promise<Worker> => waitFor('the extension’s service worker', running);
  const close = async (): Promise<void> => {
    for (const connection of connections) await connection.close();
    await context.close();
    await display?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  let extensionId: string;
  try {
    extensionId = new URL((await serviceWorker()).url()).host;
  } catch (error) {
    await close();
    throw error;
  }

  // Playwright's own connection does not list popup and side panel; one made after they have opened does.
  const look = async (file: ExtensionPage): Promise<Page | undefined> => {
    const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = connection
      .contexts()
      .flatMap((each) => each.pages())
      .find((each) => each.url().startsWith(`chrome-extension://${extensionId}/${file}`));
    if (page) connections.push(connection);
    else await connection.close();
    return page;
  };
  const findExtensionPage = (file: ExtensionPage): Promise<Page> => waitFor(file, () => look(file));

  // Playwright goes on listing a worker that was stopped, so the browser's own list of targets is asked.
  const isWorkerRunning = async (): Promise<boolean> => {
    const session = await browser.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    await session.detach();
    return targetInfos.some(
      ({ type, url }) => type === 'service_worker' && new URL(url).host === extensionId,
    );
  };

  const clickAction = async (tab: Page): Promise<void> => {
    await tab.bringToFront();
    const browser = context.browser();
    if (!browser)
      throw new Error('Playwright gives no browser for this context: it cannot click the button.');
    const session = await browser.newBrowserCDPSession();
    // The button belongs to a tab, which is a target of its own, not to the page shown in it.
    const targetId = await waitFor(`the tab of ${tab.url()}`, async () => {
      const filter = [{ type: 'tab', exclude: false }];
      const { targetInfos } = await session.send('Target.getTargets', { filter });
      return targetInfos.find((info) => info.url === tab.url() && isActiveTab(info))?.targetId;
    });
    const send = session.send as (method: string, parameters: object) => Promise<unknown>;
    await send.call(session, 'Extensions.triggerAction', { id: extensionId, targetId });
    await session.detach();
  };

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
    isWorkerRunning,
    stopServiceWorker: async () => {
      const page = context.pages().find((each) => !each.isClosed()) ?? (await context.newPage());
      const session = await context.newCDPSession(page);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await waitFor('the service worker’s end', async () => !(await isWorkerRunning()));
      await session.detach();
    },
    close,
  };
}
