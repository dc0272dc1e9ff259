import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../lib/library/article-record';
import { buildExtension } from '../../scripts/build-extension';
import { extensionAllowed, readRecords } from '../farm/in-browser';
import { type Farm, startFarm } from '../farm/start-farm';
import { type ExtensionChromium, launchChromium } from './harness/launch-chromium';
import { waitFor } from './harness/wait-for';

describe('the feeds of the library page', () => {
  let farm: Farm;
  let folder: string;
  let chromium: ExtensionChromium;
  let library: Page;
  const list = join(tmpdir(), `second-source-feeds-${process.pid}.opml`);
  beforeAll(async () => {
    farm = await startFarm({ outlets: 3, articlesPerFeed: 2 });
    folder = extensionAllowed(await buildExtension('chrome'), farm.hosts);
    chromium = await launchChromium({ extensionDir: folder });
    library = await chromium.open(`chrome-extension://${chromium.extensionId}/library.html#feeds`);
    await library.getByText('No feed yet.').waitFor();
  });
  afterAll(async () => {
    await chromium?.close();
    await farm?.close();
    if (folder) rmSync(folder, { recursive: true });
    rmSync(list, { force: true });
  });

  const rows = () => library.locator('.feed-row');
  const add = async (address: string) => {
    await library.getByLabel('Address of a feed, or of a site').fill(address);
    await library.getByRole('button', { name: 'Add', exact: true }).click();
  };
  const brought = async () =>
    (await readRecords<ArticleRecord>(library, 'articles')).filter(({ origin }) => origin === 'feed').length;

  it('are found from the address of a page, chosen, and bring its articles', async () => {
    await add(farm.address(farm.hosts[0]!, '/'));
    await library.getByRole('group', { name: '1 feed found' }).waitFor();
    await library.getByRole('button', { name: 'Subscribe' }).click();
    await library.getByText('1 feed added.').waitFor();
    await rows().filter({ hasText: 'up to date' }).filter({ hasText: '2 articles' }).waitFor();
    expect(await brought()).toBe(2);
  });

  it('say in plain words what is wrong with an address', async () => {
    await add('two words');
    await library.getByRole('alert').filter({ hasText: 'is not a web address' }).waitFor();
    await add(farm.address(farm.hosts[0]!, '/none'));
    await library.getByRole('alert').filter({ hasText: 'answered with an error (HTTP 404)' }).waitFor();
  });

  it('come from another reader’s list, and go into one', async () => {
    const outlines = farm.feeds
      .slice(1)
      .map(({ address }) => `<outline type="rss" text="x" xmlUrl="${address}"/>`);
    writeFileSync(
      list,
      `<opml version="2.0"><body><outline text="News">${outlines.join('')}</outline></body></opml>`,
    );
    await library.locator('.file-field input[type=file]').setInputFiles(list);
    await library.getByRole('group', { name: '2 feeds found' }).waitFor();
    await library.getByRole('button', { name: 'Subscribe' }).click();
    await waitFor('three feeds', async () => (await rows().count()) === 3);
    await waitFor('all their articles', async () => (await brought()) === 6, 60_000);
    const download = library.waitForEvent('download');
    await library.getByRole('button', { name: 'Export your feeds as OPML' }).click();
    await (await download).saveAs(list);
    const exported = readFileSync(list, 'utf8');
    for (const { address } of farm.feeds) expect(exported).toContain(`xmlUrl="${address}"`);
  });

  it('have no axe violation with all unfolded, and fit 320 px', async () => {
    await library
      .getByRole('button', { name: /^Remove / })
      .first()
      .click();
    for (const summary of await library.locator('main summary').all()) await summary.click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await library.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: library }).setLegacyMode(true).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    }
    const session = await library.context().newCDPSession(library);
    const metrics = { width: 320, height: 700, deviceScaleFactor: 1, mobile: false };
    await session.send('Emulation.setDeviceMetricsOverride', metrics);
    expect(
      await library.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    await session.detach();
    await library.getByRole('button', { name: 'Cancel' }).click();
  });

  it('show every request that was made', async () => {
    const logged = await library.locator('.log-address').allInnerTexts();
    for (const { address } of farm.feeds) expect(logged).toContain(address);
    const hosts = new Set(logged.map((address) => new URL(address).hostname));
    expect([...hosts].sort()).toEqual([...farm.hosts].sort());
  });

  it('pause, and go with or without their articles', async () => {
    await library
      .getByRole('button', { name: /^Pause / })
      .first()
      .click();
    await rows().filter({ hasText: 'paused' }).waitFor();
    await library
      .getByRole('button', { name: /^Remove / })
      .first()
      .click();
    await library.getByRole('button', { name: 'Keep its articles' }).click();
    await waitFor('two feeds', async () => (await rows().count()) === 2);
    expect(await brought()).toBe(6);
    await library
      .getByRole('button', { name: /^Remove / })
      .first()
      .click();
    await library.getByRole('button', { name: 'Remove them too' }).click();
    await waitFor('one feed', async () => (await rows().count()) === 1);
    await waitFor('two articles less', async () => (await brought()) === 4);
  });
});
