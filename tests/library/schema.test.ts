import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { holdArticle } from '../../lib/library/articles';
import { correctionsOf, saidOf } from '../../lib/library/corrections';
import { countArticles } from '../../lib/library/count-articles';
import { LibraryDatabase } from '../../lib/library/database';
import { keepOpen, type LibraryHealth } from '../../lib/library/open-library';
import { readSettings } from '../../lib/library/settings';
import { findStory } from '../../lib/services/find-story';
import { madeArticle } from './made-articles';
import { readFixture, storeFixture } from './stored-fixture';

const soon = async () => undefined;

/** Keeps a library open and collects what its page is told. */
function watched(db: LibraryDatabase) {
  const told: LibraryHealth[] = [];
  const retry = keepOpen(db, (health) => told.push(health), soon);
  return { told, retry, until: (state: string) => vi.waitFor(() => expect(told.at(-1)?.state).toBe(state)) };
}

describe('a library of version 1', () => {
  const fixture = readFixture(1);

  it('opens with everything in it', async () => {
    await storeFixture('from-1', fixture);
    const db = new LibraryDatabase('from-1');
    for (const [table, records] of Object.entries(fixture.records)) {
      expect(await db.table(table).toArray(), table).toEqual(records);
    }
    expect(db.verno).toBeGreaterThan(1);
    expect((await readSettings(db)).marks).toBe(false);
    const [article] = await db.articles.where('outlet').equals('Harbour News').toArray();
    expect(saidOf(await correctionsOf(db, [article!.id]), [article!.id]).different.size).toBe(1);
  });

  it('is searched and added to at once', async () => {
    await storeFixture('from-1-used', fixture);
    const db = new LibraryDatabase('from-1-used');
    const read = await madeArticle({ title: 'River closes old bridge in Lower Varn', outlet: 'Third Paper' });
    await findStory(db, { ...read, id: 'other', address: null, sentences: ['x'] });
    expect(await countArticles(db)).toBe(3);
    await holdArticle(db, await madeArticle({ address: 'https://third.example/bridge' }));
    expect(await db.articles.count()).toBe(4);
    expect((await db.shards.get('2025-03-02'))?.ids).toHaveLength(2);
  });
});

describe('the library', () => {
  it('of a newer version says so, at once', async () => {
    const newer = new Dexie('newer');
    newer.version(99).stores({ articles: 'id' });
    await newer.open();
    newer.close();
    const { told, until } = watched(new LibraryDatabase('newer'));
    await until('failed');
    expect(told).toEqual([expect.objectContaining({ reason: 'library-newer' })]);
  });

  it('waits for a page that keeps an older version open, says so, and opens when that closes', async () => {
    const fixture = readFixture(1);
    await storeFixture('held', fixture);
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('held');
      opening.onsuccess = () => resolve(opening.result);
    });
    const db = new LibraryDatabase('held');
    const { until } = watched(db);
    await until('waiting');
    holder.close();
    await until('open');
    expect(await db.articles.count()).toBe(3);
  });

  it('taken over by a newer version lets it, and tells this page to reload', async () => {
    const { until } = watched(new LibraryDatabase('taken'));
    await until('open');
    const newer = new Dexie('taken');
    newer.version(99).stores({ articles: 'id' });
    await newer.open();
    await until('outdated');
    newer.close();
  });

  it('is used by two pages at once', async () => {
    const [one, two] = [new LibraryDatabase('two'), new LibraryDatabase('two')];
    const pages = [watched(one), watched(two)];
    for (const { until } of pages) await until('open');
    await Promise.all([holdArticle(one, await madeArticle()), holdArticle(two, await madeArticle())]);
    expect(await two.articles.count()).toBe(1);
    expect((await one.days.toArray())[0]?.articles).toBe(1);
  });

  it('that does not open is tried again a few times, then said to have failed, and opens on "try again"', async () => {
    const db = new LibraryDatabase('stubborn');
    const open = vi.spyOn(db, 'open');
    open.mockRejectedValue(new Dexie.OpenFailedError('files are held'));
    const { told, retry, until } = watched(db);
    await until('failed');
    expect(open).toHaveBeenCalledTimes(4);
    expect(told).toEqual([expect.objectContaining({ reason: 'library-blocked' })]);
    open.mockRestore();
    await retry();
    await until('open');
  });

  it('that the browser closed is opened again', async () => {
    const db = new LibraryDatabase('closed');
    const { told, until } = watched(db);
    await until('open');
    // As Dexie does when the browser tells it that the connection is gone.
    db.close({ disableAutoOpen: false });
    await vi.waitFor(() => expect(told).toHaveLength(2));
    await until('open');
    expect(await db.articles.count()).toBe(0);
  });
});
