import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdArticle, holdArticles } from '../../../lib/library/articles';
import { countArticles } from '../../../lib/library/count-articles';
import { LibraryDatabase } from '../../../lib/library/database';
import { findStory } from '../../../lib/services/find-story';
import { rebuildIfOutdated, startRebuild } from '../../../lib/services/jobs/rebuild-job';
import { runJobs } from '../../../lib/services/jobs/run-jobs';
import { readShard } from '../../../lib/story/day-shard';
import { expectIndexesAgree } from '../../library/expect-indexes-agree';
import { madeArticle } from '../../library/made-articles';
import { readFixture, storeFixture } from '../../library/stored-fixture';
import { jobServices } from './job-bench';

let db: LibraryDatabase;
let count = 0;
const made = (i: number) =>
  madeArticle({
    address: `https://b.example/${i}`,
    day: i % 5 === 0 ? 'undated' : `2025-03-0${1 + (i % 3)}`,
    sentences: [`Bridge number ${i} was closed on Sunday.`, 'The river had risen by two metres.'],
  });

beforeEach(async () => {
  db = new LibraryDatabase(`rebuild-${count++}`);
  await holdArticles(db, await Promise.all(Array.from({ length: 60 }, (_, i) => made(i))));
});

const run = async () => {
  const services = jobServices(db);
  await runJobs(services);
  expect((await db.jobs.get('rebuild'))?.state).toBe('done');
};

describe('a rebuild', () => {
  it('makes indexes anew that another version of the code made, once', async () => {
    await db.shards.toCollection().modify((shard) => void shard.hashes.fill(7));
    await db.days.clear();
    await db.searchQueue.clear();
    expect(await rebuildIfOutdated(db, 1)).toBe(true);
    await run();
    await expectIndexesAgree(db);
    expect((await db.shards.toArray()).every(({ hashes }) => hashes.some((hash) => hash !== 7))).toBe(true);
    expect(await db.searchQueue.count()).toBe(60);
    expect(await rebuildIfOutdated(db, 2)).toBe(false);
  });

  it('mends only what does not agree with the articles', async () => {
    const shard = readShard((await db.shards.get('2025-03-01'))!);
    await db.shards.put({ ...shard, hashes: shard.hashes.slice(0, 100) });
    await db.shards.delete('2025-03-02');
    await db.profiles.delete((await db.articles.where('day').equals('undated').primaryKeys())[0]!);
    const untouched = await db.shards.get('2025-03-03');
    await db.profiles.put({ ...(await db.profiles.toCollection().first())!, id: 'nobody' });
    await db.days.put({ day: '1999-01-01', articles: 4, bytes: 1 });
    await db.shards.put({ ...shard, day: '1999-01-01' });
    await startRebuild(db, 'faults', 1);
    await run();
    await expectIndexesAgree(db);
    expect(await db.shards.get('2025-03-03')).toEqual(untouched);
    expect((await db.jobs.get('rebuild'))?.result).toEqual({ days: 2, told: true });
  });

  it('finds nothing to mend in a sound library', async () => {
    await startRebuild(db, 'faults', 1);
    await run();
    expect((await db.jobs.get('rebuild'))?.result).toEqual({ days: 0, told: false });
    await startRebuild(db, 'faults', 1, true);
    await run();
    expect((await db.jobs.get('rebuild'))?.result).toEqual({ days: 0, told: true });
  });

  it('lets stories be found and articles be added meanwhile', async () => {
    const other = await made(99);
    const services = jobServices(db);
    await startRebuild(db, 'all', 1);
    let steps = 0;
    await runJobs({
      ...services,
      pause: async (ms) => {
        await services.pause(ms);
        if (++steps === 2) await holdArticle(db, other);
        if (steps === 3) await db.articles.get(other.id);
        await findStory(db, { ...other, id: 'x', address: null, sentences: ['y'] });
        expect(await countArticles(db)).toBeGreaterThan(59);
      },
    });
    expect(steps).toBeGreaterThan(4);
    expect(await db.articles.count()).toBe(61);
    await expectIndexesAgree(db);
  });

  it('completes a library of version 1', async () => {
    await storeFixture('rebuild-from-1', readFixture(1));
    db = new LibraryDatabase('rebuild-from-1');
    expect(await rebuildIfOutdated(db, 1)).toBe(true);
    await run();
    await expectIndexesAgree(db);
    expect(await db.searchQueue.count()).toBe(3);
  });
});
