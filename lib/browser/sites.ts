import { browser } from 'wxt/browser';

const SCRIPT_ID = 'read-granted-sites';
const SCRIPT_FILE = '/content-scripts/article.js';

/** The host patterns the reader has granted, alphabetically. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return [...origins].sort();
}

/** Asks the reader for a site; call it in the gesture, with no await before. @returns whether it is granted. */
export function requestSite(pattern: string): Promise<boolean> {
  return requestSites([pattern]);
}

/** Asks the reader for several sites in one prompt; call it in the gesture, with no await before. @returns whether all are granted. */
export function requestSites(patterns: string[]): Promise<boolean> {
  return browser.permissions.request({ origins: patterns });
}

/** The pattern that covers one host and nothing else. */
export const sitePattern = (host: string): string => `*://${host}/*`;

/** Gives the permissions of sites back. */
export async function removeSites(patterns: string[]): Promise<void> {
  await browser.permissions.remove({ origins: patterns });
}

/** Registers the content script for exactly the granted sites; call it whenever permissions change. */
export async function registerGrantedSites(): Promise<void> {
  const matches = await grantedSites();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    js: [SCRIPT_FILE],
    matches,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Runs the content script in a tab; a page that has it already keeps the one it has. @throws where the browser forbids it. */
export async function injectReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT_FILE] });
}

/** Whether one of the granted patterns, such as "*://example.org/*" or "*://*.example.org/*", covers a host. */
export function isGranted(patterns: string[], host: string): boolean {
  return patterns.some((pattern) => {
    const of = /^[^/]+:\/\/([^/]+)\//.exec(pattern)?.[1];
    return of === '*' || of === host || (of?.startsWith('*.') && `.${host}`.endsWith(of.slice(1)));
  });
}

/** Calls back whenever a site is granted or given back. @returns a function that stops it. */
export function onSitesChanged(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}
