import { browser } from 'wxt/browser';

/** The id of the active tab of the window this page belongs to; null when the window has none. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** Calls back with the active tab now and whenever it becomes another. @returns a function that stops it. */
export function followActiveTab(onTab: (tabId: number | null) => void): () => void {
  const tell = () => void activeTabId().then(onTab, () => onTab(null));
  browser.tabs.onActivated.addListener(tell);
  browser.windows?.onFocusChanged.addListener(tell);
  tell();
  return () => {
    browser.tabs.onActivated.removeListener(tell);
    browser.windows?.onFocusChanged.removeListener(tell);
  };
}
