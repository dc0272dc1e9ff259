import type { LibraryDatabase } from './database';
import { failureReasonOf, type LibraryFailure } from './failure-reason';

/**
 * Whether the library can be used: `opening` until known; `waiting` while another page keeps an older version open;
 * `outdated` once a newer version took the library over from this page; `failed` when it does not open.
 */
export type LibraryHealth =
  | { state: 'opening' }
  | { state: 'open' }
  | { state: 'waiting' }
  | { state: 'outdated' }
  | { state: 'failed'; reason: LibraryFailure; detail: string };

/** Milliseconds before each further attempt to open: a browser that starts, or a virus scanner, may hold the files. */
const RETRIES = [250, 1_000, 3_000];

/** Attempts to open the library a few times. @throws the last attempt's error; at once when a newer version wrote it. */
async function openWithRetries(db: LibraryDatabase, pause: (ms: number) => Promise<void>): Promise<void> {
  for (const wait of [...RETRIES, null]) {
    try {
      await db.open();
      return;
    } catch (error) {
      if (wait === null || failureReasonOf(error) === 'library-newer') throw error;
    }
    await pause(wait);
  }
}

/**
 * Opens the library and keeps it open: again after the browser closed it, not after a newer version asked for it.
 * @param onHealth called with every change, the first time once it is known whether it opens.
 * @returns asks again, for a reader who pressed "Try again".
 */
export function keepOpen(
  db: LibraryDatabase,
  onHealth: (health: LibraryHealth) => void,
  pause: (ms: number) => Promise<void>,
): () => Promise<void> {
  let outdated = false;
  let opening = false;
  const open = async () => {
    if (outdated || opening) return;
    opening = true;
    try {
      await openWithRetries(db, pause);
      if (!outdated) onHealth({ state: 'open' });
    } catch (error) {
      if (!outdated) onHealth({ state: 'failed', reason: failureReasonOf(error), detail: String(error) });
    } finally {
      opening = false;
    }
  };
  db.on('blocked', () => onHealth({ state: 'waiting' }));
  db.on('versionchange', () => {
    // Whoever asks waits for this connection to close; nothing of this page may write in the old form any more.
    outdated = true;
    db.close();
    onHealth({ state: 'outdated' });
    return false;
  });
  // Dexie tells of every closing, also of the one that ends a failed attempt to open.
  db.on('close', () => {
    if (!opening && !outdated) void pause(0).then(open);
  });
  void open();
  return open;
}
