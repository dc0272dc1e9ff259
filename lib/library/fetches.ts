import type { LibraryDatabase } from './database';
import type { FetchRecord } from './feed-record';

/** The log holds at most this many requests, and a few more until it is next cut. */
export const LOG_MOST = 2_000;
/** The log is cut whenever this many more were written. */
const CUT_EVERY = 50;

/** Writes a request into the log the reader can see; the oldest go. Call it within the transaction of what it brought. */
export async function logFetch(db: LibraryDatabase, fetch: FetchRecord): Promise<void> {
  const sequence = await db.fetches.add(fetch);
  if (sequence % CUT_EVERY === 0)
    await db.fetches
      .where(':id')
      .belowOrEqual(sequence - LOG_MOST)
      .delete();
}
