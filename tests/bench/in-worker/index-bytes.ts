import Dexie from 'dexie';
import type { LibraryDatabase } from '../../../lib/library/database';

/** What is made of articles so that their stories are found. */
const INDEX_TABLES = ['shards', 'profiles', 'days'] as const;
const COPIED_AT_ONCE = 2_000;

/** Bytes that this origin's databases take on disk; Chromium alone tells. */
async function usage(): Promise<number> {
  const { usageDetails } = (await navigator.storage.estimate()) as { usageDetails?: { indexedDB?: number } };
  return usageDetails?.indexedDB ?? 0;
}

/** Bytes the library's story index takes on disk: it is copied into a database of its own, which is then removed. */
export async function indexBytes(db: LibraryDatabase): Promise<number> {
  const copy = new Dexie('bench-index-copy');
  copy.version(1).stores({ shards: 'day', profiles: 'id', days: 'day' });
  await copy.open();
  const before = await usage();
  for (const name of INDEX_TABLES) {
    const keys = await db.table(name).toCollection().primaryKeys();
    for (let at = 0; at < keys.length; at += COPIED_AT_ONCE) {
      const records = await db.table(name).bulkGet(keys.slice(at, at + COPIED_AT_ONCE));
      await copy.table(name).bulkPut(records);
    }
  }
  const bytes = (await usage()) - before;
  await copy.delete();
  return bytes;
}
