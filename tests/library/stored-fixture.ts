import { readFileSync } from 'node:fs';
import Dexie from 'dexie';

/** A library as a former version of the schema left it. */
export interface StoredFixture {
  version: number;
  /** Dexie's index notation by table, as that version declared it. */
  stores: Record<string, string>;
  records: Record<string, object[]>;
}

/** Reads `fixtures/version-N.json`, typed arrays restored. */
export function readFixture(version: number): StoredFixture {
  const file = new URL(`fixtures/version-${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'), (_key, value) => {
    if (value?.Uint32Array) return Uint32Array.from(value.Uint32Array);
    if (value?.Uint8Array) return Uint8Array.from(value.Uint8Array);
    return value;
  });
}

/** Makes a database of that name exactly as the former version left it. */
export async function storeFixture(name: string, fixture: StoredFixture): Promise<void> {
  const db = new Dexie(name);
  db.version(fixture.version).stores(fixture.stores);
  await db.open();
  for (const [table, records] of Object.entries(fixture.records)) await db.table(table).bulkAdd(records);
  db.close();
}
