import type { ShardStore } from '../story/search-shards';
import type { LibraryDatabase } from './database';

/** The library's day shards as searching reads them. */
export const shardStore = (db: LibraryDatabase): ShardStore => ({
  days: () => db.shards.toCollection().primaryKeys(),
  read: (days) => db.shards.bulkGet(days),
});
