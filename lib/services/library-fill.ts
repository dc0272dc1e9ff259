import type { LibraryDatabase } from '../library/database';
import type { FeedStatus } from '../library/feed-record';
import { countByOutlet } from './feeds-overview';

/** How far one outlet's feeds have come. */
export interface OutletFill {
  outlet: string;
  /** `waiting`: none of its feeds was fetched yet; `trouble`: all that were fetched failed. */
  state: 'waiting' | 'read' | 'trouble';
  /** How many of its articles the library holds. */
  articles: number;
  /** How the first failing feed ended; null when none fails. */
  trouble: FeedStatus | null;
}

/** How far the filling of the library from feeds has come. */
export interface LibraryFill {
  /** By name. */
  outlets: OutletFill[];
  /** Pages of articles still to be fetched now; those that failed and are tried again later are not waited for. */
  waitingPages: number;
}

/** Statuses of a feed whose last fetch brought what it had. */
const WELL: readonly FeedStatus[] = ['ok', 'damaged'];

/**
 * How far each subscribed outlet's feeds have come, read from the database alone; paused feeds are left out.
 * @param now milliseconds since 1970.
 */
export async function libraryFill(db: LibraryDatabase, now: number): Promise<LibraryFill> {
  const feeds = (await db.feeds.toArray()).filter(({ paused }) => !paused);
  feeds.sort((a, b) => a.outlet.localeCompare(b.outlet));
  const counts = await countByOutlet(db);
  const outlets = [...new Set(feeds.map(({ outlet }) => outlet))].map((outlet): OutletFill => {
    const fetched = feeds.filter((feed) => feed.outlet === outlet && feed.lastFetchAt !== null);
    const failing = fetched.filter(({ status }) => !WELL.includes(status));
    const articles = counts.get(outlet) ?? 0;
    const trouble = failing[0]?.status ?? null;
    if (fetched.length === 0) return { outlet, state: 'waiting', articles, trouble };
    return { outlet, state: failing.length === fetched.length ? 'trouble' : 'read', articles, trouble };
  });
  const waitingPages = await db.items
    .where('[state+nextFetchAt]')
    .between(['waiting', 0], ['waiting', now], true, true)
    .count();
  return { outlets, waitingPages };
}
