import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { LibraryDatabase } from '../../lib/library/database';
import { articlesBeyond, storageSpace } from '../../lib/services/storage-space';

const NOW = Date.parse('2025-04-10T12:00:00Z');
let db: LibraryDatabase;
let count = 0;
beforeEach(async () => {
  db = new LibraryDatabase(`space-${count++}`);
  await db.days.bulkPut([
    { day: '2025-01-01', articles: 100, bytes: 1_000_000 },
    { day: '2025-04-09', articles: 100, bytes: 1_000_000 },
    { day: 'undated', articles: 5, bytes: 50_000 },
  ]);
});

describe('the room the library takes', () => {
  it('is what the days hold, beside what the browser tells', async () => {
    const storage = { estimate: async () => ({ usage: 7, quota: 9 }), persisted: async () => true };
    expect(await storageSpace(db, storage)).toEqual({
      articles: 2_050_000,
      used: 7,
      quota: 9,
      persisted: true,
    });
    const silent = { estimate: async () => ({}), persisted: async () => false };
    expect(await storageSpace(db, silent)).toMatchObject({ used: null, quota: null, persisted: false });
  });

  it.each([
    [0, 0, 0],
    [30, 0, 100],
    [0, 2, 5],
    [0, 1, 105],
    [30, 1, 105],
    [365, 5, 0],
  ])('with %i days and %i MB loses about %i articles', async (keepDays, keepMegabytes, expected) => {
    expect(await articlesBeyond(db, { keepDays, keepMegabytes }, NOW)).toBe(expected);
  });
});
