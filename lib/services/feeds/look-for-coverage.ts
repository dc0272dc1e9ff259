import type { ArticleRecord } from '../../library/article-record';
import { storyText } from '../../library/articles';
import type { FeedItemRecord, FeedRecord } from '../../library/feed-record';
import { compareAgain } from '../compare-tab';
import { findStory } from '../find-story';
import { beginCoverage, type CoverageJob, endCoverage, noteOutlet } from './coverage-job';
import { type FeedServices, pause } from './feed-services';
import { mayBeSameStory } from './may-be-same-story';
import { refreshFeed } from './refresh-feed';
import { takeItem } from './take-item';

const DAY = 86_400_000;
/** A feed fetched this short a while ago is not asked again. */
const FRESH = 2 * 60_000;
/** Items this far from the article's day are of another story: same-story articles lie 2 days apart at the 97th percentile. */
const NEAR = 4 * DAY;
/** Pages asked for at one outlet; the likeliest come first. */
const PAGES_AN_OUTLET = 5;

/** Milliseconds between looks at whether a round is through with a feed. */
const BUSY_LOOK = 200;

/** How a search is stopped. */
export interface CoverageOptions {
  signal: AbortSignal;
}

/**
 * Looks through the latest feeds and sitemaps of the other subscribed outlets for reports of an article's story, all
 * outlets beside each other. Items whose headline may tell the story are fetched in full; the rest stay as they are.
 * Progress is in the job `coverage:<article id>`; at the end, found or not, the open tabs are compared again.
 */
export async function lookForCoverage(
  services: FeedServices,
  article: ArticleRecord,
  { signal }: CoverageOptions,
): Promise<void> {
  const { db, now } = services;
  const outlets = new Map<string, FeedRecord[]>();
  for (const feed of await db.feeds.toArray()) {
    if (feed.paused || feed.outlet === article.outlet) continue;
    outlets.set(feed.outlet, [...(outlets.get(feed.outlet) ?? []), feed]);
  }
  const job = await beginCoverage(db, article, [...outlets.keys()].sort(), now());
  const left = job.result.filter(({ state }) => state === 'waiting' || state === 'looking');
  try {
    if (!services.online()) throw new Error('This computer is offline. Look again when it is connected.');
    await Promise.all(
      left.map(({ outlet }) =>
        searchOutlet(services, job, article, outlet, outlets.get(outlet) ?? [], signal),
      ),
    );
    const stopped = signal.aborted || (await db.jobs.get(job.id))?.state === 'stopping';
    await endCoverage(db, job.id, stopped ? 'stopped' : 'done', null, now());
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    await endCoverage(
      db,
      job.id,
      signal.aborted ? 'stopped' : 'failed',
      signal.aborted ? null : words,
      now(),
    );
  }
  await compareAgain(services);
}

/** The items of feeds that may tell the story and whose page is not held yet, the likeliest first. */
async function likelyItems(
  services: FeedServices,
  article: ArticleRecord,
  feeds: FeedRecord[],
): Promise<FeedItemRecord[]> {
  const { db, now } = services;
  const share = mayBeSameStory(storyText(article));
  const middle = article.publishedAt === null ? now() : Date.parse(article.publishedAt);
  const likely: { item: FeedItemRecord; share: number }[] = [];
  await db.items
    .where('feedId')
    .anyOf(feeds.map(({ id }) => id))
    .each((item) => {
      if (item.state === 'held' || item.detail === 'not-article' || item.address === article.address) return;
      if (item.publishedAt !== null && Math.abs(Date.parse(item.publishedAt) - middle) > NEAR) return;
      const own = share(item);
      if (own !== null) likely.push({ item, share: own });
    });
  const best = likely.sort((a, b) => b.share - a.share).slice(0, PAGES_AN_OUTLET);
  return best.map(({ item }) => item);
}

async function searchOutlet(
  services: FeedServices,
  job: CoverageJob,
  article: ArticleRecord,
  outlet: string,
  feeds: FeedRecord[],
  signal: AbortSignal,
): Promise<void> {
  const { db, now } = services;
  const note = (state: 'looking' | 'found' | 'nothing' | 'failed', found = 0) =>
    noteOutlet(db, job.id, { outlet, state, found }, now());
  /** A round may be at the feed or item already: what it brings is waited for. */
  const atRest = async (id: string) => {
    while (services.busy.has(id)) await pause(BUSY_LOOK, signal);
  };
  if (signal.aborted || !(await note('looking'))) return;
  for (const feed of feeds) {
    if (feed.lastFetchAt !== null && now() - feed.lastFetchAt < FRESH) continue;
    const nextFetchAt = now();
    await db.feeds.update(feed.id, { nextFetchAt });
    await refreshFeed(services, { ...feed, nextFetchAt }, signal);
    await atRest(feed.id);
  }
  for (const { id, state, detail } of await likelyItems(services, article, feeds)) {
    if (signal.aborted || !(await note('looking'))) return;
    // What stands as its summary for a page that failed is tried again; what is not allowed stays.
    if (state === 'waiting' || detail === 'old' || detail === 'unavailable')
      await db.items.update(id, { state: 'waiting', detail: null, nextFetchAt: now() });
    await takeItem(services, id, signal);
    await atRest(id);
  }
  const { matches } = await findStory(db, article);
  const held = await db.articles.bulkGet(matches.map(({ id }) => id));
  const found = held.filter((other) => other?.outlet === outlet).length;
  const ids = feeds.map(({ id }) => id);
  const works = (await db.feeds.bulkGet(ids)).some(
    (feed) => feed && ['ok', 'damaged', 'too-large'].includes(feed.status),
  );
  await note(found > 0 ? 'found' : works ? 'nothing' : 'failed', found);
}
