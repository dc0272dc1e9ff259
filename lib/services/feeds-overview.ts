import type { LibraryDatabase } from '../library/database';
import type { FeedRecord, FetchRecord } from '../library/feed-record';

/** What the library page shows of feeds. */
export interface FeedsOverview {
  /** With the number of articles in the library each brought. */
  feeds: (FeedRecord & { articles: number })[];
  /** Outlets with articles in the library, most first. */
  outlets: { outlet: string; articles: number }[];
}

/** How many articles of each outlet the library holds, by counting an index's keys. */
export async function countByOutlet(db: LibraryDatabase): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  await db.articles.orderBy('outlet').eachKey((outlet) => {
    counts.set(String(outlet), (counts.get(String(outlet)) ?? 0) + 1);
  });
  return counts;
}

/** The feeds with what each brought, the outlets with their counts. */
export async function feedsOverview(db: LibraryDatabase): Promise<FeedsOverview> {
  const brought = new Map<string, number>();
  await db.items
    .where('articleId')
    .above('')
    .each(({ feedId }) => brought.set(feedId, (brought.get(feedId) ?? 0) + 1));
  const feeds = (await db.feeds.toArray()).map((feed) => ({ ...feed, articles: brought.get(feed.id) ?? 0 }));
  const counts = await countByOutlet(db);
  const outlets = [...counts].map(([outlet, articles]) => ({ outlet, articles }));
  outlets.sort((a, b) => b.articles - a.articles || a.outlet.localeCompare(b.outlet));
  return { feeds, outlets };
}

/** The newest requests, newest first. */
export function newestFetches(db: LibraryDatabase, most: number): Promise<FetchRecord[]> {
  return db.fetches.reverse().limit(most).toArray();
}
