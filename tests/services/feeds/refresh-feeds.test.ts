import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { subscribe } from '../../../lib/library/feeds';
import { refreshDue } from '../../../lib/services/feeds/refresh-feeds';
import { type Farm, type FarmOptions, startFarm } from '../../farm/start-farm';
import { madeServices } from './made-services';

const never = new AbortController().signal;
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
});
