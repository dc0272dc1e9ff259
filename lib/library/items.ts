import type { LibraryDatabase } from './database';
import { hostToAllow, RETRY } from './feeds';

/** A waiting item as a round plans with it: without its texts, for a first round may have thousands. */
export interface WaitingItem {
  id: string;
  feedId: string;
  host: string;
}

/** The items whose pages may be asked for, newest first; those whose fetch stopped the worker before come last. */
export async function waitingItems(db: LibraryDatabase, now: number): Promise<WaitingItem[]> {
  const items: (WaitingItem & { begun: number; moment: number })[] = [];
  await db.items
    .where('[state+nextFetchAt]')
    .between(['waiting', 0], ['waiting', now], true, true)
    .each(({ id, feedId, host, begun, publishedAt, firstSeenAt }) => {
      items.push({
        id,
        feedId,
        host,
        begun,
        moment: publishedAt === null ? firstSeenAt : Date.parse(publishedAt),
      });
    });
  return items.sort((a, b) => a.begun - b.begun || b.moment - a.moment);
}

/** When the next waiting item may be asked for; null when none waits. */
export async function nextWaiting(db: LibraryDatabase): Promise<number | null> {
  const first = await db.items
    .where('[state+nextFetchAt]')
    .between(['waiting', 0], ['waiting', Number.MAX_SAFE_INTEGER])
    .first();
  return first?.nextFetchAt ?? null;
}

/** Has the pages of hosts asked for that were not allowed before. @returns how many items wait for it now. */
export function releaseHosts(
  db: LibraryDatabase,
  isAllowed: (host: string) => boolean,
  now: number,
): Promise<number> {
  return db.transaction('rw', db.items, db.feeds, async () => {
    const released = await db.items
      .where('[state+nextFetchAt]')
      .between(['skipped', 0], ['summary', Number.MAX_SAFE_INTEGER])
      .filter(({ detail, host }) => detail === 'no-permission' && isAllowed(host))
      .modify({ state: 'waiting', detail: null, nextFetchAt: now });
    await db.feeds
      .filter((feed) => feed.status === 'no-permission' && isAllowed(hostToAllow(feed)))
      .modify({ ...RETRY, nextFetchAt: now });
    return released;
  });
}

/** A feed with no more items than this keeps them all. */
const ITEMS_KEPT = 500;
/** Items seen so long ago that no feed brings them again, but for those that never change. */
const FORGOTTEN_AFTER = 60 * 86_400_000;

/** Forgets a feed's items of two months ago that it no longer carries, where it has many; their articles stay. */
export async function forgetOldItems(
  db: LibraryDatabase,
  feedId: string,
  carried: { id: string }[],
  now: number,
): Promise<void> {
  const own = db.items.where('feedId').equals(feedId);
  if ((await own.count()) <= ITEMS_KEPT) return;
  const still = new Set(carried.map(({ id }) => id));
  await own.filter(({ id, firstSeenAt }) => firstSeenAt < now - FORGOTTEN_AFTER && !still.has(id)).delete();
}
