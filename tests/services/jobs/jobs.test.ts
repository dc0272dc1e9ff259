import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { holdArticle } from '../../../lib/library/articles';
import { LibraryDatabase } from '../../../lib/library/database';
import { advanceJob, forgetJob, JobTakenError, retryJob, stopJob, takeJob } from '../../../lib/library/jobs';
import { exportLines } from '../../../lib/services/export-library';
import { copyImport } from '../../../lib/services/jobs/copy-import';
import type { ImportResult } from '../../../lib/services/jobs/import-job';
import { runJobs } from '../../../lib/services/jobs/run-jobs';
import { expectIndexesAgree } from '../../library/expect-indexes-agree';
import { madeArticle } from '../../library/made-articles';
import { collect, each, jobServices } from './job-bench';

let db: LibraryDatabase;
let lines: string[];
let count = 0;

beforeEach(async () => {
  const from = new LibraryDatabase(`jobs-from-${count}`);
  for (let i = 0; i < 70; i++)
    await holdArticle(
      from,
      await madeArticle({ address: `https://b.example/${i}`, day: `2025-03-0${1 + (i % 3)}` }),
    );
  lines = await collect(exportLines(from, 0));
  db = new LibraryDatabase(`jobs-${count++}`);
});
const job = async () => (await db.jobs.get('import'))!;
const result = async () => (await job()).result as ImportResult;

describe('an import', () => {
  it('is carried on by another context after the first was stopped at any step, nothing lost or done twice', async () => {
    const services = jobServices(db);
    await copyImport(db, 'import', each(lines), services);
    let contexts = 0;
    while ((await job()).state === 'running') {
      const stop = new AbortController();
      const stopped = { ...services, pause: async () => stop.abort() };
      await runJobs(stopped, stop.signal);
      services.clock.now += 6_000;
      contexts++;
    }
    expect(contexts).toBeGreaterThan(4);
    expect(await result()).toMatchObject({ added: 70, already: 0, damagedCount: 0, cut: false });
    expect(await db.pending.count()).toBe(0);
    await expectIndexesAgree(db);
  });

  it('is worked on by one context at a time: of two that do the same step only one writes', async () => {
    const services = jobServices(db);
    await copyImport(db, 'import', each(lines), services);
    const slow = (await takeJob(db, ['import'], services.now()))!;
    expect(await takeJob(db, ['import'], services.now())).toBeNull();
    services.clock.now += 6_000;
    await runJobs(services);
    const work = vi.fn(async () => ({}));
    await expect(advanceJob(db, slow, [], services.now, work)).rejects.toThrow(JobTakenError);
    expect(work).not.toHaveBeenCalled();
    expect(await result()).toMatchObject({ added: 70 });
  });

  it('goes on while the file is still being read', async () => {
    const services = jobServices(db);
    async function* slowly() {
      // A line a turn of the event loop: a look of the job takes several, so that it cannot give up before the end.
      for (const line of lines) {
        await new Promise((resolve) => setImmediate(resolve));
        yield line;
      }
    }
    await Promise.all([
      copyImport(db, 'import', slowly(), services),
      services.pause(20).then(() => runJobs(services)),
    ]);
    services.clock.now += 6_000;
    await runJobs(services);
    expect(await result()).toMatchObject({ added: 70, cut: false });
  });

  it('whose page was closed while it read the file ends with what came, and says so', async () => {
    const services = jobServices(db);
    const reading = new AbortController();
    async function* closing() {
      yield* lines.slice(0, 40);
      throw new Error('the page is gone');
    }
    await copyImport(db, 'import', closing(), services).catch(() => reading.abort());
    await runJobs(services);
    expect(reading.signal.aborted).toBe(true);
    expect(await job()).toMatchObject({ state: 'done', result: { cut: true } });
  });

  it('is stopped between two steps, keeps what it had read, and leaves nothing waiting', async () => {
    const services = jobServices(db);
    await copyImport(db, 'import', each(lines), services);
    let steps = 0;
    await runJobs({ ...services, pause: async () => void (++steps === 2 && (await stopJob(db, 'import'))) });
    expect((await job()).state).toBe('stopped');
    expect((await result()).added).toBeGreaterThan(0);
    expect(await db.articles.count()).toBe((await result()).added);
    expect(await db.pending.count()).toBe(0);
    await expectIndexesAgree(db);
    await forgetJob(db, 'import');
    expect(await db.jobs.count()).toBe(0);
  });

  it('that finds the disk full fails with what to do, loses nothing, and goes on from there', async () => {
    const services = jobServices(db);
    await copyImport(db, 'import', each(lines), services);
    const full = new DOMException('no room', 'QuotaExceededError');
    let writes = 0;
    const failing = vi.spyOn(db.shards, 'put').mockImplementation(() => {
      if (++writes === 1) throw full;
      throw new Error('a second write after the disk was full');
    });
    await runJobs(services);
    expect(await job()).toMatchObject({
      state: 'failed',
      error: expect.stringContaining('Free some disk space'),
    });
    failing.mockRestore();
    // The batch that failed was stored as a whole or not at all.
    await expectIndexesAgree(db);
    expect(await db.articles.count()).toBe((await result()).added);
    await retryJob(db, 'import');
    await runJobs(services);
    expect(await job()).toMatchObject({ state: 'done', error: null });
    expect(await result()).toMatchObject({ added: 70, already: 0, damagedCount: 0, cut: false });
    await expectIndexesAgree(db);
  });
});
