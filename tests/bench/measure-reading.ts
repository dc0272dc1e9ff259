import type { Page } from 'playwright-core';
import type { browser as extensionApi } from 'wxt/browser';
import type { ExtensionChromium } from '../e2e/harness/launch-chromium';
import { SAMPLES } from './measure-finding';
import { type Summary, summary } from './summary';

/** Milliseconds from asking for a tab's reading until its new comparison is stored, measured in the panel. */
function timeStory(panel: Page): Promise<number> {
  return panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof extensionApi };
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const tabId = tab!.id!;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('second-source');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const start = performance.now();
    const began = Date.now();
    void chrome.runtime.sendMessage({ to: 'second-source', command: 'tab.read', data: { tabId } });
    for (;;) {
      const record = await new Promise<{ state: string; changedAt: number } | undefined>((resolve) => {
        const get = database.transaction('tabs').objectStore('tabs').get(tabId);
        get.onsuccess = () => resolve(get.result);
      });
      if (record?.state === 'ready' && record.changedAt >= began) break;
      if (performance.now() - start > 60_000) throw new Error('no story within a minute');
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    database.close();
    return performance.now() - start;
  });
}

/** What a reader waits for: from the click on an article to its compared story, worker stopped or running, panel open. */
export async function measureReading(
  chromium: ExtensionChromium,
  page: Page,
  panel: Page,
): Promise<{ coldStory: Summary; warmStory: Summary }> {
  await page.bringToFront();
  const cold: number[] = [];
  const warm: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    await chromium.stopServiceWorker();
    cold.push(await timeStory(panel));
    warm.push(await timeStory(panel));
  }
  return { coldStory: summary(cold), warmStory: summary(warm) };
}
