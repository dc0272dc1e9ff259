import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { waitFor } from './wait-for';

/** Runs work with a session of the browser as a whole, and ends the session. */
async function withSession<T>(browser: Browser, work: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await browser.newBrowserCDPSession();
  try {
    return await work(session);
  } finally {
    await session.detach();
  }
}

/** Whether a target of type "tab" is the one its window shows. Chromium says so in a field the protocol leaves open. */
function isActiveTab(info: object): boolean {
  const { embedderData } = info as { embedderData?: { tabActive?: boolean } };
  return embedderData?.tabActive === true;
}

/**
 * Clicks the extension's toolbar button on a tab, which it brings to the front: with activeTab's rights, as by hand.
 * @throws when the tab is not in front within 30 s.
 */
export async function clickToolbarButton(browser: Browser, extensionId: string, tab: Page): Promise<void> {
  await tab.bringToFront();
  await withSession(browser, async (session) => {
    // The button belongs to a tab, which is a target of its own, not to the page shown in it.
    const targetId = await waitFor(`the tab of ${tab.url()}`, async () => {
      const filter = [{ type: 'tab', exclude: false }];
      const { targetInfos } = await session.send('Target.getTargets', { filter });
      return targetInfos.find((info) => info.url === tab.url() && isActiveTab(info))?.targetId;
    });
    // Playwright's types do not know the Extensions domain.
    const send = session.send as (method: string, parameters: object) => Promise<unknown>;
    await send.call(session, 'Extensions.triggerAction', { id: extensionId, targetId });
  });
}

/** Whether the extension's service worker runs now, by the browser's own list: Playwright's keeps stopped ones. */
export function isWorkerRunning(browser: Browser, extensionId: string): Promise<boolean> {
  return withSession(browser, async (session) => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.some(
      ({ type, url }) => type === 'service_worker' && new URL(url).host === extensionId,
    );
  });
}

/** Stops every service worker of the profile, as the browser does after 30 s of rest. */
export async function stopWorkers(context: BrowserContext): Promise<void> {
  const page = context.pages().find((each) => !each.isClosed()) ?? (await context.newPage());
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
