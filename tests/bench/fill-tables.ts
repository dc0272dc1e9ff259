import type { Page } from 'playwright-core';
import { madeArticles } from './made-library';

const BATCH = 500;

/** Puts made articles that wait for the search index straight into the tables of a page's library, without other indexes. */
export async function fillTables(page: Page, count: number): Promise<void> {
  let batch: object[] = [];
  const flush = async () => {
    await page.evaluate(async (records) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('second-source');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const writing = database.transaction(['articles', 'searchQueue'], 'readwrite');
      for (const record of records) {
        writing.objectStore('articles').put(record);
        writing.objectStore('searchQueue').put({ id: (record as { id: string }).id });
      }
      await new Promise<void>((resolve, reject) => {
        writing.oncomplete = () => resolve();
        writing.onerror = () => reject(writing.error);
      });
      database.close();
    }, batch);
    batch = [];
  };
  let i = 0;
  for (const made of madeArticles(count, 1)) {
    const id = (i++).toString(16).padStart(24, '0');
    const known = { byline: [], modifiedAt: null, language: 'en', agency: null, completeness: 'full' };
    const more = { publishedAt: made.day, paragraphStarts: [0], origin: 'import', addedAt: 1 };
    batch.push({ id, ...made, ...known, ...more });
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
}
