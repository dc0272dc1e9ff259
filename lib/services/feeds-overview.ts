import type { LibraryDatabase } from '../library/database';
import type { FeedItemState, FeedRecord, FetchRecord } from '../library/feed-record';

/** What the library page shows of feeds. */
export interface FeedsOverview {
  /** With the number of articles in the library each brought. */
  feeds: (FeedRecord & { articles: number })[];
  /** Outlets with articles in the library, most first. */
  outlets: { outlet: string; articles: number }[];
}

/** How many articles of each outlet the library holds, counted by the database itself: no article is read for it. */
export function countByOutlet(db: LibraryDatabase): Promise<Map<string, number>> {
  return db.transaction('r', db.articles, async () => {
    const outlets = (await db.articles.orderBy('outlet').uniqueKeys()).map(String);
    const counts = await Promise.all(
      outlets.map((outlet) => db.articles.where('outlet').equals(outlet).count()),
    );
    return new Map(outlets.map((outlet, i) => [outlet, counts[i]!]));
  });
}

/** How many items of a feed are held, in full or as their summary. */
async function countHeld(db: LibraryDatabase, feedId: string): Promise<number> {
  const inState = (state: FeedItemState) => db.items.where('[feedId+state]').equals([feedId, state]).count();
  return (await inState('held')) + (await inState('summary'));
}

/** The feeds with what each brought, and the outlets with their counts. */
export function feedsOverview(db: LibraryDatabase): Promise<FeedsOverview> {
  return db.transaction('r', db.feeds, db.items, db.articles, async () => {
    const records = await db.feeds.toArray();
    const held = await Promise.all(records.map(({ id }) => countHeld(db, id)));
    const feeds = records.map((feed, i) => ({ ...feed, articles: held[i]! }));
    const outlets = [...(await countByOutlet(db))].map(([outlet, articles]) => ({ outlet, articles }));
    outlets.sort((a, b) => b.articles - a.articles || a.outlet.localeCompare(b.outlet));
    return { feeds, outlets };
  });
}

/** The newest requests, newest first. */
export function newestFetches(db: LibraryDatabase, most: number): Promise<FetchRecord[]> {
  return db.fetches.reverse().limit(most).toArray();
}
