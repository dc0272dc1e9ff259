import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../../scripts/build-extension';
import { type Newsstand, startNewsstand } from '../../scripts/newsstand/newsstand';
import { openFirefoxPopup, openSidebarAndAllowSites, viewText } from './harness/firefox-views';
import { type ExtensionFirefox, launchFirefox } from './harness/launch-firefox';
import { type NetworkLog, startNetworkLog } from './harness/network-log';

describe('a reader compares an article in Firefox', () => {
  let stand: Newsstand;
  let networkLog: NetworkLog;
  let firefox: ExtensionFirefox;
  let library: Page;
  beforeAll(async () => {
    const extensionDir = await buildExtension('firefox');
    stand = await startNewsstand();
    networkLog = await startNetworkLog();
    firefox = await launchFirefox({ extensionDir, networkLog });
    library = await firefox.openExtensionPage('library.html', '#root > *');
    await openSidebarAndAllowSites(library);
  });
  afterAll(async () => {
    await firefox?.close();
    await stand?.close();
    await networkLog?.close();
  });

  it('shows in the sidebar how the other outlets report it', async () => {
    const page = await firefox.open(stand.urls.cnbc);
    await page.bringToFront();
    const text = await viewText(library, 'sidebar', 'Where reports differ');
    expect(text).toContain('At least nine');
    expect(text).toMatch(/at least 12/i);
    for (const outlet of ['CNBC', 'Financial Times', 'Digest', 'Space War']) expect(text).toContain(outlet);
  });

  it('shows in the popup what the page is and how many outlets tell the story', async () => {
    await openFirefoxPopup(library);
    const text = await viewText(library, 'popup', 'other outlets');
    expect(text).toMatch(/3\s+other outlets/);
    expect(text).toContain('At least nine');
  });

  it('follows the tab: the sidebar tells of the page in front', async () => {
    const page = await firefox.open(stand.urls.front);
    await page.bringToFront();
    const text = await viewText(library, 'sidebar', 'No news article');
    expect(text).not.toContain('At least nine');
  });

  it('has sent no request but those of the two pages', () => {
    expect(networkLog.outside).toEqual([]);
    const asked = networkLog.inside.map(({ address }) => address);
    const pages = asked.filter((address) => !/\/(picture\/\d+\.svg|favicon\.ico)$/.test(address));
    expect(pages.sort()).toEqual([stand.urls.cnbc, stand.urls.front].sort());
  });
});
