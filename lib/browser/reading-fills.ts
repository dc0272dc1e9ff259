import { browser } from 'wxt/browser';
import type { LibraryDatabase } from '../library/database';
import { compareAgain, type TabServices } from '../services/compare-tab';
import { fillFromTab, fillingSites, stopFilling } from '../services/reading-fills';
import { grantedSites, isGranted } from './sites';
import { markTabs } from './tab-commands';

/**
 * Puts the article just read in a tab into the library where the reader wants that of its site. The manifest keeps
 * the extension out of private windows; a tab of one is refused here once more.
 */
export async function fillFromPage(services: TabServices, tabId: number): Promise<void> {
  const outcome = await fillFromTab(services.db, tabId, async (host) => {
    const { incognito } = await browser.tabs.get(tabId);
    return !incognito && isGranted(await grantedSites(), host);
  });
  if (outcome === null || outcome === 'already') return;
  await compareAgain(services, tabId);
  await markTabs(services);
}

/** Ends the filling of sites whose permission the reader gave back, wherever that was done. */
export async function endUngrantedFilling(db: LibraryDatabase): Promise<void> {
  const granted = await grantedSites();
  for (const { host } of await fillingSites(db)) if (!isGranted(granted, host)) await stopFilling(db, host);
}
