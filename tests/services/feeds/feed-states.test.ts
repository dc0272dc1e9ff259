import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { hostToAllow, subscribe } from '../../../lib/library/feeds';
import { LOG_MOST, logFetch } from '../../../lib/library/fetches';
import { releaseHosts } from '../../../lib/library/items';
import { nextDueAt } from '../../../lib/services/feeds/refresh-feeds';
import { madeFeed } from './made-web';
import { FEED, made, NOON, oneArticle } from './one-feed';

const HOUR = 3_600_000;

/** An answer that leads elsewhere. */
const ledTo = (address: string, status = 302) =>
  new Response(null, { status, headers: { location: address } });

describe('subscribing', () => {
  it('takes a feed once, and refuses what is no address without losing the others', async () => {
    const { db, clock } = await made(oneArticle);
    const result = await subscribe(
      db,
      [FEED, `${FEED}#top`, 'feed://tide.example/rss', 'javascript:alert(1)'].map((address) => ({
        address,
        origin: 'opml' as const,
      })),
      clock.at,
    );
    expect(result.added).toHaveLength(1);
    expect(result.already).toHaveLength(1);
    expect(result.refused).toEqual([
      { address: 'javascript:alert(1)', why: expect.stringContaining('not a feed') },
    ]);
    expect((await db.feeds.toArray()).map(({ address }) => address).sort()).toEqual([
      FEED,
      'https://tide.example/rss',
    ]);
  });
});

describe('a feed', () => {
  it('is asked at its new place once it was led there five times, and at its own again when that fails', async () => {
    const { web, feed, round, clock } = await made(oneArticle);
    const there = 'https://quay.example/new-feed';
    web.places.set(FEED, () => ledTo(there));
    web.places.set(there, oneArticle[FEED]!);
    for (let i = 0; i < 5; i++) {
      expect((await feed()).movedTo).toBeNull();
      await round();
      clock.at = (await feed()).nextFetchAt;
    }
    expect((await feed()).movedTo).toBe(there);
    web.places.delete(there);
    await round();
    expect(web.requests.at(-1)?.address).toBe(there);
    expect(await feed()).toMatchObject({ status: 'http-error', movedTo: null });
    clock.at = (await feed()).nextFetchAt;
    await round();
    expect(web.requests.slice(-2).map(({ address }) => address)).toEqual([FEED, there]);
  });

  it('whose host is not allowed is not asked at all', async () => {
    const { web, feed, round } = await made(oneArticle, { granted: async () => false });
    await round();
    expect(web.requests).toEqual([]);
    expect(await feed()).toMatchObject({ status: 'no-permission', begun: 0 });
  });

  it('that leads to a site not allowed makes no request there, and is read once that is allowed', async () => {
    const allowed = new Set(['quay.example']);
    const there = 'https://elsewhere.example/feed';
    const { web, db, feed, round, clock } = await made(oneArticle, {
      granted: async (host) => allowed.has(host),
    });
    web.places.set(FEED, () => ledTo(there));
    web.places.set(there, oneArticle[FEED]!);
    await round();
    expect(await feed()).toMatchObject({ status: 'no-permission', statusDetail: 'elsewhere.example' });
    expect(hostToAllow(await feed())).toBe('elsewhere.example');
    expect(web.asked()).toEqual([FEED]);
    await releaseHosts(db, (host) => allowed.has(host), clock.at);
    await round();
    expect(web.asked()).toEqual([FEED]);
    allowed.add('elsewhere.example');
    await releaseHosts(db, (host) => allowed.has(host), clock.at);
    await round();
    expect(web.asked()).toEqual([FEED, FEED, there, 'https://quay.example/crane']);
    expect(await feed()).toMatchObject({ status: 'ok', statusDetail: null });
  });

  it('whose fetch stopped the worker five times is let be', async () => {
    const { web, db, feed, round } = await made(oneArticle);
    await db.feeds.update((await feed()).id, { begun: 5 });
    await round();
    expect(web.requests).toEqual([]);
    expect(await feed()).toMatchObject({ status: 'damaged', begun: 0, failures: 1 });
    expect((await feed()).nextFetchAt).toBeGreaterThan(NOON);
  });

  it('removed while it is fetched leaves nothing behind', async () => {
    const { web, db, round } = await made(oneArticle);
    web.places.set(FEED, async () => {
      await db.feeds.clear();
      return oneArticle[FEED]!;
    });
    await round();
    expect(await db.feeds.count()).toBe(0);
    expect(await db.items.count()).toBe(0);
  });

  it('that is damaged is not asked conditionally, so that it comes whole again', async () => {
    const { web, feed, round, clock } = await made(oneArticle);
    const whole = oneArticle[FEED]!;
    web.places.set(FEED, () => new Response(whole.slice(0, -30), { headers: { etag: '"1"' } }));
    await round();
    expect(await feed()).toMatchObject({ status: 'damaged', etag: null, bodyHash: null, failures: 0 });
    web.places.set(FEED, () => new Response(whole, { headers: { etag: '"1"' } }));
    clock.at = (await feed()).nextFetchAt;
    await round();
    expect(web.requests.at(-2)?.headers).not.toHaveProperty('if-none-match');
    expect(await feed()).toMatchObject({ status: 'ok', etag: '"1"', statusDetail: null });
  });

  it('that is an index of sitemaps is read through its two newest on its own host', async () => {
    const { web, db, round } = await made({});
    const map = (path: string) =>
      `<urlset xmlns:news="x"><url><loc>https://quay.example${path}</loc><news:news><news:title>At ${path}</news:title></news:news></url></urlset>`;
    web.places.set(
      FEED,
      `<sitemapindex><sitemap><loc>https://quay.example/m1</loc><lastmod>2026-11-20</lastmod></sitemap><sitemap><loc>https://quay.example/m2</loc><lastmod>2026-11-21</lastmod></sitemap><sitemap><loc>https://quay.example/m3</loc><lastmod>2024-01-01</lastmod></sitemap><sitemap><loc>https://elsewhere.example/m4</loc><lastmod>2026-11-21</lastmod></sitemap></sitemapindex>`,
    );
    for (const path of ['/m1', '/m2', '/m3'])
      web.places.set(`https://quay.example${path}`, map(`/news${path}`));
    await round();
    expect((await db.items.toArray()).map(({ title }) => title).sort()).toEqual([
      'At /news/m1',
      'At /news/m2',
    ]);
    expect(web.requests.map(({ address }) => new URL(address).hostname)).not.toContain('elsewhere.example');
    expect((await db.feeds.toArray())[0]?.kind).toBe('sitemap');
  });

  it('tells when it is due next', async () => {
    const { db, feed, round } = await made({ [FEED]: madeFeed('quay.example', []) });
    expect(await nextDueAt(db)).toBe(NOON);
    await round();
    expect(await nextDueAt(db)).toBe((await feed()).nextFetchAt);
    await db.feeds.clear();
    expect(await nextDueAt(db)).toBeNull();
  });
});

describe('old items', () => {
  it('are forgotten when a feed has many and carries them no more', async () => {
    const { web, db, feed, round, clock } = await made(oneArticle);
    await round();
    const [item] = await db.items.toArray();
    const many = Array.from({ length: 520 }, (_, i) => ({
      ...item!,
      id: `old-${i}`,
      firstSeenAt: NOON - (i < 100 ? 61 * 24 : 1) * HOUR,
    }));
    await db.items.bulkAdd(many);
    await db.items.update(item!.id, { firstSeenAt: NOON - 90 * 24 * HOUR });
    web.places.set(
      FEED,
      madeFeed('quay.example', [
        { path: '/crane', title: 'Crane stops' },
        { path: '/next', title: 'Next' },
      ]),
    );
    clock.at = (await feed()).nextFetchAt;
    await round();
    expect(await db.items.count()).toBe(420 + 2);
    expect(await db.items.get(item!.id)).toBeDefined();
  });
});

describe('the log', () => {
  it('has every request with what came of it', async () => {
    const { db, round } = await made(oneArticle);
    await round();
    expect(await db.fetches.toArray()).toMatchObject([
      {
        address: FEED,
        host: 'quay.example',
        httpStatus: 200,
        outcome: 'ok',
        bytes: oneArticle[FEED]!.length,
      },
      { address: 'https://quay.example/robots.txt', httpStatus: 404, outcome: 'ok' },
      { address: 'https://quay.example/crane', httpStatus: 200, outcome: 'held' },
    ]);
  });

  it('keeps the last two thousand', async () => {
    const { db } = await made({});
    const entry = {
      at: 1,
      address: FEED,
      host: '',
      feedId: null,
      httpStatus: 200,
      outcome: 'ok' as const,
      bytes: 1,
      milliseconds: 1,
    };
    await db.fetches.bulkAdd(Array.from({ length: LOG_MOST + 500 }, () => entry));
    for (let i = 0; i < 60; i++) await logFetch(db, { ...entry, at: 2 + i * HOUR });
    const count = await db.fetches.count();
    expect(count).toBeGreaterThanOrEqual(LOG_MOST);
    expect(count).toBeLessThan(LOG_MOST + 50);
    expect((await db.fetches.toCollection().last())?.at).toBe(2 + 59 * HOUR);
  });
});
