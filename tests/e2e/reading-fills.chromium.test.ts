import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../lib/library/article-record';
import { buildExtension } from '../../scripts/build-extension';
import { extensionAllowed, feedRecords, putRecords, readRecords } from '../farm/in-browser';
import { type Farm, startFarm } from '../farm/start-farm';
import { type ExtensionChromium, launchChromium } from './harness/launch-chromium';
import { waitFor } from './harness/wait-for';

describe('an allowed site’s articles', () => {
  let farm: Farm;
  let folder: string;
  let chromium: ExtensionChromium;
  let library: Page;
  beforeAll(async () => {
    farm = await startFarm({ outlets: 3, events: 3, articlesPerFeed: 3 });
    folder = extensionAllowed(await buildExtension('chrome'), farm.hosts);
    chromium = await launchChromium({ extensionDir: folder });
    library = await chromium.open(`chrome-extension://${chromium.extensionId}/library.html#sites`);
    await library.getByRole('heading', { name: 'Added as you read' }).waitFor();
  });
  afterAll(async () => {
    await chromium?.close();
    await farm?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  const [FIRST, SECOND, THIRD] = [0, 1, 2];
  const address = (outlet: number, article: number) => {
    const { host, articles } = farm.feeds[outlet]!;
    return farm.address(host, articles[article]!.path);
  };
  const held = async () =>
    (await readRecords<ArticleRecord>(library, 'articles')).filter(({ origin }) => origin !== 'sample');
  const isRead = (page: Page) =>
    waitFor('the page read', async () => {
      const tabs = await readRecords<{ state: string; article: ArticleRecord | null }>(library, 'tabs');
      return tabs.some(({ state, article }) => state === 'ready' && article?.address === page.url());
    });

  it('do not join the library unless the reader says so', async () => {
    const page = await chromium.open(address(FIRST, 0));
    await isRead(page);
    expect(await held()).toEqual([]);
    await page.close();
  });

  it('join it from the moment the switch in the popup is on, the open one and the next', async () => {
    const page = await chromium.open(address(FIRST, 0));
    await isRead(page);
    const popup = await chromium.openPopup(page);
    const toggle = popup.getByRole('switch', { name: 'Add articles I open on this site' });
    await toggle.click();
    await waitFor('the open article in', async () => (await held()).length === 1);
    await popup.close();
    await chromium.stopServiceWorker();
    await page.goto(address(FIRST, 1));
    await waitFor('the next article in', async () => (await held()).length === 2);
    const [, next] = (await held()).sort((a, b) => a.addedAt - b.addedAt);
    expect(next).toMatchObject({ origin: 'site', address: page.url() });
    await page.close();
  });

  it('of another site stay out', async () => {
    const page = await chromium.open(address(SECOND, 0));
    await isRead(page);
    expect(await held()).toHaveLength(2);
    await page.close();
  });

  it('of that site stay out when they are opened in a private window', async () => {
    const session = await chromium.context.browser()!.newBrowserCDPSession();
    const { browserContextId } = await session.send('Target.createBrowserContext');
    const url = address(FIRST, 2);
    await session.send('Target.createTarget', { url, browserContextId });
    const { pathname } = new URL(url);
    await waitFor('the private page served', () => farm.requests.some(({ path }) => path === pathname));
    // What is read of a page after it takes as long in either window: the later one has come through, the private one never.
    const page = await chromium.open(address(SECOND, 1));
    await isRead(page);
    const tabs = await readRecords<{ article: ArticleRecord | null }>(library, 'tabs');
    expect(tabs.map(({ article }) => article?.address)).not.toContain(url);
    expect(await held()).toHaveLength(2);
    await page.close();
    await session.send('Target.disposeBrowserContext', { browserContextId });
    await session.detach();
  });

  it('are no longer added as soon as the reader ends it in the library', async () => {
    await library.getByRole('button', { name: `Stop adding articles from ${farm.hosts[FIRST]}` }).click();
    await library.getByText('No site adds its articles by itself.').waitFor();
    const page = await chromium.open(address(FIRST, 2));
    await isRead(page);
    expect(await held()).toHaveLength(2);
    await page.close();
  });

  it('few outlets tell: the panel looks through the others’ feeds, and compares what it finds', async () => {
    await putRecords(library, 'feeds', await feedRecords(farm));
    const page = await chromium.open(address(THIRD, 0));
    const popup = await chromium.openPopup(page);
    await popup.getByRole('button', { name: 'Open side panel' }).click();
    const panel = await chromium.findExtensionPage('sidepanel.html');
    await panel.getByRole('button', { name: /^Look through 2 outlets now$/ }).click();
    await panel.getByText('2 of 2 outlets reported on this').first().waitFor({ timeout: 90_000 });
    await panel.getByText('2 other outlets').first().waitFor();
    await panel.getByRole('heading', { name: 'Reported alike' }).waitFor();
  });
});
