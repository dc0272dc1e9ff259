import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { holdArticle } from '../../lib/library/articles';
import { LibraryDatabase } from '../../lib/library/database';
import { openAsItIs, type Salvaged, salvagedLines } from '../../lib/services/salvage-library';
import { madeArticle } from '../library/made-articles';
import { collect, each, importAll } from './jobs/job-bench';

async function salvage(name: string) {
  const database = await openAsItIs(indexedDB, name);
  let told: Salvaged | undefined;
  const lines = await collect(
    salvagedLines(database, 0, (salvaged) => {
      told = salvaged;
    }),
  );
  database.close();
  return { lines, told };
}

describe('what can be read of a library', () => {
  it('is saved past what cannot, as an export that is imported again', async () => {
    const db = new LibraryDatabase('salvage');
    for (let i = 0; i < 5; i++)
      await holdArticle(db, await madeArticle({ address: `https://s.example/${i}` }));
    const [first] = await db.articles.toArray();
    await db.articles.put({ ...first!, sentences: undefined as never });
    await db.corrections.put({ a: 'x', b: 'y', verdict: 'same', at: 1 });
    await db.settings.put({ key: 'indexVersion', value: 1 });
    db.close();
    const { lines, told } = await salvage('salvage');
    expect(told).toEqual({ records: 5, unreadable: 1 });
    const result = await importAll(new LibraryDatabase('salvage-into'), each(lines));
    expect(result).toMatchObject({ added: 4, others: 1, damagedCount: 0, cut: false });
  });

  it('is read of a newer version’s library too', async () => {
    const opening = indexedDB.open('salvage-newer', 990);
    opening.onupgradeneeded = () => opening.result.createObjectStore('articles', { keyPath: 'id' });
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const article = await madeArticle();
    database
      .transaction('articles', 'readwrite')
      .objectStore('articles')
      .put({ ...article, later: true });
    database.close();
    expect((await salvage('salvage-newer')).told).toEqual({ records: 1, unreadable: 0 });
  });

  it('of none is an error, and makes none', async () => {
    await expect(openAsItIs(indexedDB, 'nowhere')).rejects.toThrow();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nowhere');
  });
});
