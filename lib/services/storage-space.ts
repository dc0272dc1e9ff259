import type { LibraryDatabase } from '../library/database';
import type { Settings } from '../library/settings';

/** What the library takes of this machine. */
export interface StorageSpace {
  /** About how many bytes the articles take with their indexes. */
  articles: number;
  /** What the browser counts for the whole extension, and the most it allows; null when it does not say. */
  used: number | null;
  quota: number | null;
  /** Whether the browser may clear it by itself when the disk fills up. */
  persisted: boolean;
}

/** What of the browser's storage is asked: `navigator.storage`. */
export type StorageAccess = Pick<StorageManager, 'estimate' | 'persisted'>;

/** Measures the space, without reading a text. */
export async function storageSpace(db: LibraryDatabase, storage: StorageAccess): Promise<StorageSpace> {
  const days = await db.days.toArray();
  const { usage = null, quota = null } = await storage.estimate();
  return {
    articles: days.reduce((sum, { bytes }) => sum + bytes, 0),
    used: usage,
    quota,
    persisted: await storage.persisted(),
  };
}

const DAY_MS = 86_400_000;
const MEGABYTE = 1_000_000;

/**
 * About how many articles limits would remove now, from the counts by day: pinned articles are counted too, those
 * without a day are not.
 */
export async function articlesBeyond(
  db: LibraryDatabase,
  { keepDays, keepMegabytes }: Pick<Settings, 'keepDays' | 'keepMegabytes'>,
  now: number,
): Promise<number> {
  const before = keepDays > 0 ? new Date(now - keepDays * DAY_MS).toISOString().slice(0, 10) : '';
  const days = await db.days.toArray();
  const most = keepMegabytes > 0 ? keepMegabytes * MEGABYTE : Number.POSITIVE_INFINITY;
  let excess = days.reduce((sum, { bytes }) => sum + bytes, 0) - most;
  let count = 0;
  for (const { day, articles, bytes } of days) {
    if (day < before) count += articles;
    else if (excess > 0) count += Math.min(articles, Math.ceil((articles * excess) / bytes));
    excess -= bytes;
  }
  return count;
}
