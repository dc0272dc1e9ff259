import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { holdArticle } from '../../../lib/library/articles';
import { subscribe, unsubscribe } from '../../../lib/library/feeds';
import { releaseHosts } from '../../../lib/library/items';
import { articleOfReading } from '../../../lib/services/article-of-reading';
import { shardFault } from '../../../lib/story/day-shard';
import { madeReading } from '../made-reading';
import { type MadeItem, madeFeed, madePage } from './made-web';
import { FEED, made, NOON } from './one-feed';

const HOUR = 3_600_000;
const today = 'Sat, 21 Nov 2026 08:00 GMT';
const LEAD = 'The largest crane of the port stood still on Saturday. Nobody was hurt.';

const feedOf = (items: MadeItem[]) => ({ [FEED]: madeFeed('quay.example', items) });
const crane = { path: '/crane', title: 'Crane stops', date: today, description: LEAD };
const page = { 'https://quay.example/crane': madePage('Crane stops', 'crane') };

describe('an item', () => {
  it('is read from the feed itself where that carries the whole article', async () => {
    const content = madePage('', 'crane').replace(/^[\s\S]*<\/h1>|<\/article>[\s\S]*$/g, '');
    const { web, db, round } = await made(feedOf([{ ...crane, content }]));
    await round();
    expect(web.asked()).toEqual([FEED]);
    expect(await db.articles.toArray()).toMatchObject([
      {
        address: 'https://quay.example/crane',
        outlet: 'Quay Times',
        completeness: 'full',
        publishedAt: '2026-11-21T08:00:00Z',
        origin: 'feed',
      },
    ]);
    expect(await db.items.toArray()).toMatchObject([{ state: 'held', content: null }]);
  });

  it('has its page asked for where the feed carries a part of it', async () => {
    const { web, db, round } = await made({ ...feedOf([{ ...crane, content: `<p>${LEAD}</p>` }]), ...page });
    await round();
    expect(web.asked()).toEqual([FEED, 'https://quay.example/crane']);
    expect((await db.articles.toArray())[0]!.sentences.length).toBeGreaterThan(5);
  });

  it('is held as its summary while its host is not allowed, and in full from then on', async () => {
    let allowed = ['quay.example'];
    const feed = feedOf([crane]);
    feed[FEED] = feed[FEED]!.replace(
      '<link>https://quay.example/crane',
      '<link>https://www.quay.example/crane',
    );
    const { web, db, round, clock } = await made(
      { ...feed, 'https://www.quay.example/crane': madePage('Crane stops', 'crane') },
      { granted: async (host) => allowed.includes(host) },
    );
    await round();
    expect(web.asked()).toEqual([FEED]);
    const [summary] = await db.articles.toArray();
    expect(summary).toMatchObject({ completeness: 'summary', sentences: LEAD.split(/(?<=\.) /) });
    expect(await db.items.toArray()).toMatchObject([{ state: 'summary', detail: 'no-permission' }]);

    allowed = ['quay.example', 'www.quay.example'];
    expect(await releaseHosts(db, (host) => allowed.includes(host), clock.at)).toBe(1);
    await round();
    expect(await db.articles.toArray()).toMatchObject([{ id: summary!.id, completeness: 'full' }]);
    for (const shard of await db.shards.toArray()) expect(shardFault(shard)).toBeNull();
  });

  it('never takes the place of what is held of its page in full', async () => {
    const { web, db, round, clock } = await made({ ...feedOf([crane]), ...page });
    const reading = madeReading({ address: 'https://quay.example/crane', title: 'As the reader read it' });
    await holdArticle(db, await articleOfReading(reading, 'reader', clock.at));
    await round();
    expect(web.asked()).toEqual([FEED]);
    expect(await db.articles.toArray()).toMatchObject([{ title: 'As the reader read it', origin: 'reader' }]);
    expect(await db.items.toArray()).toMatchObject([{ state: 'held' }]);
  });

  it('replaces less of its page, and never more', async () => {
    for (const [held, after] of [
      ['partial', 'full'],
      ['summary', 'full'],
      ['full', 'full'],
    ] as const) {
      const { db, round, clock } = await made({ ...feedOf([crane]), ...page });
      // Held under another address than the feed gives, as by a page's own canonical link.
      const known = page['https://quay.example/crane'].replace(
        '<head>',
        '<head><link rel="canonical" href="https://quay.example/2026/crane">',
      );
      const reading = madeReading({
        address: 'https://quay.example/2026/crane',
        title: 'Before',
        completeness: held,
      });
      await holdArticle(db, await articleOfReading(reading, 'reader', clock.at));
      const again = await made({ ...feedOf([crane]), 'https://quay.example/crane': known }, { db });
      await again.round();
      await round();
      expect(await db.articles.toArray()).toMatchObject([
        { completeness: after, title: held === 'full' ? 'Before' : 'Crane stops' },
      ]);
    }
  });

  it('that two feeds name is fetched once', async () => {
    const other = 'https://quay.example/other';
    const { web, db, round } = await made({ ...feedOf([crane]), ...page, [other]: feedOf([crane])[FEED]! });
    await subscribe(db, [{ address: other, outlet: 'Quay Times', origin: 'pasted' }], NOON);
    await round();
    expect(web.asked().filter((address) => address.endsWith('/crane'))).toHaveLength(1);
    expect(await db.items.toArray()).toMatchObject([{ state: 'held' }, { state: 'held' }]);
  });

  it('older than two weeks is not fetched when the feed is new', async () => {
    const old = { ...crane, path: '/old', title: 'Old crane', date: 'Sat, 31 Oct 2026 08:00 GMT' };
    const { web, db, round } = await made({ ...feedOf([crane, old]), ...page });
    await round();
    expect(web.asked()).toEqual([FEED, 'https://quay.example/crane']);
    expect(await db.items.where('host').equals('quay.example').toArray()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ title: 'Old crane', state: 'summary', detail: 'old' }),
      ]),
    );
  });

  it('counts as published when it was first seen, where its date is yet to come or missing', async () => {
    const future = {
      ...crane,
      path: '/future',
      title: 'From the future',
      date: 'Mon, 21 Nov 2033 08:00 GMT',
    };
    const { db, round, web, clock } = await made(feedOf([future]));
    await round();
    web.places.set(FEED, feedOf([future, { path: '/undated', title: 'Undated' }])[FEED]!);
    clock.at += 24 * HOUR;
    await round();
    const items = await db.items.toArray();
    expect(items.find(({ title }) => title === 'From the future')?.publishedAt).toBe(
      '2026-11-21T12:00:00.000Z',
    );
    expect(items.find(({ title }) => title === 'Undated')?.publishedAt).toBe('2026-11-22T12:00:00.000Z');
  });

  it('is one of thirty a round at most; the others follow in later rounds', async () => {
    const many = Array.from({ length: 40 }, (_, i) => ({ ...crane, path: `/${i}`, title: `Crane ${i}` }));
    const pages = Object.fromEntries(many.map(({ path, title }) => [`https://quay.example${path}`, title]));
    const { db, round, web, clock, feed } = await made(
      { ...feedOf(many), ...pages },
      { extract: async (title, address) => madeReading({ title, address }) },
    );
    await round();
    expect(web.asked()).toHaveLength(1 + 30);
    clock.at = (await feed()).nextFetchAt;
    await round();
    expect(await db.items.where('articleId').notEqual('').count()).toBe(40);
  });

  it('whose page fails is asked for thrice, then its summary has to do', async () => {
    const { db, round, web, clock } = await made(feedOf([crane]));
    web.places.set('https://quay.example/crane', () => new Response('', { status: 500 }));
    for (let i = 0; i < 5; i++) {
      await round();
      clock.at += 4 * HOUR;
    }
    expect(web.asked().filter((address) => address.endsWith('/crane'))).toHaveLength(3);
    expect(await db.items.toArray()).toMatchObject([{ state: 'summary', detail: 'unavailable' }]);
  });

  it('whose page is no article is not held', async () => {
    const front =
      '<!doctype html><title>Shop</title><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul>';
    const { db, round } = await made({ ...feedOf([crane]), 'https://quay.example/crane': front });
    await round();
    expect(await db.items.toArray()).toMatchObject([
      { state: 'skipped', detail: 'not-article', articleId: null },
    ]);
    expect(await db.articles.count()).toBe(0);
  });

  it('goes with its feed, and its article if the reader wants that', async () => {
    for (const articles of [false, true]) {
      const { db, round, feed } = await made({ ...feedOf([crane]), ...page });
      await round();
      await unsubscribe(db, (await feed()).id, { articles });
      expect(await db.items.count()).toBe(0);
      expect(await db.articles.count()).toBe(articles ? 0 : 1);
    }
  });
});

describe('a host', () => {
  it('whose robots.txt forbids a page is not asked for it, and for the file once a day', async () => {
    const { db, round, web } = await made({
      ...feedOf([crane, { ...crane, path: '/free', title: 'Free' }]),
      ...page,
    });
    web.places.set('https://quay.example/robots.txt', () => new Response('User-agent: *\nDisallow: /crane'));
    web.places.set('https://quay.example/free', madePage('Free', 'buoy'));
    await round();
    expect(web.asked()).toEqual([FEED, 'https://quay.example/free']);
    expect(web.requests.filter(({ address }) => address.endsWith('/robots.txt'))).toHaveLength(1);
    const items = await db.items.toArray();
    expect(items.find(({ title }) => title === 'Crane stops')).toMatchObject({
      state: 'summary',
      detail: 'robots',
    });
  });

  it('that asks for patience is left alone with all its pages', async () => {
    const many = Array.from({ length: 5 }, (_, i) => ({ ...crane, path: `/${i}`, title: `Crane ${i}` }));
    const { db, round, web } = await made(feedOf(many));
    for (const { path } of many)
      web.places.set(
        `https://quay.example${path}`,
        () => new Response('', { status: 429, headers: { 'retry-after': '3600' } }),
      );
    await round();
    expect(web.asked()).toHaveLength(2);
    const items = await db.items.toArray();
    expect(items.map(({ nextFetchAt }) => nextFetchAt)).toEqual(Array(5).fill(NOON + HOUR));
  });
});
