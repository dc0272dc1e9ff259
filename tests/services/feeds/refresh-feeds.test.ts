import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { pauseFeed, retryFeed, subscribe } from '../../../lib/library/feeds';
import { nextDueAt, refreshDue } from '../../../lib/services/feeds/refresh-feeds';
import { type Farm, type FarmOptions, startFarm } from '../../farm/start-farm';
import { madeServices } from './made-services';
import { FEED, made, NOON, oneArticle } from './one-feed';

const never = new AbortController().signal;
const HOUR = 3_600_000;

let farm: Farm | undefined;
afterEach(async () => {
  await farm?.close();
  farm = undefined;
});

async function farmed(options: FarmOptions, given: Parameters<typeof madeServices>[0] = {}) {
  farm = await startFarm(options);
  const services = madeServices(given);
  const feeds = farm.feeds.map(({ address, outlet }) => ({ address, outlet, origin: 'pasted' as const }));
  await subscribe(services.db, feeds, services.now());
  return { farm, services, db: services.db };
}

describe('a round', () => {
  it('brings every feed of every format up to date and its articles into the library', async () => {
    const { farm, services, db } = await farmed({ outlets: 6 });
    await refreshDue(services, { signal: never });
    const feeds = await db.feeds.toArray();
    expect(feeds.map(({ status }) => status)).toEqual(Array(6).fill('ok'));
    const articles = await db.articles.toArray();
    expect(articles.map(({ title }) => title).sort()).toEqual(
      farm.feeds.flatMap((feed) => feed.articles.map(({ title }) => title)).sort(),
    );
    expect(articles.map(({ completeness }) => completeness)).toEqual(Array(18).fill('full'));
    expect(new Set(articles.map(({ outlet }) => outlet))).toEqual(
      new Set(farm.feeds.map(({ outlet }) => outlet)),
    );
    expect(new Set(articles.map(({ origin }) => origin))).toEqual(new Set(['feed']));
  });

  it('gives every misbehaving server its true status, and holds no good one back', async () => {
    const granted = (host: string) => host.startsWith('paper-');
    const { farm, services, db } = await farmed(
      { outlets: 30, misbehaving: 0.5, articlesPerFeed: 1 },
      { granted: async (host) => granted(host) },
    );
    await refreshDue(services, { signal: never });
    const shown = Object.fromEntries(
      (await db.feeds.toArray()).map(({ address, status }) => [address, status]),
    );
    expect(shown).toEqual(Object.fromEntries(farm.feeds.map(({ address, status }) => [address, status])));
    const good = farm.feeds.filter(({ status }) => status === 'ok').length;
    expect(await db.articles.count()).toBeGreaterThanOrEqual(good);
    expect(Math.max(...farm.requests.map(({ atOnce }) => atOnce))).toBe(1);
    expect(farm.requests.filter(({ host }) => !granted(host))).toEqual([]);
  });

  it('is carried on by another worker where it was broken off, and fetches nothing twice', async () => {
    const { farm, services, db } = await farmed({ outlets: 6 });
    const pages = () =>
      farm.requests.filter(({ path }) => path.startsWith('/news/')).map((r) => r.host + r.path);
    for (let part = 0; part < 3; part++) {
      const stop = new AbortController();
      const before = pages().length;
      await refreshDue(services, {
        signal: stop.signal,
        onHeld: () => void (pages().length > before + 2 && stop.abort(new DOMException('', 'AbortError'))),
      });
    }
    expect(await db.articles.count()).toBeLessThan(18);
    await refreshDue(madeServices({ db }), { signal: never });
    expect(await db.articles.count()).toBe(18);
    const twice = pages().length - new Set(pages()).size;
    // What was under way at a stop was never stored, and only that.
    expect(twice).toBeLessThanOrEqual(3 * 5);
  });

  it('does not begin offline or on a metered connection', async () => {
    for (const state of [{ online: () => false }, { metered: () => true }]) {
      const { web, round } = await made(oneArticle, state);
      expect(await round()).toMatchObject({ put: 'off', feeds: 0 });
      expect(web.requests).toEqual([]);
    }
  });

  it('leaves paused feeds alone, and takes them up at once when they go on', async () => {
    const { web, db, feed, round, clock } = await made(oneArticle);
    await pauseFeed(db, (await feed()).id, true, clock.at);
    await round();
    expect(web.requests).toEqual([]);
    await pauseFeed(db, (await feed()).id, false, clock.at);
    await round();
    expect(web.asked()).toEqual([FEED, 'https://quay.example/crane']);
  });

  it('leaves the waiting pages of a paused feed alone too, and does not take them for due', async () => {
    const { web, db, feed, round, clock } = await made(oneArticle);
    web.places.set('https://quay.example/crane', () => new Response('', { status: 500 }));
    await round();
    await pauseFeed(db, (await feed()).id, true, clock.at);
    clock.at += 24 * HOUR;
    const asked = web.requests.length;
    await round();
    expect(web.requests).toHaveLength(asked);
    expect(await nextDueAt(db)).toBeNull();
    web.places.set('https://quay.example/crane', oneArticle['https://quay.example/crane']!);
    await pauseFeed(db, (await feed()).id, false, clock.at);
    await round();
    expect(await db.articles.count()).toBe(1);
  });
});

describe('a request', () => {
  it('goes without cookies and referrer, past the cache', async () => {
    const { web, round } = await made(oneArticle);
    await round();
    expect(web.requests.map(({ address }) => address)).toEqual([
      FEED,
      'https://quay.example/robots.txt',
      'https://quay.example/crane',
    ]);
    for (const { init } of web.requests)
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
  });

  it('tells the server what is known, and an unchanged feed costs nothing else', async () => {
    const { web, round, feed, clock, db } = await made(oneArticle);
    web.places.set(
      FEED,
      () => new Response(oneArticle[FEED], { headers: { etag: '"7"', 'last-modified': 'then' } }),
    );
    await round();
    web.places.set(FEED, () => new Response(null, { status: 304 }));
    const first = await feed();
    clock.at = first.nextFetchAt;
    await round();
    expect(web.requests.at(-1)).toMatchObject({
      address: FEED,
      headers: { 'if-none-match': '"7"', 'if-modified-since': 'then' },
    });
    expect(await feed()).toMatchObject({ status: 'ok', etag: '"7"', lastModified: 'then', failures: 0 });
    expect((await feed()).interval).toBeGreaterThan(first.interval);
    expect(await db.items.count()).toBe(1);
    expect(web.asked()).toHaveLength(3);
  });

  it('waits as long as the server asks, in seconds and by date, and longer after each failure', async () => {
    const { web, round, feed, clock, db } = await made(oneArticle);
    const slowed = (after: string) => () =>
      new Response('', { status: 429, headers: { 'retry-after': after } });
    web.places.set(FEED, slowed('7200'));
    await round();
    expect(await feed()).toMatchObject({ status: 'slowed', statusDetail: 'HTTP 429', failures: 1 });
    expect((await feed()).nextFetchAt).toBe(NOON + 2 * HOUR);
    clock.at = NOON + 2 * HOUR;
    web.places.set(FEED, slowed(new Date(clock.at + 5 * HOUR).toUTCString()));
    await round();
    expect((await feed()).nextFetchAt).toBe(NOON + 7 * HOUR);
    web.places.set(FEED, () => new Response('', { status: 500 }));
    const waits: number[] = [];
    for (let i = 0; i < 10; i++) {
      clock.at = (await feed()).nextFetchAt;
      await round();
      waits.push((await feed()).nextFetchAt - clock.at);
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits[0]).toBe(HOUR);
    expect(waits.at(-1)).toBe(24 * HOUR);
    web.places.set(FEED, oneArticle[FEED]!);
    await retryFeed(db, (await feed()).id, clock.at);
    await round();
    expect(await feed()).toMatchObject({ status: 'ok', failures: 0, statusDetail: null });
  });
});
