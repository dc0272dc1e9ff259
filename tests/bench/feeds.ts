/**
 * `npm run bench:feeds`: a round over many feeds in real Chromium, three in ten of their servers misbehaving, and the
 * cost of asking feeds that did not change. Prints the figures and writes .output/bench-feeds.json.
 *   npm run bench:feeds -- [FEEDS]    200 when left out
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { FeedItemRecord, FeedRecord } from '../../lib/library/feed-record';
import { buildExtension } from '../../scripts/build-extension';
import { launchChromium } from '../e2e/harness/launch-chromium';
import { waitFor } from '../e2e/harness/wait-for';
import { extensionAllowed, feedRecords, putRecords, readRecords, tell } from '../farm/in-browser';
import { type Farm, startFarm } from '../farm/start-farm';
import { watchWorkerHeap } from './worker-heap';

const output = fileURLToPath(new URL('../../.output', import.meta.url));
const MISBEHAVING = 0.3;
/** A round that takes longer failed. */
const LONG = 240_000;

interface Measured {
  feeds: number;
  seconds: number;
  /** Feeds whose status is the one their server's behaviour asks for, of those in order and of those that misbehave. */
  goodCurrent: string;
  badTrue: string;
  wrong: {
    behaviour: string;
    expected: string;
    shown: string | undefined;
    detail: string | null | undefined;
  }[];
  articles: number;
  articlesExpected: number;
  requests: number;
  mostAtOnceAHost: number;
  workerPeakMB: number;
  /** Processor time of the extension's process, of the round and of one more in which nothing changed. */
  cpuSecondsFirst: number;
  cpuSecondsUnchanged: number;
}

/** Processor seconds that a renderer process has used, by its id. */
async function cpuOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  // The only pages open are the extension's.
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

async function measure(farm: Farm, page: Page, browser: Browser, extensionId: string): Promise<Measured> {
  const heap = await watchWorkerHeap(browser, extensionId);
  const idle = await cpuOf(browser);
  const start = performance.now();
  await tell(page, 'feeds.refresh');
  const lastOf = async () => readRecords<FeedRecord>(page, 'feeds');
  await waitFor(
    'the end of the round',
    async () => {
      if ((await lastOf()).some(({ status }) => status === 'new')) return false;
      return (await readRecords<FeedItemRecord>(page, 'items')).every(({ state }) => state !== 'waiting');
    },
    LONG,
  );
  const seconds = (performance.now() - start) / 1000;
  const first = (await cpuOf(browser)) - idle;
  await heap.stop();

  const feeds = new Map((await lastOf()).map((feed) => [feed.address, feed]));
  const wrong = farm.feeds
    .filter(({ address, status }) => feeds.get(address)?.status !== status)
    .map(({ address, behaviour, status }) => {
      const shown = feeds.get(address);
      return { behaviour, expected: status, shown: shown?.status, detail: shown?.statusDetail };
    });
  const good = farm.feeds.filter(({ status }) => status === 'ok');
  const bad = farm.feeds.length - good.length;
  const wrongGood = wrong.filter(({ expected }) => expected === 'ok').length;
  const held = new Set(
    (await readRecords<{ address: string }>(page, 'articles')).map(({ address }) => address),
  );
  const expected = good.flatMap(({ host, articles }) => articles.map(({ path }) => farm.address(host, path)));
  const { requests } = farm;
  return {
    feeds: farm.feeds.length,
    seconds: Math.round(seconds),
    goodCurrent: `${good.length - wrongGood} of ${good.length}`,
    badTrue: `${bad - (wrong.length - wrongGood)} of ${bad}`,
    wrong,
    articles: expected.filter((address) => held.has(address)).length,
    articlesExpected: expected.length,
    requests: requests.length,
    mostAtOnceAHost: Math.max(...requests.map(({ atOnce }) => atOnce)),
    workerPeakMB: Number((heap.peak() / 1e6).toFixed(1)),
    cpuSecondsFirst: Number(first.toFixed(2)),
    cpuSecondsUnchanged: 0,
  };
}

/** Asks feeds again that did not change. @returns processor seconds. */
async function measureUnchanged(page: Page, browser: Browser): Promise<number> {
  const feeds = await readRecords<FeedRecord>(page, 'feeds');
  const before = new Map(feeds.map((feed) => [feed.id, feed.lastFetchAt]));
  await putRecords(
    page,
    'feeds',
    feeds.map((feed) => ({ ...feed, nextFetchAt: 0 })),
  );
  const idle = await cpuOf(browser);
  // No feed has this id: the command does no more than begin a round of what is due.
  await tell(page, 'feeds.refresh', { feedId: 'none' });
  // Looking often would cost more than what is measured.
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  const used = (await cpuOf(browser)) - idle;
  const after = await readRecords<FeedRecord>(page, 'feeds');
  const left = after.filter(
    ({ id, lastFetchAt, status }) => status !== 'ok' || lastFetchAt === before.get(id),
  );
  if (left.length > 0) throw new Error(`${left.length} feeds were not asked again within 15 s`);
  return Number(used.toFixed(2));
}

async function withBrowser<T>(
  farm: Farm,
  work: (page: Page, browser: Browser, extensionId: string) => Promise<T>,
): Promise<T> {
  const extensionDir = extensionAllowed(await buildExtension('chrome'), farm.hosts);
  const chromium = await launchChromium({ extensionDir });
  try {
    // A page of the extension that draws nothing, so that what is measured is the worker's.
    const page = await chromium.open(`chrome-extension://${chromium.extensionId}/manifest.json`);
    await waitFor('the library', async () => (await readRecords(page, 'settings')).length > 0);
    await putRecords(page, 'feeds', await feedRecords(farm));
    return await work(page, chromium.context.browser()!, chromium.extensionId);
  } finally {
    await chromium.close();
    await farm.close();
    rmSync(extensionDir, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const feeds = Number(process.argv[2] ?? 200);
  const many = await startFarm({ outlets: feeds, misbehaving: MISBEHAVING, articlesPerFeed: 2, events: 20 });
  const measured = await withBrowser(many, (page, browser, id) => measure(many, page, browser, id));
  const calm = await startFarm({ outlets: 100, articlesPerFeed: 2, events: 20 });
  measured.cpuSecondsUnchanged = await withBrowser(calm, async (page, browser, id) => {
    await measure(calm, page, browser, id);
    return measureUnchanged(page, browser);
  });
  console.log(JSON.stringify(measured, null, 2));
  mkdirSync(output, { recursive: true });
  writeFileSync(join(output, 'bench-feeds.json'), `${JSON.stringify(measured, null, 2)}\n`);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
