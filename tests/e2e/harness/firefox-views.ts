import type { Page } from 'puppeteer-core';
import { waitFor } from './wait-for';

/** The extension's interfaces as its own pages have them in Firefox; only what is used here. */
interface FirefoxExtension {
  action: { openPopup(): Promise<void> };
  extension: { getViews(filter: { type: 'popup' | 'sidebar' }): Window[] };
  permissions: { request(wanted: { origins: string[] }): Promise<boolean> };
  sidebarAction: { open(): Promise<void> };
}

type ExtensionGlobal = typeof globalThis & { browser: FirefoxExtension; gesture?: Promise<unknown> };

/**
 * Opens the sidebar and has the reader allow all sites, both in one real click, which Firefox demands for them: on a
 * button that is put into the extension's page for a moment. (A profile of the harness grants without a prompt.)
 * @param page a page of the extension in a tab.
 */
export async function openSidebarAndAllowSites(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { browser } = globalThis as ExtensionGlobal;
    const button = document.createElement('button');
    button.id = 'gesture';
    button.style.cssText = 'position: fixed; inset: 0; z-index: 2147483647';
    button.addEventListener('click', () => {
      const asked = [browser.sidebarAction.open(), browser.permissions.request({ origins: ['*://*/*'] })];
      (globalThis as ExtensionGlobal).gesture = Promise.all(asked);
    });
    document.body.append(button);
  });
  await page.click('#gesture');
  await page.evaluate(async () => {
    await (globalThis as ExtensionGlobal).gesture;
    document.getElementById('gesture')?.remove();
  });
}

/** Opens the extension's popup over the tab in front, as its toolbar button does. */
export async function openFirefoxPopup(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as ExtensionGlobal).browser.action.openPopup());
}

/**
 * What the open popup or sidebar shows, once it holds the words; waits up to 60 s.
 * @param page a page of the extension in a tab, which can look into both.
 * @returns the view's text as it is rendered.
 * @throws with the text it showed last.
 */
export async function viewText(page: Page, type: 'popup' | 'sidebar', words: string): Promise<string> {
  let last = '';
  const holds = async (): Promise<boolean> => {
    last = await page.evaluate(
      (wanted) =>
        (globalThis as ExtensionGlobal).browser.extension
          .getViews({ type: wanted })
          .map(({ document }) => document.body.innerText)
          .join('\n'),
      type,
    );
    return last.includes(words);
  };
  await waitFor(`“${words}” in the ${type}`, holds, 60_000).catch((error: Error) => {
    throw new Error(`${error.message}; it shows: ${last}`);
  });
  return last;
}
