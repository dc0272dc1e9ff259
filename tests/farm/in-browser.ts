import 'fake-indexeddb/auto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { browser } from 'wxt/browser';
import { LibraryDatabase } from '../../lib/library/database';
import type { FeedRecord } from '../../lib/library/feed-record';
import { subscribe } from '../../lib/library/feeds';
import type { Farm } from './start-farm';

/** The extension interfaces, in the contexts that have them. */
declare const chrome: typeof browser;

/** A copy of the built extension that is allowed hosts from the start; the prompt itself is tested elsewhere. */
export function extensionAllowed(built: string, hosts: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'second-source-allowed-'));
  cpSync(built, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  manifest.host_permissions = hosts.map((host) => `*://${host}/*`);
  writeFileSync(path, JSON.stringify(manifest));
  return folder;
}

/** The records that subscribing to the farm's feeds makes. */
export async function feedRecords(farm: Farm): Promise<FeedRecord[]> {
  const db = new LibraryDatabase(`records-${farm.port}`);
  const feeds = farm.feeds.map(({ address, outlet }) => ({ address, outlet, origin: 'pasted' as const }));
  await subscribe(db, feeds, Date.now());
  const records = await db.feeds.toArray();
  await db.delete();
  return records;
}

/** Puts records into a table of the extension's database, from one of its pages. */
export function putRecords(page: Page, table: string, records: unknown[]): Promise<void> {
  return page.evaluate(
    ([name, list]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('second-source');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(name as string, 'readwrite');
          for (const record of list as unknown[]) transaction.objectStore(name as string).put(record);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onerror = () => reject(transaction.error);
        };
      }),
    [table, records] as const,
  );
}

/** All records of a table of the extension's database, read from one of its pages; none before the extension has made it. */
export function readRecords<T>(page: Page, table: string): Promise<T[]> {
  return page
    .evaluate(
      async (name) =>
        // Opening what is not there would make it, empty and in the extension's way.
        (await indexedDB.databases()).some((each) => each.name === 'second-source' && each.version! > 1) &&
        new Promise<T[]>((resolve, reject) => {
          const opening = indexedDB.open('second-source');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const all = database.transaction(name).objectStore(name).getAll();
            all.onsuccess = () => {
              database.close();
              resolve(all.result as T[]);
            };
            all.onerror = () => reject(all.error);
          };
        }),
      table,
    )
    .then((records) => records || []);
}

/** Sends the background a command from a page of the extension. */
export function tell(page: Page, command: string, data: object = {}): Promise<unknown> {
  return page.evaluate(
    ([name, said]) =>
      (chrome.runtime.sendMessage as (message: object) => Promise<unknown>)({
        to: 'second-source',
        command: name,
        data: said,
      }),
    [command, data] as const,
  );
}
