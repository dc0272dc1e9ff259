import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../lib/library/article-record';
import type { FeedItemRecord, FeedRecord } from '../../lib/library/feed-record';
import { buildExtension } from '../../scripts/build-extension';
import { extensionAllowed, feedRecords, putRecords, readRecords, tell } from '../farm/in-browser';
import { type Farm, startFarm } from '../farm/start-farm';
import { type ExtensionChromium, launchChromium } from './harness/launch-chromium';
import { waitFor } from './harness/wait-for';

/** Every way to be good or bad once or more. */
const OUTLETS = 30;
const STOPS = 4;
/** For so long after a stop, in milliseconds, a host may still count the request that the stop broke off as under way. */
const BROKEN_OFF = 1_000;

describe('a round of feeds in the browser, its worker stopped several times', () => {
  let farm: Farm;
  let folder: string;
  let chromium: ExtensionChromium;
  let page: Page;
  /** Requests before the round: those of the reader's own visit. */
  let visits: number;
  /** When the worker was stopped, milliseconds since 1970. */
  const stops: number[] = [];

  beforeAll(async () => {
    farm = await startFarm({ outlets: OUTLETS, misbehaving: 0.5, articlesPerFeed: 2 });
    folder = extensionAllowed(await buildExtension('chrome'), farm.hosts);
    chromium = await launchChromium({ extensionDir: folder });
    // The reader was there before: the outlet has set a cookie.
    for (const host of farm.hosts.slice(0, 3)) {
      const visit = await chromium.open(farm.address(host, '/'));
      expect(await chromium.context.cookies(visit.url())).toHaveLength(1);
      await visit.close();
    }
    visits = farm.requests.length;
    page = await chromium.open(`chrome-extension://${chromium.extensionId}/library.html`);
    await waitFor('the library', async () => (await readRecords(page, 'settings')).length > 0);
    await putRecords(page, 'feeds', await feedRecords(farm));
    await tell(page, 'feeds.refresh');
    for (let stop = 0; stop < STOPS; stop++) {
      const before = farm.requests.length;
      await waitFor('a few more requests', () => farm.requests.length > before + 4);
      await chromium.stopServiceWorker();
      stops.push(Date.now());
      await tell(page, 'work.resume');
    }
    await waitFor(
      'the end of the round',
      async () => {
        const feeds = await readRecords<FeedRecord>(page, 'feeds');
        const items = await readRecords<FeedItemRecord>(page, 'items');
        return (
          feeds.every(({ status }) => status !== 'new') && items.every(({ state }) => state !== 'waiting')
        );
      },
      170_000,
    );
  }, 300_000);
  afterAll(async () => {
    await chromium?.close();
    await farm?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leaves every feed with its true status', async () => {
    const feeds = await readRecords<FeedRecord>(page, 'feeds');
    const shown = Object.fromEntries(feeds.map(({ address, status }) => [address, status]));
    expect(shown).toEqual(Object.fromEntries(farm.feeds.map(({ address, status }) => [address, status])));
  });

  it('holds every article of the feeds in order, in full, once', async () => {
    const articles = await readRecords<ArticleRecord>(page, 'articles');
    const brought = articles.filter(({ origin }) => origin === 'feed');
    const good = farm.feeds.filter(({ status }) => status === 'ok');
    const expected = good.flatMap(({ host, articles }) =>
      articles.map(({ path }) => farm.address(host, path)),
    );
    expect(brought.map(({ address }) => address)).toEqual(expect.arrayContaining(expected));
    expect(new Set(brought.map(({ address }) => address)).size).toBe(brought.length);
    expect(new Set(brought.map(({ completeness }) => completeness))).toEqual(new Set(['full']));
  });

  it('asks one thing at a time of a host, and nothing twice but what a stop broke off', () => {
    const asked = farm.requests.slice(visits);
    const afterStop = (at: number) => stops.some((stop) => at >= stop && at < stop + BROKEN_OFF);
    expect(asked.filter(({ atOnce, at }) => atOnce > (afterStop(at) ? 2 : 1))).toEqual([]);
    const times = new Map<string, number>();
    for (const { host, path } of asked.filter(({ path }) => path.startsWith('/news/')))
      times.set(host + path, (times.get(host + path) ?? 0) + 1);
    const extra = [...times.values()].reduce((sum, count) => sum + count - 1, 0);
    // At most the requests under way when the worker was stopped: one a place, eight places.
    expect(extra).toBeLessThanOrEqual(STOPS * 8);
    expect(Math.max(...times.values())).toBeLessThanOrEqual(STOPS + 1);
  });

  it('sends no cookie and no referrer, and asks no host but those allowed, wherever one of them leads', () => {
    // The browser itself asks for the icon of a page that was visited, sometimes only now.
    const asked = farm.requests.slice(visits).filter(({ path }) => path !== '/favicon.ico');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ headers }) => headers.cookie !== undefined)).toEqual([]);
    expect(asked.filter(({ headers }) => headers.referer !== undefined)).toEqual([]);
    expect(farm.feeds.map(({ behaviour }) => behaviour)).toContain('astray');
    expect(asked.filter(({ host }) => !farm.hosts.includes(host))).toEqual([]);
  });
});
