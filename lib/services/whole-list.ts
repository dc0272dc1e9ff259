import Dexie from 'dexie';
import type { LibraryDatabase } from '../library/database';

/**
 * The ids of all articles in the order of the list, kept until articles come or go in whichever page or worker:
 * listing a hundred thousand takes seconds, and every emptied search box asks for it.
 */
export class WholeList {
  /** Whether they were ever listed. */
  known = false;
  private kept: Promise<string[]> | null = null;

  /** @param list lists them from the database. */
  constructor(
    db: LibraryDatabase,
    private readonly list: () => Promise<string[]>,
  ) {
    const articles = `idb://${db.name}/articles/`;
    Dexie.on('storagemutated', (parts) => {
      if (Object.keys(parts).some((part) => part === 'all' || part.startsWith(articles))) this.forget();
    });
  }

  /** Lists them anew when they are asked for next: whoever knows of a change may know before this does. */
  forget(): void {
    this.kept = null;
  }

  ids(): Promise<string[]> {
    if (this.kept) return this.kept;
    const listing = this.list();
    this.kept = listing;
    listing.then(
      () => {
        this.known = true;
      },
      () => {
        // What failed is tried again.
        if (this.kept === listing) this.kept = null;
      },
    );
    return listing;
  }
}
