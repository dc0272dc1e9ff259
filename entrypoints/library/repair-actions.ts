import type { LibraryDatabase } from '../../lib/library/database';
import { gzipOf } from '../../lib/services/export-library';
import { openAsItIs, type Salvaged, salvagedLines } from '../../lib/services/salvage-library';
import { saveFile, storedStream } from './save-file';

/** What the library page can do about a library that does not open. */
export const repairActions = (db: LibraryDatabase) => ({
  onSalvage: async (): Promise<Salvaged> => {
    const database = await openAsItIs(indexedDB, db.name);
    let salvaged: Salvaged = { records: 0, unreadable: 0 };
    const now = Date.now();
    const lines = salvagedLines(database, now, (told) => {
      salvaged = told;
    });
    const file = await storedStream(gzipOf(lines));
    database.close();
    saveFile(file, `second-source-${new Date(now).toISOString().slice(0, 10)}-rescued.ndjson.gz`);
    return salvaged;
  },
  onStartOver: () => {
    const deleting = indexedDB.deleteDatabase(db.name);
    deleting.onsuccess = () => location.reload();
    deleting.onerror = () => location.reload();
  },
});
