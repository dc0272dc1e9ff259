import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { FeedItemRecord, FeedRecord } from '../../lib/library/feed-record';
import { buildExtension } from '../../scripts/build-extension';
import { extensionAllowed, feedRecords, putRecords, readRecords, tell } from '../farm/in-browser';
import { type Farm, startFarm } from '../farm/start-farm';
import { type EmulatedConnection, emulateConnection } from './harness/emulate-connection';
import { type ExtensionChromium, launchChromium } from './harness/launch-chromium';
import { waitFor } from './harness/wait-for';

/** The extension interfaces, in the page the test evaluates in. */
declare const chrome: typeof browser;

/** Put off for the connection's sake, a round is looked at again in five minutes; one that went through, in a quarter of an hour and later. */
const FOUR_MINUTES = 4 * 60_000;

/** Has a desktop's Chromium tell what kind of connection it is on, as those of phones and Chromebooks do. */
const TELLS_CONNECTION = '--enable-blink-features=NetInfoDownlinkMax';

describe('feeds', () => {
  let farm: Farm;
  let folder: string;
  let chromium: ExtensionChromium;
  let library: Page;
  let connection: EmulatedConnection;
  beforeAll(async () => {
    farm = await startFarm({ outlets: 2, articlesPerFeed: 1 });
    folder = extensionAllowed(await buildExtension('chrome'), farm.hosts);
    chromium = await launchChromium({ extensionDir: folder, args: [TELLS_CONNECTION] });
    library = await chromium.open(`chrome-extension://${chromium.extensionId}/library.html#feeds`);
    await library.getByText('No feed yet.').waitFor();
    connection = await emulateConnection(chromium.context.browser()!, chromium.extensionId);
  });
  afterAll(async () => {
    await connection?.end();
    await chromium?.close();
    await farm?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  const alarmIn = () =>
    library.evaluate(async () => ((await chrome.alarms.get('feeds'))?.scheduledTime ?? 0) - Date.now());
  /** Has the alarm that was set go off now. */
  const fiveMinutesPass = () =>
    library.evaluate(() => chrome.alarms.create('feeds', { when: Date.now(), periodInMinutes: 60 }));
  const statuses = async () => (await readRecords<FeedRecord>(library, 'feeds')).map(({ status }) => status);

  it('wait while the machine is offline, say so, and go on by themselves when it is not', async () => {
    await connection.set({ offline: true, type: 'wifi' });
    await chromium.context.setOffline(true);
    await library.getByText('You are offline.').waitFor();
    await putRecords(library, 'feeds', await feedRecords(farm));
    await tell(library, 'feeds.refresh');
    await waitFor('the round put off', async () => (await alarmIn()) > FOUR_MINUTES);
    expect(await statuses()).toEqual(['new', 'new']);
    expect(farm.requests).toEqual([]);
    await chromium.context.setOffline(false);
    await connection.set({ offline: false, type: 'wifi' });
    expect(await library.getByText('You are offline.').count()).toBe(0);
    await fiveMinutesPass();
    await waitFor('both feeds read', async () => (await statuses()).every((status) => status === 'ok'));
    await waitFor('their articles too', async () =>
      (await readRecords<FeedItemRecord>(library, 'items')).every(({ state }) => state === 'held'),
    );
  });

  it('wait on a connection that is paid by the byte', async () => {
    const before = farm.requests.length;
    await connection.set({ offline: false, type: 'cellular4g' });
    await tell(library, 'feeds.refresh');
    await waitFor('the round put off', async () => {
      const left = await alarmIn();
      return left > FOUR_MINUTES && left <= FOUR_MINUTES + 60_000;
    });
    expect(await statuses()).toEqual(['new', 'new']);
    expect(farm.requests).toHaveLength(before);
    await connection.set({ offline: false, type: 'wifi' });
    await fiveMinutesPass();
    await waitFor('both feeds read', async () => (await statuses()).every((status) => status === 'ok'));
    expect(farm.requests.length).toBeGreaterThan(before);
  });
});
