import { type ExportLine, exportHeader, parseExportLine } from '../library/export-format';
import { DEFAULT_SETTINGS } from '../library/settings';

/** Where each kind of record of an export lies; the order is the export's own. */
const TABLES: [ExportLine['type'], string][] = [
  ['article', 'articles'],
  ['version', 'versions'],
  ['pin', 'pins'],
  ['correction', 'corrections'],
  ['feed', 'feeds'],
  ['fillingSite', 'fillingSites'],
  ['setting', 'settings'],
];

/** What a salvage came to. */
export interface Salvaged {
  /** Records written, and those that are there but could not be read. */
  records: number;
  unreadable: number;
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Opens a database as it is, of whatever version, without the extension's own rules. @throws when the browser cannot. */
export async function openAsItIs(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  const opening = factory.open(name);
  // A database that is not there must not be made by asking for it.
  opening.onupgradeneeded = () => opening.transaction?.abort();
  return settled(opening);
}

/** One record as a line of an export; null when it is damaged. */
function lineOf(type: ExportLine['type'], record: unknown): string | null {
  try {
    const line = JSON.stringify({ type, record });
    parseExportLine(line);
    return line;
  } catch {
    return null;
  }
}

/**
 * The lines of an export of everything that can still be read, one record after another, past what cannot.
 * @param onEnd told at the end what came of it.
 */
export async function* salvagedLines(
  database: IDBDatabase,
  now: number,
  onEnd: (salvaged: Salvaged) => void,
): AsyncGenerator<string> {
  const salvaged: Salvaged = { records: 0, unreadable: 0 };
  yield exportHeader(new Date(now).toISOString());
  for (const [type, table] of TABLES) {
    if (!database.objectStoreNames.contains(table)) continue;
    // A new transaction for each read: one that fails takes no other with it.
    const store = () => database.transaction(table).objectStore(table);
    const keys = await settled(store().getAllKeys()).catch(() => null);
    if (!keys) {
      salvaged.unreadable++;
      continue;
    }
    for (const key of keys) {
      // The extension's own notes among the settings are made again.
      if (type === 'setting' && !Object.hasOwn(DEFAULT_SETTINGS, String(key))) continue;
      const line = lineOf(type, await settled(store().get(key)).catch(() => null));
      if (line === null) salvaged.unreadable++;
      else {
        salvaged.records++;
        yield line;
      }
    }
  }
  yield JSON.stringify({ type: 'end', record: { records: salvaged.records } } satisfies ExportLine);
  onEnd(salvaged);
}
