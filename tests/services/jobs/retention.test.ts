import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdArticle, holdArticles } from '../../../lib/library/articles';
import { LibraryDatabase } from '../../../lib/library/database';
import { writeSetting } from '../../../lib/library/settings';
import { startRetention } from '../../../lib/services/jobs/retention-job';
import { runJobs } from '../../../lib/services/jobs/run-jobs';
import { expectIndexesAgree } from '../../library/expect-indexes-agree';
import { madeArticle } from '../../library/made-articles';
import { jobServices } from './job-bench';

const NOW = Date.parse('2025-04-10T12:00:00Z');
const TEXT = Array.from(
  { length: 60 },
  (_, i) => `Sentence ${i} of a made report about the old bridge of Lower Varn.`,
);
let db: LibraryDatabase;
let count = 0;

/** Thirty articles a day on ten days, five without a day. */
beforeEach(async () => {
  db = new LibraryDatabase(`retention-${count++}`);
  for (let day = 1; day <= 10; day++) {
    const key = `2025-04-${String(day).padStart(2, '0')}`;
    await holdArticles(
      db,
      await Promise.all(
        Array.from({ length: 30 }, (_, i) =>
          madeArticle({ address: `https://r.example/${day}/${i}`, day: key, sentences: TEXT, addedAt: NOW }),
        ),
      ),
    );
  }
  for (let i = 0; i < 5; i++)
    await holdArticle(
      db,
      await madeArticle({
        address: `https://u.example/${i}`,
        day: 'undated',
        sentences: TEXT,
        addedAt: i < 2 ? Date.parse('2025-01-01') : NOW,
      }),
    );
});

async function retain() {
  const services = jobServices(db);
  services.clock.now = NOW;
  const started = await startRetention(db, NOW);
  await runJobs(services);
  await expectIndexesAgree(db);
  return started;
}
const daysLeft = async () => (await db.days.toArray()).map(({ day, articles }) => `${day} ${articles}`);

describe('retention', () => {
  it('removes nothing until the reader sets a limit', async () => {
    expect(await retain()).toBe(false);
    expect(await db.articles.count()).toBe(305);
  });

  it('by age removes days older than the limit, and undated articles by when they came; pinned ones stay', async () => {
    const pinned = (await db.articles.where('day').equals('2025-04-02').primaryKeys())[0]!;
    await db.pins.put({ id: pinned, at: NOW });
    await writeSetting(db, 'keepDays', 3);
    expect(await retain()).toBe(true);
    expect(await daysLeft()).toEqual([
      '2025-04-02 1',
      '2025-04-07 30',
      '2025-04-08 30',
      '2025-04-09 30',
      '2025-04-10 30',
      'undated 3',
    ]);
    expect((await db.articles.get(pinned))?.day).toBe('2025-04-02');
  });

  it('by size removes the oldest until the rest fits, not more', async () => {
    const bytes = (await db.days.toArray()).reduce((sum, day) => sum + day.bytes, 0);
    const each = bytes / 305;
    await writeSetting(db, 'keepMegabytes', 1);
    expect(bytes).toBeGreaterThan(1_000_000);
    await retain();
    const left = (await db.days.toArray()).reduce((sum, day) => sum + day.bytes, 0);
    expect(left).toBeLessThanOrEqual(1_000_000);
    expect(left).toBeGreaterThan(1_000_000 - each);
    expect((await daysLeft()).at(-1)).toBe('undated 5');
    expect(await db.articles.where('day').equals('2025-04-10').count()).toBe(30);
  });

  it('takes versions with their article, and ends when only pinned articles are left', async () => {
    const [article] = await db.articles.where('day').equals('2025-04-01').toArray();
    await holdArticle(db, { ...article!, sentences: ['It changed.', 'Quite a bit.'], addedAt: NOW + 1 });
    await db.pins.bulkPut(
      (await db.articles.toCollection().primaryKeys()).slice(0, 200).map((id) => ({ id, at: 1 })),
    );
    await writeSetting(db, 'keepDays', 1);
    await writeSetting(db, 'keepMegabytes', 1);
    await retain();
    const kept = new Set(await db.articles.toCollection().primaryKeys());
    expect((await db.pins.toCollection().primaryKeys()).every((id) => kept.has(id))).toBe(true);
    expect((await db.versions.toArray()).every(({ articleId }) => kept.has(articleId))).toBe(true);
    expect((await db.jobs.get('retention'))?.state).toBe('done');
  });
});
