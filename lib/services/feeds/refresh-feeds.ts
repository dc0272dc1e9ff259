import type { LibraryDatabase } from '../../library/database';
import type { FeedRecord } from '../../library/feed-record';
import { dueFeeds, hostOfFeed } from '../../library/feeds';
import { nextWaiting, type WaitingItem, waitingItems } from '../../library/items';
import type { FeedServices } from './feed-services';
import { refreshFeed } from './refresh-feed';
import { takeItem } from './take-item';

/** How a round is watched and stopped. */
export interface RoundOptions {
  /** Ends the round between two steps; what is under way is broken off and asked again in the next. */
  signal: AbortSignal;
  /** Only these feeds and their items. */
  only?: string[];
  /** Called after each item that was put into the library. */
  onHeld?: () => void;
}

/** What a round did. */
export interface Round {
  /** Feeds that were due. */
  feeds: number;
  /** Articles and summaries put into the library. */
  held: number;
  /** Whether it did not begin, for being offline or on a connection that counts. */
  put: 'off' | null;
}

/**
 * One round: fetches every due feed, then the pages of waiting items, hosts beside each other and each host one request
 * after another. Every step is written before the next begins, so that a round that was stopped, or whose worker was, is
 * carried on by the next.
 */
export async function refreshDue(services: FeedServices, options: RoundOptions): Promise<Round> {
  const { db, now } = services;
  const { signal, only, onHeld } = options;
  const round: Round = { feeds: 0, held: 0, put: null };
  if (!services.online() || services.metered()) return { ...round, put: 'off' };

  const work = new Map<string, { feeds: FeedRecord[]; items: string[] }>();
  const loops = new Map<string, Promise<void>>();
  const workOf = (host: string) => {
    const own = work.get(host) ?? { feeds: [], items: [] };
    work.set(host, own);
    return own;
  };
  const isMine = (feedId: string) => only === undefined || only.includes(feedId);

  const runHost = async (host: string) => {
    const own = workOf(host);
    while (!signal.aborted && services.online()) {
      const feed = own.feeds.shift();
      if (feed !== undefined) {
        addItems(await refreshFeed(services, feed, signal));
        continue;
      }
      const item = own.items.shift();
      if (item === undefined) break;
      const end = await takeItem(services, item, signal);
      if (end === 'slowed') own.items.length = 0;
      if (end === 'held' || end === 'summary') {
        round.held++;
        onHeld?.();
      }
    }
    // At once, so that what another host's feed brings for this one starts it anew.
    loops.delete(host);
  };
  /** A host's trouble is its own: what is thrown ends its loop alone, and is thrown again when the others are through. */
  const failures: unknown[] = [];
  const start = (host: string) => {
    if (loops.has(host)) return;
    const loop = runHost(host).catch((error: unknown) => {
      loops.delete(host);
      if (!signal.aborted) failures.push(error);
    });
    loops.set(host, loop);
  };
  const addItems = (items: Pick<WaitingItem, 'id' | 'host'>[]) => {
    for (const { id, host } of items) workOf(host).items.push(id);
    for (const host of new Set(items.map((item) => item.host))) start(host);
  };

  const feeds = (await dueFeeds(db, now())).filter(({ id }) => isMine(id));
  round.feeds = feeds.length;
  for (const feed of feeds) workOf(hostOfFeed(feed)).feeds.push(feed);
  addItems((await waitingItems(db, now())).filter(({ feedId }) => isMine(feedId)));
  for (const feed of feeds) start(hostOfFeed(feed));
  while (loops.size > 0) await Promise.race(loops.values());
  if (failures.length > 0) throw failures[0];
  return round;
}

/** When the next feed or item is due, in milliseconds since 1970; null when nothing waits. */
export async function nextDueAt(db: LibraryDatabase): Promise<number | null> {
  const feed = await db.feeds
    .orderBy('nextFetchAt')
    .filter(({ paused }) => !paused)
    .first();
  const item = await nextWaiting(db);
  if (!feed) return item;
  return item === null ? feed.nextFetchAt : Math.min(item, feed.nextFetchAt);
}
