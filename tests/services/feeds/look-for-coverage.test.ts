import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { pauseFeed, subscribe } from '../../../lib/library/feeds';
import { articleOfReading } from '../../../lib/services/article-of-reading';
import type { CoverageJob } from '../../../lib/services/feeds/coverage-job';
import { lookForCoverage } from '../../../lib/services/feeds/look-for-coverage';
import { refreshDue } from '../../../lib/services/feeds/refresh-feeds';
import { type Farm, startFarm } from '../../farm/start-farm';
import { madeReading } from '../made-reading';
import { madeServices } from './made-services';

const never = new AbortController().signal;
let farm: Farm | undefined;
afterEach(async () => {
  await farm?.close();
  farm = undefined;
});

/** A farm whose every outlet reports three of six events, and the article of its first outlet's first report. */
async function story(given: Parameters<typeof madeServices>[0] = {}) {
  farm = await startFarm({ outlets: 6, events: 6, articlesPerFeed: 3 });
  const services = madeServices(given);
  const feeds = farm.feeds.map(({ address, outlet }) => ({ address, outlet, origin: 'pasted' as const }));
  await subscribe(services.db, feeds, services.now());
  const [{ host, outlet, articles }] = farm.feeds as [Farm['feeds'][number]];
  const { path, title, paragraphs, publishedAt, event } = articles[0]!;
  const reading = madeReading({ address: farm.address(host, path), outlet, title, paragraphs, publishedAt });
  const article = await articleOfReading(reading, 'reader', services.now());
  const others = farm.feeds.filter((feed) => feed.outlet !== outlet);
  const telling = others.filter((feed) => feed.articles.some((each) => each.event === event));
  const job = async () => (await services.db.jobs.toArray())[0] as CoverageJob;
  return { farm, services, db: services.db, article, event, telling, others, job };
}

describe('looking for coverage', () => {
  it('finds the outlets that tell the story, and fetches no more than what may tell it', async () => {
    const { farm, services, db, article, event, telling, others, job } = await story();
    await lookForCoverage(services, article, { signal: never });
    const { state, done, total, result, cursor } = await job();
    expect({ state, done, total, cursor }).toEqual({ state: 'done', done: 5, total: 5, cursor: null });
    expect(result).toEqual(
      [...others]
        .sort((a, b) => (a.outlet < b.outlet ? -1 : 1))
        .map(({ outlet }) => {
          const tells = telling.some((feed) => feed.outlet === outlet);
          return { outlet, state: tells ? 'found' : 'nothing', found: tells ? 1 : 0 };
        }),
    );
    expect(telling.length).toBeGreaterThanOrEqual(2);
    expect(telling.length).toBeLessThan(others.length);
    const pages = farm.requests.filter(({ path }) => path.startsWith('/news/'));
    expect(pages.filter(({ path }) => path.endsWith(`event-${event}`))).toHaveLength(telling.length);
    expect(pages.length).toBeLessThan(others.length * 3);
    expect(await db.articles.count()).toBe(pages.length);
  });

  it('has the tabs compared again, which then show what was found', async () => {
    const { services, db, article, telling } = await story();
    const blank = {
      host: null,
      error: null,
      reasons: [],
      heldAs: null,
      matches: [],
      comparison: null,
      firstLook: false,
      how: null,
    };
    await db.tabs.put({ ...blank, tabId: 4, state: 'ready', article, searched: 0, changedAt: 1 });
    await lookForCoverage(services, article, { signal: never });
    expect(await db.tabs.get(4)).toMatchObject({ state: 'ready' });
    expect((await db.tabs.get(4))!.matches).toHaveLength(telling.length);
  });

  it('tells of an outlet whose feeds fail, and of paused ones nothing', async () => {
    const { farm, services, db, article, others, job } = await story();
    const [first, second] = await db.feeds
      .where('outlet')
      .equals(others[0]!.outlet)
      .or('outlet')
      .equals(others[1]!.outlet)
      .toArray();
    await db.feeds.update(first!.id, { address: farm.address(farm.hosts[1]!, '/nothing-here') });
    await pauseFeed(db, second!.id, true, 1);
    await lookForCoverage(services, article, { signal: never });
    const { result } = await job();
    expect(result.find(({ outlet }) => outlet === first!.outlet)?.state).toBe('failed');
    expect(result.find(({ outlet }) => outlet === second!.outlet)).toBeUndefined();
  });

  it('ends when it is stopped, and says so', async () => {
    const stop = new AbortController();
    const { farm, services, article, job } = await story({
      granted: async () => {
        stop.abort(new DOMException('', 'AbortError'));
        return true;
      },
    });
    await lookForCoverage(services, article, { signal: stop.signal });
    expect((await job()).state).toBe('stopped');
    expect(farm.requests).toEqual([]);
  });

  it('is carried on by another worker without asking twice', async () => {
    const { farm, services, db, article, job } = await story();
    await lookForCoverage(services, article, { signal: never });
    const ended = await job();
    const asked = farm.requests.length;
    // As a worker leaves it that is stopped when all but one outlet are through.
    const result = ended.result.map((each, i) =>
      i === 0 ? { ...each, state: 'looking' as const, found: 0 } : each,
    );
    await db.jobs.put({ ...ended, state: 'running', done: 4, result, cursor: { article } });
    await lookForCoverage(madeServices({ db }), article, { signal: never });
    expect((await job()).result).toEqual(ended.result);
    expect(farm.requests).toHaveLength(asked);
  });

  it('waits for what a round is fetching just then', async () => {
    const { services, article, telling, job } = await story();
    const round = refreshDue(services, { signal: never });
    await lookForCoverage(services, article, { signal: never });
    await round;
    const found = (await job()).result.filter(({ state }) => state === 'found').map(({ outlet }) => outlet);
    expect(found.sort()).toEqual(telling.map(({ outlet }) => outlet).sort());
  });

  it('says that it needs a connection', async () => {
    const { services, article, job } = await story({ online: () => false });
    await lookForCoverage(services, article, { signal: never });
    expect(await job()).toMatchObject({ state: 'failed', error: expect.stringContaining('offline') });
  });
});
